-- Every escalatie, from its first word to its outcome: the guard against two about one thing, what the next level reads, and
-- what reports are made of. Written in the transactions of the process itself.
create table escalatie (
  nummer            text        not null primary key,
  -- The dossier that it is about.
  bron              text        not null references dossier (dossiernummer),
  onderwerp         text        not null,
  -- The onderwerp without the differences in writing that make it no other one.
  onderwerpsleutel  text        not null,
  -- Null until it has been told what it is about.
  onderwerp_type    text,
  omschrijving      text,
  reeds_besproken   text,
  gewenste_uitkomst text,
  binnen_kader      boolean,
  spoed             boolean     not null default false,
  -- Who brought it up: login name and group; null when a process did.
  gemeld_door       text,
  gemeld_namens     text,
  -- The deelnemers whose side it is, beside the omgevingsdienst.
  deelnemers        text[]      not null,
  omgevingsdienst   text        not null references organisatie,
  -- Where it lies now, or lay last; null while it is being told.
  niveau            text        check (niveau in ('COORDINATOR', 'ACCOUNTMANAGER', 'MANAGEMENT', 'DIRECTIE', 'BESTUUR')),
  -- Null while it is open. AFGEBROKEN: beheer removed the process.
  uitkomst          text        check (uitkomst in ('OPGELOST', 'BESTUURLIJK_BESLOTEN', 'INGETROKKEN', 'AFGEBROKEN')),
  geopend_op        timestamptz not null,
  -- From here the reactietermijnen count.
  gemeld_op         timestamptz,
  afgerond_op       timestamptz check ((afgerond_op is null) = (uitkomst is null))
);
-- A concept that somebody leaves lying may not keep a process, or another, from bringing it up.
create unique index escalatie_eenmaal_open on escalatie (bron, onderwerpsleutel) where uitkomst is null and gemeld_op is not null;
create unique index escalatie_een_concept on escalatie (bron, onderwerpsleutel) where uitkomst is null and gemeld_op is null;
create index escalatie_bron on escalatie (bron);

-- One stay at one level. The last one of an open escalatie has no end.
create table escalatie_stap (
  escalatie    text        not null references escalatie,
  volgnummer   integer     not null,
  niveau       text        not null check (niveau in ('COORDINATOR', 'ACCOUNTMANAGER', 'MANAGEMENT', 'DIRECTIE', 'BESTUUR')),
  -- Why it came here.
  reden        text        not null check (reden in ('BEGIN', 'ESCALEREN', 'TERUG', 'TERMIJN_VERSTREKEN', 'BUITEN_KADER')),
  begonnen_op  timestamptz not null,
  geeindigd_op timestamptz,
  uitkomst     text        check (uitkomst in ('OPGELOST', 'BESTUURLIJK_BESLOTEN', 'ESCALEREN', 'TERUG', 'INGETROKKEN',
                                               'TERMIJN_VERSTREKEN', 'BUITEN_KADER', 'AFGEBROKEN')),
  primary key (escalatie, volgnummer),
  check ((geeindigd_op is null) = (uitkomst is null))
);

-- What each side said in a step. The preparation of a besluit of the bestuur is an answer too: VOORBEREID.
create table escalatie_antwoord (
  escalatie    text        not null,
  stap         integer     not null,
  taak         text        not null,
  partij       text        not null references organisatie,
  wie          text        not null,
  uitkomst     text        not null check (uitkomst in ('OPGELOST', 'ESCALEREN', 'TERUG', 'INGETROKKEN', 'BUITEN_KADER',
                                                        'VOORBEREID')),
  motivering   text        not null check (btrim(motivering) <> ''),
  gegeven_op   timestamptz not null,
  primary key (escalatie, stap, taak, partij),
  foreign key (escalatie, stap) references escalatie_stap
);

-- What other processes have to say about a dossier, for whoever reads it back.
create table dossierbericht (
  id            bigint      generated always as identity primary key,
  dossiernummer text        not null references dossier,
  -- The dossier that it comes from.
  van           text        not null references dossier (dossiernummer),
  inhoud        jsonb       not null,
  ontvangen_op  timestamptz not null
);
create index dossierbericht_dossier on dossierbericht (dossiernummer);
