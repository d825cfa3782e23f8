package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what one opdrachtgever says about the jaarverslag, in a row of its own. */
@Modelwoord("jaarverslagtoetsVastleggen")
public class JaarverslagtoetsVastleggen implements TaskListener {

  private final Jaarverslagboek boek;

  JaarverslagtoetsVastleggen(Jaarverslagboek boek) {
    this.boek = boek;
  }

  @Override
  public void notify(DelegateTask taak) {
    boek.legToets(taak.getExecution().getProcessBusinessKey(), ((Number) taak.getVariable(Gegeven.TOETSRONDE)).intValue(),
        Beleidscycli.tekst(taak, Cycluswoorden.Gegeven.DEELNEMER), Beleidscycli.tekst(taak, Gegeven.TOETS),
        Beleidscycli.tekst(taak, Gegeven.TOETSTOELICHTING), taak.getAssignee());
  }
}
