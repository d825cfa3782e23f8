package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts whether every bevoegd gezag adopted this very text, and shows the regional table who did not, and why. */
@Modelwoord("standOpmaken")
public class StandOpmaken implements JavaDelegate {

  private final Beleidscycli cycli;
  private final Vaststellingen vaststellingen;
  private final Json json;

  StandOpmaken(Beleidscycli cycli, Vaststellingen vaststellingen, Json json) {
    this.cycli = cycli;
    this.vaststellingen = vaststellingen;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    uitvoering.setVariable(Gegeven.OVERAL_VASTGESTELD, cycli.voorTeLeggen(uitvoering).isEmpty());
    uitvoering.setVariable(Gegeven.STAND, json.waarde(vaststellingen.stand(uitvoering.getProcessBusinessKey(),
        Beleidscycli.tekst(uitvoering, Gegeven.DOCUMENT_HASH))));
  }
}
