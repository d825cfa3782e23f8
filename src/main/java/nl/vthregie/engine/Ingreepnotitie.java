package nl.vthregie.engine;

import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Ingreep;
import nl.vthregie.overzicht.Ingrepen;
import org.camunda.bpm.engine.history.JobState;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.jobexecutor.MessageJobDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one command of beheer does to dossiers, from its first event to the end of its transaction. Idle in every other command. */
class Ingreepnotitie implements Session {

  /** What else moved because of it. */
  private static final String GEVOLG = "GEVOLG";
  private static final String MEER_EXEMPLAREN = "#multiInstanceBody";
  /** How many dossiers an order is for, as the engine calls it in its log. */
  private static final String AANTAL = "nrOfInstances";
  private static final Set<String> GEEN_STAP = Set.of("subProcess", "multiInstanceBody", "startEvent", "messageStartEvent",
      "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway", "adHocSubProcess", "transaction");

  private final Ingrepen ingrepen;
  private final Dossiers dossiers;
  private final Deurbeleid beleid;
  private final Clock klok;
  private final Map<String, Sporen> sporen = new LinkedHashMap<>();
  private String wie;
  private Set<String> groepen = Set.of();
  private Ingreepsoort soort;
  private JobEntity bekeken;
  private boolean besteld;
  private boolean opdrachtGegeven;
  private String aantal;

  Ingreepnotitie(Ingrepen ingrepen, Dossiers dossiers, Deurbeleid beleid, Clock klok) {
    this.ingrepen = ingrepen;
    this.dossiers = dossiers;
    this.beleid = beleid;
    this.klok = klok;
  }

  void begin(String gebruiker, Set<String> vanGroepen, Ingreepsoort wat) {
    wie = gebruiker;
    groepen = vanGroepen;
    soort = wat;
  }

  void zie(HistoryEvent gebeurtenis, CommandContext context) {
    beginAlsJobVanBatch(context);
    if (soort == null) {
      return;
    }
    if (gebeurtenis instanceof HistoricBatchEntity) {
      // Its jobs do it, and say so then.
      besteld |= bekeken == null;
    } else if (gebeurtenis.getProcessInstanceId() != null) {
      noteer(gebeurtenis, spoor(gebeurtenis, context), context);
    } else if (gebeurtenis instanceof UserOperationLogEntryEventEntity handeling) {
      opdrachtGegeven = true;
      aantal = AANTAL.equals(handeling.getProperty()) ? handeling.getNewValue() : aantal;
    }
  }

  /** Jobs act for nobody; what the jobs of a batch do, is done by who ordered the batch. */
  private void beginAlsJobVanBatch(CommandContext context) {
    JobEntity job = context.getCurrentJob();
    if (job == null || job == bekeken) {
      return;
    }
    bekeken = job;
    beleid.voorBatch(job.getJobHandlerType()).ifPresent(wat -> {
      BatchEntity opdracht = context.getBatchManager().findBatchById(job.getBatchId());
      // Without a name it is the platform that ordered it.
      if (opdracht != null && opdracht.getCreateUserId() != null) {
        begin(opdracht.getCreateUserId(), Set.of(), wat);
      }
    });
  }

  private Sporen spoor(HistoryEvent gebeurtenis, CommandContext context) {
    Sporen spoor = sporen.computeIfAbsent(gebeurtenis.getProcessInstanceId(), Sporen::new);
    if (spoor.dossiernummer() == null) {
      zoekDossier(spoor, spoor.procesId(), context);
      if (spoor.dossiernummer() == null && gebeurtenis.getRootProcessInstanceId() != null) {
        zoekDossier(spoor, gebeurtenis.getRootProcessInstanceId(), context);
      }
    }
    return spoor;
  }

  private static void zoekDossier(Sporen spoor, String procesId, CommandContext context) {
    ExecutionEntity lopend = context.getExecutionManager().findExecutionById(procesId);
    if (lopend != null) {
      spoor.hoortBij(lopend.getBusinessKey(), lopend.getTenantId());
      return;
    }
    HistoricProcessInstanceEventEntity geweest = context.getHistoricProcessInstanceManager()
        .findHistoricProcessInstanceEvent(procesId);
    if (geweest != null) {
      spoor.hoortBij(geweest.getBusinessKey(), geweest.getTenantId());
    }
  }

