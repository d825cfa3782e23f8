package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.util.List;
import java.util.stream.Collectors;

/** Lets a cycle begin when every deelnemer is in its projectgroep (V12), and its dates can still be met. */
@Modelwoord("cyclusInrichten")
public class CyclusInrichten implements TaskListener {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };

  private final Beleidscycli cycli;
  private final Json json;

  CyclusInrichten(Beleidscycli cycli, Json json) {
    this.cycli = cycli;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask taak) {
    cycli.moetNogKomen(Beleidscycli.datum(taak, Gegeven.BENOEMD_TOT), "Benoemd tot en met");
    cycli.moetNogKomen(Beleidscycli.datum(taak, Gegeven.DEADLINE), "Wanneer hebben alle colleges besloten?");
    List<String> leden = json.lees(taak, Gegeven.PROJECTGROEP, CODES).orElse(List.of());
    String ontbreken = cycli.deelnemers(taak).stream().filter(code -> !leden.contains(code)).map(cycli::naam)
        .collect(Collectors.joining(", "));
    if (!ontbreken.isEmpty()) {
      throw Weigering.ongeldig("In de projectgroep is elke deelnemer vertegenwoordigd. Er ontbreekt iemand van: " + ontbreken
          + ". Vink elke deelnemer aan.");
    }
  }
}
