package nl.vthregie.formulier.lezing;

import java.util.regex.Pattern;

/** A text as it comes from people and from other programs, without what nobody sees. */
final class Getypt {

  static final String CIJFERS = "Gebruik de cijfers 0 tot en met 9.";
  /** Nobody means a date or a number by more than this. */
  static final int MAX_LENGTE = 60;

  private static final Pattern ONZICHTBAAR = Pattern.compile("\\p{Cf}");
  private static final Pattern WIT = Pattern.compile("[\\p{Z}\\t\\n\\r\\f\\x0B]+");
  private static final Pattern RAND = Pattern.compile("^[\\p{Z}\\p{Cf}\\s]+|[\\p{Z}\\p{Cf}\\s]+$");
  private static final Pattern STREEP = Pattern.compile("[\u2010-\u2015\u2212\uFE63\uFF0D]");
  private static final Pattern ANDER_CIJFER = Pattern.compile("[\\p{Nd}&&[^0-9]]");

  private Getypt() {
  }

  /** One space for whatever is white, one hyphen for whatever is a hyphen or a minus, and nothing around it. */
  static String schoon(String tekst) {
    String zichtbaar = ONZICHTBAAR.matcher(tekst).replaceAll("");
    return STREEP.matcher(WIT.matcher(zichtbaar).replaceAll(" ")).replaceAll("-").strip();
  }

  static String zonderRand(String tekst) {
    return RAND.matcher(tekst).replaceAll("");
  }

  static boolean heeftAndereCijfers(String tekst) {
    return ANDER_CIJFER.matcher(tekst).find();
  }
}
