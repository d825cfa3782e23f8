package nl.vthregie.organisatie;

/**
 * What kind of party an organisation is. The omgevingsdienst of the region is opdrachtnemer; a deelnemer, or who is none,
 * can be opdrachtgever. The others belong to no region: they take part in what is arranged for the whole country.
 */
public enum OrganisatieSoort {
  GEMEENTE, PROVINCIE, WATERSCHAP, OMGEVINGSDIENST, NIET_DEELNEMER, OMGEVINGSDIENST_ELDERS, RIJK, PROGRAMMA
}
