-- What a deelnemer wishes beside the programma of the whole region. A row for each, so that all can do so at the same moment.
create table programmawens (
  dossiernummer    text           not null references dossier,
  deelnemer        text           not null references organisatie,
  omschrijving     text           not null check (btrim(omschrijving) <> ''),
  extra_capaciteit text           not null check (btrim(extra_capaciteit) <> ''),
  extra_middelen   numeric(14, 2) not null check (extra_middelen > 0),
  gegeven_door     text           not null,
  gegeven_op       timestamptz    not null,
  primary key (dossiernummer, deelnemer)
);
