package nl.vthregie.uitvoering;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.uitvoering.Overlegwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the verslag as it was adopted, and its acties each in a row of its own. */
@Modelwoord("verslagVastleggen")
public class VerslagVastleggen implements JavaDelegate {

  private static final TypeReference<JsonNode> BOOM = new TypeReference<>() {
  };

  private final Overlegboek boek;
  private final Dossiers dossiers;
  private final Json json;

  VerslagVastleggen(Overlegboek boek, Dossiers dossiers, Json json) {
    this.boek = boek;
    this.dossiers = dossiers;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    Map<String, Object> verslag = new LinkedHashMap<>();
    for (String tekst : List.of(Gegeven.GEHOUDEN_OP, Gegeven.AANWEZIGEN, Gegeven.VERSLAG)) {
      verslag.put(tekst, uitvoering.getVariable(tekst));
    }
    for (String groep : List.of(Gegeven.CIJFERS, Gegeven.VOORTGANG, Gegeven.CASUSSEN, Gegeven.ACTIES)) {
      verslag.put(groep, json.lees(uitvoering, groep, BOOM).orElse(null));
    }
    String nummer = uitvoering.getProcessBusinessKey();
    String tekst = json.tekst(verslag);
    boek.stelVast(nummer, LocalDate.parse(Overleggen.tekst(uitvoering, Gegeven.GEHOUDEN_OP)), tekst);
    json.lees(uitvoering, Gegeven.ACTIES, VerslagToetsen.ACTIES).orElse(List.of()).forEach(actie -> boek.voegToe(nummer, actie));
    dossiers.bewaarInhoud(nummer, tekst);
  }
}
