package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Wijzigingwoorden.Gegeven;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Vertegenwoordigers;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the model of the opdrachtwijziging asks about a proposed change. */
@Modelwoord("wijzigingen")
public class Wijzigingen {

  private static final TypeReference<Opdracht> OPDRACHT = new TypeReference<>() {
  };
  private static final TypeReference<Wijziging> WIJZIGING = new TypeReference<>() {
  };
  private static final String AMBTELIJK_OPDRACHTGEVER = "ambtelijk-opdrachtgever";
  private static final String ACCOUNTMANAGER = "accountmanager";

  private final Opdrachten opdrachten;
  private final Opdrachtversies versies;
  private final Regiogegevens regio;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Json json;

  Wijzigingen(Opdrachten opdrachten, Opdrachtversies versies, Regiogegevens regio, Vertegenwoordigers vertegenwoordigers,
              Json json) {
    this.opdrachten = opdrachten;
    this.versies = versies;
    this.regio = regio;
    this.vertegenwoordigers = vertegenwoordigers;
    this.json = json;
  }

  /** @return the group that proposes, and adapts the proposal when asked */
  public String voorsteller(DelegateExecution uitvoering) {
    String indiener = (String) uitvoering.getVariable(Gegeven.INDIENER);
    return vertegenwoordigers.groep(vanDienst(uitvoering) ? ACCOUNTMANAGER : AMBTELIJK_OPDRACHTGEVER, indiener);
  }

  /** @return the group at the other side of the table, which looks critically at the proposal */
  public String toetser(DelegateExecution uitvoering) {
    return vanDienst(uitvoering)
        ? vertegenwoordigers.groep(AMBTELIJK_OPDRACHTGEVER, tekst(uitvoering, Opdrachtwoorden.Gegeven.OPDRACHTGEVER))
        : vertegenwoordigers.groep(ACCOUNTMANAGER, tekst(uitvoering, Opdrachtwoorden.Gegeven.OMGEVINGSDIENST));
  }


  /** Who decided what, with the motivering. */
  public String besluitenInWoorden(DelegateExecution uitvoering) {
    return json.lees(uitvoering, Gegeven.BESLUITEN, OordeelOnthouden.OORDELEN).orElse(List.of()).stream()
        .map(besluit -> besluit.van() + ": " + besluit.oordeel().toLowerCase(Locale.ROOT)
            + (besluit.toelichting() == null || besluit.toelichting().isBlank() ? "." : ". " + besluit.toelichting()))
        .collect(Collectors.joining("\n"));
  }

  private boolean vanDienst(DelegateExecution uitvoering) {
    return tekst(uitvoering, Opdrachtwoorden.Gegeven.OMGEVINGSDIENST).equals(tekst(uitvoering, Gegeven.INDIENER));
  }

  /** The organisations whose directies speak when the impact is large: those of both sides. */
  public List<String> beideZijden(DelegateExecution uitvoering) {
    return Stream.concat(opdrachten.deelnemers(uitvoering).stream(),
        Stream.of(tekst(uitvoering, Opdrachtwoorden.Gegeven.OMGEVINGSDIENST))).toList();
  }

  /**
   * @return the group that decides for this deelnemer: the ambtelijk opdrachtgever when both the old and the new opdracht
   *     are within his mandaat and the change within the kaders, else the college
   */
  public String besluiter(String deelnemer, DelegateExecution uitvoering) {
    Organisatie organisatie = regio.organisatie(deelnemer).orElseThrow();
    List<String> inhoud = new ArrayList<>(List.of(json.tekst(uitvoering, Opdrachtwoorden.Gegeven.OPDRACHT).orElseThrow()));
    versies.laatste(tekst(uitvoering, Gegeven.OPDRACHTNUMMER)).ifPresent(inhoud::add);
    boolean ambtelijk = inhoud.stream().map(opdracht -> json.lees(opdracht, OPDRACHT).budget())
        .allMatch(organisatie::mandaatVoldoendeVoor)
        && !Boolean.TRUE.equals(uitvoering.getVariable(Gegeven.BUITEN_KADER));
    return vertegenwoordigers.groep(ambtelijk ? AMBTELIJK_OPDRACHTGEVER : "college", deelnemer);
  }

  /** What the bestuur reads when the change goes beyond kader or mandaat. */
  public String omschrijving(DelegateExecution uitvoering) {
    Wijziging wijziging = json.lees(uitvoering, Gegeven.WIJZIGING, WIJZIGING).orElseThrow();
    return "Wijziging " + uitvoering.getProcessBusinessKey() + " van opdracht " + tekst(uitvoering, Gegeven.OPDRACHTNUMMER)
        + ": " + wijziging.voorstel() + " Oorzaak: " + wijziging.oorzaak();
  }

  private static String tekst(DelegateExecution uitvoering, String gegeven) {
    return (String) uitvoering.getVariable(gegeven);
  }
}
