package nl.vthregie.uitvoering;

import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays what was agreed beside the forms in which people say what has come of it. */
@Modelwoord("afsluitingVoorbereiden")
public class AfsluitingVoorbereiden implements ExecutionListener {

  private final Uitvoeringen uitvoeringen;
  private final Agendabron bron;
  private final Json json;

  AfsluitingVoorbereiden(Uitvoeringen uitvoeringen, Agendabron bron, Json json) {
    this.uitvoeringen = uitvoeringen;
    this.bron = bron;
    this.json = json;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    String opdrachtnummer = uitvoering.getProcessBusinessKey();
    Afspraken afspraken = uitvoeringen.afspraken(opdrachtnummer);
    Map<String, Object> afsluiting = new HashMap<>();
    afsluiting.put("doel", afspraken.doel());
    afsluiting.put("resultaat", afspraken.resultaat());
    afsluiting.put("afspraak", afspraken.monitoringEnAfsluiting().afsluiting());
    afsluiting.put("acties", bron.acties(Agendabron.Bereik.van(opdrachtnummer)));
    afsluiting.put("wijzigingen", bron.wijzigingen(Agendabron.Bereik.van(opdrachtnummer)));
    uitvoering.setVariable(Gegeven.AFSLUITING, json.waarde(afsluiting));
    // Whoever comes here a second time, after a change, finds no old answers.
    List.of(Gegeven.RESULTAATBESLUIT, Gegeven.RESULTAATREDEN).forEach(naam -> uitvoering.setVariable(naam, null));
  }
}
