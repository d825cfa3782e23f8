-- What beheer did to a dossier past a form or a besluit, written in the transaction that did it and never changed after.
create table ingreep (
  id            bigint      generated always as identity primary key,
  -- Null: it was no one dossier, for instance an order to change many.
  dossiernummer text,
  -- Who may see the dossier, may read this; null: beheer alone.
  kring         text,
  proces_id     text,
  -- Ingreepsoort.
  soort         text        not null,
  wie           text        not null,
  omschrijving  text        not null,
  op            timestamptz not null
);
create index ingreep_dossier on ingreep (dossiernummer, id desc);
create index ingreep_kring on ingreep (kring, id desc);
