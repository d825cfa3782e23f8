package nl.vthregie.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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

  private static final Set<Class<?>> ALLEEN_BEHEER = Set.of(CompleteTaskCmd.class, ResolveTaskCmd.class,
      HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, StartProcessInstanceCmd.class,
      StartProcessInstanceAtActivitiesCmd.class, EvaluateStartConditionCmd.class, CorrelateMessageCmd.class,
      CorrelateAllMessageCmd.class, MessageEventReceivedCmd.class, SignalCmd.class, SignalEventReceivedCmd.class);

  private static final String ANDERE_KRING = "ENGINE-13034";

  private final ProcessEngineConfigurationImpl engine;

  Buitendeur(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public <T> T execute(Command<T> opdracht) {
    if (ALLEEN_BEHEER.contains(opdracht.getClass()) && vanBuiten() && !isBeheer()) {
      throw Weigering.verboden("Dit kan alleen via een formulier. Open de taak of start het proces in de takenlijst.");
    }
    try {
      return next.execute(opdracht);
    } catch (ProcessEngineException e) {
      throw weigeringIn(e);
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

  private static RuntimeException weigeringIn(ProcessEngineException fout) {
    // The engine has no exception class of its own for a dossier outside the user's kringen, only this number.
    if (String.valueOf(fout.getMessage()).startsWith(ANDERE_KRING)) {
      return Weigering.verboden("U hebt geen toegang tot dit dossier: uw organisatie neemt er niet aan deel.");
    }
    for (Throwable oorzaak = fout.getCause(); oorzaak != null; oorzaak = oorzaak.getCause()) {
      if (oorzaak instanceof Weigering weigering) {
        return weigering;
      }
    }
    return fout;
  }
}
