package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.termijn.Datumtekst;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the models of the beleidscyclus ask, and what their listeners share. */
@Modelwoord("beleidscycli")
public class Beleidscycli {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };
  private static final TypeReference<Strategie> STRATEGIE = new TypeReference<>() {
  };

  /** What the organisation is that a product of the whole region is listed under. */
  static final String TREKKER = "Trekker";

  private final Vaststellingen vaststellingen;
  private final Regiogegevens regio;
  private final Json json;
  private final Clock klok;

  Beleidscycli(Vaststellingen vaststellingen, Regiogegevens regio, Json json, Clock klok) {
    this.vaststellingen = vaststellingen;
    this.regio = regio;
    this.json = json;
    this.klok = klok;
  }

  /** The codes of the bevoegde gezagen that take part. */
  public List<String> deelnemers(VariableScope dossier) {
    return json.lees(dossier, Gegeven.DEELNEMERS, CODES).orElse(List.of());
  }

  /** The codes of all who take part in a region: nobody chooses among them (Omgevingsbesluit 13.5 lid 2). */
  List<String> deelnemersVan(Regio gekozen) {
    return regio.deelnemers(gekozen.code()).stream().map(Organisatie::code).toList();
  }

  /** Those who have not adopted the text that lies before them now. */
  public List<String> voorTeLeggen(DelegateExecution uitvoering) {
    Set<String> vastgesteld = vaststellingen.vastgesteldDoor(uitvoering.getProcessBusinessKey(),
        tekst(uitvoering, Gegeven.DOCUMENT_HASH));
    return deelnemers(uitvoering).stream().filter(code -> !vastgesteld.contains(code)).toList();
  }

  /** The name of an organisation as people know it, from its code. */
  public String naam(String organisatie) {
    return regio.organisatie(organisatie).orElseThrow().naam();
  }

  public String rolnaam(String rol) {
    return regio.rol(rol).orElseThrow().naam();
  }

  /** @param kant what table {@code cyclusproduct-lead} says */
  public String organisatie(String kant, VariableScope dossier) {
    return tekst(dossier, "OMGEVINGSDIENST".equals(kant) ? Gegeven.OMGEVINGSDIENST : Gegeven.TREKKER);
  }

  /** @param tekst words with commas between them, as a table has them */
  public List<String> lijst(String tekst) {
    return Arrays.stream(tekst.split(",")).map(String::strip).filter(woord -> !woord.isEmpty()).toList();
  }

  /** Input of decision {@code strategie-volledigheid} (D14). */
  public List<String> legeOnderdelen(Object strategie) {
    return strategie(strategie).legeOnderdelen();
  }

  Strategie strategie(Object waarde) {
    return json.lees(waarde == null ? Map.of() : waarde, STRATEGIE);
  }

  /** Refuses a date that is over, because it tells what is still to be done. */
  void moetNogKomen(LocalDate datum, String veld) {
    if (datum != null && !datum.isAfter(vandaag())) {
      throw Weigering.ongeldig("'" + veld + "' is al geweest, of is vandaag. Vul een dag in die nog komt.");
    }
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

  static int getal(VariableScope dossier, String gegeven) {
    return ((Number) dossier.getVariable(gegeven)).intValue();
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
