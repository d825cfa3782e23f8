package nl.vthregie.overzicht;

import java.util.Set;

/**
 * Which dossiers somebody looks for.
 *
 * @param soorten   empty for all
 * @param zoek      what number, title or opdrachtgever hold; empty for anything
 * @param vanaf     how many to pass over
 * @param hoogstens how many to bring at most
 */
public record Dossiervraag(Set<String> soorten, String zoek, int vanaf, int hoogstens) {
}
