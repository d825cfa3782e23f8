package nl.vthregie.opdracht;

import nl.vthregie.test.Modellen;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("De beslistabellen, regel voor regel")
class BeslistabellenTest {

  private static final Path VOLLEDIGHEID = Path.of("processes/opdracht/opdracht-volledigheid.dmn");
  private static final Path CAPACITEIT = Path.of("processes/opdracht/opdracht-capaciteit.dmn");
  private static final Path WIJZIGING = Path.of("processes/opdracht/opdracht-wijziging.dmn");
  private static final Path AANDACHTSPUNTEN = Path.of("processes/opdracht/opdracht-aandachtspunten.dmn");

  private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest
  @EnumSource
  @DisplayName("D3: een leeg onderdeel is één regel, en zij noemt het bij zijn naam")
  void volledigheid(Onderdeel onderdeel) {
    assertThat(ontbreekt(List.of(onderdeel.sleutel()), true)).singleElement().asString()
        .isIn(onderdeel.naam() + " ontbreekt.", onderdeel.naam() + " ontbreken.");
  }

  @Test
  @DisplayName("D3: niets leeg is volledig; alles leeg en achteruit gepland geeft alle twaalf regels")
  void volledigheidAlles() {
    assertThat(ontbreekt(List.of(), true)).isEmpty();
    assertThat(ontbreekt(List.of(), false)).containsExactly("Planning: de einddatum ligt voor de startdatum.");
    assertThat(ontbreekt(Arrays.stream(Onderdeel.values()).map(Onderdeel::sleutel).toList(), false))
        .hasSize(aantalRegels(VOLLEDIGHEID)).hasSize(12);
  }

  @ParameterizedTest(name = "{0}, capaciteit {1}, middelen {2}, {3} uur: {4}")
  @CsvSource(nullValues = "-", value = {
      "AANVULLEND, -, 30000, 450, AANVULLING_ZONDER_MIDDELEN",
      "AANVULLEND, '', 30000, 450, AANVULLING_ZONDER_MIDDELEN",
      "AANVULLEND, '  ', 30000, 450, AANVULLING_ZONDER_MIDDELEN",
      "AANVULLEND, 1 fte, 0, 450, AANVULLING_ZONDER_MIDDELEN",
      "AANVULLEND, 1 fte, -, 450, AANVULLING_ZONDER_MIDDELEN",
      "AANVULLEND, -, -, 100, AANVULLING_ZONDER_MIDDELEN",
      "AANVULLEND, 1 fte, 1, 450, GEBORGD",
      "AANVULLEND, 1 fte, 30000, 449, TE_WEINIG_UREN",
      "COLLECTIEF, -, -, 450, GEBORGD",
      "COLLECTIEF, -, -, 449, TE_WEINIG_UREN",
      "UITVOERINGSPROGRAMMA, -, -, 0, TE_WEINIG_UREN",
      "NIET_DEELNEMER, -, -, 1000, GEBORGD"})
  @DisplayName("D5: 450 uur, en een aanvulling alleen met extra capaciteit en middelen")
  void capaciteit(String soort, String extraCapaciteit, Integer extraMiddelen, int uren, String uitkomst) {
    Map<String, Object> financien = new HashMap<>();
    financien.put("extraCapaciteit", extraCapaciteit);
    financien.put("extraMiddelen", extraMiddelen);

    assertThat(beslis(CAPACITEIT, Map.of("soort", soort, "opdracht", Map.of("financien", financien), "uren", uren))
        .<String>getSingleEntry()).isEqualTo(uitkomst);
  }

  @ParameterizedTest
  @CsvSource({"VERGUNNINGVERLENING, vergunningverlening", "TOEZICHT, toezicht", "HANDHAVING, handhaving",
      "ADVISERING, advisering"})
  @DisplayName("Aandachtspunten: elk taakveld zonder activiteit")
  void aandachtspunt(String taakveld, String inWoorden) {
    assertThat(aandachtspunten(List.of(taakveld), "GEBORGD"))
        .containsExactly("Er zijn geen activiteiten voor " + inWoorden + ".");
  }

  @Test
  @DisplayName("Aandachtspunten: te weinig uren, niets, en alles tegelijk")
  void aandachtspuntenAlles() {
    assertThat(aandachtspunten(List.of(), "GEBORGD")).isEmpty();
    assertThat(aandachtspunten(List.of(), "TE_WEINIG_UREN")).singleElement().asString().contains("minder dan 450 uur");
    assertThat(aandachtspunten(Arrays.stream(Opdracht.Taakveld.values()).map(Enum::name).toList(), "TE_WEINIG_UREN"))
        .hasSize(aantalRegels(AANDACHTSPUNTEN)).hasSize(5);
  }

