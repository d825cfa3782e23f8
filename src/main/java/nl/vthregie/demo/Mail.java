package nl.vthregie.demo;

import java.time.Instant;

/**
 * A mail as it stands in the list.
 *
 * @param nummer    grows with every mail that arrives
 * @param ontvanger where it was delivered, whatever its To says
 */
record Mail(long nummer, String ontvanger, String afzender, String onderwerp, Instant moment) {
}
