package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.uitvoering.Uitvoeringen.Agendering;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Says when people meet about the opdracht next: in the rhythm that onderdeel 9 names. */
@Modelwoord("overlegBepalen")
public class OverlegBepalen implements JavaDelegate {

  private static final Agendering OVERLEG = new Agendering(Gegeven.OVERLEG_RITME, Gegeven.OVERLEG_VANAF, Gegeven.OVERLEG_DATUM,
      Gegeven.OVERLEG_OP);

  private final Uitvoeringen uitvoeringen;

  OverlegBepalen(Uitvoeringen uitvoeringen) {
    this.uitvoeringen = uitvoeringen;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    uitvoeringen.plan(uitvoering, uitvoeringen.afspraken(uitvoering.getProcessBusinessKey()).overleg(), OVERLEG);
  }
}
