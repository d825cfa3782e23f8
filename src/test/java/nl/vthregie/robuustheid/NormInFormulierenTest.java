package nl.vthregie.robuustheid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.formulier.FeelVoorwaarde;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@DisplayName("Waar een formulier de norm van een KPI toont, weet het wat te doen als niemand die kent")
class NormInFormulierenTest {

  private static final Path FORMS = Path.of("forms");
  private static final String SCORE = "score";
  private static final String SCHAAL = "schaal van";

  private final FeelVoorwaarde feel = new FeelVoorwaarde();

  @Test
  @DisplayName("dat zijn de zelfbeoordeling, het oordeel en de eindtoets")
  void welke() throws IOException {
    assertThat(metNorm().keySet()).as("this rule looks at something").extracting(pad -> pad.getFileName().toString())
        .containsExactlyInAnyOrder("robuustheid-zelfbeoordeling.form", "robuustheid-oordeel.form", "robuustheid-eindtoets.form");
  }

  @TestFactory
  @DisplayName("onbekend: geen schaal, geen vraag naar een score, wel de reden; bekend: norm, schaal en score")
  Stream<DynamicTest> norm() throws IOException {
    return metNorm().entrySet().stream().flatMap(formulier -> IntStream.rangeClosed(1, Kpi.AANTAL).mapToObj(nummer ->
        dynamicTest(formulier.getKey().getFileName() + ", KPI-" + nummer, () -> {
          List<JsonNode> delen = delen(formulier.getValue(), "kpi" + nummer);
          boolean vraagtScore = delen.stream().anyMatch(isScore());
          for (String[] onbekend : new String[][] {{Kpi.ONBEKEND, Kpi.ONBEKEND}, {Kpi.ONBEKEND, "procent"},
              {"ten minste 80", Kpi.ONBEKEND}}) {
            List<JsonNode> zichtbaar = zichtbaar(delen, nummer, onbekend[0], onbekend[1]);
            assertThat(zichtbaar).noneMatch(isScore()).noneMatch(tekst(SCHAAL));
            assertThat(zichtbaar.stream().filter(tekst("norm: ")).toList()).singleElement().asString()
                .contains("geen score: ", "niet ingevuld in het register van deze ronde", "register.kpi" + nummer + ".norm");
          }
          List<JsonNode> zichtbaar = zichtbaar(delen, nummer, "ten minste 80", "procent");
          assertThat(zichtbaar.stream().filter(tekst("norm: ")).toList()).singleElement().asString().contains(SCHAAL)
              .doesNotContain("geen score");
          assertThat(zichtbaar.stream().anyMatch(isScore())).isEqualTo(vraagtScore);
          assertThat(vraagtScore).isEqualTo(formulier.getKey().endsWith("robuustheid-zelfbeoordeling.form"));
        })));
  }

  /** Every form that shows a norm, wherever it stands. */
  private static Map<Path, JsonNode> metNorm() throws IOException {
    Map<Path, JsonNode> gevonden = new TreeMap<>();
    try (Stream<Path> bestanden = Files.walk(FORMS)) {
      for (Path bestand : bestanden.filter(Files::isRegularFile).toList()) {
        String tekst = Files.readString(bestand);
        if (tekst.matches("(?s).*\\{\\{[^}]*\\.norm\\b.*")) {
          gevonden.put(bestand, new ObjectMapper().readTree(tekst));
        }
      }
    }
    return gevonden;
  }

  /** What a form has about one KPI: texts that show its register, and the fields in its group. */
  private static List<JsonNode> delen(JsonNode houder, String kpi) {
    List<JsonNode> delen = new ArrayList<>();
    for (JsonNode deel : houder.path("components")) {
      if (deel.path("text").asText().contains("register." + kpi + ".")) {
        delen.add(deel);
      } else if (kpi.equals(deel.path("path").asText())) {
        deel.path("components").forEach(delen::add);
      } else {
        delen.addAll(delen(deel, kpi));
      }
    }
    return delen;
  }

  private List<JsonNode> zichtbaar(List<JsonNode> delen, int nummer, String norm, String eenheid) {
    Map<String, Object> waarden = Map.of("register", Map.of("kpi" + nummer, Map.of("naam", Kpi.ONBEKEND, "norm", norm,
        "eenheid", eenheid)));
    return delen.stream().filter(deel -> {
      String hide = deel.path("conditional").path("hide").asText("");
      return hide.isEmpty() || !feel.geldt(hide.substring(1), waarden);
    }).toList();
  }

  private static Predicate<JsonNode> isScore() {
    return deel -> SCORE.equals(deel.path("key").asText());
  }

  private static Predicate<JsonNode> tekst(String stuk) {
    return deel -> deel.path("text").asText().contains(stuk);
  }
}
