package nl.vthregie.robuustheid;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.herinnering.Aanleiding;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Keeps what came of a heroverweging and tells the dienst; a dienst that is robuust after all needs no plan any more. */
@Modelwoord("heroverwegingMelden")
public class HeroverwegingMelden implements JavaDelegate {

  private static final String NU_ROBUUST = "ROBUUST";

  private final Robuustheidboek boek;
  private final Kennisgeving kennisgeving;

  HeroverwegingMelden(Robuustheidboek boek, Kennisgeving kennisgeving) {
    this.boek = boek;
    this.kennisgeving = kennisgeving;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    boolean robuust = NU_ROBUUST.equals(uitvoering.getVariable(Gegeven.HEROVERWEGING));
    String nummer = uitvoering.getProcessBusinessKey();
    boek.heroverwogen(nummer, robuust);
    kennisgeving.aanDienst(nummer, (String) uitvoering.getVariable(Gegeven.DIENST), new Aanleiding(
        robuust ? "Alsnog robuust" : "Oordeel blijft", "De staatssecretaris heeft het oordeel over "
        + uitvoering.getVariable(Gegeven.DIENSTNAAM) + " heroverwogen (" + nummer + "): " + (robuust ? "de dienst is alsnog "
        + "robuust. Het plan van aanpak is niet meer nodig." : "het oordeel blijft. Het plan van aanpak loopt door.")
        + "\nMotivering: " + uitvoering.getVariable(Gegeven.HEROVERWEGING_MOTIVERING)));
    uitvoering.setVariable(Gegeven.ALSNOG_ROBUUST, robuust);
  }
}
