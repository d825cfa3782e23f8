package nl.vthregie.beleidscyclus;

import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Seals the jaarverslag with what was collected and what follows from it, and begins a round of besluiten about it. */
@Modelwoord("jaarverslagVoorleggen")
public class JaarverslagVoorleggen implements JavaDelegate {

  private final Jaarverslagen jaarverslagen;
  private final Cyclusdocumenten documenten;

  JaarverslagVoorleggen(Jaarverslagen jaarverslagen, Cyclusdocumenten documenten) {
    this.jaarverslagen = jaarverslagen;
    this.documenten = documenten;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    uitvoering.setVariable(Cycluswoorden.Gegeven.DOCUMENT_HASH, documenten.verzegel(uitvoering.getProcessBusinessKey(),
        Documentsoort.JAARVERSLAG, jaarverslagen.alsDocument(uitvoering)));
    uitvoering.setVariable(Cycluswoorden.Gegeven.RONDE,
        ((Number) uitvoering.getVariable(Cycluswoorden.Gegeven.RONDE)).intValue() + 1);
  }
}
