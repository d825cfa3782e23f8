package nl.vthregie.robuustheid;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import nl.vthregie.robuustheid.Robuustheidwoorden.Taak;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.time.Clock;
import java.time.LocalDate;

/** Keeps when the algemeen bestuur decided: without that besluit there is no zelfbeoordeling and no plan. */
@Modelwoord("bestuursbesluitVastleggen")
public class BestuursbesluitVastleggen implements TaskListener {

  private static final String VASTSTELLEN = "VASTSTELLEN";

  private final Robuustheidboek boek;
  private final Clock klok;

  BestuursbesluitVastleggen(Robuustheidboek boek, Clock klok) {
    this.boek = boek;
    this.klok = klok;
  }

  @Override
  public void notify(DelegateTask taak) {
    if (!VASTSTELLEN.equals(taak.getVariable(Gegeven.BESTUURSBESLUIT))) {
      return;
    }
    LocalDate besluit = Robuustheid.datum(taak, Gegeven.AB_BESLUITDATUM);
    if (besluit.isAfter(LocalDate.now(klok))) {
      throw Weigering.ongeldig("'Datum van het besluit' (" + besluit + ") ligt in de toekomst. Rond de taak af als het algemeen "
          + "bestuur heeft besloten.");
    }
    String dossiernummer = (String) taak.getVariable(Gegeven.DOSSIERNUMMER);
    if (Taak.PLAN_VASTSTELLEN.equals(taak.getTaskDefinitionKey())) {
      boek.planVastgesteld(dossiernummer, besluit);
    } else {
      boek.ingediend(dossiernummer, besluit);
    }
  }
}
