package nl.vthregie.afwijking;

import nl.vthregie.afwijking.Afwijkingwoorden.Gegeven;
import nl.vthregie.afwijking.Afwijkingwoorden.Taak;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.termijn.Datumtekst;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.time.LocalDate;

/** Writes down that somebody has been told, in the transaction that says so. */
@Modelwoord("afwijkingMelden")
public class AfwijkingMelden implements TaskListener {

  private final Afwijkingen afwijkingen;
  private final Afwijkingenregister register;

  AfwijkingMelden(Afwijkingen afwijkingen, Afwijkingenregister register) {
    this.afwijkingen = afwijkingen;
    this.register = register;
  }

  @Override
  public void notify(DelegateTask taak) {
    String nummer = taak.getExecution().getProcessBusinessKey();
    switch (taak.getTaskDefinitionKey()) {
      case Taak.RAAD_MELDEN -> register.gemeldAanRaad(nummer, datum(taak, Gegeven.MELDING_RAAD_DATUM),
          Afwijkingen.tekst(taak, Gegeven.MELDING_RAAD_KENMERK));
      case Taak.IBT_MELDEN -> register.gemeldAanIbt(nummer, datum(taak, Gegeven.MELDING_IBT_DATUM),
          Afwijkingen.tekst(taak, Gegeven.MELDING_IBT_KENMERK));
      case Taak.OD_MELDEN -> register.gemeldAanOmgevingsdienst(nummer, datum(taak, Gegeven.MELDING_OD_DATUM));
      default -> throw new IllegalStateException("Nobody is told at " + taak.getTaskDefinitionKey());
    }
  }

  private LocalDate datum(DelegateTask taak, String gegeven) {
    LocalDate gemeld = Afwijkingen.datum(taak, gegeven);
    afwijkingen.magNietInDeToekomst(gemeld, "Gemeld op");
    LocalDate besluit = Afwijkingen.datum(taak, Gegeven.BESLUITDATUM);
    if (gemeld.isBefore(besluit)) {
      throw Weigering.ongeldig("'Gemeld op' ligt voor het besluit van " + Datumtekst.kort(besluit)
          + ". Vul de datum in waarop u het besluit meldde.");
    }
    return gemeld;
  }
}
