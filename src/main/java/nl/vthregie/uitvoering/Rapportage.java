package nl.vthregie.uitvoering;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the omgevingsdienst reports about the money of an opdracht (Handreiking OGON, 'Financiële rapportage').
 *
 * @param besteed  in euro, since the beginning of the opdracht
 * @param prognose in euro, what the whole opdracht is expected to cost
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Rapportage(BigDecimal besteed, BigDecimal prognose, Signaal signaal, String toelichting) {

  private static final BigDecimal HONDERD = BigDecimal.valueOf(100);

  enum Signaal { OP_KOERS, AANDACHT, BIJSTUREN }

  /** Nobody expects to spend in all less than is gone already. */
  boolean klopt() {
    return prognose.compareTo(besteed) >= 0;
  }

  /**
   * @param begroot in euro; where nothing was budgeted, all that is expected is beside the budget
   * @return percent of the budget, below zero when it is cheaper. Rounded away from zero, so that what is a cent over a
   *     threshold is over it in print too
   */
  BigDecimal afwijking(BigDecimal begroot) {
    BigDecimal verschil = prognose.subtract(begroot);
    BigDecimal afwijking = begroot.signum() == 0 ? HONDERD.multiply(BigDecimal.valueOf(verschil.signum()))
        : verschil.multiply(HONDERD).divide(begroot, 2, RoundingMode.UP);
    return afwijking.signum() == 0 ? BigDecimal.ZERO : afwijking.stripTrailingZeros();
  }

  boolean isToegelicht() {
    return toelichting != null && !toelichting.isBlank();
  }
}
