package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.uitvoering.Uitvoeringen.Agendering;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Says when the omgevingsdienst reports on the money next: as often as the region agreed. */
@Modelwoord("rapportageBepalen")
public class RapportageBepalen implements JavaDelegate {

  private static final Agendering RAPPORTAGE = new Agendering(Gegeven.RAPPORTAGE_RITME, Gegeven.RAPPORTAGE_VANAF,
      Gegeven.RAPPORTAGE_TOT, Gegeven.RAPPORTAGE_OP);

  private final Uitvoeringen uitvoeringen;
  private final Regiogegevens regiogegevens;

  RapportageBepalen(Uitvoeringen uitvoeringen, Regiogegevens regiogegevens) {
    this.uitvoeringen = uitvoeringen;
    this.regiogegevens = regiogegevens;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    Regio regio = regiogegevens.organisatie((String) uitvoering.getVariable(Gegeven.OPDRACHTGEVER)).map(Organisatie::regio)
        .flatMap(regiogegevens::regio).orElseThrow();
    uitvoeringen.plan(uitvoering,
        uitvoeringen.afspraken(uitvoering.getProcessBusinessKey()).rapportage(regio.rapportageElke()), RAPPORTAGE);
  }
}
