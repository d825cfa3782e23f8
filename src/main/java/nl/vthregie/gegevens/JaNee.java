package nl.vthregie.gegevens;

/** {@code ja} or {@code nee}. */
public record JaNee() implements Kolomsoort<Boolean> {

  @Override
  public Boolean lees(String waarde) {
    return switch (waarde) {
      case "ja" -> true;
      case "nee" -> false;
      default -> throw new Kolomfout("moet ja of nee zijn.");
    };
  }
}
