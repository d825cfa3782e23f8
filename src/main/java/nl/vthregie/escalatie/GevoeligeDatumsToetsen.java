package nl.vthregie.escalatie;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.escalatie.Gevoeligwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.time.Clock;
import java.time.LocalDate;

/** Refuses a task whose days cannot be right; nothing is stored then. */
@Modelwoord("gevoeligeDatumsToetsen")
public class GevoeligeDatumsToetsen implements TaskListener {

  private final Clock klok;

  GevoeligeDatumsToetsen(Clock klok) {
    this.klok = klok;
  }

  @Override
  public void notify(DelegateTask taak) {
    new Gevoeligedatums(dag(taak, Gegeven.SIGNAALDATUM), dag(taak, Gegeven.GEINFORMEERD_OP), dag(taak, Gegeven.GEBRIEFD_OP),
        dag(taak, Gegeven.BESLUIT_OP), dag(taak, Gegeven.OVERGEDRAGEN_OP), dag(taak, Gegeven.VOLGEND_OVERLEG))
        .fout(taak.getTaskDefinitionKey(), LocalDate.now(klok)).ifPresent(fout -> {
          throw Weigering.ongeldig(fout);
        });
  }

  private static LocalDate dag(DelegateTask taak, String naam) {
    return taak.getVariable(naam) instanceof String dag ? LocalDate.parse(dag) : null;
  }
}
