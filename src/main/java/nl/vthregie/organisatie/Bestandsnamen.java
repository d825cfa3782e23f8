package nl.vthregie.organisatie;

import nl.vthregie.gegevens.Bestandsinhoud;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What there is in the folder of a region: a file that may be missing is easily missing by its name only. */
public final class Bestandsnamen {

  /** Those that VTH-Regie has too. */
  private static final List<String> OOK_MEEGELEVERD = List.of("landelijk.csv", "gelijkgestelde-dagen.csv", "termijnen.dmn",
      "verschuifregel.dmn", "cyclusproduct-lead.dmn", "besluitorgaan.dmn");
  static final List<String> BEKEND = Stream.concat(Stream.of("regio.csv", "organisaties.csv", "rollen.csv", "personen.csv",
      "rolverdeling.csv", "vertegenwoordiging.csv", "vrije-dagen.csv", "jaarkalender.csv"), OOK_MEEGELEVERD.stream()).toList();

  private final Resource map;

  public Bestandsnamen(Resource map) {
    this.map = map;
  }

  /** @return a sentence for each file that was meant to be another, by the look of its name */
  List<String> vergissingen() {
    return aanwezig().stream().filter(naam -> !BEKEND.contains(naam))
        .flatMap(naam -> BEKEND.stream().filter(bekend -> lijktOp(naam, bekend) && !Bestandsinhoud.isEr(map, bekend))
            .map(bekend -> naam + ": dit bestand leest VTH-Regie niet. Geef het de naam " + bekend + "."))
        .toList();
  }

  /** The data files and tables in the folder that nothing reads, by name. */
  public List<String> ongelezen() {
    return aanwezig().stream().filter(naam -> !BEKEND.contains(naam) && (naam.endsWith(".csv") || naam.endsWith(".dmn")))
        .toList();
  }

  /** What counts in the place of what VTH-Regie has itself. */
  public List<String> eigenTabellen() {
    return OOK_MEEGELEVERD.stream().filter(naam -> Bestandsinhoud.isEr(map, naam)).toList();
  }

  private static boolean lijktOp(String naam, String bekend) {
    return naam.toLowerCase(Locale.ROOT).replaceAll("\\.txt$", "").replaceAll("[ _]", "-").equals(bekend);
  }

  private List<String> aanwezig() {
    try {
      if (!map.isFile()) {
        return List.of();
      }
      try (Stream<Path> bestanden = Files.list(map.getFile().toPath())) {
        return bestanden.map(bestand -> bestand.getFileName().toString()).sorted().toList();
      }
    } catch (IOException e) {
      // A folder that cannot be read is told with the first file that is missing in it.
      return List.of();
    }
  }
}
