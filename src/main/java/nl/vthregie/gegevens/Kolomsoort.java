package nl.vthregie.gegevens;

/**
 * What may stand in a column, and what it becomes.
 *
 * @param <T> what the program works with
 */
public interface Kolomsoort<T> {

  /**
   * @param waarde never empty, on one line, visible, and without spaces around it
   * @throws Kolomfout in Dutch: what is wrong with this value and what is allowed
   */
  T lees(String waarde);
}
