package nl.vthregie.robuustheid;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * One of the six KPI's of a ronde, as the register has it. What nobody knows of it is {@link #ONBEKEND}, however it was
 * capitalised: the forms compare with exactly that.
 *
 * @param code {@code KPI-1} to {@code KPI-6}
 * @param van  the lowest score that there is, {@code tot} the highest; null when nobody knows the norm
 */
record Kpi(String code, String naam, String norm, String eenheid, BigDecimal van, BigDecimal tot, String bron) {

  static final int AANTAL = 6;
  static final String ONBEKEND = "nog in te vullen";

  Kpi {
    naam = bekendOf(naam);
    norm = bekendOf(norm);
    eenheid = bekendOf(eenheid);
  }

  static Kpi onbekend(int nummer) {
    return new Kpi(code(nummer), ONBEKEND, ONBEKEND, ONBEKEND, null, null, "niet openbaar");
  }

  static String code(int nummer) {
    return "KPI-" + nummer;
  }

  /** @return its name in forms and variables: {@code kpi1} */
  static String sleutel(String code) {
    return code.toLowerCase(Locale.ROOT).replace("-", "");
  }

  /** Without norm and unit a score says nothing, and none is asked. */
  boolean heeftNorm() {
    return !ONBEKEND.equals(norm) && !ONBEKEND.equals(eenheid);
  }

  boolean kent(BigDecimal score) {
    return score.compareTo(van) >= 0 && score.compareTo(tot) <= 0;
  }

  private static String bekendOf(String tekst) {
    return tekst != null && tekst.strip().equalsIgnoreCase(ONBEKEND) ? ONBEKEND : tekst;
  }
}
