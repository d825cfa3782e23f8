package nl.vthregie.concept;

import java.time.Instant;

/**
 * What somebody typed and has not sent.
 *
 * @param inhoud     JSON: the answers, and the texts that are no answer yet in their place
 * @param bron       the opening of the form that wrote it; another tab or computer is another one
 * @param volgnummer counts what this opening wrote, because requests of a browser overtake each other
 * @param versie     new at every change
 */
record Concept(String inhoud, String bron, long volgnummer, long versie, Instant bewaardOp) {
}
