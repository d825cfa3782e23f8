package nl.vthregie.engine;

import nl.vthregie.termijn.Herinneringsschema;
import nl.vthregie.termijn.Taakregel;
import nl.vthregie.termijn.Termijnregel;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The decision tables {@code termijnen} and {@code verschuifregel} (D11) in the versions that are deployed last, so that a
 * row that beheer changes counts for every new task. They are asked for each task; a history of each question would cost
 * more rows than the task itself.
 */
@Component
class Termijntabel {

  static final String TABEL = "termijnen";
  static final String VERSCHUIFREGEL = "verschuifregel";

  private final RepositoryService repository;
  private final Opdrachtgeheugen geheugen;
  private final DmnEngine beslissingen = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  /** By definition id: a deployed table never changes. */
  private final Map<String, DmnDecision> gelezen = new ConcurrentHashMap<>();
  private final Map<Vraag, Taakregel> beantwoord = new ConcurrentHashMap<>();

  Termijntabel(@Lazy RepositoryService repository, Opdrachtgeheugen geheugen) {
    this.repository = repository;
    this.geheugen = geheugen;
  }

  /**
   * @param taak the id of a user task in its model
   * @throws IllegalStateException when the tables have no row for the task: no task may be without a term
   */
  Taakregel regelVoor(String taak) {
    return beantwoord.computeIfAbsent(new Vraag(laatste(TABEL), laatste(VERSCHUIFREGEL), taak), this::zoekOp);
  }

  private Taakregel zoekOp(Vraag vraag) {
    Rij termijn = rij(TABEL, vraag.termijnen(), Variables.putValue("taak", vraag.taak()));
    Rij verschuiving = rij(VERSCHUIFREGEL, vraag.verschuifregels(), Variables.createVariables()
        .putValue("grondslag", termijn.tekst("grondslag")).putValue("formulering", termijn.tekst("formulering"))
        .putValue("aantal", termijn.getal("aantal")));
    return Taakregel.lees(
        Termijnregel.lees(termijn.tekst("formulering"), termijn.getal("aantal"), termijn.tekst("eenheid"),
            termijn.tekst("grondslag"), verschuiving.tekst("verschuifregel")),
        termijn.tekst("vanaf"),
        Herinneringsschema.lees(termijn.tekst("herinneringen"), termijn.getal("uur"), termijn.vinkje("spoed")),
        termijn.tekst("escalatieniveau"));
  }

  private Rij rij(String tabel, String definitie, VariableMap invoer) {
    DmnDecision beslissing = gelezen.computeIfAbsent(definitie, id -> lees(tabel, id));
    DmnDecisionRuleResult rij = beslissingen.evaluateDecisionTable(beslissing, invoer).getSingleResult();
    if (rij == null) {
      throw new IllegalStateException("Decision table '" + tabel + "' has no row for " + invoer);
    }
    return new Rij(rij.getEntryMap());
  }

  /** Asked once per transaction: due date, timer and reminders of a task then come from one version of the table. */
  private String laatste(String tabel) {
    return geheugen.onthoud(tabel, () -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(tabel)
        .latestVersion().singleResult().getId());
  }

  private DmnDecision lees(String tabel, String definitie) {
    try (InputStream model = repository.getDecisionModel(definitie)) {
      return beslissingen.parseDecision(tabel, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The outcome of a table by column; an empty cell is not there. */
  private record Rij(Map<String, Object> cellen) {

    private String tekst(String kolom) {
      return (String) cellen.get(kolom);
    }

    private Number getal(String kolom) {
      return (Number) cellen.get(kolom);
    }

    private Boolean vinkje(String kolom) {
      return (Boolean) cellen.get(kolom);
    }
  }

  private record Vraag(String termijnen, String verschuifregels, String taak) {
  }
}
