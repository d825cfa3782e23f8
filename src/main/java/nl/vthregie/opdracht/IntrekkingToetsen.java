package nl.vthregie.opdracht;

import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Lets only the opdrachtgever withdraw, and only an opdracht that has not been accepted yet. */
@Modelwoord("intrekkingToetsen")
public class IntrekkingToetsen implements ExecutionListener {

  private final Dossiers dossiers;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;

  IntrekkingToetsen(Dossiers dossiers, Vertegenwoordigers vertegenwoordigers, Huidig huidig) {
    this.dossiers = dossiers;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    String dossiernummer = (String) uitvoering.getVariable(Gegeven.DOSSIERNUMMER);
    // Whoever may not withdraw must not learn either whether the number exists.
    Dossier dossier = dossiers.zoek(dossiernummer).filter(d -> d.soort().equals(Opdrachtwoorden.SOORT))
        .filter(this::isVanGebruiker)
        .orElseThrow(() -> Weigering.ongeldig("'Dossiernummer' " + dossiernummer + " is geen opdracht van uw organisatie. "
            + "Kijk het nummer na; het staat bij elke taak van de opdracht."));
    if (!Opdrachtstatus.valueOf(dossier.status()).isIntrekbaar()) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Opdracht " + dossiernummer + " kan niet meer worden ingetrokken: "
          + "zij is al " + (Opdrachtstatus.valueOf(dossier.status()).isTeWijzigen() ? "aangenomen" : "afgesloten")
          + ".");
    }
    uitvoering.setProcessBusinessKey(dossiernummer);
    uitvoering.setVariable(Gegeven.OPDRACHTGEVER, dossier.opdrachtgever());
    uitvoering.setVariable(Gegeven.TITEL, dossier.titel());
  }

  private boolean isVanGebruiker(Dossier dossier) {
    String groep = vertegenwoordigers.groep("ambtelijk-opdrachtgever", dossier.opdrachtgever());
    return huidig.gebruiker().map(wie -> wie.isIn(groep) || wie.isIn(Rol.BEHEER)).orElse(true);
  }
}
