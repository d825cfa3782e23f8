package nl.vthregie.beleidscyclus;

/** What the region lays before its bevoegde gezagen. */
enum Documentsoort {
  STRATEGIE, UITVOERINGSPROGRAMMA, JAARVERSLAG
}
