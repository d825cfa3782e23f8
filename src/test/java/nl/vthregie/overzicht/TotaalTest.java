package nl.vthregie.overzicht;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Een totaal weet wat het niet weet")
class TotaalTest {

  private static final List<Path> PROGRAMMA = List.of(Path.of("src/main/java"), Path.of("src/main/resources"), Path.of("forms"),
      Path.of("processes"));

  /** Amounts with a space between them; a question mark is one that nobody reported. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "null", value = {
      "150000 50000 | 200000 | € 200.000",
      "150000 ?     | null   | € 150.000 (1 van 2 opdrachten gerapporteerd)",
      "0 ?          | null   | € 0 (1 van 2 opdrachten gerapporteerd)",
      "? ?          | null   | nog niet bekend (0 van 2 opdrachten gerapporteerd)",
      "?            | null   | nog niet bekend (0 van 1 opdrachten gerapporteerd)",
      "0 0          | 0      | € 0",
      "-500 1500.50 | 1000.50| € 1.000",
      "''           | 0      | € 0"})
  @DisplayName("een deel dat niemand meldde, is geen nul")
  void onbekend(String delen, BigDecimal totaal, String woorden) {
    var bedragen = Arrays.stream(delen.split(" ")).filter(deel -> !deel.isEmpty())
        .map(deel -> deel.equals("?") ? null : new BigDecimal(deel)).toList();
    assertThat(Totaal.van(bedragen).totaal()).isEqualTo(totaal);
    assertThat(Totaal.van(bedragen).inEuro("opdrachten gerapporteerd")).isEqualTo(woorden);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "null", value = {"140000 | € 140.000 | 140.000 % | 140.000",
      "1250000.4 | € 1.250.000 | 1.250.000,4 % | 1.250.000,4", "-7.15 | € -7 | -7,15 % | -7,15", "0.00 | € 0 | 0 % | 0",
      "null | – | – | –"})
  @DisplayName("getallen in woorden zijn Nederlands, en wat er niet is, is een streepje")
  void inWoorden(BigDecimal getal, String euro, String procent, String kaal) {
    assertThat(List.of(Getaltekst.euro(getal), Getaltekst.procent(getal), Getaltekst.getal(getal)))
        .containsExactly(euro, procent, kaal);
  }

  @Test
  @DisplayName("nergens anders wordt opgeteld, en nergens wordt wat niet bekend is een nul")
  void nergensAnders() throws IOException {
    for (Path map : PROGRAMMA) {
      try (Stream<Path> bestanden = Files.walk(map)) {
        for (Path bestand : bestanden.filter(b -> b.toString().matches(".*\\.(java|sql|form|json|dmn|bpmn)")).toList()) {
          if (!bestand.endsWith("overzicht/Totaal.java")) {
            assertThat(Files.readString(bestand)).as("%s: a sum is a Totaal (ADR 0025)", bestand)
                .doesNotContainPattern("BigDecimal::add|(?<![.\\w])(sum|avg|mean)\\s*\\(")
                .doesNotContainPattern("orElse(Get)?\\(BigDecimal\\.ZERO|::numeric, *0\\)|=\\s*null then 0\\b");
          }
        }
      }
    }
  }
}
