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
