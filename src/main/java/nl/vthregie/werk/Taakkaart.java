package nl.vthregie.werk;

import java.time.Instant;

/**
 * A task as a card of the takenlijst shows it.
 *
 * @param behandelaar     login name of who took it up, or null
 * @param behandelaarnaam his name in words
 * @param uiterlijk       when it must be done
 */
record Taakkaart(String taak, String naam, String proces, String onderwerp, String dossiernummer, String opdrachtgevers,
                 String behandelaar, String behandelaarnaam, Instant uiterlijk, boolean teLaat) {
}
