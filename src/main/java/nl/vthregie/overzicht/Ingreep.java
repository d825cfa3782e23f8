package nl.vthregie.overzicht;

import java.time.Instant;

/**
 * Something that beheer did to a dossier past a form or a besluit.
 *
 * @param dossiernummer null when it was no one dossier
 * @param kring         who may read it, beside beheer; null for nobody
 * @param procesId      the process instance that was touched; null when there is none
 * @param soort         for software: it keeps its name
 * @param wie           login name
 * @param omschrijving  a Dutch sentence
 */
public record Ingreep(String dossiernummer, String kring, String procesId, String soort, String wie, String omschrijving,
                      Instant op) {
}
