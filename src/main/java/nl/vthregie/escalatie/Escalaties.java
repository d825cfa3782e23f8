package nl.vthregie.escalatie;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.escalatie.Escalatiewoorden.Gegeven;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.termijn.Escalatieniveau;
import nl.vthregie.termijn.Termijnberekening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.TypedValue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the model of the escalatie asks: who must act, what they said, and what the next one must read. */
@Modelwoord("escalaties")
public class Escalaties {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };

  private final Escalatieboek boek;
  private final Regiogegevens regio;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Json json;

  Escalaties(Escalatieboek boek, Regiogegevens regio, Vertegenwoordigers vertegenwoordigers, Json json) {
    this.boek = boek;
    this.regio = regio;
    this.vertegenwoordigers = vertegenwoordigers;
    this.json = json;
  }

  /** The codes of the opdrachtgevers whose side it is. */
  public List<String> deelnemers(DelegateExecution uitvoering) {
    return json.lees(uitvoering, Gegeven.BETROKKEN_DEELNEMERS, CODES).orElseThrow();
  }

  /** The group for which somebody brought it up. */
  public String melder(DelegateExecution uitvoering) {
    return (String) uitvoering.getVariable(Gegeven.MELDER);
  }

  /** Both sides: each of those, and the omgevingsdienst. */
  public List<String> partijen(DelegateExecution uitvoering) {
    List<String> deelnemers = deelnemers(uitvoering);
    return Stream.concat(deelnemers.stream(), Stream.of(boek.omgevingsdienst(uitvoering.getProcessBusinessKey()))).toList();
  }

  /**
   * The groups that act for this side at this level, with commas.
   *
   * @param rolOG roles at the side of the opdrachtgever, with commas; the same for {@code rolON}
   */
  public String groepen(String partij, String rolOG, String rolON) {
    boolean opdrachtnemer = regio.organisatie(partij).filter(Organisatie::isOmgevingsdienst).isPresent();
    return rollen(opdrachtnemer ? rolON : rolOG).map(rol -> vertegenwoordigers.groep(rol, partij))
        .collect(Collectors.joining(","));
  }

  /** Who deals with it at this level. Where both sides have no such level, by their roles: that of the opdrachtgever first. */
  public String behandelaars(DelegateExecution uitvoering) {
    Escalatieniveau niveau = niveau((String) uitvoering.getVariable(Gegeven.NIVEAU));
    if (niveau.compareTo(Escalatieniveau.MANAGEMENT) >= 0) {
      return niveau.omschrijving();
    }
    return Stream.of(Gegeven.ROL_OG, Gegeven.ROL_ON).map(zijde -> rollen((String) uitvoering.getVariable(zijde))
            .map(this::metLidwoord)
            .collect(Collectors.joining(" of ")))
        .filter(namen -> !namen.isEmpty()).distinct().collect(Collectors.joining(" en "));
  }

  private String metLidwoord(String rol) {
    return "de " + regio.rol(rol).map(bekende -> bekende.naam().toLowerCase(Locale.ROOT)).orElse(rol);
  }

  /** The group that prepares the besluit of its bestuurder: he knows it first. */
  public String voorbereider(String partij) {
    boolean stelsel = regio.organisatie(partij).filter(Organisatie::isVanHetStelsel).isPresent();
    return vertegenwoordigers.groep(stelsel ? "stelselverantwoordelijke" : "ambtelijk-opdrachtgever", partij);
  }

  /** What the sides have said at this level so far: input of decision {@code escalatie-uitkomst}. */
  public List<String> antwoorden(DelegateExecution uitvoering) {
    return boek.antwoorden(uitvoering.getProcessBusinessKey(), stap(uitvoering)).stream().map(Enum::name).toList();
  }

  /** Whether one answer is enough: it goes up, and nobody else needs to say anything here. */
  public boolean gaatOmhoog(DelegateExecution uitvoering) {
    return boek.antwoorden(uitvoering.getProcessBusinessKey(), stap(uitvoering)).stream()
        .anyMatch(antwoord -> antwoord == Stapuitkomst.ESCALEREN || antwoord == Stapuitkomst.BUITEN_KADER);
  }

  /** What happened so far, for the table in the forms. */
  public TypedValue verloop(DelegateExecution uitvoering) {
    return json.waarde(boek.verloop(uitvoering.getProcessBusinessKey()).stream().map(this::leesbaar).toList());
  }

  public String naam(String partij) {
    return regio.organisatie(partij).orElseThrow().naam();
  }

  static Stream<String> rollen(String metKommas) {
    return metKommas == null ? Stream.empty()
        : Arrays.stream(metKommas.split(",")).map(String::strip).filter(rol -> !rol.isEmpty());
  }

  static int stap(DelegateExecution uitvoering) {
    return ((Number) uitvoering.getVariable(Gegeven.STAP)).intValue();
  }

  static Escalatieniveau niveau(String code) {
    return Escalatieniveau.valueOf(code);
  }

  private Leesbaar leesbaar(Escalatieboek.Regel regel) {
    return new Leesbaar(Datumtekst.kort(regel.op().atZone(Termijnberekening.TIJDZONE).toLocalDate()),
        regel.niveau().omschrijving().replaceFirst("^(de|het) ", ""),
        regel.partij() == null ? "" : naam(regel.partij()), regel.uitkomst().inWoorden(),
        regel.motivering() == null ? "" : regel.motivering());
  }

  /** One line of the table. */
  private record Leesbaar(String datum, String niveau, String wie, String uitkomst, String motivering) {
  }
}
