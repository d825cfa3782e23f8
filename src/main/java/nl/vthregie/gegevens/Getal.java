package nl.vthregie.gegevens;

import nl.vthregie.formulier.lezing.Getallezing;
import nl.vthregie.formulier.lezing.Lezing;

import java.math.BigDecimal;

/** A number that need not be whole and is no amount. */
public record Getal(int van, int tot) implements Kolomsoort<BigDecimal> {

  private static final Getallezing MET_KOMMA = new Getallezing(4, null);

  @Override
  public BigDecimal lees(String waarde) {
    Lezing<BigDecimal> getal = MET_KOMMA.lees(waarde);
    if (getal.isGeweigerd()) {
      throw new Kolomfout("kan niet. " + getal.weigering());
    }
    if (getal.waarde().compareTo(BigDecimal.valueOf(van)) < 0 || getal.waarde().compareTo(BigDecimal.valueOf(tot)) > 0) {
      throw new Kolomfout("is geen getal van " + van + " tot en met " + tot + ".");
    }
    return getal.waarde();
  }
}
