package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Vertegenwoordigers;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the model of the opdrachtverstrekking asks about an opdracht. */
@Modelwoord("opdrachten")
public class Opdrachten {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };

  private static final TypeReference<Opdracht> OPDRACHT = new TypeReference<>() {
  };

  private final Json json;
  private final Regiogegevens regio;
  private final Vertegenwoordigers vertegenwoordigers;

  Opdrachten(Json json, Regiogegevens regio, Vertegenwoordigers vertegenwoordigers) {
    this.json = json;
    this.regio = regio;
    this.vertegenwoordigers = vertegenwoordigers;
  }

  /** The codes of those who give this opdracht. */
  public List<String> deelnemers(DelegateExecution uitvoering) {
    return json.lees(uitvoering, Opdrachtwoorden.Gegeven.DEELNEMERS, CODES).orElse(List.of());
  }

  /** The name of a deelnemer as people know it, from its code. */
  public String naam(String deelnemer) {
    return regio.organisatie(deelnemer).orElseThrow().naam();
  }

  /** The keys of the empty onderdelen: input of decision {@code opdracht-volledigheid} (D3). */
  public List<String> legeOnderdelen(Object opdracht) {
    return opdracht(opdracht).legeOnderdelen().stream().map(Onderdeel::sleutel).toList();
  }

  public boolean planningKlopt(Object opdracht) {
    return opdracht(opdracht).planningKlopt();
  }

  /** Names of the parts of the VTHA-takenpakket that are missing: input of decision {@code opdracht-aandachtspunten}. */
  public List<String> ontbrekendeTaakvelden(Object opdracht) {
    return opdracht(opdracht).ontbrekendeTaakvelden().stream().map(Enum::name).toList();
  }

  /** Hours that stand behind the weakest of the deelnemers: input of decision {@code opdracht-capaciteit} (D5). */
  public int urenOpdrachtgever(DelegateExecution uitvoering) {
    return vertegenwoordigers.minsteUren(deelnemers(uitvoering));
  }

  /** @return the group that may commit this deelnemer: the ambtelijk opdrachtgever within his mandaat, else the college */
  public String verstrekker(String deelnemer, Object opdracht) {
    BigDecimal budget = opdracht(opdracht).budget();
    Organisatie organisatie = regio.organisatie(deelnemer).orElseThrow();
    return vertegenwoordigers.groep(
        organisatie.mandaatVoldoendeVoor(budget) ? "ambtelijk-opdrachtgever" : "college", deelnemer);
  }

  /** What must be better and why, as the last retour said it. */
  public String retourInWoorden(DelegateExecution uitvoering) {
    RetourVastleggen.Retour retour = json.lees(uitvoering, Gegeven.RETOUREN, RetourVastleggen.RETOUREN).orElseThrow().get(0);
    return (retour.onderdelen().isEmpty() ? "" : "Wat beter moet: " + retour.onderdelen() + ".\n")
        + "Reden: " + retour.motivering();
  }

  private Opdracht opdracht(Object waarde) {
    return json.lees(waarde == null ? Map.of() : waarde, OPDRACHT);
  }
}
