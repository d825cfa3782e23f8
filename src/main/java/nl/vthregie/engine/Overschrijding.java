package nl.vthregie.engine;

import nl.vthregie.herinnering.Herinneringsboek;
import nl.vthregie.herinnering.Herinneringsoort;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rolgroep;
import nl.vthregie.organisatie.Rolvervulling;
import nl.vthregie.termijn.Escalatieniveau;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.annotation.Lazy;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells the level above that a term has passed, and sends the message of its element. It stands behind the timer on the edge
 * of a task, and is about that task; the table {@code termijnen} names the level, and whose task it is names the organisation.
 */
@Modelwoord("overschrijding")
public class Overschrijding implements JavaDelegate {

  /** Goes along with the message: the codes of the organisations whose task is late. */
  static final String BETROKKENEN = "betrokkenDeelnemers";

  private final TaskService taken;
  private final Termijnwoord termijnen;
  private final Herinneringsboek boek;
  private final Map<String, Rolgroep> rolgroepen;
  private final Clock klok;
  private final Bericht bericht;
  private final Json json;

  Overschrijding(@Lazy TaskService taken, Termijnwoord termijnen, Herinneringsboek boek, Regiogegevens regio, Clock klok,
                 Bericht bericht, Json json) {
    this.taken = taken;
    this.termijnen = termijnen;
    this.boek = boek;
    this.rolgroepen = regio.rolgroepen();
    this.klok = klok;
    this.bericht = bericht;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    String soort = taakMetTimer((FlowNode) uitvoering.getBpmnModelElementInstance());
    Escalatieniveau niveau = termijnen.regelVoor(soort, uitvoering).niveau().orElseThrow(() -> new IllegalStateException(
        "Table 'termijnen' names no escalatieniveau for '" + soort + "', and its model does"));
    List<Task> teLaat = taken.createTaskQuery().processInstanceId(uitvoering.getProcessInstanceId())
        .taskDefinitionKey(soort).dueBefore(Date.from(klok.instant().plusMillis(1))).list();
    Set<String> organisaties = new TreeSet<>();
    for (Task taak : teLaat) {
      List<String> van = organisaties(taak);
      van.forEach(organisatie -> boek.meldNu(taak.getId(), Herinneringsoort.OVERSCHRIJDING,
          Rolvervulling.groep(niveau.rol(), organisatie)));
      organisaties.addAll(van);
    }
    if (!teLaat.isEmpty()) {
      bericht.stuur(uitvoering, Map.of(BETROKKENEN, json.waarde(organisaties)));
    }
  }

  private List<String> organisaties(Task taak) {
    return taken.getIdentityLinksForTask(taak.getId()).stream()
        .filter(band -> IdentityLinkType.CANDIDATE.equals(band.getType())).map(IdentityLink::getGroupId)
        .map(rolgroepen::get).filter(Objects::nonNull).map(Rolgroep::organisatie).filter(Objects::nonNull).distinct()
        .toList();
  }

  private static String taakMetTimer(FlowNode melding) {
    return melding.getPreviousNodes().list().stream().filter(BoundaryEvent.class::isInstance)
        .map(rand -> ((BoundaryEvent) rand).getAttachedTo().getId()).findFirst().orElseThrow(() ->
            new IllegalStateException("Element '" + melding.getId() + "' follows no timer on the edge of a task"));
  }
}
