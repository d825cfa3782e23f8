package nl.vthregie.uitvoering;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.termijn.Kalender;
import nl.vthregie.termijn.Termijnberekening;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Gegeven;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.context.annotation.Lazy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the model of the uitvoering asks about its opdracht and its dates. */
@Modelwoord("uitvoeringen")
public class Uitvoeringen {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };
  private static final TypeReference<Afspraken> AFSPRAKEN = new TypeReference<>() {
  };
  /** Whoever opens the takenlijst on the day itself finds the task. */
  private static final LocalTime BEGIN_WERKDAG = LocalTime.of(7, 0);

  private final Dossiers dossiers;
  private final Json json;
  private final Kalender kalender;
  private final HistoryService historie;
  private final Clock klok;

  Uitvoeringen(Dossiers dossiers, Json json, Termijnberekening termijnen, @Lazy HistoryService historie, Clock klok) {
    this.dossiers = dossiers;
    this.json = json;
    this.kalender = termijnen.kalender();
    this.historie = historie;
    this.klok = klok;
  }

  /** The moment at which something begins that is agreed for this day. */
  public Date begin(String datum) {
    return Date.from(Termijnberekening.tijdstip(LocalDate.parse(datum), BEGIN_WERKDAG));
  }

  /** The first moment after the last day of the planning. */
  public Date eindePlanning(DelegateExecution uitvoering) {
    return Date.from(voorbij(uitvoering));
  }

  public boolean planningVoorbij(DelegateExecution uitvoering) {
    return !klok.instant().isBefore(voorbij(uitvoering));
  }

  /** Input of decision {@code stagnatie-bijsturing}: whether scope, tijd, geld or kwaliteit must change. */
  public boolean raaktAfspraken(Object geraakt) {
    return geraakt != null && !json.lees(geraakt, CODES).isEmpty();
  }

  /** What the next reads about a stagnatie: whoever proposes the change, or the bestuur. */
  public String aanleiding(VariableScope stagnatie) {
    return "Stagnatie, gemeld door %s: %s Gevolg: %s Analyse: %s Voorstel: %s".formatted(
        stagnatie.getVariable(Gegeven.GEMELD_DOOR), stagnatie.getVariable(Gegeven.STAGNATIE),
        stagnatie.getVariable(Gegeven.GEVOLG), stagnatie.getVariable(Gegeven.ANALYSE), stagnatie.getVariable(Gegeven.VOORSTEL));
  }

  /** The number of the jaarverslag about the year of an opdracht, whether it has begun or not. */
  public String jaarverslag(String opdrachtnummer) {
    Dossier opdracht = dossiers.zoek(opdrachtnummer).orElseThrow();
    return String.join("-", "JV", opdracht.regio().toUpperCase(Locale.ROOT), String.valueOf(opdracht.jaar()));
  }

  /** What is agreed about an opdracht now: its last version. */
  Afspraken afspraken(String opdrachtnummer) {
    return json.lees(dossiers.zoek(opdrachtnummer).orElseThrow().inhoud(), AFSPRAKEN);
  }

  /** The codes of those who gave an opdracht, as its own process was started with them; that has ended. */
  List<String> deelnemers(Dossier opdracht) {
    return vanDeOpdracht(opdracht, Gegeven.DEELNEMERS).map(codes -> json.lees(codes, CODES)).orElse(List.of());
  }

  /** Their names, in one line. */
  String opdrachtgevers(Dossier opdracht) {
    return vanDeOpdracht(opdracht, Gegeven.OPDRACHTGEVERS).map(String::valueOf).orElse("");
  }

  private Optional<Object> vanDeOpdracht(Dossier opdracht, String gegeven) {
    return Optional.ofNullable(historie.createHistoricVariableInstanceQuery().processInstanceId(opdracht.procesId())
        .variableName(gegeven).singleResult()).map(HistoricVariableInstance::getValue);
  }

  /**
   * Sets the next date of a rhythm, or none. A rhythm that is new, or has been changed, counts from today: nobody makes up for
   * dates of before it was agreed. A date that is due stays due.
   */
  void plan(DelegateExecution uitvoering, Ritme ritme, Agendering namen) {
    LocalDate vandaag = LocalDate.now(klok);
    LocalDate vanaf = datum(uitvoering, namen.vanaf()).orElse(LocalDate.MIN);
    Optional<LocalDate> volgende = datum(uitvoering, namen.datum()).filter(vanaf::isBefore)
        .filter(datum -> !kalender.werkdagOpOfVoor(datum).isAfter(vandaag));
    if (!ritme.kenmerk().equals(uitvoering.getVariable(namen.ritme())) && volgende.isEmpty()) {
      LocalDate gisteren = vandaag.minusDays(1);
      vanaf = vanaf.isBefore(gisteren) ? gisteren : vanaf;
    }
    LocalDate na = vanaf;
    volgende = volgende.or(() -> ritme.volgende(na, vandaag, kalender));
    uitvoering.setVariable(namen.ritme(), ritme.kenmerk());
    uitvoering.setVariable(namen.vanaf(), na.equals(LocalDate.MIN) ? null : na.toString());
    uitvoering.setVariable(namen.datum(), volgende.map(LocalDate::toString).orElse(null));
    uitvoering.setVariable(namen.werkdag(), volgende.map(kalender::werkdagOpOfVoor).map(LocalDate::toString).orElse(null));
  }

  private static Optional<LocalDate> datum(VariableScope dossier, String naam) {
    return Optional.ofNullable((String) dossier.getVariable(naam)).map(LocalDate::parse);
  }

  private Instant voorbij(DelegateExecution uitvoering) {
    return Termijnberekening.tijdstip(afspraken(uitvoering.getProcessBusinessKey()).planning().einde().plusDays(1),
        LocalTime.MIDNIGHT);
  }

  /**
   * Under which names a process keeps the dates of one rhythm.
   *
   * @param ritme   the rhythm by which the rest was calculated
   * @param vanaf   dates until and including this one are done with
   * @param datum   the next one
   * @param werkdag the working day on which that is done
   */
  record Agendering(String ritme, String vanaf, String datum, String werkdag) {
  }
}
