-- Every overleg: about an opdracht, about the region, or of bestuurders about casussen.
create table overleg (
  overlegnummer  text        not null primary key references dossier (dossiernummer),
  -- Null when it is not about one opdracht.
  opdrachtnummer text        references dossier (dossiernummer),
  regio          text        not null,
  variant        text        not null check (variant in ('OPDRACHT', 'REGIO', 'BESTUURDERS')),
  gepland_op     date        not null,
  gehouden_op    date,
  -- As it was adopted; null until then.
  verslag        jsonb,
  vastgesteld_op timestamptz,
  check ((variant = 'OPDRACHT') = (opdrachtnummer is not null)),
  check (vastgesteld_op is null or gehouden_op is not null and verslag is not null)
);
create index overleg_opdracht on overleg (opdrachtnummer);

-- What each party brings in. A row for each, so that all can do so at the same moment.
create table overlegpunt (
  overlegnummer   text        not null references overleg,
  partij          text        not null references organisatie,
  punten          text        not null check (btrim(punten) <> ''),
  ingebracht_door text        not null,
  ingebracht_op   timestamptz not null,
  primary key (overlegnummer, partij)
);

-- What somebody will do after an overleg. Open as long as gereed_op is null.
create table overlegactie (
  id            bigint  generated always as identity primary key,
  overlegnummer text    not null references overleg,
  omschrijving  text    not null check (btrim(omschrijving) <> ''),
  -- The organisation that does it.
  eigenaar      text    not null references organisatie,
  uiterlijk     date    not null,
  gereed_op     date,
  uitkomst      text    check (uitkomst in ('GEREED', 'VERVALLEN')),
  toelichting   text,
  afgerond_door text,
  check ((gereed_op is null) = (uitkomst is null))
);
create index overlegactie_overleg on overlegactie (overlegnummer);
create index overlegactie_open on overlegactie (eigenaar) where gereed_op is null;
