package nl.vthregie.engine;

import nl.vthregie.termijn.Eenheid;
import nl.vthregie.termijn.Formulering;
import nl.vthregie.termijn.Grondslag;
import nl.vthregie.termijn.Taakregel;
import nl.vthregie.termijn.Termijnregel;
import nl.vthregie.termijn.Verschuifregel;
import nl.vthregie.test.Modellen;
import nl.vthregie.test.Procestest;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("De tabellen van de termijnen")
class TermijntabelTest {

  private static final Path TERMIJNEN = Path.of("processes/termijn/termijnen.dmn");
  private static final Path VERSCHUIFREGEL = Path.of("processes/termijn/verschuifregel.dmn");
  /** They close a task in which nobody has to say anything, so nobody above has to hear that nobody did. */
  private static final Set<String> SLUIT_ALLEEN = Set.of("Timer_AgendaSluit");
  private static final Set<String> WETTELIJK = Set.of("WET", "AMVB", "GEM_VERORDENING");


  @Autowired
  private Termijntabel tabel;
  @Autowired
  private RepositoryService repository;

  private final Set<String> geraakt = new TreeSet<>();
  private final DmnEngine dmn = dmn();
  private final DmnDecision verschuifregel = dmn.parseDecisions(Modellen.open(VERSCHUIFREGEL)).get(0);

  @TestFactory
  @DisplayName("elke taak heeft één regel, en de termijnrekening begrijpt haar")
  Stream<DynamicTest> elkeTaak() {
    return taken().map(taak -> dynamicTest(taak, () -> {
      assertThat(tabel.regelVoor(taak, false)).isNotNull();
      assertThat(tabel.regelVoor(taak, true)).isNotNull();
    }));
  }

  @Test
  @DisplayName("er zijn geen regels voor taken die niet bestaan, en een taak zonder regel is een fout")
  void geenAndere() {
    assertThat(regels(TERMIJNEN).map(r -> r.getInputEntries().iterator().next().getTextContent().replace("\"", "").strip()))
        .hasSameElementsAs(taken().toList());
    assertThatThrownBy(() -> tabel.regelVoor("Taak_Onbekend", false)).hasMessageContaining("De tabel 'termijnen' heeft geen rij voor")
        .hasMessageContaining("Taak_Onbekend");
  }

  @Test
  @DisplayName("wie in de tabel een escalatieniveau heeft, heeft in het model een timer, en andersom")
  void niveauEnTimer() {
    Set<String> metTimer = Modellen.processen().values().stream()
        .flatMap(model -> model.getModelElementsByType(BoundaryEvent.class).stream()).filter(rand -> !SLUIT_ALLEEN.contains(rand.getId()))
        .map(BoundaryEvent::getAttachedTo)
        .filter(UserTask.class::isInstance).map(taak -> taak.getId()).collect(Collectors.toSet());

    assertThat(taken().filter(taak -> tabel.regelVoor(taak, false).niveau().isPresent())).hasSameElementsAs(metTimer);
  }

