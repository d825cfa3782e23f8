package nl.vthregie.start;

import java.util.List;

/** VTH-Regie does not start, on purpose. Says in Dutch everything that is wrong, and what the beheerder can do. */
public class Startweigering extends RuntimeException {

  private final transient List<String> gebreken;
  private final String watTeDoen;

  public Startweigering(List<String> gebreken, String watTeDoen) {
    super(String.join("\n", gebreken));
    this.gebreken = List.copyOf(gebreken);
    this.watTeDoen = watTeDoen;
  }

  public List<String> gebreken() {
    return gebreken;
  }

  public String watTeDoen() {
    return watTeDoen;
  }
}
