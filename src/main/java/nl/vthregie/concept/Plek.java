package nl.vthregie.concept;

import java.util.Optional;

/**
 * Which form somebody is filling in.
 *
 * @param doel the id of a task, or the key of the process that a start form begins
 */
public record Plek(Soort soort, String doel) {

  private static final String DOELPATROON = "[A-Za-z0-9_-]{1,100}";

  public enum Soort {
    TAAK, START
  }

  public static Plek taak(String id) {
    return new Plek(Soort.TAAK, id);
  }

  public static Plek start(String proces) {
    return new Plek(Soort.START, proces);
  }

  /** @return empty for what cannot be a form of ours */
  static Optional<Plek> van(String soort, String doel) {
    if (!doel.matches(DOELPATROON)) {
      return Optional.empty();
    }
    return switch (soort) {
      case "taak" -> Optional.of(taak(doel));
      case "start" -> Optional.of(start(doel));
      default -> Optional.empty();
    };
  }
}
