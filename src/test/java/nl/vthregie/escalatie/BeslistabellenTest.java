package nl.vthregie.escalatie;

import nl.vthregie.test.Modellen;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("De beslistabellen van de escalatie, regel voor regel")
class BeslistabellenTest {

  private static final Path NIVEAU = Path.of("processes/escalatie/escalatieniveau.dmn");
  private static final Path UITKOMST = Path.of("processes/escalatie/escalatie-uitkomst.dmn");
  private static final List<String> ONDERWERPEN = List.of("SIGNAAL", "WERKAFSPRAAK", "GROTE_IMPACT_ORGANISATIE",
      "STRATEGISCH_VRAAGSTUK", "MAJEURE_WIJZIGING", "BUITEN_KADER");
  private static final List<String> NIVEAUS = List.of("COORDINATOR", "ACCOUNTMANAGER", "MANAGEMENT", "DIRECTIE", "BESTUUR");

  private final Set<String> geraakt = new TreeSet<>();
  private final DmnEngine dmn = dmn();
  private final DmnDecision niveau = dmn.parseDecisions(Modellen.open(NIVEAU)).get(0);
  private final DmnDecision uitkomst = dmn.parseDecisions(Modellen.open(UITKOMST)).get(0);

  @AfterAll
  void elkeRegelIsGeraakt() {
    assertThat(Stream.of(NIVEAU, UITKOMST).flatMap(BeslistabellenTest::regels)).hasSameElementsAs(geraakt).hasSize(16 + 7);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {
      "SIGNAAL | COORDINATOR | ambtelijk-opdrachtgever | coordinator | ",
      "WERKAFSPRAAK | MANAGEMENT | management | management | ambtelijk-opdrachtgever, accountmanager",
      "MAJEURE_WIJZIGING | MANAGEMENT | management | management | ambtelijk-opdrachtgever, accountmanager, beleid",
      "GROTE_IMPACT_ORGANISATIE | DIRECTIE | directie | directie | ambtelijk-opdrachtgever, accountmanager",
      "STRATEGISCH_VRAAGSTUK | DIRECTIE | directie | directie | ambtelijk-opdrachtgever, accountmanager",
      "BUITEN_KADER | BESTUUR | bestuurlijk-opdrachtgever, college | dagelijks-bestuur | directie, portefeuillehouder",
      "ROBUUSTHEID | BESTUUR | stelselverantwoordelijke | dagelijks-bestuur, algemeen-bestuur | directie"})
  @DisplayName("D1: waar een onderwerp begint, wie er aan zet is en wie het weet")
  void begin(String onderwerp, String verwacht, String rolOG, String rolON, String teInformeren) {
    Map<String, Object> rij = rij(onderwerp, true, null, null);

    assertThat(rij).containsEntry("niveau", verwacht).containsEntry("rolOG", rolOG).containsEntry("rolON", rolON);
    // The engine leaves an empty cell out.
    assertThat(rij.get("teInformeren")).isEqualTo(teInformeren);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({"COORDINATOR, OMHOOG, ACCOUNTMANAGER", "ACCOUNTMANAGER, OMHOOG, MANAGEMENT", "MANAGEMENT, OMHOOG, DIRECTIE",
      "DIRECTIE, OMHOOG, BESTUUR", "BESTUUR, OMLAAG, DIRECTIE", "DIRECTIE, OMLAAG, MANAGEMENT",
      "MANAGEMENT, OMLAAG, ACCOUNTMANAGER", "ACCOUNTMANAGER, OMLAAG, COORDINATOR"})
  @DisplayName("D1: een trede omhoog of omlaag, wat het onderwerp ook is")
  void trede(String van, String richting, String naar) {
    for (String onderwerp : ONDERWERPEN.subList(0, 5)) {
      assertThat(rij(onderwerp, true, van, richting)).containsEntry("niveau", naar);
    }
  }

  @Test
  @DisplayName("V9: buiten kader of mandaat is altijd het bestuur, bij elk onderwerp, vanaf elk niveau en in elke richting")
  void buitenKader() {
    for (String onderwerp : ONDERWERPEN) {
      assertThat(rij(onderwerp, false, null, null)).containsEntry("niveau", "BESTUUR");
      for (String van : NIVEAUS) {
        for (String richting : List.of("OMHOOG", "OMLAAG")) {
          assertThat(rij(onderwerp, false, van, richting)).containsEntry("niveau", "BESTUUR");
          assertThat(rij("BUITEN_KADER", true, van, richting)).containsEntry("niveau", "BESTUUR");
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} op {1}, termijn voorbij {2}: {3}")
  @CsvSource({"OPGELOST OPGELOST, MANAGEMENT, false, OPGELOST", "OPGELOST INGETROKKEN, MANAGEMENT, false, OPGELOST",
      "INGETROKKEN INGETROKKEN, MANAGEMENT, false, INGETROKKEN", "INGETROKKEN INGETROKKEN, BESTUUR, false, INGETROKKEN",
      "OPGELOST TERUG, MANAGEMENT, false, TERUG", "INGETROKKEN TERUG, MANAGEMENT, false, TERUG",
      "TERUG ESCALEREN, MANAGEMENT, false, ESCALEREN", "OPGELOST ESCALEREN, MANAGEMENT, false, ESCALEREN",
      "ESCALEREN, MANAGEMENT, false, ESCALEREN", "BUITEN_KADER, MANAGEMENT, false, BUITEN_KADER",
      "OPGELOST BUITEN_KADER, COORDINATOR, true, BUITEN_KADER", "'', MANAGEMENT, true, TERMIJN_VERSTREKEN",
      "OPGELOST, MANAGEMENT, true, TERMIJN_VERSTREKEN", "OPGELOST OPGELOST, BESTUUR, false, BESTUURLIJK_BESLOTEN",
      "OPGELOST INGETROKKEN, BESTUUR, false, BESTUURLIJK_BESLOTEN", "OPGELOST TERUG, BESTUUR, false, TERUG"})
  @DisplayName("wat de antwoorden van beide kanten samen zijn")
  void samen(String antwoorden, String op, boolean verstreken, String verwacht) {
    List<String> lijst = Arrays.stream(antwoorden.split(" ")).filter(a -> !a.isEmpty()).toList();

    assertThat(dmn.evaluateDecisionTable(uitkomst, Map.of("antwoorden", lijst, "niveau", op, "verstreken", verstreken))
        .<String>getSingleEntry()).isEqualTo(verwacht);
  }

  private Map<String, Object> rij(String onderwerp, boolean binnenKader, String van, String richting) {
    Map<String, Object> invoer = new HashMap<>();
    invoer.put("onderwerpType", onderwerp);
    invoer.put("binnenKaderOfMandaat", binnenKader);
    invoer.put("eerderNiveau", van);
    invoer.put("richting", richting);
    DmnDecisionTableResult rijen = dmn.evaluateDecisionTable(niveau, invoer);
    assertThat(rijen).as("no input falls between the rows: %s", invoer).hasSize(1);
    return rijen.getSingleResult().getEntryMap();
  }

  private DmnEngine dmn() {
    var engine = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    engine.getCustomPostDecisionTableEvaluationListeners()
        .add(tabel -> tabel.getMatchingRules().forEach(regel -> geraakt.add(regel.getId())));
    return engine.buildEngine();
  }

  private static Stream<String> regels(Path tabel) {
    return Dmn.readModelFromStream(Modellen.open(tabel)).getModelElementsByType(Rule.class).stream().map(Rule::getId);
  }
}
