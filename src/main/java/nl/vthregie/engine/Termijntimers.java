package nl.vthregie.engine;

import nl.vthregie.termijn.Termijnberekening;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.stream.Stream;

/**
 * Moves the timers on the edge of a task along with its due date. A timer follows when the model gives it the moment of the
 * due date, {@code ${termijn.uiterlijk(execution)}}, or that at which the term is formally over; one with a moment of its own
 * stays.
 */
@Component
class Termijntimers extends AbstractBpmnParseListener {

  /** Present on a timer that follows; true when it waits until the formal date has passed. */
  private static final String VOLGT_TERMIJN = "volgtTermijn";

  @Override
  public void parseBoundaryTimerEventDefinition(Element definitie, boolean breektAf, ActivityImpl timer) {
    Element moment = definitie.element("timeDate");
    if (moment != null && moment.getText().contains("termijn.uiterlijk(")) {
      timer.setProperty(VOLGT_TERMIJN, Boolean.FALSE);
    } else if (moment != null && moment.getText().contains("termijn.formeelVoorbij(")) {
      timer.setProperty(VOLGT_TERMIJN, Boolean.TRUE);
    }
  }

  /** @param taak with its new due date, in a transaction of the engine */
  void verzet(TaskEntity taak) {
    ExecutionEntity uitvoering = taak.getExecution();
    ActivityImpl activiteit = uitvoering.getActivity();
    verzet(uitvoering, activiteit, taak.getDueDate());
    if (activiteit.getFlowScope() instanceof ActivityImpl geheel
        && geheel.getActivityBehavior() instanceof MultiInstanceActivityBehavior) {
      // One timer for all who do this task: it goes off when the last of them is late.
      verzet(uitvoering, geheel, laatste(taak));
    }
  }

  private static void verzet(ExecutionEntity uitvoering, ActivityImpl activiteit, Date naar) {
    TimerDeclarationImpl.getDeclarationsForScope(activiteit).forEach((timer, declaratie) -> {
      Object volgt = activiteit.getProcessDefinition().findActivity(timer).getProperty(VOLGT_TERMIJN);
      if (volgt != null) {
        var bereik = (ExecutionEntity) uitvoering.createActivityExecutionMapping().get(activiteit);
        // It has gone off already when the task was late before: with a new due date it waits again.
        TimerEntity job = lopend(bereik, timer).findFirst().orElseGet(() -> declaratie.createTimerInstance(bereik));
        job.setDuedate(Boolean.TRUE.equals(volgt) ? formeelVoorbij(naar) : naar);
      }
    });
  }

  private static Date formeelVoorbij(Date naar) {
    return Date.from(Termijnwoord.formeelVoorbij(LocalDate.ofInstant(naar.toInstant(), Termijnberekening.TIJDZONE)));
  }

  private static Stream<TimerEntity> lopend(ExecutionEntity bereik, String timer) {
    return Context.getCommandContext().getJobManager().findTimersByExecutionId(bereik.getId()).stream()
        .filter(job -> timer.equals(job.getActivityId()));
  }

  private static Date laatste(TaskEntity taak) {
    return Context.getCommandContext().getTaskManager().findTasksByProcessInstanceId(taak.getProcessInstanceId()).stream()
        .filter(ander -> ander.getTaskDefinitionKey().equals(taak.getTaskDefinitionKey()))
        .map(ander -> ander.getId().equals(taak.getId()) ? taak.getDueDate() : ander.getDueDate())
        .max(Comparator.naturalOrder()).orElseThrow();
  }
}
