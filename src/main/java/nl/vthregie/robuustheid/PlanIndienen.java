package nl.vthregie.robuustheid;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.herinnering.Aanleiding;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands in what the algemeen bestuur adopted. */
@Modelwoord("planIndienen")
public class PlanIndienen implements JavaDelegate {

  private final Robuustheidboek boek;
  private final Kennisgeving kennisgeving;

  PlanIndienen(Robuustheidboek boek, Kennisgeving kennisgeving) {
    this.boek = boek;
    this.kennisgeving = kennisgeving;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    String nummer = uitvoering.getProcessBusinessKey();
    boek.planIngediend(nummer);
    kennisgeving.aanIenw(nummer, new Aanleiding("Plan van aanpak ingediend", uitvoering.getVariable(Gegeven.DIENSTNAAM) + " heeft een plan van aanpak ingediend (" + nummer
        + "). Het algemeen bestuur stelde het vast op " + uitvoering.getVariable(Gegeven.AB_BESLUITDATUM) + "."));
  }
}
