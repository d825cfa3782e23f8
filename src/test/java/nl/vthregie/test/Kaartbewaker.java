package nl.vthregie.test;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at every task that any test begins, in every process: its card in the takenlijst says what it is about and whose it is.
 * A process that a new test plays is watched from its first task on.
 */
@Component
class Kaartbewaker extends AbstractBpmnParseListener {

  private static final Pattern DOSSIERNUMMER = Pattern.compile("[A-Z]{2,3}-.*");

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activiteit) {
    ((UserTaskActivityBehavior) activiteit.getActivityBehavior()).getTaskDefinition()
        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, Kaartbewaker::bekijk);
  }

  private static void bekijk(DelegateTask taak) {
    String nummer = taak.getExecution().getProcessBusinessKey();
    if (nummer != null && DOSSIERNUMMER.matcher(nummer).matches()) {
      Stream.of("titel", "opdrachtgevers").filter(gegeven -> !(taak.getVariable(gegeven) instanceof String tekst)
          || tekst.isBlank()).findFirst().ifPresent(gegeven -> {
            throw new AssertionError("The card of '" + taak.getName() + "' (" + nummer + ") shows no '" + gegeven + "'");
          });
    }
  }
}
