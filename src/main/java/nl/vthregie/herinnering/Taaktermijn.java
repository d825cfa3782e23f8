package nl.vthregie.herinnering;

import nl.vthregie.termijn.Escalatieniveau;
import nl.vthregie.termijn.Termijn;

import java.time.Instant;

/**
 * The term of one task, as it was calculated when the task began.
 *
 * @param taak          the engine's id of the task
 * @param proces        the engine's id of its process instance
 * @param dossiernummer the business key of its process
 * @param taaksoort     the id of the task in its model
 * @param taaknaam      as people see it in the takenlijst
 * @param uiterlijk     the end of the werkdatum: from then on the task is late
 * @param niveau        who is told when the term has passed; null when nobody is
 * @param namens       the organisation for which it is done, when each of several has one of its own; null otherwise
 * @param onderwerp     what the task is about, for its mails; null when the dossier says so
 * @param naTermijn     a sentence in Dutch: what happens when the term passes; null when it is late then
 */
public record Taaktermijn(String taak, String proces, String dossiernummer, String taaksoort, String taaknaam,
                          Termijn termijn, Instant uiterlijk, boolean spoed, Escalatieniveau niveau, String namens, String onderwerp,
                          String naTermijn) {
}
