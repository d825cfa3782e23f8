package nl.vthregie.organisatie;

import java.time.Period;

/**
 * A region, and what it has agreed for all its members together.
 *
 * @param omgevingsdienst  code of the organisation that is opdrachtnemer in this region
 * @param majeurGeldProcent a change of an opdracht is majeur when its budget changes by more than this part of the old one
 * @param majeurTijdDagen  a change of an opdracht is majeur when its planning shifts by more than this number of days
 * @param meldtIbt         whether a college that does not follow the advice of the omgevingsdienst tells the interbestuurlijk
 *                         toezicht of the provincie
 * @param rapportageElke   how much time lies between two financiële rapportages about an opdracht
 * @param drempelAfwijking a financiële rapportage that differs from the budget by more than this part of it asks for a change
 *                         of the opdracht
 */
public record Regio(String code, String naam, String omgevingsdienst, Integer majeurGeldProcent, Integer majeurTijdDagen,
                    boolean meldtIbt, Period rapportageElke, Integer drempelAfwijking) {
}
