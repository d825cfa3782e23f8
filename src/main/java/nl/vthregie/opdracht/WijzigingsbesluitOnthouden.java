package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.opdracht.Wijzigingwoorden.Gegeven;
import nl.vthregie.opdracht.Wijzigingwoorden.Taak;
import nl.vthregie.organisatie.Regiogegevens;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keeps what each deelnemer decides, with its motivering, and remembers for the whole change that one of them rejected it.
 * Nobody decides on an onvermijdbare majeure wijziging before every beleidsafdeling has spoken (V10).
 */
@Modelwoord("wijzigingsbesluitOnthouden")
public class WijzigingsbesluitOnthouden implements TaskListener {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };
  private static final TypeReference<Map<String, Object>> ROUTE = new TypeReference<>() {
  };
  private static final String AFWIJZEN = "AFWIJZEN";

  private final Regiogegevens regio;
  private final Json json;

  WijzigingsbesluitOnthouden(Regiogegevens regio, Json json) {
    this.regio = regio;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask taak) {
    if (taak.getTaskDefinitionKey().equals(Taak.KRITISCH_TOETSEN)) {
      if (AFWIJZEN.equals(taak.getVariable(Gegeven.TOETSUITKOMST))) {
        onthoud(taak, (String) taak.getVariable(taak.getVariable(Gegeven.INDIENER)
            .equals(taak.getVariable(Opdrachtwoorden.Gegeven.OMGEVINGSDIENST)) ? Opdrachtwoorden.Gegeven.OPDRACHTGEVER
            : Opdrachtwoorden.Gegeven.OMGEVINGSDIENST), true, (String) taak.getVariable(Gegeven.TOETSMOTIVERING));
      }
      return;
    }
    controleerBeleid(taak);
    onthoud(taak, (String) taak.getVariable("deelnemer"), AFWIJZEN.equals(taak.getVariable(Gegeven.WIJZIGINGSBESLUIT)),
        (String) taak.getVariable(Gegeven.BESLUITMOTIVERING));
  }

  private void onthoud(DelegateTask taak, String organisatie, boolean afgewezen, String motivering) {
    List<Oordeel> besluiten = new ArrayList<>(
        json.lees(taak, Gegeven.BESLUITEN, OordeelOnthouden.OORDELEN).orElse(List.of()));
    besluiten.add(new Oordeel("Besluit", organisatie, regio.organisatie(organisatie).orElseThrow().naam(),
        afgewezen ? "Afgewezen" : "Doorvoeren", motivering));
    taak.getExecution().setVariable(Gegeven.BESLUITEN, json.waarde(besluiten));
    if (afgewezen) {
      taak.getExecution().setVariable(Gegeven.AFGEWEZEN, true);
    }
  }

  /** The model sees to the order; this holds when somebody moves the dossier by hand. */
  private void controleerBeleid(DelegateTask taak) {
    boolean nodig = json.lees(taak, Gegeven.ROUTE, ROUTE).map(route -> route.get("beleid")).filter(Boolean.TRUE::equals)
        .isPresent();
    List<Oordeel> adviezen = json.lees(taak, Gegeven.ADVIEZEN, OordeelOnthouden.OORDELEN).orElse(List.of());
    List<String> ontbreekt = !nodig ? List.of()
        : json.lees(taak, Opdrachtwoorden.Gegeven.DEELNEMERS, CODES).orElse(List.of()).stream()
        .filter(code -> adviezen.stream().noneMatch(a -> a.rol().equals(OordeelOnthouden.BELEID)
            && a.organisatie().equals(code)))
        .map(code -> regio.organisatie(code).orElseThrow().naam()).toList();
    if (!ontbreekt.isEmpty()) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Over deze majeure wijziging kunt u nog niet besluiten: eerst geeft de "
          + "beleidsafdeling haar oordeel. Dat ontbreekt van " + String.join(", ", ontbreekt) + ".");
    }
  }
}
