package nl.vthregie.formulier.lezing;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one rule for numbers that people write, in Dutch: a dot or a space between thousands, a comma before decimals. What can
 * be read in two ways is refused; nothing is ever guessed. The browser has the same rule in {@code lezing.js}, and one table
 * of examples is put to both.
 *
 * @param decimalen most digits after the comma; 0 for whole numbers, null for any
 * @param eenheid   what may stand with the number because it stands at the field: "€", "%", "uur"; null for nothing
 */
public record Getallezing(Integer decimalen, String eenheid) {

  /** More a browser cannot hold exactly. */
  private static final int MAX_CIJFERS = 15;
  private static final Pattern GEHEEL = Pattern.compile("\\d+");
  private static final Pattern DUIZENDTALLEN = Pattern.compile("([1-9]\\d{0,2})([. ])(\\d{3}(?:\\2\\d{3})*)(?:,(\\d+))?");
  private static final Pattern MET_TEKEN = Pattern.compile("(\\d*)([.,])(\\d+)");
  private static final Pattern MACHT = Pattern.compile("\\d+(?:[.,]\\d+)?[eE][-+]?\\d+");
  private static final Pattern CENTENSTREEP = Pattern.compile(",-{1,2}$");

  public static Getallezing heleEuros() {
    return new Getallezing(0, "€");
  }

  /** @return the number with its scale never below zero, or why it cannot be read; a text of nothing is nothing */
  public Lezing<BigDecimal> lees(String tekst) {
    String schoon = Getypt.schoon(tekst);
    if (schoon.isEmpty()) {
      return Lezing.van(null);
    }
    if (schoon.length() > Getypt.MAX_LENGTE) {
      return Lezing.geweigerd("Dit getal heeft te veel cijfers.");
    }
    if (Getypt.heeftAndereCijfers(schoon)) {
      return Lezing.geweigerd(Getypt.CIJFERS);
    }
    String rest = zonderTeken(schoon);
    boolean teken = !rest.equals(schoon);
    boolean negatief = schoon.startsWith("-");
    rest = zonderEenheid(rest);
    if (!teken && !rest.equals(zonderTeken(rest))) {
      negatief = rest.startsWith("-");
      rest = zonderTeken(rest);
    }
    return cijfers(rest, negatief ? "-" : "");
  }

  private static String zonderTeken(String tekst) {
    return tekst.startsWith("-") || tekst.startsWith("+") ? tekst.substring(1).strip() : tekst;
  }

  private String zonderEenheid(String tekst) {
    if (eenheid == null) {
      return tekst;
    }
    String woorden = switch (eenheid) {
      case "€" -> "€|euro|eur";
      case "%" -> "%|procent";
      default -> Pattern.quote(eenheid);
    };
    int vlaggen = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    String zonder = Pattern.compile("\\s*(?:" + woorden + ")$", vlaggen).matcher(tekst).replaceFirst("");
    if (!"€".equals(eenheid)) {
      return zonder;
    }
    zonder = Pattern.compile("^(?:" + woorden + ")\\s*", vlaggen).matcher(zonder).replaceFirst("");
    return CENTENSTREEP.matcher(zonder).replaceFirst("");
  }

