package nl.vthregie.afwijking;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register as a file that a Dutch spreadsheet opens: semicolons, and every text in quotes. */
final class Registerbestand {

  /** Tells a spreadsheet that this is UTF-8. */
  private static final String MERK = "\uFEFF";
  private static final List<String> KOLOMMEN = List.of("nummer", "organisatie", "onderwerp", "advies", "advies_kenmerk",
      "advies_datum", "advies_vindplaats", "wettelijk_advies", "zegel_advies", "besluitnummer", "besluit_datum", "besluit",
      "motivering", "belangen", "raad", "raad_gemeld_op", "raad_kenmerk", "omgevingsdienst_gemeld_op", "ibt_melden",
      "ibt_gemeld_op", "ibt_kenmerk", "openbaar", "uitzonderingsgrond_woo", "gepubliceerd_op");

  private Registerbestand() {
  }

  static String van(List<Registerregel> regels) {
    return Stream.concat(Stream.of(String.join(";", KOLOMMEN)), regels.stream().map(Registerbestand::rij))
        .collect(Collectors.joining("\r\n", MERK, "\r\n"));
  }

  private static String rij(Registerregel r) {
    return Stream.of(r.nummer(), r.organisatie(), r.onderwerp(), r.advies(), r.adviesKenmerk(), r.adviesdatum(),
        r.adviesVindplaats(), jaNee(r.wettelijk()), r.zegel(), r.besluitnummer(), r.besluitdatum(), r.besluit(), r.reden(),
        r.belangen(), r.raad(), r.raadGemeldOp(), r.raadKenmerk(), r.odGemeldOp(), jaNee(r.ibtMelden()), r.ibtGemeldOp(),
        r.ibtKenmerk(), jaNee(r.openbaar()), r.uitzonderingsgrond(), r.gepubliceerdOp()).map(Registerbestand::cel)
        .collect(Collectors.joining(";"));
  }

  private static String cel(Object waarde) {
    String tekst = Objects.toString(waarde, "");
    // A spreadsheet would calculate what begins like this.
    String veilig = tekst.matches("(?s)[=+\\-@\t\r\n].*") ? "'" + tekst : tekst;
    return "\"" + veilig.replace("\"", "\"\"") + "\"";
  }

  private static String jaNee(boolean waarde) {
    return waarde ? "ja" : "nee";
  }
}
