package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import java.util.List;

/** Keeps the verstrekte version and tells the accountmanager what changed since the one that was returned. */
@Modelwoord("versieVastleggen")
public class VersieVastleggen implements JavaDelegate {

  private static final TypeReference<JsonNode> BOOM = new TypeReference<>() {
  };

  private final Opdrachtversies versies;
  private final Json json;

  VersieVastleggen(Opdrachtversies versies, Json json) {
    this.versies = versies;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    String dossiernummer = uitvoering.getProcessBusinessKey();
    String nu = json.tekst(uitvoering, Gegeven.OPDRACHT).orElseThrow();
    List<Verschil> verschillen = versies.laatste(dossiernummer)
        .map(toen -> Verschil.tussen(json.lees(toen, BOOM), json.lees(nu, BOOM))).orElse(List.of());
    versies.voegToe(dossiernummer, nu);
    uitvoering.setVariable(Gegeven.WIJZIGINGEN, json.waarde(verschillen));
  }
}
