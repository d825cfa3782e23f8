package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Vaststellingwoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes beside a besluit what it means for the region. */
@Modelwoord("uitslagVastleggen")
public class UitslagVastleggen implements JavaDelegate {

  private final Vaststellingen vaststellingen;

  UitslagVastleggen(Vaststellingen vaststellingen) {
    this.vaststellingen = vaststellingen;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    vaststellingen.zetUitslag(uitvoering.getProcessBusinessKey(), Beleidscycli.tekst(uitvoering, Gegeven.UITSLAG));
  }
}
