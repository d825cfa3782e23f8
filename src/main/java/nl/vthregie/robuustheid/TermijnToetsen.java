package nl.vthregie.robuustheid;

import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.termijn.Termijnberekening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.time.Clock;
import java.time.LocalDate;

/** Lets a deadline move only on a besluit that was taken, to a day on which people can meet it. */
@Modelwoord("termijnToetsen")
public class TermijnToetsen implements ExecutionListener {

  private final DossierVoorTermijn keuze;
  private final Termijnberekening berekening;
  private final Huidig huidig;
  private final Eentegelijk eentegelijk;
  private final Clock klok;

  TermijnToetsen(DossierVoorTermijn keuze, Termijnberekening berekening, Huidig huidig, Eentegelijk eentegelijk, Clock klok) {
    this.keuze = keuze;
    this.berekening = berekening;
    this.huidig = huidig;
    this.eentegelijk = eentegelijk;
    this.klok = klok;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    Dossier dossier = keuze.dossier((String) uitvoering.getVariable(Gegeven.DOSSIERNUMMER));
    eentegelijk.wachtOpBeurt(dossier.dossiernummer());
    keuze.eis(dossier);
    LocalDate vandaag = LocalDate.now(klok);
    LocalDate naar = Robuustheid.datum(uitvoering, Gegeven.NIEUWE_DATUM);
    if (!naar.isAfter(vandaag)) {
      throw Weigering.ongeldig("'Nieuwe laatste dag' (" + naar + ") is al voorbij. Kies een dag in de toekomst.");
    }
    if (!berekening.kalender().werkdagOpOfVoor(naar).equals(naar)) {
      throw Weigering.ongeldig("'Nieuwe laatste dag' (" + Datumtekst.kort(naar) + ") is geen werkdag. Kies een werkdag.");
    }
    if (Robuustheid.datum(uitvoering, Gegeven.BESLUITDATUM).isAfter(vandaag)) {
      throw Weigering.ongeldig("'Datum van het besluit' ligt in de toekomst. Verplaats de termijn als het besluit is genomen.");
    }
    uitvoering.setProcessBusinessKey(dossier.dossiernummer());
    uitvoering.setVariable(Gegeven.BESLUITNEMER, huidig.gebruiker().map(Huidig.Gebruiker::naam).orElse(null));
  }
}
