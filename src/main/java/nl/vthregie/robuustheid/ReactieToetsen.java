package nl.vthregie.robuustheid;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import nl.vthregie.overzicht.Dossier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.time.Clock;
import java.time.LocalDate;

/** Lets only the dienst itself react, to an oordeel that there is, and to which it has no reaction waiting. */
@Modelwoord("reactieToetsen")
public class ReactieToetsen implements ExecutionListener {

  private final DossierVoorReactie keuze;
  private final Eentegelijk eentegelijk;
  private final Clock klok;

  ReactieToetsen(DossierVoorReactie keuze, Eentegelijk eentegelijk, Clock klok) {
    this.keuze = keuze;
    this.eentegelijk = eentegelijk;
    this.klok = klok;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    Dossier dossier = keuze.dossier((String) uitvoering.getVariable(Gegeven.DOSSIERNUMMER));
    eentegelijk.wachtOpBeurt(dossier.dossiernummer());
    keuze.eis(dossier);
    if (Robuustheid.datum(uitvoering, Gegeven.REACTIEDATUM).isAfter(LocalDate.now(klok))) {
      throw Weigering.ongeldig("'Datum van de reactie' ligt in de toekomst. Vul de datum van uw brief in.");
    }
    uitvoering.setProcessBusinessKey(dossier.dossiernummer());
  }
}
