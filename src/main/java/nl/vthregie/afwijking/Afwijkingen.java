package nl.vthregie.afwijking;

import nl.vthregie.afwijking.Afwijkingwoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.termijn.Datumtekst;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.time.Clock;
import java.time.LocalDate;

/** What the model of the afwijking asks, and what its listeners share. */
@Modelwoord("afwijkingen")
public class Afwijkingen {

  private final Regiogegevens regio;
  private final Clock klok;

  Afwijkingen(Regiogegevens regio, Clock klok) {
    this.regio = regio;
    this.klok = klok;
  }

  /** Input of decision {@code afwijking-meldingen}: what kind of organisation decides. */
  public String soort(String deelnemer) {
    return regio.organisatie(deelnemer).orElseThrow().soort().name();
  }

  /** Input of the same: whether its region tells the interbestuurlijk toezicht. */
  public boolean regioMeldtIbt(String deelnemer) {
    return regio.regio(regio.organisatie(deelnemer).orElseThrow().regio()).orElseThrow().meldtIbt();
  }

  static Advies advies(VariableScope dossier) {
    return new Advies(tekst(dossier, Gegeven.ADVIES_OD), tekst(dossier, Gegeven.ADVIESKENMERK),
        datum(dossier, Gegeven.ADVIESDATUM), tekst(dossier, Gegeven.ADVIESVINDPLAATS));
  }

  /** Refuses a date that has not come yet, because it tells what was done. */
  void magNietInDeToekomst(LocalDate datum, String veld) {
    if (datum.isAfter(LocalDate.now(klok))) {
      throw Weigering.ongeldig("'" + veld + "' ligt in de toekomst (" + Datumtekst.kort(datum) + "). Vul in wanneer het is "
          + "gebeurd, of wacht met deze taak.");
    }
  }

  static String tekst(VariableScope dossier, String gegeven) {
    return (String) dossier.getVariable(gegeven);
  }

  static LocalDate datum(VariableScope dossier, String gegeven) {
    return LocalDate.parse(tekst(dossier, gegeven));
  }
}
