package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Vaststellingwoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.termijn.Datumtekst;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.time.LocalDate;

/** Writes down that raad or staten have been told, in the transaction that says so. */
@Modelwoord("raadGeinformeerd")
public class RaadGeinformeerd implements TaskListener {

  private final Beleidscycli cycli;
  private final Vaststellingen vaststellingen;

  RaadGeinformeerd(Beleidscycli cycli, Vaststellingen vaststellingen) {
    this.cycli = cycli;
    this.vaststellingen = vaststellingen;
  }

  @Override
  public void notify(DelegateTask taak) {
    vaststellingen.raadGeinformeerd(taak.getExecution().getProcessBusinessKey(),
        naBesluit(taak, Gegeven.RAAD_GEINFORMEERD_OP, "Geïnformeerd op"),
        Beleidscycli.tekst(taak, Gegeven.RAAD_KENMERK),
        naBesluit(taak, Gegeven.BEKENDGEMAAKT_OP, "Bekendgemaakt op"),
        Beleidscycli.tekst(taak, Gegeven.BEKENDMAKING_KENMERK));
  }

  private LocalDate naBesluit(DelegateTask taak, String gegeven, String veld) {
    LocalDate op = Beleidscycli.datum(taak, gegeven);
    cycli.magNietInDeToekomst(op, veld);
    LocalDate besluit = Beleidscycli.datum(taak, Gegeven.VERGADERDATUM);
    if (op != null && op.isBefore(besluit)) {
      throw Weigering.ongeldig("'" + veld + "' ligt voor het besluit van " + Datumtekst.kort(besluit)
          + ". Kijk de datum na.");
    }
    return op;
  }
}
