package nl.vthregie.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.springframework.context.annotation.Lazy;

/**
 * Sends the message that the model names on this element to every process that waits for it under the same
 * dossiernummer, and starts those that begin with it. Nobody waiting is fine: a message tells, it does not ask.
 */
@Modelwoord("bericht")
public class Bericht implements JavaDelegate {

  private final RuntimeService processen;

  Bericht(@Lazy RuntimeService processen) {
    this.processen = processen;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    processen.createMessageCorrelation(naam(uitvoering.getBpmnModelElementInstance()))
        .processInstanceBusinessKey(uitvoering.getProcessBusinessKey())
        .setVariable(KringUitGegevens.DOSSIERNUMMER, uitvoering.getProcessBusinessKey())
        .correlateAll();
  }

  private static String naam(FlowElement element) {
    if (element instanceof SendTask taak && taak.getMessage() != null) {
      return taak.getMessage().getName();
    }
    if (element instanceof ThrowEvent gebeurtenis) {
      for (EventDefinition definitie : gebeurtenis.getEventDefinitions()) {
        if (definitie instanceof MessageEventDefinition bericht) {
          Message message = bericht.getMessage();
          return message.getName();
        }
      }
    }
    throw new IllegalStateException("Element '" + element.getId() + "' names no message");
  }
}
