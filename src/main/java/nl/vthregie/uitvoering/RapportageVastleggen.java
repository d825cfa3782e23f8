package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes a report final: from now on it is what the next one is compared with. */
@Modelwoord("rapportageVastleggen")
public class RapportageVastleggen implements JavaDelegate {

  private final Rapportageboek boek;

  RapportageVastleggen(Rapportageboek boek) {
    this.boek = boek;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    boek.stelVast(uitvoering.getProcessBusinessKey());
  }
}
