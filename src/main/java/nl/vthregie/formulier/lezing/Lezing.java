package nl.vthregie.formulier.lezing;

/**
 * What a text turned out to mean.
 *
 * @param waarde    what was meant; null when nothing was filled in, or when it was refused
 * @param weigering a Dutch sentence that says what to do; null when the text was understood
 */
public record Lezing<T>(T waarde, String weigering) {

  public static <T> Lezing<T> van(T waarde) {
    return new Lezing<>(waarde, null);
  }

  public static <T> Lezing<T> geweigerd(String zin) {
    return new Lezing<>(null, zin);
  }

  public boolean isGeweigerd() {
    return weigering != null;
  }
}