  private void noteer(HistoryEvent gebeurtenis, Sporen spoor, CommandContext context) {
    if (gebeurtenis instanceof HistoricActivityInstanceEventEntity stap) {
      noteer(stap, spoor);
    } else if (gebeurtenis instanceof HistoricJobLogEvent job) {
      noteer(job, spoor, context);
    } else if (gebeurtenis instanceof HistoricVariableUpdateEventEntity gegeven) {
      spoor.gegevens().add(gegeven.getVariableName());
    } else if (gebeurtenis instanceof HistoricTaskInstanceEventEntity taak) {
      if (taak.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)) {
        voltooid(taak, spoor, context);
      }
    } else if (gebeurtenis instanceof HistoricProcessInstanceEventEntity proces) {
      noteer(proces, spoor);
    } else if (gebeurtenis instanceof UserOperationLogEntryEventEntity handeling) {
      noteer(handeling, spoor, context);
    }
  }

  private void voltooid(HistoricTaskInstanceEventEntity taak, Sporen spoor, CommandContext context) {
    spoor.voltooid(taak.getTaskId(), taak.getName());
    List<String> bij = context.getIdentityLinkManager().findIdentityLinksByTaskId(taak.getTaskId()).stream()
        .filter(band -> IdentityLinkType.CANDIDATE.equals(band.getType()) && band.getGroupId() != null)
        .map(IdentityLinkEntity::getGroupId).distinct().sorted().toList();
    if (!bij.isEmpty() && bij.stream().noneMatch(groepen::contains)) {
      spoor.lagBij(taak.getTaskId(), bij);
    }
  }

  private static void noteer(HistoricActivityInstanceEventEntity stap, Sporen spoor) {
    if (GEEN_STAP.contains(stap.getActivityType())) {
      return;
    }
    String naam = stap.getActivityName() == null ? stap.getActivityId() : stap.getActivityName();
    if (stap.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
      spoor.begonnen().add(naam);
    } else if (stap.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END) && stap.isCanceled()) {
      spoor.gestopt().add(naam);
    }
  }

  private static void noteer(HistoricJobLogEvent job, Sporen spoor, CommandContext context) {
    if (job.getActivityId() == null) {
      return;
    }
    if (job.getState() == JobState.SUCCESSFUL.getStateCode()) {
      spoor.stappen().add(naam(job, context));
    } else if (job.getState() == JobState.CREATED.getStateCode()
        && MessageJobDeclaration.ASYNC_BEFORE.equals(job.getJobDefinitionConfiguration())) {
      // Here the dossier goes on by itself, a moment later.
      spoor.begonnen().add(naam(job, context));
    }
  }

  private static String naam(HistoricJobLogEvent job, CommandContext context) {
    String id = job.getActivityId().replace(MEER_EXEMPLAREN, "");
    ModelElementInstance stap = context.getProcessEngineConfiguration().getDeploymentCache()
        .findBpmnModelInstanceForProcessDefinition(job.getProcessDefinitionId()).getModelElementById(id);
    return stap instanceof FlowElement element && element.getName() != null ? element.getName() : id;
  }

  private static void noteer(HistoricProcessInstanceEventEntity proces, Sporen spoor) {
    if (proces.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START) && proces.getRestartedProcessInstanceId() != null) {
      spoor.hervat();
    } else if (proces.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
      spoor.reden(proces.getDeleteReason());
    }
  }

  private void noteer(UserOperationLogEntryEventEntity handeling, Sporen spoor, CommandContext context) {
    aantal = AANTAL.equals(handeling.getProperty()) ? handeling.getNewValue() : aantal;
    if (handeling.getOperationType().startsWith(UserOperationLogEntry.OPERATION_TYPE_ACTIVATE)) {
      spoor.losgelaten();
    }
    TaskEntity taak = handeling.getTaskId() == null ? null : context.getTaskManager().findTaskById(handeling.getTaskId());
    if (taak != null) {
      String zin = Taakwijziging.zin(handeling, taak.getName(), wie);
      if (zin != null) {
        spoor.taakGewijzigd(zin);
      }
    }
  }

  @Override
  public void flush() {
    if (soort == null) {
      return;
    }
    if (besteld || sporen.isEmpty() && opdrachtGegeven && !soort.aanTaak()) {
      schrijfOpdracht();
    } else {
      schrijfPerDossier();
    }
    soort = null;
  }

  private void schrijfOpdracht() {
    String hoeveel = aantal == null ? "" : aantal.equals("1") ? " (1 dossier)" : " (" + aantal + " dossiers)";
    ingrepen.schrijf(new Ingreep(null, null, null, soort.name(), wie, "Beheer gaf opdracht tot " + soort.werk() + hoeveel + ".",
        klok.instant()));
  }

  private void schrijfPerDossier() {
    Map<String, Sporen> perDossier = new LinkedHashMap<>();
    for (Sporen spoor : sporen.values()) {
      String sleutel = spoor.dossiernummer() == null ? spoor.procesId() : spoor.dossiernummer();
      Sporen eerder = perDossier.putIfAbsent(sleutel, spoor);
      if (eerder != null) {
        eerder.voegToe(spoor);
      }
    }
    Sporen eerste = null;
    for (Sporen spoor : perDossier.values()) {
      boolean gevolg = eerste != null && soort.eenDossier() || soort == Ingreepsoort.HERVAT && !spoor.isHervat();
      eerste = eerste == null ? spoor : eerste;
      if (gevolg) {
        schrijfGevolg(spoor, eerste);
      } else {
        soort.zin(spoor).ifPresent(zin -> schrijf(spoor, soort.name(), zin));
      }
      if (soort == Ingreepsoort.HERVAT && spoor.isHervat() && spoor.dossiernummer() != null) {
        dossiers.hervat(spoor.dossiernummer(), spoor.procesId());
      }
    }
  }

  private void schrijfGevolg(Sporen spoor, Sporen eerste) {
    if (soort.zin(eerste).isPresent() && eerste.dossiernummer() != null && spoor.dossiernummer() != null) {
      schrijf(spoor, GEVOLG, "Door een ingreep van beheer in dossier " + eerste.dossiernummer()
          + " is ook in dit dossier iets veranderd" + Sporen.daarna(spoor.begonnen()) + ".");
    }
  }

  private void schrijf(Sporen spoor, String wat, String zin) {
    ingrepen.schrijf(new Ingreep(spoor.dossiernummer(), spoor.kring(), spoor.procesId(), wat, wie, zin, klok.instant()));
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
