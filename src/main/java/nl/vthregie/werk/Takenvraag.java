package nl.vthregie.werk;

/**
 * Which tasks somebody wants to see. What he does not choose is empty.
 *
 * @param zoek          what he typed in the search box
 * @param opdrachtgever code of an organisation
 * @param soort         kind of dossier
 * @param rol           one of his groups: the work that waits for it, or that he took up
 */
record Takenvraag(Taakfilter filter, String zoek, String opdrachtgever, String soort, Taaktermijnkeuze termijn, String rol,
                  int eerste, int aantal) {

  private static final int MAX_AANTAL = 100;
  private static final int MAX_TEKENS = 200;

  Takenvraag {
    zoek = zoek.length() > MAX_TEKENS ? zoek.substring(0, MAX_TEKENS) : zoek;
    eerste = Math.max(0, eerste);
    aantal = Math.min(MAX_AANTAL, Math.max(0, aantal));
  }

  /** Whether something is asked beyond the filter itself. */
  boolean isBeperkt() {
    return termijn != Taaktermijnkeuze.ALLE
        || !(zoek.isEmpty() && opdrachtgever.isEmpty() && soort.isEmpty() && rol.isEmpty());
  }

  /** The same in another filter, to see how many there are. */
  Takenvraag in(Taakfilter ander) {
    return new Takenvraag(ander, zoek, opdrachtgever, soort, termijn, rol, 0, 0);
  }
}
