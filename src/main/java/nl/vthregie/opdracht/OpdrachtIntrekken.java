package nl.vthregie.opdracht;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Opdrachtwoorden.Bericht;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;

/** Tells the running opdracht that it is withdrawn, and the model whether there was still one to tell. */
@Modelwoord("opdrachtIntrekken")
public class OpdrachtIntrekken implements JavaDelegate {

  private final RuntimeService processen;

  OpdrachtIntrekken(@Lazy RuntimeService processen) {
    this.processen = processen;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    uitvoering.setVariable("ingetrokken", geefDoor(uitvoering));
  }

  private boolean geefDoor(DelegateExecution uitvoering) {
    try {
      processen.createMessageCorrelation(Bericht.INGETROKKEN)
          .processInstanceBusinessKey(uitvoering.getProcessBusinessKey())
          .setVariable("redenIntrekking", uitvoering.getVariable(Gegeven.MOTIVERING))
          .correlate();
      return true;
    } catch (MismatchingMessageCorrelationException e) {
      return false;
    }
  }
}
