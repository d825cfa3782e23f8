package nl.vthregie.gegevens;

import nl.vthregie.formulier.lezing.Getallezing;
import nl.vthregie.formulier.lezing.Lezing;

import java.math.BigDecimal;

/** An amount in whole euro's, as everywhere in VTH-Regie. It fits in a column {@code numeric(14, 2)}. */
public record Bedrag() implements Kolomsoort<BigDecimal> {

  private static final BigDecimal HOOGSTE = new BigDecimal("999999999999");

  @Override
  public BigDecimal lees(String waarde) {
    Lezing<BigDecimal> bedrag = Getallezing.heleEuros().lees(waarde);
    if (bedrag.isGeweigerd()) {
      throw new Kolomfout("is geen bedrag in hele euro's. " + bedrag.weigering());
    }
    if (bedrag.waarde().signum() < 0 || bedrag.waarde().compareTo(HOOGSTE) > 0) {
      throw new Kolomfout("is geen bedrag van 0 tot en met " + Getallezing.toon(HOOGSTE) + " euro.");
    }
    return bedrag.waarde();
  }
}
