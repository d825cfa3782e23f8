package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a decided return into the list of returns that the opdrachtgever reads, and empties the decision, so that the
 * next beoordeling starts with a clean form.
 */
@Modelwoord("retourVastleggen")
public class RetourVastleggen implements ExecutionListener {

  static final TypeReference<List<Retour>> RETOUREN = new TypeReference<>() {
  };
  private static final TypeReference<List<String>> SLEUTELS = new TypeReference<>() {
  };

  private final Json json;

  RetourVastleggen(Json json) {
    this.json = json;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    List<Retour> retouren = new ArrayList<>(json.lees(uitvoering, Gegeven.RETOUREN, RETOUREN).orElse(List.of()));
    List<String> onderdelen = json.lees(uitvoering, Gegeven.ONDERDELEN, SLEUTELS).orElse(List.of());
    retouren.add(0, new Retour(retouren.size() + 1,
        Arrays.stream(Onderdeel.values()).filter(o -> onderdelen.contains(o.sleutel())).map(Onderdeel::naam)
            .reduce((een, ander) -> een + "; " + ander).orElse(""),
        (String) uitvoering.getVariable(Gegeven.MOTIVERING)));
    uitvoering.setVariable(Gegeven.RETOUREN, json.waarde(retouren));
    uitvoering.setVariable(Gegeven.AANTAL_RETOUREN, retouren.size());
    uitvoering.removeVariables(List.of(Gegeven.BESLUIT, Gegeven.MOTIVERING, Gegeven.ONDERDELEN));
  }

  /** @param onderdelen the names of what must be mended, as text */
  record Retour(int nummer, String onderdelen, String motivering) {
  }
}
