package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Jaarverslagboek.Toets;
import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import java.util.List;

/** Puts together what all opdrachtgevers say about the jaarverslag; one of them is enough to make it better first. */
@Modelwoord("jaarverslagtoetsenVerzamelen")
public class JaarverslagtoetsenVerzamelen implements JavaDelegate {

  private final Jaarverslagboek boek;
  private final Json json;

  JaarverslagtoetsenVerzamelen(Jaarverslagboek boek, Json json) {
    this.boek = boek;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    List<Toets> toetsen = boek.toetsen(uitvoering.getProcessBusinessKey(),
        ((Number) uitvoering.getVariable(Gegeven.TOETSRONDE)).intValue());
    uitvoering.setVariable(Gegeven.TOETSEN, json.waarde(toetsen));
    uitvoering.setVariable(Gegeven.TOETS_AKKOORD, toetsen.stream().allMatch(Toets::akkoord));
  }
}
