package nl.vthregie.engine;

import java.util.Collection;
import java.util.stream.Collectors;

/** Words what a decision table collected, in a message to people. */
@Modelwoord("opsomming")
public class Opsomming {

  /** @return {@code een; twee} */
  public String van(Collection<?> dingen) {
    return dingen.stream().map(String::valueOf).collect(Collectors.joining("; "));
  }
}
