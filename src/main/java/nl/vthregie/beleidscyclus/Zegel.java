package nl.vthregie.beleidscyclus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over texts: the same as long as nobody changes a letter, in any of them. */
final class Zegel {

  private Zegel() {
  }

  /** @return hexadecimal; texts that say nothing count as empty */
  static String over(List<String> teksten) {
    var geheel = new StringBuilder();
    // The lengths keep 'ab' + 'c' apart from 'a' + 'bc'.
    teksten.stream().map(tekst -> tekst == null ? "" : tekst)
        .forEach(tekst -> geheel.append(tekst.length()).append(':').append(tekst));
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(geheel.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
