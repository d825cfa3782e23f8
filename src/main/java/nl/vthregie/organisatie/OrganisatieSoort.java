package nl.vthregie.organisatie;

/** What kind of party an organisation is. Only the omgevingsdienst is opdrachtnemer; all others can be opdrachtgever. */
public enum OrganisatieSoort {
  GEMEENTE, PROVINCIE, WATERSCHAP, OMGEVINGSDIENST, NIET_DEELNEMER
}
