package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.util.List;

/** Keeps each stagnatie to itself: of two at the same time, neither shows or overwrites what was said about the other. */
@Modelwoord("stagnatieOntvangen")
public class StagnatieOntvangen implements ExecutionListener {

  @Override
  public void notify(DelegateExecution uitvoering) {
    List.of(Gegeven.STAGNATIE, Gegeven.GEVOLG, Gegeven.GEMELD_DOOR)
        .forEach(naam -> uitvoering.setVariableLocal(naam, uitvoering.getVariable(naam)));
    List.of(Gegeven.ANALYSE, Gegeven.VOORSTEL, Gegeven.GERAAKT, Gegeven.BINNEN_KADER, Gegeven.BIJSTURING)
        .forEach(naam -> uitvoering.setVariableLocal(naam, null));
  }
}
