package nl.vthregie.opdracht;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Remembers for the whole opdracht that one of the deelnemers gave it back; the model then ends the other tasks. */
@Modelwoord("teruggaveOnthouden")
public class TeruggaveOnthouden implements TaskListener {

  @Override
  public void notify(DelegateTask taak) {
    if ("TERUG".equals(taak.getVariable(Gegeven.VERSTREKKING))) {
      taak.getExecution().setVariable(Gegeven.TERUGGEGEVEN, true);
      taak.getExecution().setVariable(Gegeven.TERUGGEVER, taak.getVariable("deelnemer"));
    }
  }
}
