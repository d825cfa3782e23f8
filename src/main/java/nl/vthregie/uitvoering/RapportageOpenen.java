package nl.vthregie.uitvoering;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.organisatie.Namenlijst;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Nummering;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.uitvoering.Rapportagewoorden.Gegeven;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.context.annotation.Lazy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Opens a financial report about an opdracht and one period ({@code FIN-OPD-TWENTE-2027-001-2027-03-31}), once, with the budget
 * that was agreed and the figures of the report before. The uitvoering of the opdracht calls it on the agreed dates; an
 * accountmanager can begin one himself.
 */
@Modelwoord("rapportageOpenen")
public class RapportageOpenen implements ExecutionListener {

  private static final TypeReference<JsonNode> BOOM = new TypeReference<>() {
  };
  /** What forms show before there is any; what a form sends must not be here, or the takenlijst sends it as nothing. */
  private static final List<String> NOG_LEEG = List.of(Gegeven.AFWIJKING, Gegeven.OORDELEN, Gegeven.BESPREKING);

  private final Rapportages rapportages;
  private final Dossiers dossiers;
  private final Rapportageboek boek;
  private final Nummering nummering;
  private final Regiogegevens regiogegevens;
  private final OpdrachtVoorRapportage keuze;
  private final Json json;
  private final Clock klok;
  private final HistoryService historie;

  RapportageOpenen(Rapportages rapportages, Dossiers dossiers, Rapportageboek boek, Nummering nummering,
                   Regiogegevens regiogegevens, OpdrachtVoorRapportage keuze, Json json, Clock klok,
                   @Lazy HistoryService historie) {
    this.rapportages = rapportages;
    this.dossiers = dossiers;
    this.boek = boek;
    this.nummering = nummering;
    this.regiogegevens = regiogegevens;
    this.keuze = keuze;
    this.json = json;
    this.klok = klok;
    this.historie = historie;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    NOG_LEEG.forEach(gegeven -> uitvoering.setVariable(gegeven, null));
    boolean geroepen = uitvoering.getVariable(Gegeven.OPDRACHTNUMMER) != null;
    Dossier opdracht = geroepen
        ? dossiers.zoek(Rapportages.tekst(uitvoering, Gegeven.OPDRACHTNUMMER)).orElseThrow() : doorMens(uitvoering);
    String nummer = Rapportagewoorden.SOORT + "-" + opdracht.dossiernummer() + "-"
        + Rapportages.tekst(uitvoering, Gegeven.PERIODE_TOT);
    nummering.wachtOpBeurt(nummer);
    boolean bestaat = dossiers.zoek(nummer).isPresent();
    if (bestaat && !geroepen) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Over deze periode is er al een rapportage: " + nummer
          + ". Ga daar verder, of kies een andere dag.");
    }
    uitvoering.setVariable(Gegeven.BESTAAT, bestaat);
    if (!bestaat) {
      open(uitvoering, nummer, opdracht);
    }
  }

  private Dossier doorMens(DelegateExecution uitvoering) {
    Dossier opdracht = keuze.dossier(Rapportages.tekst(uitvoering, Gegeven.DOSSIERNUMMER));
    LocalDate periodeTot = LocalDate.parse(Rapportages.tekst(uitvoering, Gegeven.PERIODE_TOT));
    if (periodeTot.isAfter(LocalDate.now(klok))) {
      throw Weigering.ongeldig("'Tot en met welke dag gaan de cijfers?' ligt in de toekomst (" + Datumtekst.kort(periodeTot)
          + "). Kies een dag die is geweest.");
    }
    keuze.start(opdracht).filter(periodeTot::isBefore).ifPresent(start -> {
      throw Weigering.ongeldig("'Tot en met welke dag gaan de cijfers?' (" + Datumtekst.kort(periodeTot) + ") ligt voor het begin "
          + "van de opdracht (" + Datumtekst.kort(start) + "). Kies een dag waarop het werk is begonnen.");
    });
    HistoricVariableInstance deelnemers = historie.createHistoricVariableInstanceQuery()
        .processInstanceId(opdracht.procesId()).variableName(Gegeven.DEELNEMERS).singleResult();
    uitvoering.setVariable(Gegeven.DEELNEMERS, deelnemers.getTypedValue());
    return opdracht;
  }

  private void open(DelegateExecution uitvoering, String nummer, Dossier opdracht) {
    LocalDate periodeTot = LocalDate.parse(Rapportages.tekst(uitvoering, Gegeven.PERIODE_TOT));
    Regio regio = regio(opdracht);
    uitvoering.setProcessBusinessKey(nummer);
    uitvoering.setVariable(Gegeven.DOSSIERNUMMER, nummer);
    uitvoering.setVariable(Gegeven.OPDRACHTNUMMER, opdracht.dossiernummer());
    uitvoering.setVariable(Gegeven.TITEL, opdracht.titel());
    uitvoering.setVariable(Gegeven.OPDRACHTGEVERS, Namenlijst.van(rapportages.deelnemers(uitvoering).stream()
        .map(rapportages::naam).toList()));
    uitvoering.setVariable(Gegeven.OMGEVINGSDIENST, regio.omgevingsdienst());
    uitvoering.setVariable(Gegeven.BEGROOT, begroot(opdracht).doubleValue());
    uitvoering.setVariable(Gegeven.DREMPEL, regio.drempelAfwijking());
    uitvoering.setVariable(Gegeven.RONDE, 0);
    uitvoering.setVariable(Gegeven.VRAGEN, false);
    uitvoering.setVariable(Gegeven.VORIGE, boek.vorige(opdracht.dossiernummer(), periodeTot).map(json::waarde).orElse(null));
    dossiers.open(new Dossier(nummer, Rapportagewoorden.SOORT, opdracht.regio(), opdracht.opdrachtgever(),
        uitvoering.getTenantId(), "Financiële rapportage tot en met " + Datumtekst.zonderWeekdag(periodeTot) + ": "
        + opdracht.titel(), opdracht.jaar(), Rapportagestatus.OPSTELLEN.name(), "{}", uitvoering.getProcessInstanceId()));
  }

  private Regio regio(Dossier opdracht) {
    return regiogegevens.regio(opdracht.regio()).orElseThrow();
  }

  /** Of the version that is agreed now. */
  private BigDecimal begroot(Dossier opdracht) {
    JsonNode budget = json.lees(opdracht.inhoud(), BOOM).at("/financien/budget");
    if (!budget.isNumber()) {
      throw Weigering.ongeldig("Opdracht " + opdracht.dossiernummer() + " heeft geen budget. Zonder budget is niet te zeggen hoever "
          + "de prognose ervan afwijkt. Leg het budget eerst vast met 'Opdracht wijzigen'.");
    }
    return budget.decimalValue();
  }
}