  @ParameterizedTest(name = "regel {0}: {5}")
  @CsvSource({
      "1, true, true, false, VERMIJDBAAR, BESTUUR beleid directies", "1, true, true, true, ONVERMIJDBAAR, BESTUUR beleid directies",
      "2, true, false, true, ONVERMIJDBAAR, BESTUUR beleid", "3, true, false, true, VERMIJDBAAR, BESTUUR toets",
      "4, true, false, false, VERMIJDBAAR, BESTUUR", "4, true, false, false, ONVERMIJDBAAR, BESTUUR",
      "5, false, true, true, VERMIJDBAAR, DIRECTIE beleid directies", "5, false, true, false, VERMIJDBAAR, DIRECTIE beleid directies",
      "6, false, false, true, ONVERMIJDBAAR, BELEIDSAFDELING beleid", "7, false, false, true, VERMIJDBAAR, KRITISCHE_TOETS toets",
      "8, false, false, false, VERMIJDBAAR, OPDRACHTGEVER", "8, false, false, false, ONVERMIJDBAAR, OPDRACHTGEVER"})
  @DisplayName("D4: langs wie een wijziging gaat; de eerste regel die past")
  void wijziging(int regel, boolean buitenKader, boolean groteImpact, boolean majeur, String vermijdbaar, String uitkomst) {
    assertThat(regels(WIJZIGING).count()).as("every row is in this table").isEqualTo(8);
    assertThat(route(buitenKader, groteImpact, majeur, vermijdbaar)).isEqualTo(uitkomst);
  }

  @Test
  @DisplayName("D4 en V10: wat majeur en onvermijdbaar is, gaat op elke route langs beleid; grote impact altijd langs de directies")
  void beleidOpElkeRoute() {
    for (boolean buitenKader : new boolean[] {false, true}) {
      for (boolean groteImpact : new boolean[] {false, true}) {
        assertThat(route(buitenKader, groteImpact, true, "ONVERMIJDBAAR")).contains("beleid");
        for (boolean majeur : new boolean[] {false, true}) {
          for (String vermijdbaar : List.of("VERMIJDBAAR", "ONVERMIJDBAAR")) {
            String route = route(buitenKader, groteImpact, majeur, vermijdbaar);
            assertThat(route.startsWith("BESTUUR")).isEqualTo(buitenKader);
            assertThat(route.contains("directies")).isEqualTo(groteImpact);
          }
        }
      }
    }
  }

  private String route(boolean buitenKader, boolean groteImpact, boolean majeur, String vermijdbaar) {
    Map<String, Object> uit = beslis(WIJZIGING, Map.of("buitenKader", buitenKader, "groteImpact", groteImpact,
        "majeur", majeur, "vermijdbaar", vermijdbaar)).getSingleResult().getEntryMap();
    return Stream.concat(Stream.of((String) uit.get("route")), Stream.of("beleid", "directies", "toets")
        .filter(stap -> Boolean.TRUE.equals(uit.get(stap)))).collect(Collectors.joining(" "));
  }

  private List<Object> ontbreekt(List<String> leeg, boolean planningKlopt) {
    return beslis(VOLLEDIGHEID, Map.of("legeOnderdelen", leeg, "planningKlopt", planningKlopt))
        .collectEntries("ontbreekt");
  }

  private List<Object> aandachtspunten(List<String> ontbrekendeTaakvelden, String capaciteit) {
    return beslis(AANDACHTSPUNTEN, Map.of("ontbrekendeTaakvelden", ontbrekendeTaakvelden, "capaciteit", capaciteit))
        .collectEntries("aandachtspunt");
  }

  private DmnDecisionResult beslis(Path tabel, Map<String, Object> gegevens) {
    DmnDecision beslissing = dmn.parseDecisions(Modellen.open(tabel)).get(0);
    return dmn.evaluateDecision(beslissing, gegevens);
  }

  private static int aantalRegels(Path tabel) {
    return (int) regels(tabel).count();
  }

  private static Stream<Rule> regels(Path tabel) {
    return Dmn.readModelFromStream(Modellen.open(tabel)).getModelElementsByType(Rule.class).stream();
  }
}
