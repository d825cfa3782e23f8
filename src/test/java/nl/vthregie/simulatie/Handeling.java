package nl.vthregie.simulatie;

import java.time.Instant;

/** What one user did at one moment: the simulation's own ledger, held against what the platform says happened. */
record Handeling(String taak, String soort, String dossiernummer, String gebruiker, Instant moment) {
}
