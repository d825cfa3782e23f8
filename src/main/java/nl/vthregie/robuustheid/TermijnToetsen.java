package nl.vthregie.robuustheid;

import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.termijn.Termijnberekening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.time.Clock;
import java.time.LocalDate;

/** Lets a deadline move only on a besluit that was taken, to a day on which people can meet it. */
@Modelwoord("termijnToetsen")
public class TermijnToetsen implements ExecutionListener {

  private final Dossiers dossiers;
  private final HardeTermijnen termijnen;
  private final Termijnberekening berekening;
  private final Huidig huidig;
  private final Eentegelijk eentegelijk;
  private final Clock klok;

  TermijnToetsen(Dossiers dossiers, HardeTermijnen termijnen, Termijnberekening berekening, Huidig huidig,
                 Eentegelijk eentegelijk, Clock klok) {
    this.dossiers = dossiers;
    this.termijnen = termijnen;
    this.berekening = berekening;
    this.huidig = huidig;
    this.eentegelijk = eentegelijk;
    this.klok = klok;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    String nummer = (String) uitvoering.getVariable(Gegeven.DOSSIERNUMMER);
    dossiers.zoek(nummer).filter(d -> d.soort().equals(Robuustheidwoorden.SOORT)).orElseThrow(() -> Weigering.ongeldig(
        "'Dossiernummer' " + nummer + " is geen robuustheidsdossier. Kijk het nummer na; het staat bij elke taak."));
    if (termijnen.open(nummer).isEmpty()) {
      throw new Weigering(Weigering.Soort.CONFLICT, "In " + nummer + " staat nu geen taak open met een datum die alleen met een "
          + "besluit te verplaatsen is.");
    }
    if (eentegelijk.loopt(nummer, Robuustheidwoorden.PROCES_TERMIJN)) {
      throw new Weigering(Weigering.Soort.CONFLICT, "VTH-Regie verwerkt nog een eerder besluit over de termijn van " + nummer
          + ". Probeer het over een minuut opnieuw.");
    }
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
    uitvoering.setProcessBusinessKey(nummer);
    uitvoering.setVariable(Gegeven.BESLUITNEMER, huidig.gebruiker().map(Huidig.Gebruiker::naam).orElse(null));
  }
}
