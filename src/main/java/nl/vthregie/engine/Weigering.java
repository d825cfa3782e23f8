package nl.vthregie.engine;

/**
 * The platform refuses what someone asked, and says in Dutch what is wrong and what to do. The transaction is rolled
 * back and nothing is stored; callers over HTTP get the {@link #soort() kind}'s status and this message, no more.
 */
public class Weigering extends RuntimeException {

  /** Why it is refused; decides the HTTP status. */
  public enum Soort {
    ONGELDIG(400), VERBODEN(403), ONBEKEND(404), CONFLICT(409);

    private final int httpStatus;

    Soort(int httpStatus) {
      this.httpStatus = httpStatus;
    }

    public int httpStatus() {
      return httpStatus;
    }
  }

  private final Soort soort;

  public Weigering(Soort soort, String melding) {
    super(melding);
    this.soort = soort;
  }

  public Soort soort() {
    return soort;
  }

  public static Weigering ongeldig(String melding) {
    return new Weigering(Soort.ONGELDIG, melding);
  }

  public static Weigering verboden(String melding) {
    return new Weigering(Soort.VERBODEN, melding);
  }
}
