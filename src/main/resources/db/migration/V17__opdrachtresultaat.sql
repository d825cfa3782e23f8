-- What has come of every opdracht, as both sides saw it when they ended it. One for each: an opdracht that goes on after a
-- change says so again at its end.
create table opdrachtresultaat (
  opdrachtnummer text        not null primary key references dossier (dossiernummer),
  behaald        text        not null check (behaald in ('JA', 'DEELS', 'NEE')),
  toelichting    text        not null check (btrim(toelichting) <> ''),
  leerpunten     text,
  vastgesteld_op timestamptz not null
);
