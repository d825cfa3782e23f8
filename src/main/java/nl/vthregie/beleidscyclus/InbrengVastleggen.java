package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what one deelnemer brings in. */
@Modelwoord("inbrengVastleggen")
public class InbrengVastleggen implements TaskListener {

  private final Inbrengen inbrengen;

  InbrengVastleggen(Inbrengen inbrengen) {
    this.inbrengen = inbrengen;
  }

  @Override
  public void notify(DelegateTask taak) {
    inbrengen.leg(taak.getExecution().getProcessBusinessKey(), Beleidscycli.tekst(taak, Gegeven.DEELNEMER),
        Beleidscycli.tekst(taak, Gegeven.INBRENG_DOELEN), Beleidscycli.tekst(taak, Gegeven.INBRENG_KADERS),
        taak.getAssignee());
  }
}
