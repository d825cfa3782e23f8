package nl.vthregie.escalatie;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.escalatie.Escalatiewoorden.Gegeven;
import nl.vthregie.termijn.Escalatieniveau;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import java.util.Map;

/** Takes the escalatie to the level that the decision named: a new step begins. */
@Modelwoord("niveauVastleggen")
public class NiveauVastleggen implements JavaDelegate {

  private static final String BEGIN = "BEGIN";

  private final Escalatieboek boek;

  NiveauVastleggen(Escalatieboek boek) {
    this.boek = boek;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    Map<?, ?> route = (Map<?, ?>) uitvoering.getVariable(Gegeven.ROUTE);
    Escalatieniveau niveau = Escalaties.niveau((String) route.get(Gegeven.NIVEAU));
    uitvoering.setVariable(Gegeven.STAP, boek.begin(uitvoering.getProcessBusinessKey(), niveau, reden(uitvoering)));
    uitvoering.setVariable(Gegeven.NIVEAU, niveau.name());
    for (String gegeven : new String[] {Gegeven.ROL_OG, Gegeven.ROL_ON, Gegeven.TE_INFORMEREN}) {
      uitvoering.setVariable(gegeven, route.get(gegeven));
    }
    uitvoering.setVariable(Gegeven.VERSTREKEN, false);
  }

  private static String reden(DelegateExecution uitvoering) {
    if (uitvoering.getVariable(Gegeven.STAP) == null) {
      return Boolean.FALSE.equals(uitvoering.getVariable(Gegeven.BINNEN_KADER_OF_MANDAAT))
          ? Stapuitkomst.BUITEN_KADER.name() : BEGIN;
    }
    return (String) uitvoering.getVariable(Gegeven.UITKOMST);
  }
}
