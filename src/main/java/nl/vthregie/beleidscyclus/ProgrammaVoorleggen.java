package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Programmawoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Seals the programma, and begins a round of besluiten about it. */
@Modelwoord("programmaVoorleggen")
public class ProgrammaVoorleggen implements JavaDelegate {

  private final Programmas programmas;
  private final Cyclusdocumenten documenten;
  private final Aanbevelingen aanbevelingen;

  ProgrammaVoorleggen(Programmas programmas, Cyclusdocumenten documenten, Aanbevelingen aanbevelingen) {
    this.programmas = programmas;
    this.documenten = documenten;
    this.aanbevelingen = aanbevelingen;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    Cyclusdocument document = programmas.programma(uitvoering.getVariable(Gegeven.PROGRAMMA))
        .alsDocument(Beleidscycli.tekst(uitvoering, Gegeven.PROGRAMMATITEL));
    uitvoering.setVariable(Cycluswoorden.Gegeven.DOCUMENT_HASH,
        documenten.verzegel(uitvoering.getProcessBusinessKey(), Documentsoort.UITVOERINGSPROGRAMMA, document));
    aanbevelingen.verwerk(uitvoering.getProcessBusinessKey());
    uitvoering.setVariable(Cycluswoorden.Gegeven.RONDE,
        Beleidscycli.getal(uitvoering, Cycluswoorden.Gegeven.RONDE) + 1);
  }
}
