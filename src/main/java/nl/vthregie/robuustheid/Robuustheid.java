package nl.vthregie.robuustheid;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.termijn.Termijnberekening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What the models of robuustheid ask. */
@Modelwoord("robuustheid")
public class Robuustheid {

  static final String VOLDOET = "VOLDOET";
  private static final int VOORTGANG_MAANDEN = 6;
  private static final LocalTime BEGIN_WERKDAG = LocalTime.of(9, 0);
  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };
  private static final TypeReference<Map<String, String>> OORDELEN = new TypeReference<>() {
  };

  private final Robuustheidboek boek;
  private final Kennisgeving kennisgeving;
  private final Json json;

  Robuustheid(Robuustheidboek boek, Kennisgeving kennisgeving, Json json) {
    this.boek = boek;
    this.kennisgeving = kennisgeving;
    this.json = json;
  }

  /** The codes of the omgevingsdiensten for whom the ronde begins. */
  public List<String> diensten(DelegateExecution uitvoering) {
    return json.lees(uitvoering, Gegeven.DIENSTEN, CODES).orElseThrow();
  }

  /** {@code ROB-ODT}, and {@code ROB-ODT-2} in the second ronde of this dienst. */
  public String dossiernummer(String ronde, String dienst) {
    String nummer = Robuustheidwoorden.SOORT + "-" + dienst.toUpperCase(Locale.ROOT);
    int eerdere = boek.eerdereRondes(ronde, dienst);
    return eerdere == 0 ? nummer : nummer + "-" + (eerdere + 1);
  }

  /** Directie and algemeen bestuur of a dienst, with a comma: who is reminded of its deadline. */
  public String dienstgroepen(String dienst) {
    return String.join(",", kennisgeving.dienstgroepen(dienst));
  }

  /** @param oordelen JSON that says {@code VOLDOET} or not for {@code kpi1} to {@code kpi6} */
  public boolean voldoet(Object oordelen, Number nummer) {
    return VOLDOET.equals(json.lees(oordelen, OORDELEN).get("kpi" + nummer.intValue()));
  }

  List<String> nietVoldaan(Object oordelen) {
    return IntStream.rangeClosed(1, Kpi.AANTAL).filter(nummer -> !voldoet(oordelen, nummer)).mapToObj(Kpi::code).toList();
  }

  /** When the dienst reports the next time: each half year after the date of the plan. */
  public Date volgendeVoortgang(DelegateExecution uitvoering) {
    return Date.from(Termijnberekening.tijdstip(voortgangsdag(uitvoering, 1), BEGIN_WERKDAG));
  }

  /** Whether there is another half year before the eindtoets. */
  public boolean nogVoortgang(DelegateExecution uitvoering) {
    return voortgangsdag(uitvoering, 1).isBefore(datum(uitvoering, Gegeven.EINDTOETS_UITERLIJK));
  }

  /** What the escalatie says of a plan that did not come. */
  public String gemist(DelegateExecution uitvoering) {
    return uitvoering.getVariable(Gegeven.DIENSTNAAM) + " moest vóór "
        + Datumtekst.kort(datum(uitvoering, Gegeven.PLAN_VOOR)) + " een plan van aanpak indienen dat het algemeen bestuur heeft "
        + "vastgesteld. Dat plan is er niet.";
  }

  /** What the escalatie says of a dienst that is not robuust in the end. */
  public String nietRobuust(DelegateExecution uitvoering) {
    return uitvoering.getVariable(Gegeven.DIENSTNAAM) + " moest uiterlijk "
        + Datumtekst.kort(datum(uitvoering, Gegeven.EINDTOETS_UITERLIJK)) + " robuust zijn. De dienst voldoet niet aan: "
        + String.join(", ", nietVoldaan(uitvoering.getVariable(Gegeven.EINDOORDELEN))) + ".";
  }

  static LocalDate datum(VariableScope scope, String gegeven) {
    return LocalDate.parse((String) scope.getVariable(gegeven));
  }

  private static LocalDate voortgangsdag(DelegateExecution uitvoering, int later) {
    int gedaan = ((Number) uitvoering.getVariable(Gegeven.VOORTGANGNUMMER)).intValue();
    return datum(uitvoering, Gegeven.PLAN_VOOR).plusMonths((long) VOORTGANG_MAANDEN * (gedaan + later));
  }
}
