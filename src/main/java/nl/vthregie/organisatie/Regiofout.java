package nl.vthregie.organisatie;

import java.util.List;

/** The data files of the region are not right. Each message names file, line and what to do; nothing was loaded. */
public class Regiofout extends RuntimeException {

  private final transient List<String> meldingen;

  Regiofout(List<String> meldingen) {
    super("De gegevens van de regio kloppen niet; er is niets geladen.\n  - " + String.join("\n  - ", meldingen));
    this.meldingen = List.copyOf(meldingen);
  }

  public List<String> meldingen() {
    return meldingen;
  }
}
