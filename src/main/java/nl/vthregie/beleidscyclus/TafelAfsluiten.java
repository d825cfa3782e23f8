package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Takes from the regional table only a new date that the colleges can still meet. */
@Modelwoord("tafelAfsluiten")
public class TafelAfsluiten implements TaskListener {

  private final Beleidscycli cycli;

  TafelAfsluiten(Beleidscycli cycli) {
    this.cycli = cycli;
  }

  @Override
  public void notify(DelegateTask taak) {
    cycli.moetNogKomen(Beleidscycli.datum(taak, Gegeven.DEADLINE), "Wanneer hebben de colleges besloten?");
  }
}
