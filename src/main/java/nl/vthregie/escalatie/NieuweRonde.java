package nl.vthregie.escalatie;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.escalatie.Gevoeligwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.util.List;

/** Before the next overleg: what was said and decided last time is there to be read, and the forms are clean. */
@Modelwoord("nieuweRonde")
public class NieuweRonde implements ExecutionListener {

  private static final List<String> LEEG = List.of(Gegeven.STAND, Gegeven.ROUTE, Gegeven.VOLGEND_OVERLEG,
      Gegeven.ONDERWERP_TYPE, Gegeven.BINNEN_KADER, Gegeven.ESCALATIE_REDEN, Gegeven.BESLUIT, Gegeven.BESLUIT_OP,
      Gegeven.ADVIES_GEVOLGD, Gegeven.AFWIJKING_REDEN, Gegeven.OVERGEDRAGEN_OP, Gegeven.OVERGEDRAGEN_AAN,
      Gegeven.OVERDRACHT_AFSPRAKEN);

  @Override
  public void notify(DelegateExecution uitvoering) {
    bewaar(uitvoering, Gegeven.STAND, Gegeven.VORIGE_STAND);
    bewaar(uitvoering, Gegeven.BESLUIT, Gegeven.LAATSTE_BESLUIT);
    uitvoering.removeVariables(LEEG);
  }

  private static void bewaar(DelegateExecution uitvoering, String van, String naar) {
    Object waarde = uitvoering.getVariable(van);
    if (waarde != null) {
      uitvoering.setVariable(naar, waarde);
    }
  }
}
