package nl.vthregie.engine;

import nl.vthregie.termijn.Termijnregel;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The decision table {@code termijnen} in the version that is deployed last, so that a row that beheer changes counts
 * for every new task. It is asked for each task; a history of each question would cost more rows than the task itself.
 */
@Component
class Termijntabel {

  static final String TABEL = "termijnen";

  private final RepositoryService repository;
  private final DmnEngine beslissingen = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  /** By definition id: a deployed table never changes. */
  private final Map<String, DmnDecision> gelezen = new ConcurrentHashMap<>();

  Termijntabel(@Lazy RepositoryService repository) {
    this.repository = repository;
  }

  /** @throws IllegalStateException when the table has no row for the task: no task may be without a term */
  Termijnregel regelVoor(String taak) {
    DecisionDefinition tabel = repository.createDecisionDefinitionQuery().decisionDefinitionKey(TABEL).latestVersion()
        .singleResult();
    DmnDecision beslissing = gelezen.computeIfAbsent(tabel.getId(), this::lees);
    DmnDecisionRuleResult rij = beslissingen.evaluateDecisionTable(beslissing, Map.of("taak", taak)).getSingleResult();
    if (rij == null) {
      throw new IllegalStateException("Decision table '" + TABEL + "' has no row for task '" + taak + "'");
    }
    return Termijnregel.lees(rij.getEntry("formulering"), rij.<Number>getEntry("aantal"), rij.getEntry("eenheid"),
        rij.getEntry("grondslag"), rij.getEntry("verschuifregel"));
  }

  private DmnDecision lees(String definitie) {
    try (InputStream model = repository.getDecisionModel(definitie)) {
      return beslissingen.parseDecision(TABEL, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
