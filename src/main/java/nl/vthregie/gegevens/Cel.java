package nl.vthregie.gegevens;

import java.text.Normalizer;
import java.util.OptionalInt;

/** The text of one cell: what a person sees in it is what the program gets. */
final class Cel {

  private static final int TOON_HOOGSTENS = 60;
  /** Letters and signs that print nothing: Hangul fillers, an empty Braille cell; and the mark of a letter that got lost. */
  private static final String PRINT_NIETS = "\u115f\u1160\u3164\uffa0\u2800\ufffd";

  private Cel() {
  }

  /** Spaces of every kind are spaces, none of them counts at the ends, and an e with its accent is one letter. */
  static String schoon(String ruw) {
    StringBuilder tekst = new StringBuilder();
    Normalizer.normalize(ruw, Normalizer.Form.NFC).codePoints().forEach(teken ->
        tekst.appendCodePoint(teken == '\t' || Character.getType(teken) == Character.SPACE_SEPARATOR ? ' ' : teken));
    return tekst.toString().strip();
  }

  /** @return the first character that nobody sees and that means something to a program */
  static OptionalInt onzichtbaar(String tekst) {
    return tekst.codePoints().filter(Cel::isOnzichtbaar).findFirst();
  }

  private static boolean isOnzichtbaar(int teken) {
    return switch (Character.getType(teken)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> PRINT_NIETS.indexOf(teken) >= 0;
    };
  }

  /** For a message: nothing in it is invisible, and it stays on its line. */
  static String toon(String tekst) {
    StringBuilder getoond = new StringBuilder();
    tekst.codePoints().limit(TOON_HOOGSTENS).forEach(teken -> {
      if (isOnzichtbaar(teken)) {
        getoond.append("<U+%04X>".formatted(teken));
      } else {
        getoond.appendCodePoint(teken);
      }
    });
    return getoond + (tekst.codePointCount(0, tekst.length()) > TOON_HOOGSTENS ? "…" : "");
  }
}
