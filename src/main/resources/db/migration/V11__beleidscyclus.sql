-- Every text that is laid before the bevoegde gezagen, as it was sealed. What they adopt is the seal.
create table cyclusdocument (
  dossiernummer text        not null references dossier,
  versie        integer     not null,
  soort         text        not null check (soort in ('STRATEGIE', 'UITVOERINGSPROGRAMMA', 'JAARVERSLAG')),
  inhoud        jsonb       not null,
  -- SHA-256 of the content.
  zegel         text        not null,
  verzegeld_op  timestamptz not null,
  primary key (dossiernummer, versie),
  unique (dossiernummer, zegel)
);

-- What every bevoegd gezag decided about it. A row for each, so that 340 that decide at once do not wait for each other.
create table vaststelling (
  nummer                text        not null primary key references dossier (dossiernummer),
  bron                  text        not null,
  documentzegel         text        not null,
  ronde                 integer     not null,
  deelnemer             text        not null references organisatie,
  uniform               boolean     not null,
  besluit               text        not null check (besluit in ('VASTGESTELD', 'MET_AANVULLING', 'AANGEHOUDEN', 'AFGEWEZEN')),
  vergaderdatum         date        not null,
  -- The seal of the text that the college adopted; null when it adopted none.
  zegel                 text        check ((zegel is null) = (besluit in ('AANGEHOUDEN', 'AFGEWEZEN'))),
  eigen_tekst           text,
  aanvulling            text,
  extra_capaciteit      text,
  extra_middelen        numeric(14, 2),
  motivering            text,
  opnieuw_op            date,
  besloten_door         text        not null,
  besloten_op           timestamptz not null,
  -- What it means for the region; null for the moment between the besluit and the decision table.
  uitslag               text        check (uitslag in ('VASTGESTELD', 'AFWIJKEND', 'AANGEHOUDEN', 'AFGEWEZEN')),
  raad_geinformeerd_op  date,
  raad_kenmerk          text,
  bekendgemaakt_op      date,
  bekendmaking_kenmerk  text,
  unique (bron, ronde, deelnemer),
  foreign key (bron, documentzegel) references cyclusdocument (dossiernummer, zegel),
  -- An addition of one's own takes capacity and money along (V7), and who does not adopt says why (V8).
  check ((besluit = 'MET_AANVULLING') = (aanvulling is not null)),
  check (aanvulling is null or extra_capaciteit is not null and extra_middelen is not null),
  check (besluit not in ('AANGEHOUDEN', 'AFGEWEZEN') and eigen_tekst is null or btrim(motivering) <> '')
);
