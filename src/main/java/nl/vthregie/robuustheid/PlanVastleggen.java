package nl.vthregie.robuustheid;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.util.List;

/** Keeps the maatregelen of a plan, and refuses a plan that cannot make the dienst robuust in time. */
@Modelwoord("planVastleggen")
public class PlanVastleggen implements TaskListener {

  private static final TypeReference<Plan> PLAN = new TypeReference<>() {
  };
  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };

  private final Robuustheidboek boek;
  private final Json json;

  PlanVastleggen(Robuustheidboek boek, Json json) {
    this.boek = boek;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask taak) {
    Plan plan = json.lees(taak, Gegeven.PLAN, PLAN).orElseThrow();
    List<String> nietVoldaan = json.lees(taak, Gegeven.NIET_VOLDAAN, CODES).orElseThrow();
    List<String> bezwaren = plan.bezwaren(nietVoldaan, Robuustheid.datum(taak, Gegeven.EINDTOETS_UITERLIJK));
    if (!bezwaren.isEmpty()) {
      throw Weigering.ongeldig(String.join(" ", bezwaren));
    }
    boek.bewaarPlan((String) taak.getVariable(Gegeven.DOSSIERNUMMER), plan);
  }
}
