package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Programmawoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lays all recommendations that there are now before whoever writes and discusses the programma. */
@Modelwoord("aanbevelingVastleggen")
public class AanbevelingVastleggen implements JavaDelegate {

  private final Aanbevelingen aanbevelingen;
  private final Json json;

  AanbevelingVastleggen(Aanbevelingen aanbevelingen, Json json) {
    this.aanbevelingen = aanbevelingen;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    uitvoering.setVariable(Gegeven.AANBEVELINGEN, json.waarde(aanbevelingen.voor(uitvoering.getProcessBusinessKey())));
  }
}
