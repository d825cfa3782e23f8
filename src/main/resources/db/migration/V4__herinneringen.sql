-- Where an organisation wants the mail for its roles, instead of at each of their members.
alter table organisatie add postbus text;

-- The term of every task, as it was calculated when the task began; the last move of the due date included.
create table taaktermijn (
  taak            text        not null primary key,
  dossiernummer   text        not null,
  taaksoort       text        not null,
  taaknaam        text        not null,
  formele_datum   date        not null,
  werkdatum       date        not null,
  uiterlijk       timestamptz not null,
  toelichting     text        not null,
  spoed           boolean     not null,
  escalatieniveau text
);
create index taaktermijn_dossier on taaktermijn (dossiernummer);

-- Who moved a due date, and from when to when.
create table termijnverplaatsing (
  id    bigint      generated always as identity primary key,
  taak  text        not null references taaktermijn,
  van   timestamptz not null,
  naar  timestamptz not null,
  door  text,
  op    timestamptz not null
);
create index termijnverplaatsing_taak on termijnverplaatsing (taak);

-- The ledger: a row per task, moment and kind, ending in VERZONDEN or VERVALLEN.
create table herinnering (
  id             bigint      generated always as identity primary key,
  taak           text        not null references taaktermijn,
  soort          text        not null
                 check (soort in ('NIEUWE_TAAK', 'TOEGEWEZEN', 'HERINNERING', 'OVERSCHRIJDING', 'KENNISGEVING')),
  -- From the werkdatum, negative before it; only for a HERINNERING.
  dagen          integer     check ((dagen is null) = (soort <> 'HERINNERING')),
  moment         timestamptz not null,
  -- The group that is told; null for those who must do the task.
  groep          text        check (groep is not null or soort <> 'KENNISGEVING'),
  -- What a KENNISGEVING says: true at the moment that it was written, whatever happens to the task.
  tekst          text        check ((tekst is not null) = (soort = 'KENNISGEVING')),
  -- Where there is more to read: a path of this application.
  pagina         text        check (pagina is null or soort = 'KENNISGEVING'),
  -- The due date that it reminds of: when that has moved, the reminder has lost its meaning.
  uiterlijk      timestamptz not null,
  status         text        not null default 'GEPLAND' check (status in ('GEPLAND', 'VERZONDEN', 'VERVALLEN')),
  reden          text        check ((reden is not null) = (status = 'VERVALLEN')),
  gepland_op     timestamptz not null,
  -- When it went to the outbox.
  klaargezet_op  timestamptz,
  afgehandeld_op timestamptz check ((afgehandeld_op is null) = (status = 'GEPLAND'))
);
create unique index herinnering_eenmalig on herinnering (taak, soort, moment, coalesce(groep, ''), md5(coalesce(tekst, '')))
  where status <> 'VERVALLEN';
create index herinnering_rijp on herinnering (moment, id) where status = 'GEPLAND' and klaargezet_op is null;

-- The outbox: one row per mail. A mail tells one receiver of one or more reminders.
create table bericht (
  id              bigint      generated always as identity primary key,
  ontvanger       text        not null,
  moment          timestamptz not null,
  -- A second mail to one receiver for one moment is an exception, and has the next number.
  volgnummer      integer     not null,
  message_id      text        not null unique,
  status          text        not null default 'NIEUW'
                  check (status in ('NIEUW', 'BEZIG', 'VERZONDEN', 'MISLUKT', 'VERVALLEN')),
  pogingen        integer     not null default 0,
  -- Of these, the ones that do not count against the mail: no mail server was there, or beheer gave it another chance.
  vergeven        integer     not null default 0,
  volgende_poging timestamptz not null,
  -- While a node is sending it, nobody else does; after this (by the clock of the database) the node counts as gone.
  bezig_tot       timestamptz,
  knooppunt       text,
  onderwerp       text,
  laatste_fout    text,
  incident        text,
  gemaakt_op      timestamptz not null,
  afgehandeld_op  timestamptz,
  unique (ontvanger, moment, volgnummer)
);
create index bericht_te_doen on bericht (volgende_poging) where status in ('NIEUW', 'BEZIG');
create index bericht_afgehandeld on bericht (afgehandeld_op) where status = 'VERZONDEN';
create index bericht_mislukt on bericht (id) where status = 'MISLUKT';

