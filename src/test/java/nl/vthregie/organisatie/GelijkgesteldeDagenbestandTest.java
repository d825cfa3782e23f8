package nl.vthregie.organisatie;

import nl.vthregie.termijn.GelijkgesteldeDagen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.FileSystemResource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("Het bestand met gelijkgestelde dagen, dat groeit als een nieuw koninklijk besluit verschijnt")
class GelijkgesteldeDagenbestandTest {

  private static final String NAAM = "gelijkgestelde-dagen.csv";

  @TempDir
  private Path map;

  @Test
  @DisplayName("het meegeleverde bestand bevat de dagen van de twee laatste besluiten, en geldt als de regio er geen heeft")
  void meegeleverd() {
    LocalDate[] dagen = Stream.of("2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30",
            "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26")
        .map(LocalDate::parse).toArray(LocalDate[]::new);

    GelijkgesteldeDagen meegeleverd = GelijkgesteldeDagenbestand.meegeleverd();

    assertThat(meegeleverd.bronPerDag()).containsOnlyKeys(dagen);
    assertThat(meegeleverd.bronPerDag().values()).allMatch(bron -> bron.startsWith("Besluit gelijkstelling van "));
    assertThat(GelijkgesteldeDagenbestand.lees(new FileSystemResource(map + "/"))).isEqualTo(meegeleverd);
  }

  @Test
  @DisplayName("commentaar, lege regels, spaties, Windows-regeleinden en het merkteken van Excel storen niet")
  void excel() throws IOException {
    assertThat(lees("\uFEFF# uitleg\r\n\r\ndatum;bron\r\n 2026-01-02 ; KB één \r\n\r\n# einde").bronPerDag())
        .containsOnlyKeys(LocalDate.of(2026, 1, 2)).containsValue("KB één");
    assertThat(lees("datum;bron\n")).as("no days at all").isEqualTo(GelijkgesteldeDagen.geen());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      2 januari;KB             | datum '2 januari' kan niet. Schrijf ook het jaar, bijvoorbeeld 1-7-2027.
      2026-02-30;KB            | datum '2026-02-30' kan niet. Februari 2026 heeft 28 dagen. Kijk de datum na.
      ;KB                      | datum is leeg. Vul een waarde in.
      0206-01-02;KB            | datum '0206-01-02' kan niet. Het jaar 0206 ligt te ver weg. Kijk het jaar na.
      2013-01-02;KB            | datum '2013-01-02' ligt niet tussen 2014 en 2199. Kijk het jaar na.
      2026-01-02               | heeft 1 velden in plaats van 2. Scheid ze met een puntkomma.
      2026-01-02;KB;nog iets   | heeft 3 velden in plaats van 2. Scheid ze met een puntkomma.
      2026-01-02;              | bron is leeg. Noem het koninklijk besluit.
      2026-01-03;KB            | datum '2026-01-03' is al een zaterdag. Kijk de datum na.
      2026-04-27;KB            | datum '2026-04-27' is al Koningsdag. Kijk de datum na.
      2026-05-15;KB            | datum '2026-05-15' staat er al. Elke datum mag één keer voorkomen.
      """)
  @DisplayName("een fout wordt gemeld met bestand en regel")
  void fout(String regel, String melding) throws IOException {
    assertThat(meldingen("# uitleg\ndatum;bron\n2026-05-15;KB\n" + regel)).containsExactly(NAAM + ", regel 4: " + melding);
  }

  @Test
  @DisplayName("alle fouten worden in één keer gemeld, ook die van het bestand als geheel")
  void alles() throws IOException {
    assertThat(meldingen("datum;bron\n2026-13-01;KB\n2026-01-02;KB\n2026-05-15;")).hasSize(2);
    assertThat(meldingen("dag,bron\n2026-01-02;KB")).containsExactly(
        NAAM + ", regel 1: kolom ontbreekt: bron, datum. Verwacht: datum;bron. Scheid ze met een puntkomma.");
    assertThat(meldingen("")).containsExactly(NAAM + ": de regel met de namen van de kolommen ontbreekt. Verwacht: datum;bron.");
    assertThat(meldingen("datum;bron\n2026-01-02;één", StandardCharsets.ISO_8859_1))
        .containsExactly(NAAM + ": is niet in UTF-8 bewaard. Bewaar het als 'CSV UTF-8'.");
  }

  private List<String> meldingen(String inhoud) throws IOException {
    return meldingen(inhoud, StandardCharsets.UTF_8);
  }

  private List<String> meldingen(String inhoud, Charset codering) throws IOException {
    Files.writeString(map.resolve(NAAM), inhoud, codering);
    Regiofout fout = catchThrowableOfType(Regiofout.class, () -> GelijkgesteldeDagenbestand.lees(new FileSystemResource(map + "/")));
    assertThat(fout).as("the file is refused").isNotNull();
    return fout.meldingen();
  }

  private GelijkgesteldeDagen lees(String inhoud) throws IOException {
    Files.writeString(map.resolve(NAAM), inhoud);
    return GelijkgesteldeDagenbestand.lees(new FileSystemResource(map + "/"));
  }
}
