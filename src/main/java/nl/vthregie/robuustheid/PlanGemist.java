package nl.vthregie.robuustheid;

import nl.vthregie.engine.Bericht;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.herinnering.Aanleiding;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import java.util.Map;

/**
 * The formal date has passed without a plan: the algemeen bestuur, the stuurgroep and IenW hear it, and the escalatie of its
 * element begins. Once: a plan that is late and then waits for the bestuur is the same plan. The task stays open.
 */
@Modelwoord("planGemist")
public class PlanGemist implements JavaDelegate {

  private final Robuustheid robuustheid;
  private final Robuustheidboek boek;
  private final Kennisgeving kennisgeving;
  private final Bericht bericht;

  PlanGemist(Robuustheid robuustheid, Robuustheidboek boek, Kennisgeving kennisgeving, Bericht bericht) {
    this.robuustheid = robuustheid;
    this.boek = boek;
    this.kennisgeving = kennisgeving;
    this.bericht = bericht;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    String nummer = uitvoering.getProcessBusinessKey();
    if (!boek.planGemist(nummer)) {
      return;
    }
    var wat = new Aanleiding("Plan van aanpak niet op tijd", robuustheid.gemist(uitvoering) + " De taak blijft open ("
        + nummer + "); er is een escalatie gestart op het niveau van het bestuur.");
    kennisgeving.aanBestuur(nummer, (String) uitvoering.getVariable(Gegeven.DIENST), wat);
    kennisgeving.aanStuurgroep(nummer, wat);
    kennisgeving.aanIenw(nummer, wat);
    bericht.stuur(uitvoering, Map.of());
  }
}
