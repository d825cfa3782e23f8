package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Programmawoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps the wish of one deelnemer, when there is one. */
@Modelwoord("wensVastleggen")
public class WensVastleggen implements TaskListener {

  private final Wensen wensen;

  WensVastleggen(Wensen wensen) {
    this.wensen = wensen;
  }

  @Override
  public void notify(DelegateTask taak) {
    if ("JA".equals(taak.getVariable(Gegeven.WENS))) {
      wensen.leg(taak.getExecution().getProcessBusinessKey(), Beleidscycli.tekst(taak, Cycluswoorden.Gegeven.DEELNEMER),
          Beleidscycli.tekst(taak, Gegeven.WENS_OMSCHRIJVING), Beleidscycli.tekst(taak, Gegeven.WENS_CAPACITEIT),
          Beleidscycli.bedrag(taak, Gegeven.WENS_MIDDELEN), taak.getAssignee());
    }
  }
}
