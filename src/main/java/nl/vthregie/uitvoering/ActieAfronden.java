package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.uitvoering.Overlegwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Takes a finished actie off the agendas that come. */
@Modelwoord("actieAfronden")
public class ActieAfronden implements TaskListener {

  private final Overlegboek boek;

  ActieAfronden(Overlegboek boek) {
    this.boek = boek;
  }

  @Override
  public void notify(DelegateTask taak) {
    boek.rondAf(Overleggen.tekst(taak, Gegeven.ACTIENUMMER), Overleggen.tekst(taak, Gegeven.ACTIEUITKOMST),
        Overleggen.tekst(taak, Gegeven.ACTIETOELICHTING), taak.getAssignee());
  }
}
