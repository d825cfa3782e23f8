package nl.vthregie.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.springframework.context.annotation.Lazy;

import java.util.Map;

/**
 * Sends the message that the model names on this element to every process that waits for it under the same
 * dossiernummer, and starts those that begin with it. Nobody waiting is fine: a message tells, it does not ask.
 *
 * <p>What the message takes along stands in the model: the input parameters of the element. Two of them are for the message
 * itself. {@code geadresseerde} is the dossiernummer that it goes to, when that is not the sender's own. {@code kenmerk} says
 * which of several messages of one name it is: only a process that waits with the same {@code kenmerk}, an input parameter of
 * the element at which it waits, gets it.
 */
@Modelwoord("bericht")
public class Bericht implements JavaDelegate {

  static final String GEADRESSEERDE = "geadresseerde";
  static final String KENMERK = "kenmerk";

  private final RuntimeService processen;

  Bericht(@Lazy RuntimeService processen) {
    this.processen = processen;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    stuur(uitvoering, Map.of());
  }

  /** @param verder what the message takes along beside what stands in the model */
  public void stuur(DelegateExecution uitvoering, Map<String, Object> verder) {
    VariableMap inhoud = inhoud(uitvoering);
    inhoud.putAll(verder);
    Object adres = inhoud.remove(GEADRESSEERDE);
    Object kenmerk = inhoud.remove(KENMERK);
    String dossiernummer = adres == null ? uitvoering.getProcessBusinessKey() : (String) adres;
    MessageCorrelationBuilder bericht = processen.createMessageCorrelation(naam(uitvoering.getBpmnModelElementInstance()))
        .processInstanceBusinessKey(dossiernummer).setVariables(inhoud)
        .setVariable(KringUitGegevens.DOSSIERNUMMER, dossiernummer);
    if (kenmerk != null) {
      bericht.localVariableEquals(KENMERK, kenmerk);
    }
    bericht.correlateAll();
  }

  private static VariableMap inhoud(DelegateExecution uitvoering) {
    VariableMap inhoud = Variables.createVariables();
    if (uitvoering.getBpmnModelElementInstance().getExtensionElements() != null) {
      uitvoering.getBpmnModelElementInstance().getExtensionElements().getElementsQuery()
          .filterByType(CamundaInputOutput.class).list().stream()
          .flatMap(invoer -> invoer.getCamundaInputParameters().stream()).map(CamundaInputParameter::getCamundaName)
          .forEach(naam -> inhoud.putValueTyped(naam, uitvoering.getVariableLocalTyped(naam)));
    }
    return inhoud;
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