-- Without foreign keys: one statement writes this, from rows that it holds, and nothing deletes those. Checking each row
-- again was half of the time that 50 000 reminders took.
create table bericht_herinnering (
  bericht     bigint not null,
  herinnering bigint not null,
  primary key (bericht, herinnering)
);
create index bericht_herinnering_herinnering on bericht_herinnering (herinnering);

-- Each reminder with its term, and why it would make no sense any more: reden is null for one that still does.
create view herinnering_keuring as
select h.id, h.taak, h.soort, h.moment, h.groep, h.tekst, h.uiterlijk, h.status, termijn.spoed,
       case
         when h.soort = 'KENNISGEVING' then null
         when taak.id_ is null then 'TAAK_VERVALLEN'
         when h.uiterlijk <> termijn.uiterlijk then 'TERMIJN_VERPLAATST'
         when h.soort = 'TOEGEWEZEN' and taak.assignee_ is null then 'TAAK_TERUGGEGEVEN'
       end as reden
from herinnering h
join taaktermijn termijn on termijn.taak = h.taak
left join act_ru_task taak on taak.id_ = h.taak;

-- Where a group reads its mail: in the mailbox of its organisation, or each of its members when it has none.
create view groepsadres as
select groep.groep, organisatie.postbus as adres
from rolgroep groep
join organisatie on organisatie.code = groep.organisatie
where organisatie.postbus is not null
union all
select lidmaatschap.group_id_, lid.email_
from act_id_membership lidmaatschap
join act_id_user lid on lid.id_ = lidmaatschap.user_id_
left join rolgroep groep on groep.groep = lidmaatschap.group_id_
left join organisatie on organisatie.code = groep.organisatie
where organisatie.postbus is null and lid.email_ <> '';

-- Who must be told of these reminders, now: the named group; else who took the task up; else the groups for whom it
-- waits. When that is nobody with an address, beheer must know (vangnet). A function over many at once, because a view
-- would be worked out for the whole ledger each time that a few of its rows are asked for.
create function ontvangers(herinneringen bigint[])
returns table (herinnering bigint, moment timestamptz, ontvanger text, vangnet boolean)
language sql stable
as $$
  with adres as materialized (
    select groep, adres from groepsadres
  ),
  doel as (
    select h.id, h.moment, h.taak, h.groep, nullif(behandelaar.email_, '') as adres
    from herinnering h
    left join act_ru_task taak on taak.id_ = h.taak
    left join act_id_user behandelaar on behandelaar.id_ = taak.assignee_
    where h.id = any (herinneringen) and (taak.id_ is not null or h.soort = 'KENNISGEVING')
  ),
  bekend as (
    select id, moment, adres from doel where groep is null and adres is not null
    union
    select doel.id, doel.moment, adres.adres from doel join adres on adres.groep = doel.groep
    union
    select doel.id, doel.moment, adres.adres
    from doel
    join act_ru_identitylink band on band.task_id_ = doel.taak and band.type_ = 'candidate'
    join adres on adres.groep = band.group_id_
    where doel.groep is null and doel.adres is null
  )
  select id, moment, adres, false from bekend
  union all
  select doel.id, doel.moment, adres.adres, true
  from doel
  join adres on adres.groep = 'beheer'
  where not exists (select from bekend where bekend.id = doel.id)
$$;

-- The same for lists that show a few reminders.
create view herinnering_ontvanger as
select ontvangers.herinnering, ontvangers.ontvanger
from herinnering h
cross join lateral ontvangers(array[h.id]);
