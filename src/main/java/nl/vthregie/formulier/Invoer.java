package nl.vthregie.formulier;

import nl.vthregie.formulier.Veld.Soort;
import nl.vthregie.formulier.lezing.Datumlezing;
import nl.vthregie.formulier.lezing.Lezing;
import nl.vthregie.formulier.lezing.Tekstlezing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody sent, read field by field as the thing that the field asks for. */
final class Invoer {

  /** Longer numbers nobody sends, and reading them costs time. */
  private static final int MAX_LENGTE = 80;
  /** Stands for every number whose text is too long to read at all. */
  private static final BigDecimal TE_LANG = new BigDecimal(BigInteger.ONE, -Integer.MAX_VALUE);

  private Invoer() {
  }

  static Map<String, Object> gelezen(List<Veld> velden, Map<String, Object> waarden) {
    Map<String, Object> gelezen = new LinkedHashMap<>(waarden);
    for (Veld veld : velden) {
      if (veld.soort() == Soort.GROEP && veld.naam() == null) {
        gelezen = gelezen(veld.velden(), gelezen);
      } else if (gelezen.get(veld.naam()) != null) {
        gelezen.put(veld.naam(), gelezen(veld, gelezen.get(veld.naam())));
      }
    }
    return gelezen;
  }

  private static Object gelezen(Veld veld, Object waarde) {
    return switch (veld.soort()) {
      case GROEP -> rij(veld, waarde);
      case LIJST -> waarde instanceof List<?> rijen ? new ArrayList<>(rijen.stream().map(rij -> rij(veld, rij)).toList()) : waarde;
      case GETAL -> waarde instanceof String && !veld.regels().alsTekst() ? of(waarde, getal(veld, waarde)) : waarde;
      case DATUM -> of(waarde, datum(waarde));
      case TEKST -> waarde instanceof String tekst && (veld.regels().patroon() != null || veld.regels().email())
          ? Tekstlezing.lees(tekst, veld.regels().patroon()) : waarde;
      default -> waarde;
    };
  }

  @SuppressWarnings("unchecked")
  private static Object rij(Veld veld, Object waarde) {
    return waarde instanceof Map ? gelezen(veld.velden(), (Map<String, Object>) waarde) : waarde;
  }

  /** A whole number as a whole number, as the browser sends it. */
  private static Object of(Object waarde, Lezing<?> gelezen) {
    if (gelezen.isGeweigerd()) {
      return waarde;
    }
    if (!(gelezen.waarde() instanceof BigDecimal getal)) {
      return gelezen.waarde() == null ? null : gelezen.waarde().toString();
    }
    if (getal.scale() > 0) {
      return getal;
    }
    long geheel = getal.longValueExact();
    return geheel == (int) geheel ? (Object) (int) geheel : (Object) geheel;
  }

  /** A number keeps its own meaning; a text is what a person would have typed. */
  static Lezing<BigDecimal> getal(Veld veld, Object waarde) {
    if (waarde instanceof String tekst) {
      return veld.regels().getallezing().lees(tekst);
    }
    try {
      if (waarde instanceof Number) {
        String tekst = waarde.toString();
        return Lezing.van(tekst.length() > MAX_LENGTE ? TE_LANG : new BigDecimal(tekst));
      }
    } catch (NumberFormatException e) {
      // neither NaN nor infinity is a number that somebody means
    }
    return Lezing.geweigerd("Dit is geen getal. Stuur een getal.");
  }

  static Lezing<LocalDate> datum(Object waarde) {
    return waarde instanceof String tekst ? Datumlezing.lees(tekst) : Lezing.geweigerd("Dit is geen datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2027-01-31.");
  }
}
