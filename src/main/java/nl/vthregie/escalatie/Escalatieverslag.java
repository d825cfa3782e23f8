package nl.vthregie.escalatie;

import java.time.Instant;
import java.util.List;

/**
 * What happened in one escalatie, in the order in which it happened.
 *
 * @param nummer      its own number, {@code ESC-…}
 * @param bron        the dossier that it is about, with its title
 * @param opdrachtgevers names of the deelnemers whose side it is
 * @param gemeldDoor  who brought it up and for which group; null when a process did
 * @param uitkomst    null while it is open
 * @param niveau      where it lies or lay last; null while it is being told
 */
record Escalatieverslag(String nummer, String onderwerp, String bron, String brontitel, String opdrachtgevers,
                        String omgevingsdienst, String omschrijving, String reedsBesproken, String gewensteUitkomst,
                        Boolean binnenKader, boolean spoed, String gemeldDoor, String gemeldNamens, String niveau,
                        String uitkomst, Instant geopendOp, Instant gemeldOp, Instant afgerondOp, List<Stap> stappen) {

  /**
   * @param reden     why it came to this level
   * @param voorbereiding when the besluit had to have been prepared; null where nothing is prepared
   * @param uiterlijk     when those who had to answer had to have done so; null when nobody has been asked yet
   */
  record Stap(int volgnummer, String niveau, String reden, Instant begonnenOp, Instant voorbereiding, Instant uiterlijk,
              Instant geeindigdOp, String uitkomst, List<Antwoord> antwoorden, List<Mail> mails) {

    /** Whether those who prepare the besluit have it in hand, and those who decide have not been asked yet. */
    boolean wordtVoorbereid() {
      return uitkomst == null && uiterlijk == null && voorbereiding != null;
    }
  }

  record Antwoord(String partij, String wie, String uitkomst, String motivering, Instant gegevenOp) {
  }

  /**
   * @param soort     the kind of row in the ledger of reminders
   * @param ontvanger in which function, or who; null when neither is known
   * @param aantal    how many people got it
   */
  record Mail(String soort, String ontvanger, int aantal, Instant verzondenOp) {
  }
}
