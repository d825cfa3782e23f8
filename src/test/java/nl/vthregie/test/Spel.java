package nl.vthregie.test;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Lets the roles act in a test as they would in the takenlijst: start, oppakken, formulier invullen, afronden. */
@Component
public class Spel {

  private final IdentityService identiteiten;
  private final RepositoryService repository;
  private final FormService formulieren;
  private final TaskService taken;
  private final RuntimeService processen;
  private final HistoryService historie;
  private final ManagementService beheer;

  Spel(IdentityService identiteiten, RepositoryService repository, FormService formulieren, TaskService taken,
       RuntimeService processen, HistoryService historie, ManagementService beheer) {
    this.identiteiten = identiteiten;
    this.repository = repository;
    this.formulieren = formulieren;
    this.taken = taken;
    this.processen = processen;
    this.historie = historie;
    this.beheer = beheer;
  }

  /** Does something with the rights of this user, and no others. */
  public <T> T als(String gebruiker, Supplier<T> doe) {
    identiteiten.setAuthenticatedUserId(gebruiker);
    try {
      return doe.get();
    } finally {
      identiteiten.clearAuthentication();
    }
  }

  public void als(String gebruiker, Runnable doe) {
    als(gebruiker, () -> {
      doe.run();
      return null;
    });
  }

  public ProcessInstance start(String gebruiker, String proces, Map<String, Object> ingevuld) {
    ProcessInstance gestart = startZonderJobs(gebruiker, proces, ingevuld);
    werkBij();
    return gestart;
  }

  public ProcessInstance startZonderJobs(String gebruiker, String proces, Map<String, Object> ingevuld) {
    String definitie = repository.createProcessDefinitionQuery().processDefinitionKey(proces).latestVersion()
        .singleResult().getId();
    return als(gebruiker, () -> formulieren.submitStartForm(definitie, ingevuld));
  }

  /** The open task of this kind in this dossier; fails when there is none or more than one. */
  public Task taak(ProcessInstance dossier, String soort) {
    List<Task> open = taken.createTaskQuery().processInstanceId(dossier.getId()).taskDefinitionKey(soort).list();
    if (open.size() != 1) {
      throw new AssertionError(open.size() + " open tasks " + soort + "; the dossier waits at " + wachtOp(dossier));
    }
    return open.get(0);
  }

  /** Takes up the task, fills in its form and completes it; then everything runs that was waiting for it. */
  public void doe(String gebruiker, ProcessInstance dossier, String soort, Map<String, Object> ingevuld) {
    rondAf(gebruiker, taak(dossier, soort), ingevuld);
  }

  public void rondAf(String gebruiker, Task taak, Map<String, Object> ingevuld) {
    als(gebruiker, () -> {
      taken.claim(taak.getId(), gebruiker);
      formulieren.submitTaskForm(taak.getId(), ingevuld);
    });
    werkBij();
  }

  /** Runs all jobs that are due, and those that these make. */
  public void werkBij() {
    for (List<Job> jobs = uitvoerbaar(); !jobs.isEmpty(); jobs = uitvoerbaar()) {
      jobs.forEach(job -> beheer.executeJob(job.getId()));
    }
  }

  /** Lets every timer of this dossier go off whose moment has come, and runs what follows from it. */
  public void laatTimersAfgaan(ProcessInstance dossier) {
    beheer.createJobQuery().processInstanceId(dossier.getId()).timers().executable().list()
        .forEach(timer -> beheer.executeJob(timer.getId()));
    werkBij();
  }

  /** When the timer of this element of the model goes off. */
  public Instant gaatAf(ProcessInstance dossier, String timer) {
    return beheer.createJobQuery().processInstanceId(dossier.getId()).activityId(timer).timers().singleResult()
        .getDuedate().toInstant();
  }

  /** Runs the jobs of one dossier only, so that another one stays behind. */
  public void werkBijVan(ProcessInstance dossier) {
    var vraag = beheer.createJobQuery().messages().executable().processInstanceId(dossier.getId());
    for (List<Job> jobs = vraag.list(); !jobs.isEmpty(); jobs = vraag.list()) {
      jobs.forEach(job -> beheer.executeJob(job.getId()));
    }
  }

  private List<Job> uitvoerbaar() {
    return beheer.createJobQuery().messages().executable().withRetriesLeft().list();
  }

  public List<String> wachtOp(ProcessInstance dossier) {
    return taken.createTaskQuery().processInstanceId(dossier.getId()).list().stream().map(Task::getTaskDefinitionKey)
        .sorted().toList();
  }

  /** @param dossiernummer the business key */
  public List<String> wachtOp(String dossiernummer) {
    return taken.createTaskQuery().processInstanceBusinessKey(dossiernummer).list().stream()
        .map(Task::getTaskDefinitionKey).sorted().toList();
  }

  /** The candidate groups of a task. */
  public List<String> groepen(Task taak) {
    return taken.getIdentityLinksForTask(taak.getId()).stream().map(b -> b.getGroupId()).filter(Objects::nonNull)
        .sorted().toList();
  }

  /** The end events that the dossier has reached; empty while it runs. */
  public List<String> geeindigdMet(ProcessInstance dossier) {
    return historie.createHistoricActivityInstanceQuery().processInstanceId(dossier.getId()).list().stream()
        .filter(a -> a.getActivityType().toLowerCase().endsWith("endevent")).map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  public boolean loopt(ProcessInstance dossier) {
    return processen.createProcessInstanceQuery().processInstanceId(dossier.getId()).count() == 1;
  }

  /** The last value of a variable, also after the end. */
  public Object gegeven(ProcessInstance dossier, String naam) {
    var variabele = historie.createHistoricVariableInstanceQuery().processInstanceId(dossier.getId()).variableName(naam)
        .singleResult();
    return variabele == null ? null : variabele.getValue();
  }
}
