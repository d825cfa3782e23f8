package nl.vthregie.afwijking;

import nl.vthregie.afwijking.Afwijkingwoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Seals the advice as the omgevingsdienst wrote it down, so that the register can prove what was advised. */
@Modelwoord("adviesVerzegelen")
public class AdviesVerzegelen implements TaskListener {

  private final Afwijkingen afwijkingen;

  AdviesVerzegelen(Afwijkingen afwijkingen) {
    this.afwijkingen = afwijkingen;
  }

  @Override
  public void notify(DelegateTask taak) {
    Advies advies = Afwijkingen.advies(taak);
    afwijkingen.magNietInDeToekomst(advies.datum(), "Datum van het advies");
    if (taak.getVariable(Gegeven.BESLUITDATUM) != null
        && advies.datum().isAfter(Afwijkingen.datum(taak, Gegeven.BESLUITDATUM))) {
      throw Weigering.ongeldig("'Datum van het advies' ligt na het besluit. Kijk de datum van het advies na: een besluit kan "
          + "alleen afwijken van een advies dat er al was.");
    }
    taak.getExecution().setVariable(Gegeven.ADVIESZEGEL, advies.zegel());
  }
}
