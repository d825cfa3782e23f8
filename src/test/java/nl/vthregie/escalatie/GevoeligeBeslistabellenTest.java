package nl.vthregie.escalatie;

import nl.vthregie.test.Modellen;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("D2: criteria en advies, rij voor rij")
class GevoeligeBeslistabellenTest {

  private static final Path CRITERIA = Path.of("processes/escalatie/gevoelig-criteria.dmn");
  private static final Path ADVIES = Path.of("processes/escalatie/gevoelig-advies.dmn");
  private static final Set<String> HOOG = Set.of("K4", "C13", "C15", "G1", "EV1");
  private static final List<String> ZICHTBAAR = Voorbeeldsignaal.ALLE.stream()
      .filter(vraag -> !Voorbeeldsignaal.OVER_PERSONEN.contains(vraag)).toList();

  private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision criteria = dmn.parseDecisions(Modellen.open(CRITERIA)).get(0);
  private final DmnDecision advies = dmn.parseDecisions(Modellen.open(ADVIES)).get(0);

  @TestFactory
  @DisplayName("elke vraag heeft één rij, met haar eigen gewicht; ja telt, en alleen bij RO1 telt nee")
  Stream<DynamicTest> elkeVraag() {
    return ZICHTBAAR.stream().map(vraag -> DynamicTest.dynamicTest(vraag, () -> {
      boolean omgekeerd = vraag.equals("RO1");
      assertThat(redenen(List.of(vraag), List.of())).hasSize(omgekeerd ? 0 : 1);
      assertThat(redenen(List.of(), List.of(vraag))).hasSize(omgekeerd ? 1 : 0);
      Map<String, Object> reden = redenen(omgekeerd ? List.of() : List.of(vraag), omgekeerd ? List.of(vraag) : List.of()).get(0);
      assertThat(reden).containsEntry("code", vraag).containsEntry("gewicht", HOOG.contains(vraag) ? "HOOG"
          : vraag.matches("[KC]\\d+") ? "NORMAAL" : "CHECKLIST").containsEntry("soort",
          vraag.matches("K\\d") ? "Kerncriterium" : vraag.matches("C\\d\\d") ? "Criterium" : "Checklist");
    }));
  }

  @Test
  @DisplayName("er zijn geen andere rijen, niets is ook een uitkomst, en alles tegelijk geeft elke reden één keer")
  void allesEnNiets() {
    assertThat(aantalRijen(CRITERIA)).isEqualTo(ZICHTBAAR.size()).isEqualTo(42);
    assertThat(redenen(List.of(), List.of())).isEmpty();
    assertThat(redenen(Voorbeeldsignaal.ALLE, List.of())).as("all yes, RO1 too").hasSize(41);
    assertThat(redenen(ZICHTBAAR.stream().filter(v -> !v.equals("RO1")).toList(), List.of("RO1"))).hasSize(42);
    assertThat(redenen(Voorbeeldsignaal.OVER_PERSONEN, Voorbeeldsignaal.OVER_PERSONEN)).isEmpty();
  }

  @ParameterizedTest(name = "{0}, drempel {1}: {2}")
  @CsvSource({"HOOG, false, SPOED, HOOG", "HOOG NORMAAL CHECKLIST, true, SPOED, HOOG", "NORMAAL, false, GEVOELIG, NORMAAL",
      "NORMAAL CHECKLIST, true, GEVOELIG, NORMAAL", "CHECKLIST, true, GEVOELIG, NORMAAL", "'', true, GEVOELIG, NORMAAL",
      "CHECKLIST, false, REGISTREREN, GEEN", "CHECKLIST CHECKLIST, false, REGISTREREN, GEEN", "'', false, REGISTREREN, GEEN"})
  @DisplayName("het advies volgt het zwaarste gewicht")
  void advies(String gewichten, boolean drempel, String uitkomst, String urgentie) {
    List<Map<String, Object>> redenen = Arrays.stream(gewichten.split(" ")).filter(g -> !g.isEmpty())
        .map(gewicht -> Map.<String, Object>of("code", "X", "gewicht", gewicht)).toList();
    var gevonden = dmn.evaluateDecision(advies, Variables.createVariables().putValue("redenen", redenen)
        .putValue("checklistHaaltDrempel", drempel));
    assertThat(gevonden).hasSize(1);
    assertThat(gevonden.getSingleResult().getEntryMap()).containsEntry("advies", uitkomst).containsEntry("urgentie", urgentie)
        .hasEntrySatisfying("uitleg", uitleg -> assertThat(String.valueOf(uitleg)).endsWith("."));
  }

  @Test
  @DisplayName("het advies heeft vier rijen, en elke geeft een andere uitleg")
  void vierRijen() {
    assertThat(aantalRijen(ADVIES)).isEqualTo(4);
    assertThat(Dmn.readModelFromStream(Modellen.open(ADVIES)).getModelElementsByType(Rule.class).stream()
        .map(rij -> List.copyOf(rij.getOutputEntries()).get(2).getTextContent().strip())).doesNotHaveDuplicates();
  }

  private List<Map<String, Object>> redenen(List<String> ja, List<String> nee) {
    return dmn.evaluateDecision(criteria, Variables.createVariables().putValue("ja", ja).putValue("nee", nee)).getResultList();
  }

  private static long aantalRijen(Path tabel) {
    return Dmn.readModelFromStream(Modellen.open(tabel)).getModelElementsByType(Rule.class).size();
  }
}
