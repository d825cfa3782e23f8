package nl.vthregie.afwijking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** What the omgevingsdienst advised, in its own words. */
record Advies(String tekst, String kenmerk, LocalDate datum, String vindplaats) {

  /** @return SHA-256 in hexadecimal: the same as long as nobody changes a letter */
  String zegel() {
    // The lengths keep 'ab' + 'c' apart from 'a' + 'bc'.
    String geheel = deel(tekst) + deel(kenmerk) + deel(datum.toString()) + deel(vindplaats);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(geheel.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String deel(String deel) {
    return deel.length() + ":" + deel;
  }
}
