package nl.vthregie.controle;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("--controleer kijkt een map na zonder iets te starten")
class ControleopdrachtTest {

  private static final Path TWENTE = Path.of("src/main/resources/regio/twente");

  @TempDir
  private Path map;
  private final ByteArrayOutputStream scherm = new ByteArrayOutputStream();

  @BeforeEach
  void kopieer() throws IOException {
    try (Stream<Path> bestanden = Files.list(TWENTE)) {
      for (Path bestand : bestanden.toList()) {
        Files.copy(bestand, map.resolve(bestand.getFileName()));
      }
    }
  }

  @Test
  @DisplayName("een map die klopt, en wat er van is gelezen")
  void goed() throws IOException {
    Files.copy(map.resolve("personen.csv"), map.resolve("personen (oud).csv"));
    Files.copy(Path.of("processes/termijn/termijnen.dmn"), map.resolve("termijnen.dmn"));

    assertThat(controleer("--controleer=" + map)).isZero();
    assertThat(uitvoer()).contains("Gelezen voor Twente: 45 organisaties, 16 rollen, 119 personen en 197 rolvervullingen.", "Eigen tabellen en lijsten: termijnen.dmn, cyclusproduct-lead.dmn.",
        "Niet gelezen: personen (oud).csv.", "Alles klopt. VTH-Regie kan met deze gegevens starten.");
  }

  @Test
  @DisplayName("alle fouten in alle bestanden en tabellen, niet alleen de eerste")
  void alles() throws IOException {
    vervang("cyclusproduct-lead.dmn", "\"beleid\"", "\"beleidsmaker\"");
    vervang("cyclusproduct-lead.dmn", "\"MONITORING\"", "\"MONITOREN\"");
    Files.writeString(map.resolve("besluitorgaan.dmn"), "geen tabel");
    Files.createDirectory(map.resolve("verschuifregel.dmn"));
    Files.writeString(map.resolve("gelijkgestelde-dagen.csv"), "datum;bron\n2027-05-07;Besluit\n2027-05-08;Besluit\n");

    assertThat(controleer("--controleer=" + map)).isEqualTo(1);
    assertThat(uitvoer()).contains("5 dingen kloppen niet:",
        "  - cyclusproduct-lead.dmn, rij 1: rol 'beleidsmaker' staat niet in rollen.csv. Kies een rol die daar staat, of voeg haar",
        "  - cyclusproduct-lead.dmn, rij 3: 'MONITOREN' bestaat niet. Kies uit: BELEID, PROGRAMMA, MONITORING, JAARVERSLAG.",
        "  - besluitorgaan.dmn: is niet te lezen als beslistabel. Maak haar met Camunda Modeler, en bewaar haar als DMN.",
        "  - verschuifregel.dmn: is een map. Zet er een bestand met die naam neer.",
        "  - gelijkgestelde-dagen.csv, regel 3: datum '2027-05-08' is al een zaterdag. Kijk de datum na.");
  }

  @Test
  @DisplayName("zolang de gegevens niet kloppen, zegt zij dat de tabellen nog niet zijn nagekeken")
  void eerstDeGegevens() throws IOException {
    vervang("personen.csv", "accountmanager-odt@vth-regie.example", "jan..de.vries@vth-regie.example");
    vervang("organisaties.csv", "twente;450;500000", "twente;450;1e999999999");

    assertThat(controleer("--controleer", map.toString())).isEqualTo(1);
    assertThat(uitvoer()).contains("2 dingen kloppen niet:", "personen.csv, regel 3: email", "organisaties.csv, regel 7: mandaat_tot",
        "De beslistabellen (*.dmn) zijn nog niet nagekeken").doesNotContain("Exception");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      rollen.csv       | coordinator;Coördinator | coach;Coach       | rollen.csv: de rol 'coordinator' ontbreekt. Daarom vragen: 
      termijnen.dmn    | "-7, -2, 0, +1"         | "een week ervoor" | De herinnering 'een week ervoor' is geen aantal dagen.
      """)
  @DisplayName("wat een proces vraagt en de map niet heeft, wordt nu gezegd en niet bij de taak")
  void modellen(String bestand, String was, String wordt, String melding) throws IOException {
    if (bestand.equals("termijnen.dmn")) {
      Files.copy(Path.of("processes/termijn/termijnen.dmn"), map.resolve(bestand));
    } else {
      vervang("rolverdeling.csv", ";coordinator;", ";coach;");
    }
    vervang(bestand, was, wordt);

    assertThat(controleer("--controleer=" + map)).isEqualTo(1);
    assertThat(uitvoer()).contains(melding);
  }

  @Test
  @DisplayName("zonder map kijkt zij die van de instelling na, en anders vraagt zij welke")
  void welkeMap() {
    assertThat(new Controleopdracht(Map.of("VTHREGIE_REGIO_MAP", map.toString())::get, Optional.empty(), uit()).controleer("--controleer"))
        .isZero();
    assertThat(new Controleopdracht(naam -> null, Optional.of("classpath:regio/twente/"), uit()).controleer("--controleer")).isZero();
    assertThat(new Controleopdracht(naam -> null, Optional.empty(), uit()).controleer("--controleer=")).isEqualTo(1);
    assertThat(uitvoer()).contains("Welke map? Schrijf --controleer=/pad/naar/de/map, of zet VTHREGIE_REGIO_MAP.");
    assertThat(controleer("--controleer=" + map.resolve("weg"))).isEqualTo(1);
    assertThat(uitvoer()).contains("is geen map op deze machine die VTH-Regie kan lezen.");
  }

  @Test
  @DisplayName("alleen wie het vraagt")
  void gevraagd() {
    assertThat(Controleopdracht.isGevraagd("--controleer")).isTrue();
    assertThat(Controleopdracht.isGevraagd("--server.port=1", "--controleer=/x")).isTrue();
    assertThat(Controleopdracht.isGevraagd("--server.port=1", "--controleerx")).isFalse();
  }

  private int controleer(String... argumenten) {
    return new Controleopdracht(naam -> null, Optional.empty(), uit()).controleer(argumenten);
  }

  private PrintStream uit() {
    return new PrintStream(scherm, true, StandardCharsets.UTF_8);
  }

  private String uitvoer() {
    return scherm.toString(StandardCharsets.UTF_8);
  }

  private void vervang(String bestand, String oud, String nieuw) throws IOException {
    String tekst = Files.readString(map.resolve(bestand));
    assertThat(tekst).contains(oud);
    Files.writeString(map.resolve(bestand), tekst.replace(oud, nieuw));
  }
}
