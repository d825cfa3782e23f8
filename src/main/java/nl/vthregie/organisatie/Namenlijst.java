package nl.vthregie.organisatie;

import java.util.Collection;

/** Names of organisations in one line, as long as a variable of the engine may be: what no longer fits is counted. */
public final class Namenlijst {

  private static final int LANGSTE = 3900;

  private Namenlijst() {
  }

  /** @return {@code A, B, C}; of a region as large as the country {@code A, B, C en 310 anderen} */
  public static String van(Collection<String> namen) {
    StringBuilder lijst = new StringBuilder();
    int genoemd = 0;
    for (String naam : namen) {
      if (lijst.length() + naam.length() > LANGSTE) {
        return lijst.append(" en ").append(namen.size() - genoemd).append(" anderen").toString();
      }
      lijst.append(genoemd == 0 ? "" : ", ").append(naam);
      genoemd++;
    }
    return lijst.toString();
  }
}
