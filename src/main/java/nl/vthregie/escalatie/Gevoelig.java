package nl.vthregie.escalatie;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.escalatie.Gevoeligwoorden.Gegeven;
import nl.vthregie.vertrouwelijk.Vertrouwelijkearchief;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** What the model of the gevoelig dossier asks. */
@Modelwoord("gevoelig")
public class Gevoelig {

  private static final TypeReference<Map<String, Object>> SIGNAAL = new TypeReference<>() {
  };
  private static final TypeReference<List<Reden>> REDENEN = new TypeReference<>() {
  };
  private static final String JA = "JA";
  private static final LocalTime BEGIN_WERKDAG = LocalTime.of(8, 0);

  private final Json json;
  private final Vertrouwelijkearchief archief;
  private final Clock klok;
  private final int drempel;

  Gevoelig(Json json, Vertrouwelijkearchief archief, Clock klok, @Value("${vthregie.gevoelig.drempel}") int drempel) {
    this.json = json;
    this.archief = archief;
    this.klok = klok;
    this.drempel = drempel;
  }

  /** The codes of the questions with this answer: input of decision {@code gevoelig-criteria} (D2). */
  public List<String> metAntwoord(Object signaal, String antwoord) {
    return json.lees(signaal, SIGNAAL).entrySet().stream().filter(vraag -> antwoord.equals(vraag.getValue()))
        .map(Map.Entry::getKey).sorted().toList();
  }

  /**
   * Whether enough of the checklist points to sensitivity, the answers about persons included: input of decision
   * {@code gevoelig-advies} (D2). Those may not be told by it, so it says false as well where a criterion decides already,
   * and no count leaves this method.
   */
  public boolean checklistHaaltDrempel(DelegateExecution uitvoering) {
    List<Reden> redenen = json.lees(uitvoering, Gegeven.REDENEN, REDENEN).orElse(List.of());
    return redenen.stream().allMatch(Reden::isChecklist)
        && redenen.size() + archief.aantal(uitvoering.getProcessBusinessKey(), Gegeven.PERSONEN, JA) >= drempel;
  }

  /** Today, as the table of terms counts from it. */
  public String vandaag() {
    return LocalDate.now(klok).toString();
  }

  /** @param dag as a form sends it, {@code jjjj-mm-dd} */
  public Date begin(String dag) {
    return Date.from(LocalDate.parse(dag).atTime(BEGIN_WERKDAG).atZone(klok.getZone()).toInstant());
  }

  /** @param gewicht HOOG and NORMAAL decide alone, CHECKLIST counts towards the threshold */
  record Reden(String code, String soort, String reden, String gewicht) {

    boolean isChecklist() {
      return "CHECKLIST".equals(gewicht);
    }
  }
}
