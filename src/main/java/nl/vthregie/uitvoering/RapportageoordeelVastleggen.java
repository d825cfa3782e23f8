package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.uitvoering.Rapportagewoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what one opdrachtgever says about a report, in a row of its own. */
@Modelwoord("rapportageoordeelVastleggen")
public class RapportageoordeelVastleggen implements TaskListener {

  private final Rapportageboek boek;

  RapportageoordeelVastleggen(Rapportageboek boek) {
    this.boek = boek;
  }

  @Override
  public void notify(DelegateTask taak) {
    boek.legOordeel(taak.getExecution().getProcessBusinessKey(), ((Number) taak.getVariable(Gegeven.RONDE)).intValue(),
        Rapportages.tekst(taak, Gegeven.DEELNEMER), Rapportages.tekst(taak, Gegeven.OORDEEL),
        Rapportages.tekst(taak, Gegeven.OORDEELTOELICHTING), taak.getAssignee());
  }
}
