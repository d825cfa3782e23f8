package nl.vthregie.formulier;

import java.util.Map;

/** Answers a form's FEEL conditions, so that the server hides a field when the browser does. */
@FunctionalInterface
public interface Voorwaarde {

  /**
   * @param feel    the expression, without the leading {@code =}
   * @param waarden everything that the form knows; an unknown name is null
   * @return false as well when the expression says neither true nor false
   */
  boolean geldt(String feel, Map<String, Object> waarden);
}
