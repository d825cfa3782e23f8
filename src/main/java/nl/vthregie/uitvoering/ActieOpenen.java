package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.uitvoering.Overlegwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Gives the process of an actie what its owner must know. It shares the dossiernummer of its overleg. */
@Modelwoord("actieOpenen")
public class ActieOpenen implements ExecutionListener {

  private final Overlegboek boek;
  private final Overleggen overleggen;
  private final Dossiers dossiers;

  ActieOpenen(Overlegboek boek, Overleggen overleggen, Dossiers dossiers) {
    this.boek = boek;
    this.overleggen = overleggen;
    this.dossiers = dossiers;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    Actie actie = boek.actie(Overleggen.tekst(uitvoering, Gegeven.ACTIENUMMER)).orElseThrow();
    uitvoering.setVariable(Gegeven.OMSCHRIJVING, actie.omschrijving());
    uitvoering.setVariable(Gegeven.EIGENAAR, actie.eigenaar());
    uitvoering.setVariable(Gegeven.EIGENAARNAAM, overleggen.naam(actie.eigenaar()));
    uitvoering.setVariable(Gegeven.UITERLIJK, actie.uiterlijk().toString());
    // The takenlijst shows the titel on the card: there it must say which of his acties it is.
    uitvoering.setVariable(Gegeven.TITEL, actie.omschrijving());
    uitvoering.setVariable(Gegeven.OVERLEGTITEL, dossiers.zoek(uitvoering.getProcessBusinessKey()).map(Dossier::titel).orElseThrow());
  }
}
