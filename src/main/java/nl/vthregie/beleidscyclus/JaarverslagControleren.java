package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.util.List;

/** Refuses a jaarverslag that leaves a goal of the strategy out, or a deelnemer with a specifieke opdracht. */
@Modelwoord("jaarverslagControleren")
public class JaarverslagControleren implements TaskListener {

  private final Jaarverslagen jaarverslagen;

  JaarverslagControleren(Jaarverslagen jaarverslagen) {
    this.jaarverslagen = jaarverslagen;
  }

  @Override
  public void notify(DelegateTask taak) {
    Jaarverslag verslag = jaarverslagen.jaarverslag(taak);
    List<String> doelen = verslag.verkeerdeDoelen(jaarverslagen.strategie(taak));
    if (!doelen.isEmpty()) {
      throw Weigering.ongeldig("'Doelbereik per doel van de strategie': elk doel van de strategie komt precies één keer voor, met "
          + "de tekst die daar staat. Dat klopt niet voor: " + String.join("; ", doelen) + ".");
    }
    List<String> delen = verslag.verkeerdeDeelverslagen(jaarverslagen.gegevens(taak).specifiek());
    if (!delen.isEmpty()) {
      throw Weigering.ongeldig("'Deelverslagen': elke deelnemer met een specifieke opdracht heeft precies één eigen deel, en een "
          + "ander niet. Dat klopt niet voor: " + String.join("; ", delen) + ".");
    }
    taak.setVariable(Gegeven.TOETSRONDE, ((Number) taak.getVariable(Gegeven.TOETSRONDE)).intValue() + 1);
  }
}
