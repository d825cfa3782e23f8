-- What every deelnemer brings in for a strategy. A row for each, so that all can do so at the same moment.
create table cyclusinbreng (
  dossiernummer text        not null references dossier,
  deelnemer     text        not null references organisatie,
  doelen        text        not null check (btrim(doelen) <> ''),
  kaders        text,
  gegeven_door  text        not null,
  gegeven_op    timestamptz not null,
  primary key (dossiernummer, deelnemer)
);

-- Every strategy that came into force, with the text that all bevoegde gezagen adopted.
create table strategie (
  dossiernummer text    not null primary key references dossier,
  regio         text    not null,
  van_jaar      integer not null,
  tot_jaar      integer not null check (tot_jaar > van_jaar),
  zegel         text    not null,
  trekker       text    not null references organisatie,
  in_werking_op timestamptz not null,
  -- A tussentijdse one takes the place of the one before.
  vervallen_op  timestamptz,
  foreign key (dossiernummer, zegel) references cyclusdocument (dossiernummer, zegel)
);
create unique index strategie_een_in_werking on strategie (regio, van_jaar, tot_jaar) where vervallen_op is null;
