package nl.vthregie.uitvoering;

import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Goes on with the dossier of an opdracht that has just been accepted. */
@Modelwoord("uitvoeringOpenen")
public class UitvoeringOpenen implements ExecutionListener {

  private static final String AANGENOMEN = "AANGENOMEN";

  private final Dossiers dossiers;
  private final Uitvoeringen uitvoeringen;
  private final Regiogegevens regio;
  private final Json json;

  UitvoeringOpenen(Dossiers dossiers, Uitvoeringen uitvoeringen, Regiogegevens regio, Json json) {
    this.dossiers = dossiers;
    this.uitvoeringen = uitvoeringen;
    this.regio = regio;
    this.json = json;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    String opdrachtnummer = uitvoering.getProcessBusinessKey();
    Dossier opdracht = dossiers.zoek(opdrachtnummer).filter(d -> AANGENOMEN.equals(d.status()))
        .orElseThrow(() -> new IllegalStateException("Opdracht " + opdrachtnummer + " is not there to be carried out"));
    uitvoering.setVariable(Gegeven.OPDRACHTNUMMER, opdrachtnummer);
    uitvoering.setVariable(Gegeven.TITEL, opdracht.titel());
    uitvoering.setVariable(Gegeven.OPDRACHTGEVER, opdracht.opdrachtgever());
    uitvoering.setVariable(Gegeven.OPDRACHTGEVERS, uitvoeringen.opdrachtgevers(opdracht));
    uitvoering.setVariable(Gegeven.OMGEVINGSDIENST, regio.organisatie(opdracht.opdrachtgever()).map(Organisatie::regio)
        .flatMap(regio::regio).orElseThrow().omgevingsdienst());
    uitvoering.setVariable(Gegeven.DEELNEMERS, json.waarde(uitvoeringen.deelnemers(opdracht)));
  }
}
