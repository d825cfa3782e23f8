package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Wijzigingwoorden.Gegeven;
import nl.vthregie.opdracht.Wijzigingwoorden.Taak;
import nl.vthregie.organisatie.Regiogegevens;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.util.ArrayList;
import java.util.List;

/** Adds what a beleidsafdeling or a directie says to the list that the decider reads. */
@Modelwoord("oordeelOnthouden")
public class OordeelOnthouden implements TaskListener {

  static final TypeReference<List<Oordeel>> OORDELEN = new TypeReference<>() {
  };
  static final String BELEID = "Beleid";
  private static final String BEZWAAR = "BEZWAAR";

  private final Regiogegevens regio;
  private final Json json;

  OordeelOnthouden(Regiogegevens regio, Json json) {
    this.regio = regio;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask taak) {
    String organisatie = (String) taak.getVariable("organisatie");
    String rol = taak.getTaskDefinitionKey().equals(Taak.BELEID_AFSTEMMEN) ? BELEID : "Directie";
    boolean bezwaar = BEZWAAR.equals(taak.getVariable(Gegeven.OORDEEL));
    List<Oordeel> adviezen = new ArrayList<>(json.lees(taak, Gegeven.ADVIEZEN, OORDELEN).orElse(List.of()));
    adviezen.add(new Oordeel(rol, organisatie, rol + " " + regio.organisatie(organisatie).orElseThrow().naam(),
        bezwaar ? "Bezwaar" : "Akkoord", (String) taak.getVariable(Gegeven.OORDEELTOELICHTING)));
    taak.getExecution().setVariable(Gegeven.ADVIEZEN, json.waarde(adviezen));
    if (bezwaar) {
      taak.getExecution().setVariable(Gegeven.BEZWAAR, true);
    }
  }
}
