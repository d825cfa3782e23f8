package nl.vthregie.test;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Watches which parts of the models the tests walk. Each part is written down the first time, so that after all tests of a
 * build, in whatever JVM, {@code DekkingIT} can name what none of them has walked.
 */
@Component
public class Dekking extends AbstractBpmnParseListener {

  private final Set<Onderdeel> gelopen = ConcurrentHashMap.newKeySet();

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl overgang) {
    String proces = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
    overgang.addListener(ExecutionListener.EVENTNAME_TAKE,
        (ExecutionListener) uitvoering -> schrijfOp(new Onderdeel(proces, uitvoering.getCurrentTransitionId())));
  }

  /** Ids of the flow nodes and sequence flows of a process that no test of this application has walked yet. */
  public Set<String> ontbreektIn(String proces) {
    return Modellen.processen().values().stream().flatMap(Dekking::onderdelen).filter(deel -> deel.proces().equals(proces))
        .filter(deel -> !gelopen.contains(deel)).map(Onderdeel::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everything in this model that a test can walk. */
  static Stream<Onderdeel> onderdelen(BpmnModelInstance model) {
    String proces = model.getModelElementsByType(Process.class).iterator().next().getId();
    Stream<String> paden = model.getModelElementsByType(SequenceFlow.class).stream()
        // The engine waits at the events after such a gateway, and goes on from the one that comes: those count below.
        .filter(pad -> !(pad.getSource() instanceof EventBasedGateway)).map(SequenceFlow::getId);
    Stream<String> knopen = model.getModelElementsByType(FlowNode.class).stream()
        // The engine replaces a pair of link events by one flow, and that one counts above.
        .filter(knoop -> knoop.getChildElementsByType(LinkEventDefinition.class).isEmpty()).map(FlowNode::getId);
    return Stream.concat(paden, knopen).map(id -> new Onderdeel(proces, id));
  }

  private void schrijfOp(Onderdeel deel) {
    if (gelopen.add(deel)) {
      boek().ifPresent(boek -> {
        try {
          Files.writeString(boek, deel.regel() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  /** Where a build keeps what its tests have walked; nowhere when somebody runs a test by himself. */
  static Optional<Path> boek() {
    return Optional.ofNullable(System.getProperty("dekking.schrijf")).map(Path::of);
  }

  /** A flow node or sequence flow: ids are unique within one model, not over all. */
  record Onderdeel(String proces, String id) {

    String regel() {
      return proces + " " + id;
    }
  }

  /** Tells of every flow node that begins. */
  @Component
  public static class Knopen extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    private final Dekking dekking;

    Knopen(Dekking dekking) {
      this.dekking = dekking;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      engine.getCustomHistoryEventHandlers().add(this);
    }

    @Override
    public void handleEvent(HistoryEvent gebeurtenis) {
      if (gebeurtenis instanceof HistoricActivityInstanceEventEntity activiteit) {
        dekking.schrijfOp(new Onderdeel(activiteit.getProcessDefinitionKey(), activiteit.getActivityId()));
      }
    }

    @Override
    public void handleEvents(List<HistoryEvent> gebeurtenissen) {
      gebeurtenissen.forEach(this::handleEvent);
    }
  }
}
