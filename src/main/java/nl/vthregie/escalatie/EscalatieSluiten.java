package nl.vthregie.escalatie;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.escalatie.Escalatiewoorden.Gegeven;
import nl.vthregie.overzicht.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/**
 * However the process ends, its escalatie ends with it: one that stayed open would keep its onderwerp closed to everybody. A
 * normal end has written its outcome before; what is still open here was not brought up after all, or removed by beheer.
 */
@Modelwoord("escalatieSluiten")
public class EscalatieSluiten implements ExecutionListener {

  private final Escalatieboek boek;
  private final Dossiers dossiers;

  EscalatieSluiten(Escalatieboek boek, Dossiers dossiers) {
    this.boek = boek;
    this.dossiers = dossiers;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    String nummer = (String) uitvoering.getVariable(Gegeven.ESCALATIENUMMER);
    if (nummer == null) {
      return;
    }
    if (!uitvoering.isCanceled()) {
      boek.rondAf(nummer, Stapuitkomst.INGETROKKEN);
    } else if (boek.breekAf(nummer)) {
      dossiers.zetStatus(nummer, Stapuitkomst.AFGEBROKEN.name(), true);
    }
  }
}
