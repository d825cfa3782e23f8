package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Wijzigingwoorden.Gegeven;
import nl.vthregie.overzicht.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes a decided change the new version of its opdracht; the versions before it stay as they were agreed. */
@Modelwoord("nieuweVersieVastleggen")
public class NieuweVersieVastleggen implements JavaDelegate {

  private static final TypeReference<Opdracht> OPDRACHT = new TypeReference<>() {
  };

  private final Opdrachtversies versies;
  private final Monitoringafspraken afspraken;
  private final Dossiers dossiers;
  private final Json json;

  NieuweVersieVastleggen(Opdrachtversies versies, Monitoringafspraken afspraken, Dossiers dossiers, Json json) {
    this.versies = versies;
    this.afspraken = afspraken;
    this.dossiers = dossiers;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    String opdrachtnummer = (String) uitvoering.getVariable(Gegeven.OPDRACHTNUMMER);
    String inhoud = json.tekst(uitvoering, Opdrachtwoorden.Gegeven.OPDRACHT).orElseThrow();
    versies.voegToe(opdrachtnummer, inhoud, uitvoering.getProcessBusinessKey());
    dossiers.bewaarInhoud(opdrachtnummer, inhoud);
    afspraken.herzie(opdrachtnummer, json.lees(inhoud, OPDRACHT).monitoringEnAfsluiting());
    uitvoering.setVariable(Gegeven.DOORGEVOERD, true);
  }
}
