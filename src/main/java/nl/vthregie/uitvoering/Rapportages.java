package nl.vthregie.uitvoering;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Getaltekst;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.uitvoering.Rapportagewoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the model of the financial report asks, and what its listeners share. */
@Modelwoord("rapportages")
public class Rapportages {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };
  private static final TypeReference<Rapportage> RAPPORTAGE = new TypeReference<>() {
  };
  /** The explanation goes along with the message; the engine keeps 4000 characters of the whole. */
  private static final int MAX_TOELICHTING = 3000;

  private final Regiogegevens regio;
  private final Json json;

  Rapportages(Regiogegevens regio, Json json) {
    this.regio = regio;
    this.json = json;
  }

  /** The codes of those who gave the opdracht. */
  public List<String> deelnemers(DelegateExecution uitvoering) {
    return json.lees(uitvoering, Gegeven.DEELNEMERS, CODES).orElse(List.of());
  }

  /** The name of an organisation as people know it, from its code. */
  public String naam(String organisatie) {
    return regio.organisatie(organisatie).orElseThrow().naam();
  }

  /** Why the opdracht must change, for whoever proposes that change. */
  public String aanleiding(DelegateExecution uitvoering) {
    Rapportage rapportage = rapportage(uitvoering);
    BigDecimal begroot = bedrag(uitvoering, Gegeven.BEGROOT);
    BigDecimal afwijking = bedrag(uitvoering, Gegeven.AFWIJKING);
    String toelichting = rapportage.toelichting().strip();
    return "Financiële rapportage " + uitvoering.getProcessBusinessKey() + " (tot en met "
        + Datumtekst.zonderWeekdag(LocalDate.parse(tekst(uitvoering, Gegeven.PERIODE_TOT))) + "): de prognose is "
        + Getaltekst.euro(rapportage.prognose()) + ", begroot is " + Getaltekst.euro(begroot) + ". Dat is " + Getaltekst.procent(afwijking.abs()) + " "
        + (afwijking.signum() > 0 ? "meer" : "minder") + ", en de drempel van de regio is "
        + Getaltekst.procent(bedrag(uitvoering, Gegeven.DREMPEL)) + ". Toelichting: "
        + toelichting.substring(0, Math.min(toelichting.length(), MAX_TOELICHTING));
  }

  Rapportage rapportage(VariableScope dossier) {
    return json.lees(dossier, Gegeven.RAPPORTAGE, RAPPORTAGE).orElseThrow();
  }

  static String tekst(VariableScope dossier, String gegeven) {
    return (String) dossier.getVariable(gegeven);
  }

  static BigDecimal bedrag(VariableScope dossier, String gegeven) {
    return new BigDecimal(dossier.getVariable(gegeven).toString());
  }

}
