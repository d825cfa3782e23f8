package nl.vthregie.robuustheid;

import java.math.BigDecimal;

/**
 * One of the six KPI's of a ronde, as the register has it.
 *
 * @param code {@code KPI-1} to {@code KPI-6}
 * @param van  the lowest score that there is, {@code tot} the highest
 */
record Kpi(String code, String naam, String norm, String eenheid, BigDecimal van, BigDecimal tot, String bron) {

  static final int AANTAL = 6;
  static final String ONBEKEND = "nog in te vullen";

  static String code(int nummer) {
    return "KPI-" + nummer;
  }

  boolean kent(BigDecimal score) {
    return score.compareTo(van) >= 0 && score.compareTo(tot) <= 0;
  }
}
