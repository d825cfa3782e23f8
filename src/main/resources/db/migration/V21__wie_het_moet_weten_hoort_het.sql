-- Why a task began, when whoever gets it must be told: what happened in a few words, and in sentences.
alter table taaktermijn
  add column aanleiding      text,
  add column aanleidingtekst text,
  -- Who completed it, and when; null while it waits, and when it ended in another way.
  add column afgerond_door   text,
  add column afgerond_op     timestamptz,
  -- The organisation for which it is done, when each of several has one of its own.
  add column namens          text,
  add constraint taaktermijn_aanleiding check ((aanleiding is null) = (aanleidingtekst is null));

-- What a KENNISGEVING is about, in a few words: the subject of its mail. Null for what was written before this.
alter table herinnering
  add column onderwerp text check (onderwerp is null or soort = 'KENNISGEVING');

-- What the next task of this kind in a process is to tell, between the decision that leads to it and its beginning.
create table taakaanleiding (
  proces    text   not null,
  taaksoort text   not null,
  onderwerp text   not null,
  tekst     text   not null,
  -- Who must know it.
  groepen   text[] not null,
  primary key (proces, taaksoort)
);

-- What the organisation is that a dossier is listed under.
alter table dossier
  add column partijrol text not null default 'Opdrachtgever';
update dossier set partijrol = case when soort = 'ROB' then 'Stelselverantwoordelijke' else 'Trekker' end
where soort in ('RBC', 'UP', 'JV', 'ROB');
