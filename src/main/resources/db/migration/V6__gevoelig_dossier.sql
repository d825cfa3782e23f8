-- Answers that only a few roles may read: never process variables, so in no table of the engine (ADR 0013).
create table vertrouwelijk_antwoord (
  dossiernummer text        not null references dossier,
  -- The form group that they belong to.
  groep         text        not null,
  sleutel       text        not null,
  volgorde      integer     not null,
  vraag         text        not null,
  -- Null when it has been destroyed; the row stays as the proof of that.
  antwoord      text        check ((antwoord is null) = (vernietigd_op is not null)),
  -- The roles that may read it, in the organisations of the dossier.
  lezers        text        not null,
  vastgelegd_op timestamptz not null,
  bewaren_tot   timestamptz not null,
  vernietigd_op timestamptz,
  primary key (dossiernummer, groep, sleutel)
);
create index vertrouwelijk_antwoord_op_te_ruimen on vertrouwelijk_antwoord (bewaren_tot) where vernietigd_op is null;

-- Who read them, and when.
create table vertrouwelijk_inzage (
  id            bigint      generated always as identity primary key,
  dossiernummer text        not null references dossier,
  gebruiker     text        not null,
  op            timestamptz not null
);
create index vertrouwelijk_inzage_dossier on vertrouwelijk_inzage (dossiernummer);

-- Which zaak a gevoelig dossier is about: one zaak of a deelnemer has one open dossier.
create table gevoelig_zaak (
  dossiernummer text not null primary key references dossier,
  deelnemer     text not null references organisatie,
  zaaknummer    text not null
);
create index gevoelig_zaak_zaak on gevoelig_zaak (deelnemer, zaaknummer);
