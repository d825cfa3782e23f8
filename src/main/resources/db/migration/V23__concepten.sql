-- What somebody has typed in a form and not sent yet (ADR 0026). One for each user and each task or start form.
create sequence conceptversie;

create table concept (
  gebruiker  text        not null,
  -- TAAK or START, and the id of the task or the key of the process.
  soort      text        not null check (soort in ('TAAK', 'START')),
  doel       text        not null,
  -- JSON as it was typed: not checked yet, so text where a number belongs is right here.
  inhoud     text        not null,
  -- Which opening of the form wrote it, and its how many-th.
  bron       text        not null,
  volgnummer bigint      not null,
  -- New at every change, and never used again: who saves says which one he saw last.
  versie     bigint      not null default nextval('conceptversie'),
  bewaard_op timestamptz not null,
  primary key (gebruiker, soort, doel)
);
create index concept_doel on concept (soort, doel);
create index concept_op_te_ruimen on concept (bewaard_op);

-- With this the browser of a user locks what it could not send yet. Only the server has it, so that the next user of the
-- same computer finds nothing that he can read.
create table conceptslot (
  gebruiker text  not null primary key,
  slot      bytea not null
);

-- A form that was sent, by the mark that its browser gave it: whoever lost the connection learns what became of it.
create table verzending (
  kenmerk         uuid        not null primary key,
  gebruiker       text        not null,
  procesinstantie text        not null,
  op              timestamptz not null
);
create index verzending_op_te_ruimen on verzending (op);
