package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.uitvoering.Overlegwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what one party brings in, when it does. */
@Modelwoord("agendapuntenVastleggen")
public class AgendapuntenVastleggen implements TaskListener {

  private final Overlegboek boek;

  AgendapuntenVastleggen(Overlegboek boek) {
    this.boek = boek;
  }

  @Override
  public void notify(DelegateTask taak) {
    String punten = Overleggen.tekst(taak, Gegeven.AGENDAPUNTEN);
    if (punten != null && !punten.isBlank()) {
      boek.brengIn(taak.getExecution().getProcessBusinessKey(), Overleggen.tekst(taak, Gegeven.PARTIJ), punten.strip(),
          taak.getAssignee());
    }
  }
}
