package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Writes down what has come of an opdracht, once both sides see it so: the jaarverslag takes it from there. */
@Modelwoord("resultaatVastleggen")
public class ResultaatVastleggen implements ExecutionListener {

  private final Resultaatboek boek;

  ResultaatVastleggen(Resultaatboek boek) {
    this.boek = boek;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    boek.noteer(uitvoering.getProcessBusinessKey(), tekst(uitvoering, Gegeven.RESULTAAT_BEHAALD),
        tekst(uitvoering, Gegeven.RESULTAAT_TOELICHTING), tekst(uitvoering, Gegeven.LEERPUNTEN));
  }

  private static String tekst(DelegateExecution uitvoering, String naam) {
    return (String) uitvoering.getVariable(naam);
  }
}
