-- A ronde is data: what stood in its file or form when it began. The process reads its dates from here.
create table robuustheidsronde (
  code        text        not null primary key,
  naam        text        not null,
  -- The process instance that runs it; null while it only waits to be begun.
  proces_id   text,
  gestart_op  timestamptz
);

create table robuustheidsronde_datum (
  ronde text not null references robuustheidsronde,
  soort text not null,
  dag   date not null,
  primary key (ronde, soort)
);

-- The register. Names and norms are in no public source: they are filled in per ronde, and never by us.
create table robuustheidsronde_kpi (
  ronde      text    not null references robuustheidsronde,
  code       text    not null,
  naam       text    not null,
  norm       text    not null,
  eenheid    text    not null,
  schaal_van numeric not null,
  schaal_tot numeric not null,
  bron       text    not null,
  primary key (ronde, code),
  check (schaal_van < schaal_tot)
);

create table robuustheidsronde_dienst (
  ronde  text not null references robuustheidsronde,
  dienst text not null references organisatie,
  -- When the ronde began for this dienst; its dossier follows a moment later. Null for who does not take part yet.
  begonnen_op timestamptz,
  primary key (ronde, dienst)
);

-- One dienst in one ronde: what happened when. Where it stands now is the status of its dossier.
create table robuustheid (
  dossiernummer         text        not null primary key references dossier,
  ronde                 text        not null references robuustheidsronde,
  dienst                text        not null references organisatie,
  ingediend_op          timestamptz,
  ingediend_besluit_op  date,
  oordeel_op            timestamptz,
  -- As it was judged last; null until then.
  robuust               boolean     check (robuust is null or oordeel_op is not null),
  plan_besluit_op       date,
  plan_ingediend_op     timestamptz check (plan_ingediend_op is null or plan_besluit_op is not null),
  -- When everybody was told that there was no plan on the formal date.
  plan_gemist_op        timestamptz,
  heroverwogen_op       timestamptz,
  eindtoets_op          timestamptz,
  unique (ronde, dienst)
);

create table robuustheid_score (
  dossiernummer text    not null references robuustheid,
  kpi           text    not null,
  score         numeric not null,
  -- What the dienst thinks itself, and what the stelselverantwoordelijke judged; null until then.
  zelf_voldoet  boolean not null,
  bewijs        text    not null,
  voldoet       boolean,
  primary key (dossiernummer, kpi)
);

create table robuustheid_maatregel (
  dossiernummer text    not null references robuustheid,
  volgnummer    integer not null,
  kpi           text    not null,
  maatregel     text    not null,
  eigenaar      text    not null,
  gereed_op     date    not null,
  primary key (dossiernummer, volgnummer)
);

-- Every besluit that moved a deadline: never without a reason and the date of the besluit.
create table robuustheid_verplaatsing (
  id            bigint      generated always as identity primary key,
  dossiernummer text        not null references robuustheid,
  taaksoort     text        not null,
  van           date        not null,
  naar          date        not null,
  reden         text        not null check (btrim(reden) <> ''),
  besluit_op    date        not null,
  door          text,
  op            timestamptz not null
);