  @Test
  @DisplayName("de beheerder verandert een regel en rolt haar uit: nieuwe taken volgen haar")
  void nieuweVersie() {
    Taakregel was = tabel.regelVoor("Taak_OpdrachtBeoordelen", false);
    String tekst = Dmn.convertToString(Dmn.readModelFromStream(Modellen.open(TERMIJNEN)));
    String deployment = repository.createDeployment().name("proef").addString("processes/termijn/termijnen.dmn",
        tekst.replaceFirst("(Taak_OpdrachtBeoordelen(?s:.*?))\"BINNEN_WERKDAGEN\"(?s:(.*?))\"WERKDAGEN\"(?s:(.*?))"
            + "\"-7, -2, 0, \\+1\"", "$1\"BINNEN_DAGEN\"$2\"DAGEN\"$3\"-3, 0\""))
        .deploy().getId();
    try {
      Taakregel nu = tabel.regelVoor("Taak_OpdrachtBeoordelen", false);
      assertThat(was.termijn().formulering()).isEqualTo(Formulering.BINNEN_WERKDAGEN);
      assertThat(nu.termijn().formulering()).isEqualTo(Formulering.BINNEN_DAGEN);
      assertThat(nu.herinneringen().dagen()).containsExactly(-3, 0);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
    assertThat(tabel.regelVoor("Taak_OpdrachtBeoordelen", false)).isEqualTo(was);
  }

  @ParameterizedTest(name = "{0}, {1} {2}: {3}")
  @CsvSource({
      "WET, TERUGREKENING, 12, GEEN", "INTERN, TERUGREKENING, 3, GEEN",
      "WET, VOOR, , ATW_VOORUIT", "AMVB, UITERLIJK, , ATW_VOORUIT", "GEM_VERORDENING, KWARTAAL, , ATW_VOORUIT",
      "WET, BINNEN_WERKDAGEN, 90, ATW_VOORUIT", "WET, BINNEN_WERKDAGEN, 91, GEEN",
      "WET, BINNEN_DAGEN, 90, ATW_VOORUIT", "AMVB, BINNEN_DAGEN, 91, GEEN",
      "WET, BINNEN_WEKEN, 12, ATW_VOORUIT", "WET, BINNEN_WEKEN, 13, GEEN",
      "GEM_VERORDENING, BINNEN_MAANDEN, 3, ATW_VOORUIT", "WET, BINNEN_MAANDEN, 4, GEEN",
      "BESTUURLIJK, VOOR, , WERKDAG_TERUG", "BESTUURLIJK, UITERLIJK, , WERKDAG_TERUG",
      "BESTUURLIJK, BINNEN_WEKEN, 20, WERKDAG_TERUG", "INTERN, BINNEN_WERKDAGEN, 10, WERKDAG_TERUG"})
  @DisplayName("D11: hoe een termijn verschuift")
  void verschuift(String grondslag, String formulering, Integer aantal, Verschuifregel uitkomst) {
    assertThat(verschuiving(grondslag, formulering, aantal)).isEqualTo(uitkomst);
  }

  @Test
  @DisplayName("D11 zegt voor elke regel die kan bestaan precies één ding, en bij de wet hetzelfde als de wet")
  void heelD11() {
    for (Grondslag grondslag : Grondslag.values()) {
      for (Formulering formulering : Formulering.values()) {
        for (Integer aantal : formulering.vraagtDuur() ? List.of(1, 3, 4, 12, 13, 90, 91, 365) : Collections.<Integer>singletonList(null)) {
          Verschuifregel volgensTabel = verschuiving(grondslag.name(), formulering.name(), aantal);
          var regel = Termijnregel.lees(formulering.name(), aantal, formulering.eenheid().map(Eenheid::name)
              .orElse(aantal == null ? null : "DAGEN"), grondslag.name(), volgensTabel.name());
          if (WETTELIJK.contains(grondslag.name())) {
            assertThat(volgensTabel == Verschuifregel.ATW_VOORUIT).as("%s %s %s", grondslag, formulering, aantal)
                .isEqualTo(regel.valtOnderAtw());
          }
        }
      }
    }
  }

  @AfterAll
  void elkeRegelVanD11IsGeraakt() {
    assertThat(regels(VERSCHUIFREGEL).map(Rule::getId)).hasSameElementsAs(geraakt);
  }

  private Verschuifregel verschuiving(String grondslag, String formulering, Integer aantal) {
    var invoer = Variables.createVariables().putValue("grondslag", grondslag).putValue("formulering", formulering)
        .putValue("aantal", aantal);
    var uitkomst = dmn.evaluateDecisionTable(verschuifregel, invoer);
    assertThat(uitkomst).hasSize(1);
    return Verschuifregel.valueOf(uitkomst.getSingleEntry());
  }

  private DmnEngine dmn() {
    var engine = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    engine.getCustomPostDecisionTableEvaluationListeners()
        .add(tabel -> tabel.getMatchingRules().forEach(regel -> geraakt.add(regel.getId())));
    return engine.buildEngine();
  }

  private static Stream<String> taken() {
    return Modellen.processen().values().stream()
        .flatMap(model -> model.getModelElementsByType(UserTask.class).stream()).map(UserTask::getId).distinct();
  }

  private static Stream<Rule> regels(Path tabel) {
    return Dmn.readModelFromStream(Modellen.open(tabel)).getModelElementsByType(Rule.class).stream();
  }
}
