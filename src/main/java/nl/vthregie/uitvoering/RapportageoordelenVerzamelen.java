package nl.vthregie.uitvoering;

import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.uitvoering.Rapportageboek.Oordeel;
import nl.vthregie.uitvoering.Rapportagewoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import java.util.List;

/** Puts together what all opdrachtgevers say about a report; one question is enough to discuss it. */
@Modelwoord("rapportageoordelenVerzamelen")
public class RapportageoordelenVerzamelen implements JavaDelegate {

  private final Rapportageboek boek;
  private final Json json;

  RapportageoordelenVerzamelen(Rapportageboek boek, Json json) {
    this.boek = boek;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    List<Oordeel> oordelen = boek.oordelen(uitvoering.getProcessBusinessKey(),
        ((Number) uitvoering.getVariable(Gegeven.RONDE)).intValue());
    uitvoering.setVariable(Gegeven.OORDELEN, json.waarde(oordelen));
    uitvoering.setVariable(Gegeven.VRAGEN, oordelen.stream().anyMatch(Oordeel::vraagt));
  }
}
