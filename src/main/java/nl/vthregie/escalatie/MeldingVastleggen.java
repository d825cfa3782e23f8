package nl.vthregie.escalatie;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.escalatie.Escalatiewoorden.Gegeven;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.overzicht.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.util.List;

/** Keeps what a person says about his escalatie, once he goes through with it. */
@Modelwoord("meldingVastleggen")
public class MeldingVastleggen implements TaskListener {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };

  private final Escalatieboek boek;
  private final Dossiers dossiers;
  private final Kringen kringen;
  private final Json json;

  MeldingVastleggen(Escalatieboek boek, Dossiers dossiers, Kringen kringen, Json json) {
    this.boek = boek;
    this.dossiers = dossiers;
    this.kringen = kringen;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask taak) {
    String nummer = taak.getExecution().getProcessBusinessKey();
    if ("NIET_MELDEN".equals(taak.getVariable(Gegeven.VERVOLG))) {
      return;
    }
    boek.gemeldNaast(nummer).ifPresent(ander -> {
      throw new Weigering(Weigering.Soort.CONFLICT, "Over dit onderwerp loopt inmiddels escalatie " + ander
          + ". Kies 'Nee, toch niet', en geef wat u weet als opmerking bij de taak van die escalatie.");
    });
    var melding = new Melding((String) taak.getVariable(Gegeven.ONDERWERP_TYPE), (String) taak.getVariable(Gegeven.OMSCHRIJVING),
        (String) taak.getVariable(Gegeven.REEDS_BESPROKEN), (String) taak.getVariable(Gegeven.GEWENSTE_UITKOMST),
        "BINNEN".equals(taak.getVariable(Gegeven.KADER)), Boolean.TRUE.equals(taak.getVariable(Gegeven.SPOED)),
        betrokkenen(taak));
    boek.meld(nummer, melding);
    taak.getExecution().setVariable(Gegeven.BINNEN_KADER_OF_MANDAAT, melding.binnenKader());
    taak.getExecution().setVariable(Gegeven.BETROKKEN_DEELNEMERS, json.waarde(melding.deelnemers()));
  }

  private List<String> betrokkenen(DelegateTask taak) {
    List<String> deelnemers = kringen.opdrachtgevers(
        dossiers.zoek((String) taak.getVariable(Gegeven.DOSSIERNUMMER)).orElseThrow().kring());
    List<String> gekozen = json.lees(taak, Gegeven.BETROKKEN_DEELNEMERS, CODES).orElse(List.of());
    if (!deelnemers.containsAll(gekozen)) {
      throw Weigering.ongeldig("'Betrokken deelnemers' noemt een organisatie die niet aan dit dossier deelneemt. Kies uit: "
          + String.join(", ", deelnemers) + ".");
    }
    return gekozen.isEmpty() ? deelnemers : gekozen;
  }
}
