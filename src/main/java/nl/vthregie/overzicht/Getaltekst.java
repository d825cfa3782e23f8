package nl.vthregie.overzicht;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/** Numbers as Dutch people write them: for people only, a file that a program reads holds the number itself. */
public final class Getaltekst {

  /** For what is not known. */
  public static final String ONBEKEND = "–";

  private Getaltekst() {
  }

  /** @return for example {@code € 140.000} */
  public static String euro(BigDecimal bedrag) {
    return bedrag == null ? ONBEKEND : "€ " + met("#,##0", bedrag);
  }

  /** @return for example {@code 7,15 %} */
  public static String procent(BigDecimal procent) {
    return procent == null ? ONBEKEND : getal(procent) + " %";
  }

  /** @return for example {@code 1.250,5}: as many decimals as it has */
  public static String getal(BigDecimal getal) {
    return getal == null ? ONBEKEND : met("#,##0.##########", getal);
  }

  private static String met(String vorm, BigDecimal getal) {
    var nederlands = new DecimalFormatSymbols();
    nederlands.setGroupingSeparator('.');
    nederlands.setDecimalSeparator(',');
    nederlands.setMinusSign('-');
    return new DecimalFormat(vorm, nederlands).format(getal);
  }
}
