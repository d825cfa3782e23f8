package nl.vthregie.gegevens;

import nl.vthregie.formulier.lezing.Getallezing;

import java.math.BigDecimal;

/** A number of something, with the bounds within which it makes sense. */
public record Geheelgetal(int van, int tot) implements Kolomsoort<Integer> {

  private static final Getallezing GEHEEL = new Getallezing(0, null);

  @Override
  public Integer lees(String waarde) {
    BigDecimal getal = GEHEEL.lees(waarde).waarde();
    if (getal == null || getal.compareTo(BigDecimal.valueOf(van)) < 0 || getal.compareTo(BigDecimal.valueOf(tot)) > 0) {
      throw new Kolomfout("is geen heel getal van " + van + " tot en met " + tot + ".");
    }
    return getal.intValueExact();
  }
}
