package nl.vthregie.opdracht;

import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Lets only the opdrachtgever withdraw, and only an opdracht that has not been accepted yet. */
@Modelwoord("intrekkingToetsen")
public class IntrekkingToetsen implements ExecutionListener {

  private final InTeTrekkenOpdracht keuze;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;

  IntrekkingToetsen(InTeTrekkenOpdracht keuze, Vertegenwoordigers vertegenwoordigers, Huidig huidig) {
    this.keuze = keuze;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    Dossier dossier = keuze.dossier((String) uitvoering.getVariable(Gegeven.DOSSIERNUMMER));
    uitvoering.setProcessBusinessKey(dossier.dossiernummer());
    uitvoering.setVariable(Gegeven.OPDRACHTGEVER, dossier.opdrachtgever());
    uitvoering.setVariable(Gegeven.TITEL, dossier.titel());
    String opdrachtgever = vertegenwoordigers.groep("ambtelijk-opdrachtgever", dossier.opdrachtgever());
    uitvoering.setVariable(Gegeven.DOOR_BEHEER, huidig.gebruiker().filter(wie -> wie.isIn(opdrachtgever)).isEmpty());
  }
}
