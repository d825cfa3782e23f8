package nl.vthregie.formulier.lezing;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * One text and what it means, or why it is refused. The same table is put to the server and to the browser.
 *
 * @param waarde    the date as ISO, the number with a dot; null when the text says nothing or is refused
 * @param weigering the sentence, which must be the same on both sides
 */
public record Voorbeeld(String soort, Integer decimalen, String eenheid, String tekst, String waarde, String weigering) {

  public static String tabel() {
    try (InputStream tabel = Voorbeeld.class.getResourceAsStream("/lezing/voorbeelden.json")) {
      return new String(tabel.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Voorbeeld> alle() {
    try {
      return List.of(new ObjectMapper().readValue(tabel(), Voorbeeld[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isDatum() {
    return soort.equals("datum");
  }

  Lezing<?> gelezen() {
    return isDatum() ? Datumlezing.lees(tekst) : new Getallezing(decimalen, eenheid).lees(tekst);
  }

  /** What was read, in the notation of the table. */
  static String alsTekst(Object waarde) {
    return waarde instanceof BigDecimal getal ? getal.toPlainString()
        : waarde instanceof LocalDate datum ? datum.toString() : null;
  }

  @Override
  public String toString() {
    return soort + " '" + tekst + "'" + (eenheid == null ? "" : " in " + eenheid);
  }
}
