package nl.vthregie.robuustheid;

import java.util.List;

/** A file of a ronde is not right. Each message names file, line and what to do; nothing was kept. */
class Rondefout extends RuntimeException {

  private final transient List<String> meldingen;

  Rondefout(List<String> meldingen) {
    super("De ronde klopt niet; er is niets geladen.\n  - " + String.join("\n  - ", meldingen));
    this.meldingen = List.copyOf(meldingen);
  }

  List<String> meldingen() {
    return meldingen;
  }
}
