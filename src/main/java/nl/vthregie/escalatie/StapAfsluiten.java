package nl.vthregie.escalatie;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.escalatie.Escalatiewoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes a step with what the two sides made of it together, and says which way it goes from here. */
@Modelwoord("stapAfsluiten")
public class StapAfsluiten implements JavaDelegate {

  private final Escalatieboek boek;

  StapAfsluiten(Escalatieboek boek) {
    this.boek = boek;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    String nummer = uitvoering.getProcessBusinessKey();
    Stapuitkomst uitkomst = Stapuitkomst.valueOf((String) uitvoering.getVariable(Gegeven.UITKOMST));
    boek.beeindig(nummer, Escalaties.stap(uitvoering), uitkomst);
    if (uitkomst == Stapuitkomst.BUITEN_KADER) {
      boek.zetBuitenKader(nummer);
      uitvoering.setVariable(Gegeven.BINNEN_KADER_OF_MANDAAT, false);
    }
    uitvoering.setVariable(Gegeven.RICHTING, uitkomst == Stapuitkomst.TERUG ? "OMLAAG" : "OMHOOG");
  }
}
