package nl.vthregie.afwijking;

import nl.vthregie.afwijking.Afwijkingwoorden.Gegeven;
import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.herinnering.Aanleiding;
import nl.vthregie.herinnering.Herinneringsboek;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.termijn.Datumtekst;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.time.LocalDate;
import java.util.List;

/** Puts a besluit that deviates into the register in the transaction that takes it, and lets the omgevingsdienst know at once. */
@Modelwoord("afwijkingBesluiten")
public class AfwijkingBesluiten implements TaskListener {

  private final Afwijkingen afwijkingen;
  private final Afwijkingenregister register;
  private final Herinneringsboek herinneringen;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;

  AfwijkingBesluiten(Afwijkingen afwijkingen, Afwijkingenregister register, Herinneringsboek herinneringen,
                     Vertegenwoordigers vertegenwoordigers, Huidig huidig) {
    this.afwijkingen = afwijkingen;
    this.register = register;
    this.herinneringen = herinneringen;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
  }

  @Override
  public void notify(DelegateTask taak) {
    if (!"AFWIJKEN".equals(taak.getVariable(Gegeven.BESLUITUITKOMST))) {
      return;
    }
    Advies advies = Afwijkingen.advies(taak);
    LocalDate besluitdatum = Afwijkingen.datum(taak, Gegeven.BESLUITDATUM);
    afwijkingen.magNietInDeToekomst(besluitdatum, "Datum van het besluit");
    if (besluitdatum.isBefore(advies.datum())) {
      throw Weigering.ongeldig("'Datum van het besluit' ligt voor het advies van " + Datumtekst.kort(advies.datum())
          + ". Kijk de datum na: een besluit kan alleen afwijken van een advies dat er al was.");
    }
    if (!advies.zegel().equals(taak.getVariable(Gegeven.ADVIESZEGEL))) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Het advies is veranderd nadat de omgevingsdienst het vastlegde. Vraag "
          + "beheer om het te herstellen; daarna kunt u besluiten.");
    }
    register.leg(new Afwijking(taak.getExecution().getProcessBusinessKey(), tekst(taak, Gegeven.BRON),
        tekst(taak, Gegeven.DEELNEMER), tekst(taak, Gegeven.ONDERWERP), advies,
        "JA".equals(taak.getVariable(Gegeven.WETTELIJK_ADVIES)), tekst(taak, Gegeven.BESLUITNUMMER), besluitdatum,
        tekst(taak, Gegeven.BESLUIT), tekst(taak, Gegeven.REDEN_AFWIJKING), tekst(taak, Gegeven.BELANGEN),
        huidig.gebruiker().map(Huidig.Gebruiker::naam).orElseThrow(),
        "JA".equals(taak.getVariable(Gegeven.OPENBAAR)) ? null : tekst(taak, Gegeven.UITZONDERINGSGROND_WOO),
        tekst(taak, Gegeven.RAAD), Boolean.TRUE.equals(taak.getVariable(Gegeven.MELD_IBT))));
    informeer(taak);
  }

  private void informeer(DelegateTask taak) {
    for (String rol : List.of("accountmanager", "directie")) {
      herinneringen.geefKennis(taak.getId(), vertegenwoordigers.groep(rol, tekst(taak, Gegeven.OMGEVINGSDIENST)),
          new Aanleiding("Advies niet gevolgd", "Het college van " + tekst(taak, Gegeven.DEELNEMERNAAM) + " volgt een advies van uw dienst niet. Het gaat om '"
              + tekst(taak, Gegeven.ONDERWERP) + "' (" + taak.getExecution().getProcessBusinessKey()
              + "). De motivering staat in het afwijkingenregister. Alleen de accountmanager heeft nog een taak: het besluit "
              + "melden aan wie het advies gaf."),
          "/afwijkingen/" + taak.getExecution().getProcessBusinessKey());
    }
  }

  private static String tekst(DelegateTask taak, String gegeven) {
    return Afwijkingen.tekst(taak, gegeven);
  }
}
