package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Jaarverslagblad.Regel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adopted jaarverslagen as a file that a Dutch spreadsheet opens: semicolons, and every text in quotes. */
final class Jaarverslagbestand {

  /** Tells a spreadsheet that this is UTF-8. */
  private static final String MERK = "\uFEFF";
  private static final List<String> KOLOMMEN = List.of("dossiernummer", "regio", "jaar", "vastgesteld_op", "soort", "onderwerp",
      "waarde", "toelichting");

  private Jaarverslagbestand() {
  }

  static String van(List<Jaarverslagblad> bladen) {
    return Stream.concat(Stream.of(String.join(";", KOLOMMEN)),
            bladen.stream().flatMap(blad -> blad.regels().stream().map(regel -> rij(blad, regel))))
        .collect(Collectors.joining("\r\n", MERK, "\r\n"));
  }

  private static String rij(Jaarverslagblad blad, Regel regel) {
    return Stream.of(blad.dossiernummer(), blad.regio(), blad.jaar(), blad.vastgesteldOp(), regel.soort(), regel.onderwerp(),
        regel.waarde(), regel.toelichting()).map(Jaarverslagbestand::cel).collect(Collectors.joining(";"));
  }

  private static String cel(Object waarde) {
    String tekst = waarde instanceof BigDecimal getal ? getal.toPlainString() : Objects.toString(waarde, "");
    // A spreadsheet would calculate what begins like this; a number below zero is only a number.
    String veilig = !(waarde instanceof Number) && tekst.matches("(?s)[=+\\-@\t\r].*") ? "'" + tekst : tekst;
    return "\"" + veilig.replace("\"", "\"\"") + "\"";
  }
}
