package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Remembers that a bestuur of the omgevingsdienst wants the text changed, so that the next one is not asked any more. */
@Modelwoord("bestuursbesluitOnthouden")
public class BestuursbesluitOnthouden implements TaskListener {

  @Override
  public void notify(DelegateTask taak) {
    if ("AANPASSEN".equals(taak.getVariable(Gegeven.BESTUURSBESLUIT))) {
      taak.getExecution().setVariable(Gegeven.BESTUUR_WIL_AANPASSING, true);
    }
  }
}
