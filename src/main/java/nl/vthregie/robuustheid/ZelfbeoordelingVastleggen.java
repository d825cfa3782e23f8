package nl.vthregie.robuustheid;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.formulier.lezing.Getallezing;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps what a dienst says of itself, and refuses a score that its KPI's scale does not have. A score without a norm is not
 * kept: dossiers that began when every form asked for one go on with that form.
 */
@Modelwoord("zelfbeoordelingVastleggen")
public class ZelfbeoordelingVastleggen implements TaskListener {

  private static final TypeReference<Map<String, Zelfbeoordeling>> SCORES = new TypeReference<>() {
  };
  private static final String GEEN_SCORE = "geen score: norm onbekend";

  private final Ronderegister rondes;
  private final Robuustheidboek boek;
  private final Json json;

  ZelfbeoordelingVastleggen(Ronderegister rondes, Robuustheidboek boek, Json json) {
    this.rondes = rondes;
    this.boek = boek;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask taak) {
    Map<String, Zelfbeoordeling> ingevuld = json.lees(taak, Gegeven.ZELFBEOORDELING, SCORES).orElseThrow();
    Map<String, Zelfbeoordeling> scores = new TreeMap<>();
    Map<String, Zelfbeoordeling> bewaard = new TreeMap<>();
    List<String> fouten = new ArrayList<>();
    List<Regel> leesbaar = new ArrayList<>();
    for (Kpi kpi : rondes.kpis((String) taak.getVariable(Gegeven.RONDE))) {
      String sleutel = Kpi.sleutel(kpi.code());
      Zelfbeoordeling score = kpi.heeftNorm() ? ingevuld.get(sleutel) : ingevuld.get(sleutel).zonderScore();
      if (kpi.heeftNorm() && !kpi.kent(score.score())) {
        fouten.add("'Score' bij '" + kpi.code() + "' is " + Getallezing.toon(score.score()) + ". De schaal loopt van "
            + Getallezing.toon(kpi.van()) + " tot en met " + Getallezing.toon(kpi.tot()) + ".");
      }
      scores.put(kpi.code(), score);
      bewaard.put(sleutel, score);
      leesbaar.add(new Regel(kpi.code(), kpi.naam(), kpi.heeftNorm() ? Getallezing.toon(score.score()) : GEEN_SCORE,
          Zelfbeoordeling.JA.equals(score.voldoet()) ? "ja" : "nee", score.bewijs()));
    }
    if (!fouten.isEmpty()) {
      throw Weigering.ongeldig(String.join(" ", fouten));
    }
    boek.bewaarScores((String) taak.getVariable(Gegeven.DOSSIERNUMMER), scores);
    taak.getExecution().setVariable(Gegeven.ZELFBEOORDELING, json.waarde(bewaard));
    taak.getExecution().setVariable(Gegeven.SCORES, json.waarde(leesbaar));
  }

  /** One line of the table in later forms. */
  private record Regel(String kpi, String naam, String score, String zelf, String bewijs) {
  }
}
