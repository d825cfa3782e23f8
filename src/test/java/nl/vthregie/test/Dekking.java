package nl.vthregie.test;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/** Watches which parts of the models the tests have walked. */
@Component
public class Dekking extends AbstractBpmnParseListener {

  private final Set<String> genomenPaden = new ConcurrentSkipListSet<>();
  private final RepositoryService repository;
  private final HistoryService historie;

  Dekking(@Lazy RepositoryService repository, @Lazy HistoryService historie) {
    this.repository = repository;
    this.historie = historie;
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl overgang) {
    overgang.addListener(ExecutionListener.EVENTNAME_TAKE,
        (ExecutionListener) uitvoering -> genomenPaden.add(uitvoering.getCurrentTransitionId()));
  }

  /** Ids of the flow nodes and sequence flows of a process that no test has touched yet. */
  public Set<String> ontbreektIn(String proces) {
    var definitie = repository.createProcessDefinitionQuery().processDefinitionKey(proces).latestVersion().singleResult();
    var model = repository.getBpmnModelInstance(definitie.getId());
    Set<String> ontbreekt = model.getModelElementsByType(SequenceFlow.class).stream()
        // The engine waits at the events after such a gateway, and goes on from the one that comes: those count below.
        .filter(pad -> !(pad.getSource() instanceof EventBasedGateway)).map(SequenceFlow::getId)
        .filter(id -> !genomenPaden.contains(id)).collect(Collectors.toCollection(TreeSet::new));
    Set<String> bezocht = historie.createHistoricActivityInstanceQuery().processDefinitionId(definitie.getId()).list()
        .stream().map(a -> a.getActivityId()).collect(Collectors.toSet());
    model.getModelElementsByType(FlowNode.class).stream()
        // The engine replaces a pair of link events by one flow, and that one counts above.
        .filter(knoop -> knoop.getChildElementsByType(LinkEventDefinition.class).isEmpty())
        .map(FlowNode::getId).filter(id -> !bezocht.contains(id)).forEach(ontbreekt::add);
    return ontbreekt;
  }
}
