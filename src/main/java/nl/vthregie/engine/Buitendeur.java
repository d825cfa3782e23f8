package nl.vthregie.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.CleanableHistoricProcessInstanceReportImpl;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import java.util.List;
import java.util.Set;

/**
 * Stands between the outside world and the engine. Closes the ways by which variables could enter a process without a
 * form, for everyone but beheer, and lets a {@link Weigering} from deep inside come out as it is.
 */
class Buitendeur extends CommandInterceptor {

  /** Ways in without a form. */
  private static final Set<Class<?>> ZONDER_FORMULIER = Set.of(CompleteTaskCmd.class, ResolveTaskCmd.class,
      HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, StartProcessInstanceCmd.class,
      StartProcessInstanceAtActivitiesCmd.class, EvaluateStartConditionCmd.class, CorrelateMessageCmd.class,
      CorrelateAllMessageCmd.class, MessageEventReceivedCmd.class, SignalCmd.class, SignalEventReceivedCmd.class);

  /** What the engine lets pass without asking whose dossier it is, or counts over all dossiers. */
  private static final Set<Class<?>> ZONDER_KRING = Set.of(GetTaskCommentCmd.class, GetTaskAttachmentCmd.class,
      GetTaskAttachmentContentCmd.class, CreateAttachmentCmd.class, SaveAttachmentCmd.class, DeleteAttachmentCmd.class,
      DeleteTaskCmd.class, HistoricActivityStatisticsQueryImpl.class, HistoricDecisionInstanceStatisticsQueryImpl.class,
      CleanableHistoricProcessInstanceReportImpl.class);

  /** What somebody has said, stays as he said it. */
  private static final Set<Class<?>> VAN_EEN_ANDER = Set.of(UpdateCommentCmd.class, DeleteTaskCommentCmd.class);

  private final ProcessEngineConfigurationImpl engine;

  Buitendeur(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public <T> T execute(Command<T> opdracht) {
    if (vanBuiten() && !isBeheer()) {
      if (ZONDER_FORMULIER.contains(opdracht.getClass())) {
        throw Weigering.verboden("Dit kan alleen via een formulier. Open de taak of start het proces in de takenlijst.");
      }
      if (ZONDER_KRING.contains(opdracht.getClass())) {
        throw Weigering.verboden("Dit kan alleen beheer.");
      }
      if (VAN_EEN_ANDER.contains(opdracht.getClass())) {
        throw Weigering.verboden("Een opmerking blijft staan zoals zij is gegeven. Geef een nieuwe.");
      }
    }
    try {
      return next.execute(opdracht);
    } catch (ProcessEngineException e) {
      // Jobs keep the engine's own exceptions: it decides by them whether to try again.
      throw vanBuiten() && engine.getIdentityService().getCurrentAuthentication() != null ? Engineuitleg.van(e)
          : Engineuitleg.weigeringIn(e);
    }
  }

  private static boolean vanBuiten() {
    return Context.getCommandContext() == null;
  }

  /** Without an authentication it is the platform itself that acts: jobs, and code of our own. */
  private boolean isBeheer() {
    Authentication wie = engine.getIdentityService().getCurrentAuthentication();
    List<String> groepen = wie == null ? null : wie.getGroupIds();
    return wie == null || (groepen != null && engine.getAdminGroups().stream().anyMatch(groepen::contains));
  }
}
