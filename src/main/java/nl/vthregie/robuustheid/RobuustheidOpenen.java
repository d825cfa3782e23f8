package nl.vthregie.robuustheid;

import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.util.HashMap;
import java.util.Map;

/** Opens the dossier of one dienst in a ronde, with the dates and the KPI's of that ronde. */
@Modelwoord("robuustheidOpenen")
public class RobuustheidOpenen implements ExecutionListener {

  private final Ronderegister rondes;
  private final Robuustheidboek boek;
  private final Regiogegevens regio;
  private final Dossiers dossiers;
  private final Json json;

  RobuustheidOpenen(Ronderegister rondes, Robuustheidboek boek, Regiogegevens regio, Dossiers dossiers, Json json) {
    this.rondes = rondes;
    this.boek = boek;
    this.regio = regio;
    this.dossiers = dossiers;
    this.json = json;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    Ronde ronde = rondes.zoek((String) uitvoering.getVariable(Gegeven.RONDE)).orElseThrow();
    Organisatie dienst = regio.organisatie((String) uitvoering.getVariable(Gegeven.DIENST)).orElseThrow();
    String nummer = uitvoering.getProcessBusinessKey();
    dossiers.open(new Dossier(nummer, Robuustheidwoorden.SOORT, dienst.regio(), Kennisgeving.IENW, uitvoering.getTenantId(),
        "Robuustheid " + dienst.naam(), ronde.datums().get(Rondedatum.CRITERIA).getYear(), "ZELFBEOORDELING", "{}",
        uitvoering.getProcessInstanceId()), "Stelselverantwoordelijke");
    boek.open(nummer, ronde.code(), dienst.code());

    ronde.datums().forEach((datum, dag) -> uitvoering.setVariable(datum.gegeven(), dag.toString()));
    Map<String, Kpi> register = new HashMap<>();
    ronde.kpis().forEach(kpi -> register.put(Kpi.sleutel(kpi.code()), kpi));
    uitvoering.setVariables(Map.of(Gegeven.DOSSIERNUMMER, nummer, Gegeven.RONDENAAM, ronde.naam(),
        Gegeven.DIENSTNAAM, dienst.naam(), Gegeven.REGISTER, json.waarde(register),
        Gegeven.KPIS_INGEVULD, ronde.kpis().stream().allMatch(Kpi::heeftNorm),
        Gegeven.VOORTGANGNUMMER, 0, Gegeven.ALSNOG_ROBUUST, false));
  }
}
