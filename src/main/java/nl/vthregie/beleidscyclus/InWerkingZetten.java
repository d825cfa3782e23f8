package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.beleidscyclus.Strategieen.InWerking;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.organisatie.Regiogegevens;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts a strategy into force that all bevoegde gezagen adopted. */
@Modelwoord("inWerkingZetten")
public class InWerkingZetten implements JavaDelegate {

  private final Strategieen strategieen;
  private final Regiogegevens regio;

  InWerkingZetten(Strategieen strategieen, Regiogegevens regio) {
    this.strategieen = strategieen;
    this.regio = regio;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    String trekker = Beleidscycli.tekst(uitvoering, Gegeven.TREKKER);
    strategieen.zetInWerking(new InWerking(uitvoering.getProcessBusinessKey(),
        regio.organisatie(trekker).orElseThrow().regio(), ((Number) uitvoering.getVariable(Gegeven.VAN_JAAR)).intValue(),
        ((Number) uitvoering.getVariable(Gegeven.TOT_JAAR)).intValue(),
        Beleidscycli.tekst(uitvoering, Gegeven.DOCUMENT_HASH), trekker));
  }
}
