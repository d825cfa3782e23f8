package nl.vthregie.beleidscyclus;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.termijn.Datumtekst;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;

/** What the models of the beleidscyclus ask, and what their listeners share. */
@Modelwoord("beleidscycli")
public class Beleidscycli {

  private final Clock klok;

  Beleidscycli(Clock klok) {
    this.klok = klok;
  }

  /** Refuses a date that has not come yet, because it tells what was done. */
  void magNietInDeToekomst(LocalDate datum, String veld) {
    if (datum != null && datum.isAfter(vandaag())) {
      throw Weigering.ongeldig("'" + veld + "' ligt in de toekomst (" + Datumtekst.kort(datum) + "). Vul in wanneer het is "
          + "gebeurd, of wacht met deze taak.");
    }
  }

  LocalDate vandaag() {
    return LocalDate.now(klok);
  }

  /** @return null when nobody filled it in */
  static String tekst(VariableScope dossier, String gegeven) {
    Object waarde = dossier.getVariable(gegeven);
    return waarde == null || waarde.toString().isBlank() ? null : waarde.toString().strip();
  }

  static LocalDate datum(VariableScope dossier, String gegeven) {
    String tekst = tekst(dossier, gegeven);
    return tekst == null ? null : LocalDate.parse(tekst);
  }

  static BigDecimal bedrag(VariableScope dossier, String gegeven) {
    Object waarde = dossier.getVariable(gegeven);
    return waarde == null ? null : new BigDecimal(waarde.toString());
  }
}
