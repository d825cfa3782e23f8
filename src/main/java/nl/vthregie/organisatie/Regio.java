package nl.vthregie.organisatie;

/** @param omgevingsdienst code of the organisation that is opdrachtnemer in this region */
public record Regio(String code, String naam, String omgevingsdienst) {
}
