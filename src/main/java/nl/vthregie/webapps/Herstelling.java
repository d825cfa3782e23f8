package nl.vthregie.webapps;

import java.util.List;

/**
 * What is replaced in the shipped files, and why.
 *
 * @param reden     what is wrong with the shipped text
 * @param bestanden the files that hold it, as paths below {@code webjars/camunda/}
 * @param vervang   the texts, each of which must be there exactly as often as it says
 */
record Herstelling(String reden, List<String> bestanden, List<Vervanging> vervang) {

  Herstelling {
    if (reden == null || reden.isBlank()) {
      throw new IllegalArgumentException("A mend without a reason: " + vervang);
    }
    bestanden = List.copyOf(bestanden);
    vervang = List.copyOf(vervang);
  }

  /** @param keer how often the text stands in the file; null means once */
  record Vervanging(String van, String door, Integer keer) {

    Vervanging {
      keer = keer == null ? 1 : keer;
    }

    String pasToe(String bestand, String inhoud) {
      int gevonden = (inhoud.length() - inhoud.replace(van, "").length()) / van.length();
      if (gevonden != keer) {
        throw new IllegalStateException("Found " + gevonden + " times instead of " + keer + " in " + bestand + ": " + van);
      }
      return inhoud.replace(van, door);
    }
  }
}
