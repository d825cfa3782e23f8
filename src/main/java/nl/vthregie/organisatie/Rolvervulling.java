package nl.vthregie.organisatie;

/** @param organisatie null for beheer, which belongs to no organisation */
public record Rolvervulling(String gebruiker, String rol, String organisatie) {

  /** The candidate group of this role at this organisation: {@code rol-organisatie}. */
  public String groep() {
    return Rolvervulling.groep(rol, organisatie);
  }

  public static String groep(String rol, String organisatie) {
    return organisatie == null ? rol : rol + "-" + organisatie;
  }
}
