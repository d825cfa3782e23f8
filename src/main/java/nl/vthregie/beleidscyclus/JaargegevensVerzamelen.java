package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Jaarbron.Escalaties;
import nl.vthregie.beleidscyclus.Jaarbron.Opdracht;
import nl.vthregie.beleidscyclus.Jaarbron.Over;
import nl.vthregie.beleidscyclus.Jaarbron.Overleggen;
import nl.vthregie.beleidscyclus.Jaarbron.Wijzigingen;
import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.context.annotation.Lazy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lays before whoever writes the jaarverslag what was written down in the year, each time anew; the first time also the goals and
 * the deelnemers that he has to report on.
 */
@Modelwoord("jaargegevensVerzamelen")
public class JaargegevensVerzamelen implements JavaDelegate {

  /** An opdracht of one deelnemer beside the programma is of this kind; it stands in what its process was started with. */
  private static final String SOORT = "soort";
  private static final String SPECIFIEK = "AANVULLEND";

  private final Jaarbron bron;
  private final Jaarverslagen jaarverslagen;
  private final Json json;
  private final HistoryService historie;

  JaargegevensVerzamelen(Jaarbron bron, Jaarverslagen jaarverslagen, Json json, @Lazy HistoryService historie) {
    this.bron = bron;
    this.jaarverslagen = jaarverslagen;
    this.json = json;
    this.historie = historie;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    Jaargegevens gegevens = verzamel(new Over(Beleidscycli.tekst(uitvoering, Programmawoorden.Gegeven.REGIO),
        ((Number) uitvoering.getVariable(Programmawoorden.Gegeven.JAAR)).intValue(), uitvoering.getTenantId()));
    uitvoering.setVariable(Gegeven.JAARGEGEVENS, json.waarde(Jaaroverzicht.van(gegevens)));
    if (uitvoering.getVariable(Gegeven.JAARVERSLAG) == null) {
      uitvoering.setVariable(Gegeven.JAARVERSLAG,
          json.waarde(Jaarverslag.leeg(jaarverslagen.strategie(uitvoering), gegevens.specifiek())));
    }
  }

  private Jaargegevens verzamel(Over over) {
    List<Opdracht> opdrachten = bron.opdrachten(over);
    Wijzigingen wijzigingen = bron.wijzigingen(over);
    Escalaties escalaties = bron.escalaties(over);
    Overleggen overleggen = bron.overleggen(over);
    return new Jaargegevens(opdrachten.stream().map(Opdracht::alsRegel).toList(), bron.resultaten(over),
        overleggen.gehouden(), overleggen.open(), wijzigingen.doorgevoerd(), wijzigingen.afgewezen(), wijzigingen.lopend(),
        escalaties.alle(), escalaties.open(), bron.afwijkingen(over), specifiek(opdrachten));
  }

  private List<String> specifiek(List<Opdracht> opdrachten) {
    if (opdrachten.isEmpty()) {
      return List.of();
    }
    Set<String> processen = historie.createHistoricVariableInstanceQuery().variableName(SOORT)
        .processInstanceIdIn(opdrachten.stream().map(Opdracht::procesId).toArray(String[]::new)).list().stream()
        .filter(soort -> SPECIFIEK.equals(soort.getValue())).map(HistoricVariableInstance::getProcessInstanceId)
        .collect(Collectors.toSet());
    return opdrachten.stream().filter(opdracht -> processen.contains(opdracht.procesId())).map(Opdracht::opdrachtgever)
        .distinct().sorted().toList();
  }
}
