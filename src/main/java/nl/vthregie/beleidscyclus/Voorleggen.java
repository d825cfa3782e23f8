package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Seals the text, and begins a round of besluiten about it. */
@Modelwoord("voorleggen")
public class Voorleggen implements JavaDelegate {

  private final Beleidscycli cycli;
  private final Cyclusdocumenten documenten;

  Voorleggen(Beleidscycli cycli, Cyclusdocumenten documenten) {
    this.cycli = cycli;
    this.documenten = documenten;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    String titel = "Uitvoerings- en handhavingsstrategie " + uitvoering.getVariable(Gegeven.REGIONAAM) + " "
        + uitvoering.getVariable(Gegeven.VAN_JAAR) + "–" + uitvoering.getVariable(Gegeven.TOT_JAAR);
    uitvoering.setVariable(Gegeven.DOCUMENT_HASH, documenten.verzegel(uitvoering.getProcessBusinessKey(),
        Documentsoort.STRATEGIE, cycli.strategie(uitvoering.getVariable(Gegeven.STRATEGIE)).alsDocument(titel)));
    uitvoering.setVariable(Gegeven.RONDE, ((Number) uitvoering.getVariable(Gegeven.RONDE)).intValue() + 1);
  }
}
