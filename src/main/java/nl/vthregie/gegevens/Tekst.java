package nl.vthregie.gegevens;

/**
 * Words for people.
 *
 * @param maximaal how many characters fit where it is kept
 */
public record Tekst(int maximaal) implements Kolomsoort<String> {

  @Override
  public String lees(String waarde) {
    int lengte = waarde.codePointCount(0, waarde.length());
    if (lengte > maximaal) {
      throw new Kolomfout("is " + lengte + " tekens lang. Hoogstens " + maximaal + " tekens.");
    }
    return waarde;
  }
}
