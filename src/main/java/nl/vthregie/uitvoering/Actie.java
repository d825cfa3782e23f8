package nl.vthregie.uitvoering;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.time.LocalDate;

/**
 * What somebody will do after an overleg.
 *
 * @param eigenaar code of the organisation that does it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Actie(String omschrijving, String eigenaar, LocalDate uiterlijk) {
}
