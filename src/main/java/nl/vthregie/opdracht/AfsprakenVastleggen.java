package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Registers the monitoring agreements of an accepted opdracht. */
@Modelwoord("afsprakenVastleggen")
public class AfsprakenVastleggen implements JavaDelegate {

  private static final TypeReference<Opdracht> OPDRACHT = new TypeReference<>() {
  };

  private final Monitoringafspraken afspraken;
  private final Json json;

  AfsprakenVastleggen(Monitoringafspraken afspraken, Json json) {
    this.afspraken = afspraken;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    Opdracht opdracht = json.lees(uitvoering, Gegeven.OPDRACHT, OPDRACHT).orElseThrow();
    afspraken.legVast(uitvoering.getProcessBusinessKey(), opdracht.monitoringEnAfsluiting());
  }
}
