package nl.vthregie.uitvoering;

import nl.vthregie.engine.Bericht;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.uitvoering.Overlegwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import java.util.Map;

/** Starts the process of one actie. What a task with several instances takes along cannot stand in the model: it has one input. */
@Modelwoord("actieUitzetten")
public class ActieUitzetten implements JavaDelegate {

  private final Bericht bericht;

  ActieUitzetten(Bericht bericht) {
    this.bericht = bericht;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    bericht.stuur(uitvoering, Map.of(Gegeven.ACTIENUMMER, uitvoering.getVariable(Gegeven.ACTIENUMMER)));
  }
}
