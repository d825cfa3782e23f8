package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lays what all deelnemers brought in before whoever writes the strategy. */
@Modelwoord("inbrengVerzamelen")
public class InbrengVerzamelen implements JavaDelegate {

  private final Inbrengen inbrengen;
  private final Json json;

  InbrengVerzamelen(Inbrengen inbrengen, Json json) {
    this.inbrengen = inbrengen;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    uitvoering.setVariable(Gegeven.INBRENG, json.waarde(inbrengen.van(uitvoering.getProcessBusinessKey())));
  }
}
