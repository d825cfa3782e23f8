package nl.vthregie.gegevens;

/** A value that its column does not take. The message follows on the name of the column and the value. */
public class Kolomfout extends RuntimeException {

  public Kolomfout(String watIsErMisEnWatMagWel) {
    super(watIsErMisEnWatMagWel);
  }
}
