package nl.vthregie.engine;

import nl.vthregie.test.Procestest;
import nl.vthregie.test.Telwoord;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@DisplayName("Een model spreekt zijn eigen woorden en bereikt niets anders")
class ModelwoordenTest {

  private static final String PROCES = "proefmodel";

  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private ProcessEngineConfigurationImpl engine;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Telwoord telwoord;

  @AfterEach
  void ruimOp() {
    repository.createDeploymentQuery().deploymentName(PROCES).list()
        .forEach(d -> repository.deleteDeployment(d.getId(), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dataSource", "regiogegevens", "runtimeService", "repositoryService", "processEngine",
      "environment", "systemProperties", "jdbcClient", "dossiers", "taskService", "identityService", "formulierbalie"})
  @DisplayName("een andere bean bestaat voor een model niet, ook als zij in de applicatie bestaat")
  void andereBean(String bean) {
    assertThatThrownBy(() -> rekenUit("${" + bean + "}")).hasStackTraceContaining("Cannot resolve identifier '" + bean);
    assertThat(engine.getBeans().get(bean)).isNull();
    assertThat(engine.getBeans().containsKey(bean)).isFalse();
  }

  @Test
  @DisplayName("de beans van hierboven bestaan wel degelijk in de applicatie")
  void bestaan() {
    assertThat(context.containsBean("dataSource")).isTrue();
    assertThat(context.containsBean("regiogegevens")).isTrue();
    assertThat(context.containsBean("dossiers")).isTrue();
  }

  @Test
  @DisplayName("een modelwoord bestaat wel")
  void modelwoord() {
    telwoord.begin();
    rekenUit("${telwoord.tel()}");
    assertThat(telwoord.geteld()).isEqualTo(1);
  }

  @Test
  @DisplayName("de woordenlijst is precies wat als modelwoord is aangemerkt")
  void woordenlijst() {
    assertThat(engine.getBeans().keySet()).containsExactlyInAnyOrder(
        (Object[]) context.getBeanNamesForAnnotation(Modelwoord.class)).contains("rollen", "termijn");
  }

  /** Starts a process of one step that needs the value. */
  private void rekenUit(String uitdrukking) {
    var model = Bpmn.createExecutableProcess(PROCES).camundaHistoryTimeToLive(1).startEvent()
        .serviceTask().camundaExpression(uitdrukking).endEvent().done();
    repository.createDeployment().name(PROCES).addModelInstance(PROCES + ".bpmn", model).deploy();
    ProcessInstance gestart = processen.startProcessInstanceByKey(PROCES);
    assertThat(gestart.isEnded()).isTrue();
  }
}
