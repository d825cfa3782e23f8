package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Nummering;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static nl.vthregie.opdracht.Opdrachtwoorden.Gegeven.DEELNEMERS;
import static nl.vthregie.opdracht.Opdrachtwoorden.Gegeven.DOSSIERNUMMER;
import static nl.vthregie.opdracht.Opdrachtwoorden.Gegeven.OMGEVINGSDIENST;
import static nl.vthregie.opdracht.Opdrachtwoorden.Gegeven.OPDRACHT;
import static nl.vthregie.opdracht.Opdrachtwoorden.Gegeven.OPDRACHTGEVER;
import static nl.vthregie.opdracht.Opdrachtwoorden.Gegeven.OPDRACHTGEVERS;
import static nl.vthregie.opdracht.Opdrachtwoorden.Gegeven.SOORT_OPDRACHT;
import static nl.vthregie.opdracht.Opdrachtwoorden.Gegeven.JAAR;
import static nl.vthregie.opdracht.Opdrachtwoorden.Gegeven.TITEL;

/** Lets a party to an accepted opdracht open a change of it, one at a time, with what is agreed now to begin from. */
@Modelwoord("wijzigingOpenen")
public class WijzigingOpenen implements ExecutionListener {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };
  private static final TypeReference<JsonNode> BOOM = new TypeReference<>() {
  };

  /** The engine keeps so many characters of a text. */
  private static final int MAX_LENGTE = 4000;

  private final Dossiers dossiers;
  private final Opdrachtversies versies;
  private final Nummering nummering;
  private final Regiogegevens regio;
  private final TeWijzigenOpdracht keuze;
  private final Json json;
  private final RuntimeService processen;
  private final HistoryService historie;

  WijzigingOpenen(Dossiers dossiers, Opdrachtversies versies, Nummering nummering, Regiogegevens regio,
                  TeWijzigenOpdracht keuze, Json json, @Lazy RuntimeService processen,
                  @Lazy HistoryService historie) {
    this.dossiers = dossiers;
    this.versies = versies;
    this.nummering = nummering;
    this.regio = regio;
    this.keuze = keuze;
    this.json = json;
    this.processen = processen;
    this.historie = historie;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    if (Wijzigingwoorden.Start.VOORGESTELD.equals(uitvoering.getCurrentActivityId())) {
      voorgesteld(uitvoering);
      return;
    }
    uitvoering.setVariable(Wijzigingwoorden.Gegeven.AANLEIDING, null);
    Dossier opdracht = keuze.dossier((String) uitvoering.getVariable(DOSSIERNUMMER));
    String dossiernummer = nummer(opdracht.dossiernummer());
    // Whoever started at the same moment was before us, or was not.
    keuze.eis(opdracht);
    List<String> deelnemers = deelnemers(opdracht);
    open(uitvoering, dossiernummer, opdracht, deelnemers, keuze.indiener(opdracht, deelnemers).orElseThrow());
  }

  /**
   * What another process found out is not refused, because nobody would read that: it goes to the change that runs already, and
   * an opdracht that is closed needs no change any more.
   */
  private void voorgesteld(DelegateExecution uitvoering) {
    String opdrachtnummer = (String) uitvoering.getVariable(Wijzigingwoorden.Gegeven.OPDRACHTNUMMER);
    Dossier opdracht = dossiers.zoek(opdrachtnummer).filter(d -> d.soort().equals(Opdrachtwoorden.SOORT)).orElseThrow();
    Optional<ProcessInstance> lopend = lopend(opdrachtnummer);
    boolean mogelijk = lopend.isEmpty() && Opdrachtstatus.valueOf(opdracht.status()).isTeWijzigen();
    uitvoering.setVariable(Wijzigingwoorden.Gegeven.MOGELIJK, mogelijk);
    if (mogelijk) {
      String dossiernummer = nummer(opdrachtnummer);
      keuze.eis(opdracht);
      open(uitvoering, dossiernummer, opdracht, deelnemers(opdracht), dienst(opdracht));
    }
    lopend.ifPresent(wijziging -> processen.setVariable(wijziging.getId(), Wijzigingwoorden.Gegeven.AANLEIDING,
        samen(uitvoering.getVariable(Wijzigingwoorden.Gegeven.AANLEIDING),
            processen.getVariable(wijziging.getId(), Wijzigingwoorden.Gegeven.AANLEIDING))));
  }

  /** The newest first; of what is too long for the engine the oldest is left out. */
  private static String samen(Object... aanleidingen) {
    String alle = Stream.of(aanleidingen).filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining("\n\n"));
    return alle.substring(0, Math.min(alle.length(), MAX_LENGTE));
  }

  /** Whoever starts at the same moment waits here, and then finds this one. */
  private String nummer(String opdrachtnummer) {
    return nummering.volgende(Wijzigingwoorden.SOORT + "-" + opdrachtnummer);
  }

  private Optional<ProcessInstance> lopend(String opdrachtnummer) {
    return processen.createProcessInstanceQuery().processDefinitionKey(Wijzigingwoorden.PROCES)
        .processInstanceBusinessKeyLike(Wijzigingwoorden.SOORT + "-" + opdrachtnummer + "-%").list().stream().findFirst();
  }

  private void open(DelegateExecution uitvoering, String dossiernummer, Dossier opdracht, List<String> deelnemers,
                    String indiener) {
    String dienst = dienst(opdracht);
    uitvoering.setProcessBusinessKey(dossiernummer);
    uitvoering.setVariable(DOSSIERNUMMER, dossiernummer);
    uitvoering.setVariable(Wijzigingwoorden.Gegeven.OPDRACHTNUMMER, opdracht.dossiernummer());
    uitvoering.setVariable(Wijzigingwoorden.Gegeven.INDIENER, indiener);
    uitvoering.setVariable(TITEL, opdracht.titel());
    uitvoering.setVariable(JAAR, opdracht.jaar());
    uitvoering.setVariable(OPDRACHTGEVER, opdracht.opdrachtgever());
    uitvoering.setVariable(OMGEVINGSDIENST, dienst);
    uitvoering.setVariable(DEELNEMERS, json.waarde(deelnemers));
    uitvoering.setVariable(OPDRACHTGEVERS, vanDeOpdracht(opdracht, OPDRACHTGEVERS).orElse(""));
    uitvoering.setVariable(SOORT_OPDRACHT, vanDeOpdracht(opdracht, SOORT_OPDRACHT).orElse(""));
    uitvoering.setVariable(OPDRACHT, json.waarde(json.lees(versies.laatste(opdracht.dossiernummer()).orElseThrow(), BOOM)));
    Map.of(Wijzigingwoorden.Gegeven.AFGEWEZEN, false, Wijzigingwoorden.Gegeven.DOORGEVOERD, false,
        Wijzigingwoorden.Gegeven.BEZWAAR, false).forEach(uitvoering::setVariable);
    dossiers.open(new Dossier(dossiernummer, Wijzigingwoorden.SOORT, opdracht.regio(), opdracht.opdrachtgever(),
        opdracht.kring(), "Wijziging: " + opdracht.titel(), opdracht.jaar(), Wijzigingstatus.VOORSTEL.name(), "{}",
        uitvoering.getProcessInstanceId()));
  }

  private List<String> deelnemers(Dossier opdracht) {
    return vanDeOpdracht(opdracht, DEELNEMERS).map(d -> json.lees(d, CODES)).orElse(List.of());
  }

  private String dienst(Dossier opdracht) {
    return regio.organisatie(opdracht.opdrachtgever()).map(Organisatie::regio).flatMap(regio::regio).orElseThrow()
        .omgevingsdienst();
  }

  /** What the opdracht was started with; its own process has ended. */
  private Optional<Object> vanDeOpdracht(Dossier opdracht, String gegeven) {
    return Optional.ofNullable(historie.createHistoricVariableInstanceQuery().processInstanceId(opdracht.procesId())
        .variableName(gegeven).singleResult()).map(HistoricVariableInstance::getValue);
  }
}
