package nl.vthregie.robuustheid;

import java.math.BigDecimal;

/**
 * What a dienst says of itself on one KPI.
 *
 * @param score   null when nobody knows the norm
 * @param voldoet {@code JA} or {@code NEE}
 */
record Zelfbeoordeling(BigDecimal score, String voldoet, String bewijs) {

  static final String JA = "JA";

  Zelfbeoordeling zonderScore() {
    return new Zelfbeoordeling(null, voldoet, bewijs);
  }
}
