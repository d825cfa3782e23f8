package nl.vthregie.engine;

import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Een bericht van het ene proces aan het andere")
class BerichtTest {

  private static final String KOP = """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
        targetNamespace="proef"><message id="Post" name="msg.proef" />""";
  private static final String WACHTER = KOP + """
      <process id="proef-wachter" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="Begin" />
        <sequenceFlow id="f1" sourceRef="Begin" targetRef="Wacht" />
        <intermediateCatchEvent id="Wacht">
          <extensionElements><camunda:inputOutput><camunda:inputParameter name="kenmerk">blauw</camunda:inputParameter>
          </camunda:inputOutput></extensionElements><messageEventDefinition messageRef="Post" /></intermediateCatchEvent>
        <sequenceFlow id="f2" sourceRef="Wacht" targetRef="Einde" /><endEvent id="Einde" /></process></definitions>""";
  private static final String ZENDER = KOP + """
      <process id="proef-zender" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="Begin" />
        <sequenceFlow id="f1" sourceRef="Begin" targetRef="Stuur" />
        <endEvent id="Stuur" camunda:asyncBefore="true"><extensionElements><camunda:inputOutput>
          <camunda:inputParameter name="geadresseerde">PROEF-ONTVANGER</camunda:inputParameter>
          <camunda:inputParameter name="kenmerk">KLEUR</camunda:inputParameter>
          <camunda:inputParameter name="uitkomst">${1 + 1}</camunda:inputParameter></camunda:inputOutput></extensionElements>
          <messageEventDefinition messageRef="Post" camunda:delegateExpression="${bericht}" /></endEvent>
        </process></definitions>""";

  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private HistoryService historie;
  @Autowired
  private Spel spel;
  private ProcessInstance wachter;
  private String uitrol;

  @BeforeEach
  void laatWachten() {
    uitrol = repository.createDeployment().addString("proef-wachter.bpmn", WACHTER).deploy().getId();
    wachter = processen.startProcessInstanceByKey("proef-wachter", "PROEF-ONTVANGER");
  }

  @AfterEach
  void ruimOp() {
    repository.deleteDeployment(uitrol, true);
  }

  @Test
  @DisplayName("komt aan bij een ander dossier, met wat het model meegeeft, en zonder het adres erin")
  void komtAan() {
    stuur("blauw");

    assertThat(spel.loopt(wachter)).isFalse();
    assertThat(spel.gegeven(wachter, "uitkomst")).isEqualTo(2L);
    assertThat(spel.gegeven(wachter, "dossiernummer")).isEqualTo("PROEF-ONTVANGER");
    assertThat(historie.createHistoricVariableInstanceQuery().processInstanceId(wachter.getId())
        .variableName("geadresseerde").count()).isZero();
  }

  @Test
  @DisplayName("gaat voorbij aan wie op een bericht met een ander kenmerk wacht")
  void anderKenmerk() {
    stuur("rood");

    assertThat(spel.loopt(wachter)).isTrue();
  }

  private void stuur(String kleur) {
    String zender = repository.createDeployment().addString("proef-zender.bpmn", ZENDER.replace("KLEUR", kleur)).deploy()
        .getId();
    processen.startProcessInstanceByKey("proef-zender", "PROEF-ZENDER");
    spel.werkBij();
    repository.deleteDeployment(zender, true);
  }
}
