-- Every financial report about an opdracht. Written when the omgevingsdienst hands it in; what is not vastgesteld yet can change.
create table financiele_rapportage (
  rapportagenummer text           not null primary key references dossier (dossiernummer),
  opdrachtnummer   text           not null references dossier (dossiernummer),
  regio            text           not null,
  periode_tot      date           not null,
  begroot          numeric(14, 2) not null,
  besteed          numeric(14, 2) not null check (besteed >= 0),
  prognose         numeric(14, 2) not null check (prognose >= besteed),
  -- Percent of begroot, computed from the two.
  afwijking        numeric        not null,
  signaal          text           not null check (signaal in ('OP_KOERS', 'AANDACHT', 'BIJSTUREN')),
  toelichting      text,
  vastgesteld_op   timestamptz,
  unique (opdrachtnummer, periode_tot)
);

-- What every opdrachtgever says about it, each time that it is laid before them. A row for each, so that all can do so at the
-- same moment.
create table rapportageoordeel (
  rapportagenummer text        not null references dossier (dossiernummer),
  ronde            integer     not null,
  deelnemer        text        not null references organisatie,
  oordeel          text        not null check (oordeel in ('AKKOORD', 'VRAGEN')),
  toelichting      text        check (oordeel = 'AKKOORD' or btrim(toelichting) <> ''),
  gegeven_door     text        not null,
  gegeven_op       timestamptz not null,
  primary key (rapportagenummer, ronde, deelnemer)
);

-- What every opdrachtgever says about a jaarverslag, each time that it is laid before them.
create table jaarverslagtoets (
  dossiernummer text        not null references dossier,
  ronde         integer     not null,
  deelnemer     text        not null references organisatie,
  oordeel       text        not null check (oordeel in ('AKKOORD', 'AANPASSEN')),
  toelichting   text        check (oordeel = 'AKKOORD' or btrim(toelichting) <> ''),
  gegeven_door  text        not null,
  gegeven_op    timestamptz not null,
  primary key (dossiernummer, ronde, deelnemer)
);

-- Every jaarverslag that all bevoegde gezagen adopted: open data. One for a region and a year.
create table jaarverslag (
  dossiernummer         text        not null primary key references dossier,
  regio                 text        not null,
  jaar                  integer     not null,
  zegel                 text        not null,
  -- What was written, and what the platform had collected beside it.
  inhoud                jsonb       not null,
  gegevens              jsonb       not null,
  -- The strategy is looked at after every report (Omgevingsbesluit 13.11 lid 2), whatever comes out of it.
  strategie_bijstellen  boolean     not null,
  strategie_motivering  text        not null check (btrim(strategie_motivering) <> ''),
  programma_bijstellen  boolean     not null,
  aanbeveling           text        check (not programma_bijstellen or btrim(aanbeveling) <> ''),
  vastgesteld_op        timestamptz not null,
  unique (regio, jaar),
  foreign key (dossiernummer, zegel) references cyclusdocument (dossiernummer, zegel)
);
