package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.uitvoering.Rapportagewoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.time.Clock;
import java.time.LocalDate;

/** Refuses a discussion that has still to come, or that was before the period was over. */
@Modelwoord("rapportagebesprekingToetsen")
public class RapportagebesprekingToetsen implements TaskListener {

  private final Clock klok;

  RapportagebesprekingToetsen(Clock klok) {
    this.klok = klok;
  }

  @Override
  public void notify(DelegateTask taak) {
    LocalDate besproken = LocalDate.parse(Rapportages.tekst(taak, Gegeven.BESPROKEN_OP));
    if (besproken.isAfter(LocalDate.now(klok))) {
      throw Weigering.ongeldig("'Wanneer is het besproken?' ligt in de toekomst (" + Datumtekst.kort(besproken)
          + "). Vul in wanneer het is gebeurd, of wacht met deze taak.");
    }
    LocalDate periodeTot = LocalDate.parse(Rapportages.tekst(taak, Gegeven.PERIODE_TOT));
    if (besproken.isBefore(periodeTot)) {
      throw Weigering.ongeldig("'Wanneer is het besproken?' (" + Datumtekst.kort(besproken) + ") ligt voor de laatste dag van de "
          + "cijfers (" + Datumtekst.kort(periodeTot) + "). Verbeter de datum.");
    }
  }
}
