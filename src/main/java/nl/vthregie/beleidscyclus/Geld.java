package nl.vthregie.beleidscyclus;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/** Amounts as Dutch people write them. */
final class Geld {

  private Geld() {
  }

  /** @return for example {@code € 140.000} */
  static String inWoorden(BigDecimal bedrag) {
    var nederlands = new DecimalFormatSymbols();
    nederlands.setGroupingSeparator('.');
    return "€ " + new DecimalFormat("#,##0", nederlands).format(bedrag);
  }
}
