-- Every besluit that does not follow an advice of the omgevingsdienst: the afwijkingenregister. Written when the college
-- decides, so that what is not reported yet stands in it too.
create table afwijking (
  nummer             text        not null primary key references dossier (dossiernummer),
  -- The dossier that it came from; null when somebody brought it up himself.
  bron               text        references dossier (dossiernummer),
  deelnemer          text        not null references organisatie,
  onderwerp          text        not null,
  advies             text        not null,
  advies_kenmerk     text        not null,
  advies_datum       date        not null,
  advies_vindplaats  text        not null,
  advies_wettelijk   boolean     not null,
  -- SHA-256 of the four above, made when the omgevingsdienst wrote them down.
  advies_zegel       text        not null,
  -- Null when it came from another dossier.
  besluitnummer      text,
  besluit_datum      date        not null check (besluit_datum >= advies_datum),
  besluit            text        not null,
  reden              text        not null check (btrim(reden) <> ''),
  belangen           text        not null,
  besloten_door      text        not null,
  openbaar           boolean     not null,
  uitzonderingsgrond text        check (openbaar = (uitzonderingsgrond is null)),
  -- The council that must hear it.
  raad               text        not null,
  raad_gemeld_op     date,
  raad_kenmerk       text,
  od_gemeld_op       date,
  ibt_melden         boolean     not null,
  ibt_gemeld_op      date,
  ibt_kenmerk        text,
  vastgelegd_op      timestamptz not null,
  -- Null until everybody has been told.
  gepubliceerd_op    timestamptz
);
create index afwijking_deelnemer on afwijking (deelnemer);