  private Lezing<BigDecimal> cijfers(String tekst, String teken) {
    if (GEHEEL.matcher(tekst).matches()) {
      return getal(teken, tekst, "");
    }
    Matcher groepen = DUIZENDTALLEN.matcher(tekst);
    if (groepen.matches()) {
      String geheel = groepen.group(1) + groepen.group(3).replaceAll("\\D", "");
      boolean eenPunt = ".".equals(groepen.group(2)) && groepen.group(3).length() == 3 && groepen.group(4) == null;
      return eenPunt && !isHeel() ? metTeken(teken, groepen.group(1), groepen.group(3))
          : metDecimalen(teken, geheel, groepen.group(4) == null ? "" : groepen.group(4));
    }
    Matcher metTeken = MET_TEKEN.matcher(tekst);
    if (metTeken.matches()) {
      boolean punt = ".".equals(metTeken.group(2));
      if (punt && isHeel()) {
        return metTeken.group(1).length() > 3 && metTeken.group(3).length() == 3 ? opHunPlaats() : nietHeel();
      }
      return metTeken(teken, metTeken.group(1), metTeken.group(3));
    }
    if (tekst.matches("[\\d., ]*\\d[\\d., ]*")) {
      return opHunPlaats();
    }
    if (MACHT.matcher(tekst).matches()) {
      return Lezing.geweigerd("Schrijf het getal uit in cijfers.");
    }
    return tekst.matches(".*\\d.*") ? Lezing.geweigerd("Vul alleen het getal in, zonder woorden of tekens erbij.")
        : Lezing.geweigerd("Dit is geen getal. Vul cijfers in, bijvoorbeeld " + voorbeeld() + ".");
  }

  /** After one dot or comma: three digits are as well a thousand as a fraction, for who pastes from elsewhere. */
  private Lezing<BigDecimal> metTeken(String teken, String geheel, String decimalen) {
    Lezing<BigDecimal> gelezen = metDecimalen(teken, geheel, decimalen);
    // With zeros behind it, 140,000 is a whole number too; then it is unclear, not wrong.
    boolean opNullen = isHeel() && decimalen.equals("000");
    if (decimalen.length() == 3 && geheel.matches("[1-9]\\d*") && (opNullen || !gelezen.isGeweigerd())) {
      String breuk = decimalen.replaceAll("0+$", "");
      return Lezing.geweigerd("Niet duidelijk. Schrijf " + teken + geheel + decimalen + " of " + teken + geheel
          + (breuk.isEmpty() ? "" : "," + breuk) + ".");
    }
    return gelezen;
  }

  private Lezing<BigDecimal> metDecimalen(String teken, String geheel, String decimalen) {
    String breuk = decimalen.replaceAll("0+$", "");
    if (isHeel() && (!breuk.isEmpty() || decimalen.length() > 2)) {
      return nietHeel();
    }
    if (this.decimalen != null && breuk.length() > this.decimalen) {
      return Lezing.geweigerd("Vul ten hoogste " + this.decimalen + (this.decimalen == 1 ? " cijfer" : " cijfers")
          + " achter de komma in.");
    }
    return getal(teken, geheel, breuk);
  }

  private static Lezing<BigDecimal> getal(String teken, String geheel, String breuk) {
    String cijfers = (geheel + breuk).replaceAll("^0+", "");
    if (cijfers.length() > MAX_CIJFERS) {
      return Lezing.geweigerd("Dit getal heeft te veel cijfers.");
    }
    return Lezing.van(new BigDecimal(teken + "0" + geheel + (breuk.isEmpty() ? "" : "." + breuk)));
  }

  private boolean isHeel() {
    return decimalen != null && decimalen == 0;
  }

  private String voorbeeld() {
    return isHeel() ? "140000" : "0,4";
  }

  private static Lezing<BigDecimal> nietHeel() {
    return Lezing.geweigerd("Vul een heel getal in, zonder cijfers achter een komma of punt.");
  }

  private Lezing<BigDecimal> opHunPlaats() {
    return Lezing.geweigerd("De punten, komma's of spaties staan niet op hun plaats. Schrijf het getal zonder punten en "
        + "spaties, bijvoorbeeld " + voorbeeld() + ".");
  }

  /** As people write it: {@code 140.000}, {@code 0,4}. */
  public static String toon(BigDecimal getal) {
    BigDecimal kaal = getal.stripTrailingZeros();
    String[] delen = kaal.abs().setScale(Math.max(0, kaal.scale())).toPlainString().split("\\.");
    return (kaal.signum() < 0 ? "-" : "") + delen[0]
        .replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ".") + (delen.length > 1 ? "," + delen[1] : "");
  }
}
