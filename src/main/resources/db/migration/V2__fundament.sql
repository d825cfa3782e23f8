-- The engine looks up subtasks by parent at every task completion; without an index that is a table scan
-- (measured: 10,6 ms at 50 000 open tasks, ontwerp decision 10).
create index vth_act_ru_task_parent on act_ru_task (parent_task_id_);

-- Gapless numbers: one row per series, locked by the transaction that takes the next number.
create table volgnummer (
  reeks   text    not null primary key,
  laatste integer not null
);

-- Who takes part: read from the region's data files at every start.
create table organisatie (
  code               text    not null primary key,
  naam               text    not null,
  soort              text    not null,
  regio              text    not null,
  uren_opdrachtgever integer,
  mandaat_tot        numeric(14, 2)
);

create table rolgroep (
  groep       text not null primary key,
  rol         text not null,
  organisatie text references organisatie
);

create table vertegenwoordiging (
  deelnemer        text not null references organisatie,
  vertegenwoordiger text not null references organisatie,
  van              date not null,
  tot              date,
  mandaat          text not null,
  primary key (deelnemer, van)
);

-- A kring is the set of organisations that share a dossier; its id is the tenant id of that dossier in the engine.
create table kring (
  id text not null primary key
);

create table kring_organisatie (
  kring       text not null references kring,
  organisatie text not null references organisatie,
  primary key (kring, organisatie)
);
create index kring_organisatie_organisatie on kring_organisatie (organisatie, kring);

-- The projection of every dossier: lists, counts and exports read this, never the engine's tables.
create table dossier (
  dossiernummer  text        not null primary key,
  soort          text        not null,
  regio          text        not null,
  opdrachtgever  text        not null references organisatie,
  kring          text        not null references kring,
  titel          text        not null,
  jaar           integer     not null,
  status         text        not null,
  inhoud         jsonb       not null,
  proces_id      text        not null,
  geopend_op     timestamptz not null,
  gewijzigd_op   timestamptz not null,
  afgesloten_op  timestamptz
);
create index dossier_kring on dossier (kring, status);

-- The monitoring agreements of an accepted opdracht (onderdeel 9 of the handreiking).
create table monitoringafspraak (
  dossiernummer text not null primary key references dossier,
  wijze         text not null,
  frequentie    text not null,
  afsluiting    text not null,
  vastgelegd_op timestamptz not null
);

-- Who came from the data files, ever: when a person disappears from them, the roles go too.
create table persoon (
  gebruiker text not null primary key
);

-- Every opdracht as it was verstrekt, first to last.
create table opdrachtversie (
  dossiernummer text        not null references dossier,
  versie        integer     not null,
  inhoud        jsonb       not null,
  vastgelegd_op timestamptz not null,
  primary key (dossiernummer, versie)
);
