package nl.vthregie.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Brings running dossiers to the version of their model that was deployed last. One dossier, one transaction: what cannot come along
 * stays on its own version, where it goes on as before, and the report says why.
 */
@Component
class Migratie {

  private final RuntimeService processen;
  private final RepositoryService repository;
  private final TransactionOperations transactie;
  private final ObjectMapper json;
  private final JdbcClient jdbc;
  private final Huidig huidig;
  private final Clock klok;

  Migratie(RuntimeService processen, RepositoryService repository, TransactionOperations transactie, ObjectMapper json,
           JdbcClient jdbc, Huidig huidig, Clock klok) {
    this.processen = processen;
    this.repository = repository;
    this.transactie = transactie;
    this.json = json;
    this.jdbc = jdbc;
    this.huidig = huidig;
    this.klok = klok;
  }

  /** Every older version on which dossiers still run, by process. */
  List<Achterblijver> achterblijvers() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .sorted(Comparator.comparing(ProcessDefinition::getKey))
        .flatMap(doel -> oudere(doel).stream().map(bron -> new Achterblijver(doel.getKey(), naam(bron), naam(doel), lopend(bron),
            plan(bron, doel).map(Migratieplan::waarom).orElse(null)))).toList();
  }

  /**
   * @param hoogstens how many dossiers are brought over in this call
   * @param proef     whether everything is done and then undone, so that the report says what would happen
   * @return empty when there is no such process
   */
  Optional<Verslag> voerUit(String proces, int hoogstens, boolean proef) {
    ProcessDefinition doel = repository.createProcessDefinitionQuery().processDefinitionKey(proces).latestVersion().singleResult();
    if (doel == null) {
      return Optional.empty();
    }
    List<Uitkomst> uitkomsten = new ArrayList<>();
    int over = hoogstens;
    for (ProcessDefinition bron : oudere(doel)) {
      Stappen stappen = stappen(bron, doel);
      for (ProcessInstance dossier : processen.createProcessInstanceQuery().processDefinitionId(bron.getId())
          .orderByProcessInstanceId().asc().list()) {
        if (over == 0) {
          break;
        }
        String reden = stappen.plan() == null ? stappen.reden() : brengOver(stappen.plan(), dossier, proef);
        over -= reden == null ? 1 : 0;
        uitkomsten.add(new Uitkomst(dossier.getBusinessKey(), dossier.getId(), naam(bron), reden));
      }
    }
    if (!proef) {
      uitkomsten.forEach(uitkomst -> schrijfOp(proces, naam(doel), uitkomst));
    }
    return Optional.of(new Verslag(proces, naam(doel), proef, uitkomsten.stream().filter(Uitkomst::gelukt).toList(),
        uitkomsten.stream().filter(uitkomst -> !uitkomst.gelukt()).toList(),
        oudere(doel).stream().mapToLong(this::lopend).sum()));
  }

  private List<ProcessDefinition> oudere(ProcessDefinition doel) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(doel.getKey()).orderByProcessDefinitionVersion().asc()
        .list().stream().filter(bron -> bron.getVersion() < doel.getVersion() && lopend(bron) > 0).toList();
  }

  private long lopend(ProcessDefinition bron) {
    return processen.createProcessInstanceQuery().processDefinitionId(bron.getId()).count();
  }

  private Stappen stappen(ProcessDefinition bron, ProcessDefinition doel) {
    Optional<Migratieplan> plan = plan(bron, doel);
    if (plan.isEmpty()) {
      return new Stappen(null, "Er is geen plan van " + bron.getVersionTag() + " naar " + doel.getVersionTag() + ".");
    }
    try {
      MigrationInstructionsBuilder stappen = processen.createMigrationPlan(bron.getId(), doel.getId())
          .setVariables(plan.get().gegevens()).mapEqualActivities();
      plan.get().verplaatst().forEach(stappen::mapActivities);
      return new Stappen(stappen.build(), null);
    } catch (MigrationPlanValidationException e) {
      return new Stappen(null, "Het plan past niet bij de modellen: " + e.getMessage());
    }
  }

  /** @return why it could not; null when it could */
  private String brengOver(MigrationPlan plan, ProcessInstance dossier, boolean proef) {
    try {
      transactie.executeWithoutResult(status -> {
        // No listener runs: nothing begins or ends, it only goes on under another version.
        processen.newMigration(plan).processInstanceIds(dossier.getId()).skipCustomListeners().skipIoMappings().execute();
        if (proef) {
          status.setRollbackOnly();
        }
      });
      return null;
    } catch (MigratingProcessInstanceValidationException e) {
      return "Het staat op een plek die de nieuwe versie niet kent: " + e.getValidationReport().getActivityInstanceReports().stream()
          .map(plek -> plek.getSourceScopeId()).distinct().collect(Collectors.joining(", ")) + ".";
    } catch (OptimisticLockingException e) {
      return "Er werkte op dat moment iemand aan. Probeer het opnieuw.";
    } catch (ProcessEngineException e) {
      return "De engine weigert: " + e.getMessage();
    }
  }

  /** The file of the plan; without one only between deployments of the same model. */
  private Optional<Migratieplan> plan(ProcessDefinition bron, ProcessDefinition doel) {
    if (Objects.equals(bron.getVersionTag(), doel.getVersionTag())) {
      return Optional.of(Migratieplan.ZELFDE);
    }
    Resource bestand = new ClassPathResource("migratie/" + doel.getKey() + "/" + bron.getVersionTag() + "-" + doel.getVersionTag()
        + ".json");
    if (!bestand.exists()) {
      return Optional.empty();
    }
    try (InputStream tekst = bestand.getInputStream()) {
      return Optional.of(json.readValue(tekst, Migratieplan.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void schrijfOp(String proces, String naar, Uitkomst uitkomst) {
    jdbc.sql("""
        insert into migratieverslag (proces, dossiernummer, proces_id, van_versie, naar_versie, reden, door, op)
        values (:proces, :nummer, :id, :van, :naar, :reden, :door, :nu)""")
        .param("proces", proces).param("nummer", uitkomst.dossiernummer()).param("id", uitkomst.procesId())
        .param("van", uitkomst.van()).param("naar", naar).param("reden", uitkomst.reden())
        .param("door", huidig.gebruiker().map(Huidig.Gebruiker::naam).orElse("VTH-Regie"))
        .param("nu", Timestamp.from(klok.instant())).update();
  }

  /** For instance {@code 1.1 (7)}: the tag of the model, and how often it was deployed. */
  private static String naam(ProcessDefinition versie) {
    return versie.getVersionTag() + " (" + versie.getVersion() + ")";
  }

  /** @param waarom what changed; null when there is no plan, so that these dossiers stay where they are */
  record Achterblijver(String proces, String van, String naar, long lopend, String waarom) {
  }

  /** @param reden why it stayed; null when it came along */
  record Uitkomst(String dossiernummer, String procesId, String van, String reden) {

    boolean gelukt() {
      return reden == null;
    }
  }

  /** @param achtergebleven how many dossiers run on an older version now */
  record Verslag(String proces, String naar, boolean proef, List<Uitkomst> overgebracht, List<Uitkomst> gebleven,
                 long achtergebleven) {
  }

  private record Stappen(MigrationPlan plan, String reden) {
  }
}
