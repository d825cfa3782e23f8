package nl.vthregie.escalatie;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What an escalatie is about, in a few words.
 *
 * @param tekst as it was written, without spaces around it
 */
record Onderwerp(String tekst) {

  Onderwerp {
    tekst = tekst.strip();
  }

  /** The same for texts that differ only in capitals, accents, spaces or punctuation: those are one onderwerp. */
  String sleutel() {
    String letters = Normalizer.normalize(tekst, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    String sleutel = letters.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return sleutel.isEmpty() ? tekst : sleutel;
  }
}
