package nl.vthregie.opdracht;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Opdrachtwoorden.Bericht;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
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
    // Telling all of none fails nobody, where telling exactly one that is gone would undo this step.
    boolean ingetrokken = !processen.createMessageCorrelation(Bericht.INGETROKKEN)
        .processInstanceBusinessKey(uitvoering.getProcessBusinessKey())
        .setVariable(Gegeven.REDEN_INTREKKING, uitvoering.getVariable(Gegeven.MOTIVERING))
        .setVariable(Gegeven.DOOR_BEHEER, Boolean.TRUE.equals(uitvoering.getVariable(Gegeven.DOOR_BEHEER)))
        .correlateAllWithResult().isEmpty();
    uitvoering.setVariable(Gegeven.INGETROKKEN, ingetrokken);
  }
}
