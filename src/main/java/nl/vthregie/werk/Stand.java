package nl.vthregie.werk;

import java.time.Instant;
import java.util.List;

/**
 * Where a dossier is now, and with whom.
 *
 * @param titel       what it is about
 * @param proces      name of the process that was asked about
 * @param geeindigd   whether that process has ended
 * @param einden      how it ended, and what else of the dossier it ended with it, in the words of the models
 * @param inBehandeling whether the platform itself has still something to do: what stands here is not the end of it
 * @param mislukt     whether a step of the platform failed; beheer knows
 * @param taken       what waits for people, the earliest first
 * @param wachtOp     what it waits for that is no task: a date, or another process
 */
record Stand(String dossiernummer, String titel, String proces, boolean geeindigd, List<String> einden, boolean inBehandeling,
             boolean mislukt, List<Taak> taken, List<String> wachtOp) {

  /**
   * Open tasks of one name; what waits for fifteen organisations is one line.
   *
   * @param bij     the names of those for whom it waits, or of who took it up
   * @param eigen   id of the one that the reader can do himself, or null
   */
  record Taak(String naam, List<String> bij, Instant uiterlijk, String eigen) {
  }
}
