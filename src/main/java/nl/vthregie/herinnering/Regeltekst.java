package nl.vthregie.herinnering;

import java.util.List;
import java.util.regex.Pattern;

/** Text that people typed, made safe for a single line: a subject, a header, a line of the log. */
final class Regeltekst {

  /** Line ends and other control characters, halves of characters, and what turns the direction of the text around it. */
  private static final Pattern ONVEILIG =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\s]+");

  /** Where a mail program sees the beginning of a web address, or the end of a name. */
  private static final Pattern ADRES = Pattern.compile("(:|(?<=\\w)\\.)(//|(?=\\p{L}{2}))");

  private Regeltekst() {
  }

  /** @return the same words on one line; empty for null */
  static String van(String getypt) {
    return getypt == null ? "" : ONVEILIG.matcher(getypt).replaceAll(" ").strip();
  }

  /**
   * What people typed for a mail: the same words on one line, in which no mail program finds an address to make a link of. The
   * sign that is put in between is not seen.
   */
  static String letterlijk(String getypt) {
    return ADRES.matcher(van(getypt)).replaceAll("$1\u2060$2");
  }

  /** @return each line of what people typed, without the empty ones */
  static List<String> alineas(String getypt) {
    return getypt == null ? List.of() : getypt.lines().map(Regeltekst::letterlijk).filter(regel -> !regel.isEmpty()).toList();
  }

  /** @param lengte in characters as people count them: an emoji is never cut in two */
  static String kort(String getypt, int lengte) {
    String regel = van(getypt);
    return regel.codePointCount(0, regel.length()) <= lengte ? regel
        : regel.substring(0, regel.offsetByCodePoints(0, lengte - 1)).strip() + "…";
  }
}
