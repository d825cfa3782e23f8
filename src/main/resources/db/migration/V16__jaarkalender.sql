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
