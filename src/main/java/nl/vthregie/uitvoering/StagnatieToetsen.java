package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;


/** Lets those who carry out an opdracht tell that it stagnates, as long as it runs. */
@Modelwoord("stagnatieToetsen")
public class StagnatieToetsen implements ExecutionListener {

  private final OpdrachtVoorStagnatie keuze;
  private final Regiogegevens regio;

  StagnatieToetsen(OpdrachtVoorStagnatie keuze, Regiogegevens regio) {
    this.keuze = keuze;
    this.regio = regio;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    Dossier opdracht = keuze.dossier((String) uitvoering.getVariable(Gegeven.DOSSIERNUMMER));
    String dienst = keuze.dienst(opdracht);
    uitvoering.setProcessBusinessKey(opdracht.dossiernummer());
    uitvoering.setVariable(Gegeven.GEMELD_DOOR, regio.rol(keuze.melder(dienst).orElseThrow()).orElseThrow().naam() + " van "
        + regio.organisatie(dienst).orElseThrow().naam());
  }
}
