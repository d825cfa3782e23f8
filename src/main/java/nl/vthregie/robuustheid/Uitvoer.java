package nl.vthregie.robuustheid;

import nl.vthregie.robuustheid.Landelijkbeeld.Regel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The national view as a file, for who calculates on. */
final class Uitvoer {

  private static final String[] KOPPEN = {"Dossier", "Omgevingsdienst", "Stand", "Voldoet niet aan", "Open taken", "Te laat",
      "Volgende formele datum", "Dagen", "Beoordeeld"};
  /** Excel reads UTF-8 only when the file begins with this. */
  private static final String BOM = "\ufeff";

  private Uitvoer() {
  }

  static byte[] csv(List<Regel> regels) {
    var tekst = new StringWriter().append(BOM);
    try (var csv = new CSVPrinter(tekst, CSVFormat.EXCEL.builder().setDelimiter(';').setHeader(KOPPEN).get())) {
      for (Regel regel : regels) {
        csv.printRecord(veilig(regel.dossiernummer()), veilig(regel.dienst()), regel.stand().woorden(),
            lijst(regel.nietVoldaan()), lijst(regel.open()), lijst(regel.teLaat()), regel.volgende(), regel.dagen(), beoordeeld(regel));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tekst.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] xlsx(List<Regel> regels) {
    var uit = new ByteArrayOutputStream();
    try (var boek = new Workbook(uit, "VTH-Regie", "1.0")) {
      Worksheet blad = boek.newWorksheet("Robuustheid");
      for (int kolom = 0; kolom < KOPPEN.length; kolom++) {
        blad.value(0, kolom, KOPPEN[kolom]);
        blad.style(0, kolom).bold().set();
      }
      for (int rij = 1; rij <= regels.size(); rij++) {
        Regel regel = regels.get(rij - 1);
        blad.value(rij, 0, regel.dossiernummer());
        blad.value(rij, 1, regel.dienst());
        blad.value(rij, 2, regel.stand().woorden());
        blad.value(rij, 3, lijst(regel.nietVoldaan()));
        blad.value(rij, 4, lijst(regel.open()));
        blad.value(rij, 5, lijst(regel.teLaat()));
        if (regel.volgende() != null) {
          blad.value(rij, 6, regel.volgende());
          blad.style(rij, 6).format("yyyy-mm-dd").set();
          blad.value(rij, 7, regel.dagen());
        }
        blad.value(rij, 8, beoordeeld(regel));
      }
      blad.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return uit.toByteArray();
  }

  /** Without it, nothing in "Voldoet niet aan" would say that all is well. */
  private static String beoordeeld(Regel regel) {
    return regel.beoordeeld() ? "ja" : "nee";
  }

  private static String lijst(List<String> waarden) {
    return veilig(String.join(", ", waarden));
  }

  /** A name that begins like a formula must not be one in somebody's spreadsheet. */
  private static String veilig(String tekst) {
    return tekst.matches("(?s)[=+@\\-\t\r\n].*") ? "'" + tekst : tekst;
  }
}
