package nl.vthregie.uitvoering;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Nummering;
import nl.vthregie.uitvoering.Overlegwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the models of the overleg ask: who is at the table, and under which number. */
@Modelwoord("overleggen")
public class Overleggen {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };

  private final Overlegboek boek;
  private final Nummering nummering;
  private final Regiogegevens regio;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Json json;
  private final Clock klok;

  Overleggen(Overlegboek boek, Nummering nummering, Regiogegevens regio, Vertegenwoordigers vertegenwoordigers, Json json,
             Clock klok) {
    this.boek = boek;
    this.nummering = nummering;
    this.regio = regio;
    this.vertegenwoordigers = vertegenwoordigers;
    this.json = json;
    this.klok = klok;
  }

  /**
   * The number of a new overleg. A second one about the same on the same day gets a number behind it; whoever asks at the same
   * moment waits.
   *
   * @param onderwerp the number of an opdracht, or the code of the region in capitals
   */
  public String nummer(String onderwerp, String datum) {
    String eerste = String.join("-", Overlegwoorden.SOORT, onderwerp, datum);
    String nummer = nummering.volgende(eerste, 1);
    return nummer.equals(eerste + "-1") ? eerste : nummer;
  }

  /** The codes of the parties that each bring in their own points. */
  public List<String> aanTafel(DelegateExecution uitvoering) {
    return Stream.concat(Stream.of(tekst(uitvoering, Gegeven.OMGEVINGSDIENST)), opdrachtgevers(uitvoering).stream()).toList();
  }

  /** @return the group that sits at the table for this party */
  public String groep(String partij, DelegateExecution uitvoering) {
    Variant variant = variant(uitvoering);
    return vertegenwoordigers.groep(partij.equals(tekst(uitvoering, Gegeven.OMGEVINGSDIENST)) ? variant.rolDienst()
        : variant.rolOpdrachtgever(), partij);
  }

  /** @return the groups of which one adopts the verslag: the side that gives the opdrachten */
  public String vaststellers(DelegateExecution uitvoering) {
    return opdrachtgevers(uitvoering).stream().map(code -> groep(code, uitvoering)).distinct().collect(Collectors.joining(","));
  }

  /** @return the groups of all parties at the table, with commas */
  public String groepenAanTafel(DelegateExecution uitvoering) {
    return aanTafel(uitvoering).stream().map(partij -> groep(partij, uitvoering)).distinct().collect(Collectors.joining(","));
  }

  public List<String> acties(DelegateExecution uitvoering) {
    return boek.acties(uitvoering.getProcessBusinessKey());
  }

  /** @return the group that does the acties of an organisation */
  public String eigenaar(String organisatie) {
    return vertegenwoordigers.groep(regio.organisatie(organisatie).filter(Organisatie::isOpdrachtgever).isPresent()
        ? Variant.OPDRACHT.rolOpdrachtgever() : Variant.OPDRACHT.rolDienst(), organisatie);
  }

  public String naam(String organisatie) {
    return regio.organisatie(organisatie).orElseThrow().naam();
  }

  /** Today as a model keeps it: from here the term counts again of what has to be done over. */
  public String vandaag() {
    return LocalDate.now(klok).toString();
  }

  List<String> deelnemers(VariableScope overleg) {
    return json.lees(overleg, Gegeven.DEELNEMERS, CODES).orElse(List.of());
  }

  static Variant variant(VariableScope overleg) {
    return Variant.valueOf(tekst(overleg, Gegeven.VARIANT));
  }

  static String tekst(VariableScope overleg, String gegeven) {
    return (String) overleg.getVariable(gegeven);
  }

  /** About one opdracht its one aanspreekpunt speaks for all who gave it (V1); about more each for himself. */
  private List<String> opdrachtgevers(VariableScope overleg) {
    return variant(overleg) == Variant.OPDRACHT ? List.of(tekst(overleg, Gegeven.OPDRACHTGEVER)) : deelnemers(overleg);
  }
}
