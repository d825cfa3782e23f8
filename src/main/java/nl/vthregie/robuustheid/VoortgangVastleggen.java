package nl.vthregie.robuustheid;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Counts the half years that were reported. */
@Modelwoord("voortgangVastleggen")
public class VoortgangVastleggen implements TaskListener {

  @Override
  public void notify(DelegateTask taak) {
    int gedaan = ((Number) taak.getVariable(Gegeven.VOORTGANGNUMMER)).intValue();
    taak.getExecution().setVariable(Gegeven.VOORTGANGNUMMER, gedaan + 1);
  }
}
