package nl.vthregie.simulatie;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Where all chance of one simulation comes from: the same number plays the same years again. */
final class Zaad {

  private final Random toeval;

  Zaad(long nummer) {
    toeval = new Random(nummer);
  }

  /** True this many times out of a hundred. */
  boolean procent(int kans) {
    return toeval.nextInt(100) < kans;
  }

  /** True this many times out of a thousand. */
  boolean promille(int kans) {
    return toeval.nextInt(1000) < kans;
  }

  /** Both included. */
  int tussen(int minste, int meeste) {
    return minste + toeval.nextInt(meeste - minste + 1);
  }

  <T> T kies(Collection<T> uit) {
    return List.copyOf(uit).get(toeval.nextInt(uit.size()));
  }

  /** One of these, the heavier the more often. The order of the map is the order of the draw: it must be a fixed one. */
  String kies(Map<String, Integer> gewichten) {
    int lot = toeval.nextInt(gewichten.values().stream().mapToInt(Integer::intValue).sum());
    for (var keuze : gewichten.entrySet()) {
      lot -= keuze.getValue();
      if (lot < 0) {
        return keuze.getKey();
      }
    }
    throw new IllegalStateException("Unreachable");
  }
}
