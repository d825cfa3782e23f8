package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Programmawoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lays the wishes of all deelnemers before whoever writes the programma. */
@Modelwoord("wensenVerzamelen")
public class WensenVerzamelen implements JavaDelegate {

  private final Wensen wensen;
  private final Json json;

  WensenVerzamelen(Wensen wensen, Json json) {
    this.wensen = wensen;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    uitvoering.setVariable(Gegeven.WENSEN, json.waarde(wensen.van(uitvoering.getProcessBusinessKey())));
  }
}
