package nl.vthregie.proef;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Twente, made as large as a proof needs: so many more gemeenten, each with the group of its ambtelijk opdrachtgever. One
 * in five has two members in that group, one in five a mailbox for all.
 */
final class Regiomap {

  private static final Path TWENTE = Path.of("src", "main", "resources", "regio", "twente");

  private final Path map;

  private Regiomap(Path map) {
    this.map = map;
  }

  static Path maak(Path map, int gemeenten) throws IOException {
    Files.createDirectories(map);
    try (Stream<Path> bestanden = Files.list(TWENTE)) {
      for (Path bestand : bestanden.toList()) {
        Files.copy(bestand, map.resolve(bestand.getFileName()));
      }
    }
    var regio = new Regiomap(map);
    for (int n = 0; n < gemeenten; n++) {
      regio.voegToe(n);
    }
    return map;
  }

  static String groep(int n) {
    return "ambtelijk-opdrachtgever-" + gemeente(n);
  }

  static String lid(int n) {
    return groep(n) + "-1";
  }

  private static String gemeente(int n) {
    return "proefgemeente-" + n;
  }

  private void voegToe(int n) throws IOException {
    schrijf("organisaties.csv", Map.of("code", gemeente(n), "naam", "Proefgemeente " + n, "soort", "GEMEENTE", "regio",
        "twente", "uren_opdrachtgever", "450", "postbus", n % 5 == 0 ? "postbus-" + n + "@proef.example" : ""));
    for (int lid = 1; lid <= (n % 5 == 1 ? 2 : 1); lid++) {
      String gebruiker = groep(n) + "-" + lid;
      schrijf("personen.csv", Map.of("gebruiker", gebruiker, "voornaam", "Ambtelijk opdrachtgever", "achternaam",
          "Proefgemeente " + n, "email", gebruiker + "@proef.example"));
      schrijf("rolverdeling.csv", Map.of("gebruiker", gebruiker, "rol", "ambtelijk-opdrachtgever", "organisatie",
          gemeente(n)));
    }
  }

  /** Columns by name, so that a new one does no harm here. */
  private void schrijf(String bestand, Map<String, String> waarden) throws IOException {
    Path pad = map.resolve(bestand);
    List<String> regels = Files.readAllLines(pad);
    String kop = regels.stream().filter(r -> !r.startsWith("#")).findFirst().orElseThrow();
    String regel = Arrays.stream(kop.split(";")).map(naam -> waarden.getOrDefault(naam, "")).collect(Collectors.joining(";"));
    Files.writeString(pad, regel + "\n", StandardOpenOption.APPEND);
  }
}
