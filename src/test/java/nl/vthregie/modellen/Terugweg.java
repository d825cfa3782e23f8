package nl.vthregie.modellen;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A way from a task back to one that came before it, or to itself: somebody gets his work again. It is computed from the model:
 * what lies nearer to a start event, and leads to the task, came before it.
 *
 * @param van  the task that decides
 * @param naar the task that begins again
 * @param weg  the flows and nodes between the two
 */
record Terugweg(UserTask van, UserTask naar, List<FlowElement> weg) {

  static List<Terugweg> in(Model model) {
    Map<FlowNode, Integer> afstand = afstanden(model);
    List<Terugweg> gevonden = new ArrayList<>();
    model.alle(UserTask.class).forEach(taak -> loop(model, taak, taak, new ArrayList<>(), new LinkedHashSet<>(), (naar, weg) -> {
      boolean eerder = naar.equals(taak) || afstand.getOrDefault(naar, 0) < afstand.getOrDefault(taak, 0);
      if (eerder && bereikbaar(model, naar).contains(taak)) {
        gevonden.add(new Terugweg(taak, naar, List.copyOf(weg)));
      }
    }));
    return gevonden;
  }

  /** As a message of the rule shows it. */
  String omschrijving() {
    return van.getId() + " > " + naar.getId() + " by "
        + weg.stream().filter(SequenceFlow.class::isInstance).map(FlowElement::getId).toList();
  }

  private interface Aankomst {
    void bij(UserTask taak, List<FlowElement> weg);
  }

  private static void loop(Model model, UserTask begin, FlowNode hier, List<FlowElement> weg, Set<FlowNode> geweest,
                           Aankomst aankomst) {
    for (Stap stap : stappen(model, hier)) {
      FlowNode daar = stap.naar();
      List<FlowElement> verder = new ArrayList<>(weg);
      if (stap.stroom() != null) {
        verder.add(stap.stroom());
      }
      if (daar instanceof UserTask taak) {
        aankomst.bij(taak, verder);
      } else if (!geweest.contains(daar)) {
        Set<FlowNode> nu = new LinkedHashSet<>(geweest);
        nu.add(daar);
        verder.add(daar);
        loop(model, begin, daar, verder, nu, aankomst);
      }
    }
  }

  private static Map<FlowNode, Integer> afstanden(Model model) {
    Map<FlowNode, Integer> afstand = new HashMap<>();
    Deque<FlowNode> rij = new ArrayDeque<>();
    model.alle(StartEvent.class).forEach(start -> {
      afstand.put(start, 0);
      rij.add(start);
    });
    while (!rij.isEmpty()) {
      FlowNode hier = rij.poll();
      stappen(model, hier).forEach(stap -> {
        if (afstand.putIfAbsent(stap.naar(), afstand.get(hier) + 1) == null) {
          rij.add(stap.naar());
        }
      });
    }
    return afstand;
  }

  private static Set<FlowNode> bereikbaar(Model model, FlowNode van) {
    Set<FlowNode> gezien = new HashSet<>();
    Deque<FlowNode> rij = new ArrayDeque<>(List.of(van));
    while (!rij.isEmpty()) {
      stappen(model, rij.poll()).stream().map(Stap::naar).filter(gezien::add).forEach(rij::add);
    }
    return gezien;
  }

  /** By a flow, to an event on the edge, from one half of a link to the other, and into a subprocess. */
  private static List<Stap> stappen(Model model, FlowNode hier) {
    Stream<Stap> stromen = hier.getOutgoing().stream().map(stroom -> new Stap(stroom, stroom.getTarget()));
    Stream<Stap> randen = model.alle(BoundaryEvent.class).filter(rand -> rand.getAttachedTo().equals(hier))
        .map(rand -> new Stap(null, rand));
    Stream<Stap> links = hier instanceof ThrowEvent werper ? model.alle(CatchEvent.class)
        .filter(vanger -> koppeling(vanger.getEventDefinitions().stream()) != null
            && Objects.equals(koppeling(vanger.getEventDefinitions().stream()), koppeling(werper.getEventDefinitions().stream())))
        .map(vanger -> new Stap(null, vanger)) : Stream.empty();
    Stream<Stap> binnen = hier instanceof SubProcess sub ? sub.getFlowElements().stream().filter(StartEvent.class::isInstance)
        .map(start -> new Stap(null, (FlowNode) start)) : Stream.empty();
    return Stream.of(stromen, randen, links, binnen).flatMap(stap -> stap).toList();
  }

  private static String koppeling(Stream<?> gebeurtenissen) {
    return gebeurtenissen.filter(LinkEventDefinition.class::isInstance).map(LinkEventDefinition.class::cast)
        .map(LinkEventDefinition::getName).findFirst().orElse(null);
  }

  private record Stap(SequenceFlow stroom, FlowNode naar) {
  }
}
