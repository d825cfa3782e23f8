-- What the jaarkalender of a region has begun, or found begun. The key is why nothing begins twice, whoever looks at the same moment.
create table jaarkalender_start (
  product       text        not null check (product in ('BELEIDSCYCLUS', 'UITVOERINGSPROGRAMMA', 'JAARVERSLAG')),
  regio         text        not null,
  jaar          integer     not null,
  gestart_op    timestamptz not null,
  -- Null for the moment between the claim and the start, in one transaction.
  dossiernummer text        references dossier,
  -- False when somebody had begun it before.
  vanzelf       boolean     not null default true,
  primary key (product, regio, jaar)
);

-- What a jaarverslag recommends for the programma of a year. It waits until it lies before whoever writes a programma: that of its
-- year, or when that was sealed already, of the next.
create table programma_aanbeveling (
  regio        text        not null,
  jaar         integer     not null,
  -- The dossiernummer of the jaarverslag.
  jaarverslag  text        not null,
  aanbeveling  text        not null check (btrim(aanbeveling) <> ''),
  ontvangen_op timestamptz not null,
  -- The programma that was sealed after it had been read.
  verwerkt_in  text        references dossier,
  primary key (regio, jaar, jaarverslag)
);

-- Which running dossiers were brought to a new version of their model, and which were not, and why not. Kept as long as the platform
-- is: who looks at an old dossier must be able to see under which rules it went on.
create table migratieverslag (
  id             bigint generated always as identity primary key,
  proces         text        not null,
  dossiernummer  text,
  proces_id      text        not null,
  van_versie     text        not null,
  naar_versie    text        not null,
  -- Null when it was brought over.
  reden          text,
  door           text        not null,
  op             timestamptz not null
);
create index migratieverslag_proces on migratieverslag (proces_id);
