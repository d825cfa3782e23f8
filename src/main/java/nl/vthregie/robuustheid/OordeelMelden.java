package nl.vthregie.robuustheid;

import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.herinnering.Aanleiding;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import java.util.List;

/** Keeps the oordeel, that of the beginning or that of the eindtoets, and tells the dienst and its bestuur. */
@Modelwoord("oordeelMelden")
public class OordeelMelden implements JavaDelegate {

  private static final String EINDTOETS = "Dienst_EindoordeelMelden";

  private final Robuustheid robuustheid;
  private final Robuustheidboek boek;
  private final Kennisgeving kennisgeving;
  private final Json json;

  OordeelMelden(Robuustheid robuustheid, Robuustheidboek boek, Kennisgeving kennisgeving, Json json) {
    this.robuustheid = robuustheid;
    this.boek = boek;
    this.kennisgeving = kennisgeving;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    boolean eindtoets = EINDTOETS.equals(uitvoering.getCurrentActivityId());
    boolean robuust = Boolean.TRUE.equals(uitvoering.getVariable(Gegeven.ROBUUST));
    List<String> nietVoldaan = robuustheid.nietVoldaan(uitvoering.getVariable(eindtoets ? Gegeven.EINDOORDELEN : Gegeven.OORDELEN));
    String nummer = uitvoering.getProcessBusinessKey();
    boek.beoordeeld(nummer, robuust, nietVoldaan, eindtoets);
    uitvoering.setVariable(Gegeven.NIET_VOLDAAN, json.waarde(nietVoldaan));
    kennisgeving.aanDienst(nummer, (String) uitvoering.getVariable(Gegeven.DIENST), new Aanleiding(
        (eindtoets ? "Eindoordeel: " : "Oordeel: ") + (robuust ? "robuust" : "niet robuust"), (eindtoets ? "Het eindoordeel van de staatssecretaris over " : "Het oordeel van de staatssecretaris over ")
        + uitvoering.getVariable(Gegeven.DIENSTNAAM) + " (" + nummer + "): " + (robuust ? "robuust." : "niet robuust. De dienst "
        + "voldoet niet aan: " + String.join(", ", nietVoldaan) + ".") + "\nMotivering: "
        + uitvoering.getVariable(Gegeven.OORDEEL_MOTIVERING) + (robuust || eindtoets ? ""
        : "\nDe directie maakt een plan van aanpak; wie het niet eens is met het oordeel, kan daarop reageren.")));
  }
}
