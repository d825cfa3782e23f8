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
  soort          text        not null check (soort in ('NIEUWE_TAAK', 'TOEGEWEZEN', 'HERINNERING', 'OVERSCHRIJDING')),
  -- From the werkdatum, negative before it; only for a HERINNERING.
  dagen          integer     check ((dagen is null) = (soort <> 'HERINNERING')),
  moment         timestamptz not null,
  -- The group that is told; null for those who must do the task.
  groep          text,
  -- The due date that it reminds of: when that has moved, the reminder has lost its meaning.
  uiterlijk      timestamptz not null,
  status         text        not null default 'GEPLAND' check (status in ('GEPLAND', 'VERZONDEN', 'VERVALLEN')),
  reden          text        check ((reden is not null) = (status = 'VERVALLEN')),
  gepland_op     timestamptz not null,
  -- When it went to the outbox.
  klaargezet_op  timestamptz,
  afgehandeld_op timestamptz check ((afgehandeld_op is null) = (status = 'GEPLAND'))
);
create unique index herinnering_eenmalig on herinnering (taak, soort, moment, coalesce(groep, '')) where status <> 'VERVALLEN';
create index herinnering_rijp on herinnering (moment) where status = 'GEPLAND' and klaargezet_op is null;

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

create table bericht_herinnering (
  bericht     bigint not null references bericht,
  herinnering bigint not null references herinnering,
  primary key (bericht, herinnering)
);
create index bericht_herinnering_herinnering on bericht_herinnering (herinnering);

-- Who must be told of a reminder, today: the named group; else who took the task up; else the groups for whom it waits.
-- A group's mail goes to the mailbox of its organisation, or to each of its members when it has none.
create view herinnering_ontvanger as
with doelgroep as (
  select h.id as herinnering, h.groep
  from herinnering h
  where h.groep is not null
  union all
  select h.id, band.group_id_
  from herinnering h
  join act_ru_task taak on taak.id_ = h.taak
  left join act_id_user behandelaar on behandelaar.id_ = taak.assignee_
  join act_ru_identitylink band on band.task_id_ = taak.id_ and band.type_ = 'candidate' and band.group_id_ is not null
  where h.groep is null and behandelaar.email_ is null
)
select h.id as herinnering, behandelaar.email_ as ontvanger
from herinnering h
join act_ru_task taak on taak.id_ = h.taak
join act_id_user behandelaar on behandelaar.id_ = taak.assignee_
where h.groep is null and behandelaar.email_ is not null
union
select doelgroep.herinnering, coalesce(organisatie.postbus, lid.email_)
from doelgroep
left join rolgroep on rolgroep.groep = doelgroep.groep
left join organisatie on organisatie.code = rolgroep.organisatie
left join act_id_membership lidmaatschap
  on lidmaatschap.group_id_ = doelgroep.groep and organisatie.postbus is null
left join act_id_user lid on lid.id_ = lidmaatschap.user_id_
where coalesce(organisatie.postbus, lid.email_) is not null;
