package nl.vthregie.escalatie;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.escalatie.Escalatiewoorden.Gegeven;
import nl.vthregie.escalatie.Escalatiewoorden.Start;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Nummering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a new escalatie its number and opens its dossier, in the transaction that starts the process. A person brings up a
 * dossier of his own kring; a process brings up its own. A second one about the same is refused to a person, and tells a
 * process nothing new.
 */
@Modelwoord("escalatieOpenen")
public class EscalatieOpenen implements ExecutionListener {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };

  private final Escalatieboek boek;
  private final TeEscalerenDossier keuze;
  private final Kringen kringen;
  private final Nummering nummering;
  private final Dossiers dossiers;
  private final Huidig huidig;
  private final Json json;
  private final Clock klok;

  EscalatieOpenen(Escalatieboek boek, TeEscalerenDossier keuze, Kringen kringen, Nummering nummering, Dossiers dossiers,
                  Huidig huidig, Json json, Clock klok) {
    this.boek = boek;
    this.keuze = keuze;
    this.kringen = kringen;
    this.nummering = nummering;
    this.dossiers = dossiers;
    this.huidig = huidig;
    this.json = json;
    this.klok = klok;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    boolean doorMens = Start.DOOR_MENS.equals(uitvoering.getCurrentActivityId());
    String nummer = (String) uitvoering.getVariable(Gegeven.DOSSIERNUMMER);
    Dossier bron = doorMens ? keuze.dossier(nummer)
        : dossiers.zoek(nummer).filter(TeEscalerenDossier::isBron).orElseThrow();
    String melder = keuze.melder(bron).orElse(null);
    var onderwerp = new Onderwerp((String) uitvoering.getVariable(Gegeven.ONDERWERP));
    Optional<String> bestaande = doorMens ? boek.openstaand(nummer, onderwerp) : boek.gemeld(nummer, onderwerp);
    if (doorMens && bestaande.isPresent()) {
      throw looptAl(nummer, bestaande);
    }
    boolean geopend = bestaande.isEmpty() && open(uitvoering, bron, onderwerp, doorMens, melder);
    if (doorMens && !geopend) {
      throw looptAl(nummer, Optional.empty());
    }
    if (!geopend) {
      boek.noem(nummer, onderwerp);
    } else if (!doorMens) {
      meld(uitvoering, bron);
    }
    uitvoering.setVariable(Gegeven.LOOPT_AL, !geopend);
  }

  private boolean open(DelegateExecution uitvoering, Dossier bron, Onderwerp onderwerp, boolean doorMens, String melder) {
    List<String> deelnemers = doorMens ? keuze.opdrachtgevers(bron) : betrokkenen(uitvoering, bron);
    String nummer = nummering.volgende(Escalatiewoorden.SOORT + "-" + bron.dossiernummer(), 2);
    String dienst = kringen.omgevingsdienst(bron.kring()).orElseThrow();
    if (!boek.open(nummer, bron.dossiernummer(), onderwerp,
        doorMens ? huidig.gebruiker().map(Huidig.Gebruiker::naam).orElse(null) : null, doorMens ? melder : null,
        deelnemers, dienst, !doorMens)) {
      return false;
    }
    dossiers.open(new Dossier(nummer, Escalatiewoorden.SOORT, bron.regio(), bron.opdrachtgever(), bron.kring(),
        onderwerp.tekst() + ": " + bron.titel(), LocalDate.now(klok).getYear(), doorMens ? "CONCEPT" : "IN_BEHANDELING", "{}",
        uitvoering.getProcessInstanceId()));
    uitvoering.setProcessBusinessKey(nummer);
    uitvoering.setVariables(Map.of(Gegeven.ESCALATIENUMMER, nummer, Gegeven.BRONTITEL, bron.titel(),
        Gegeven.ONDERWERP, onderwerp.tekst(), Gegeven.BETROKKEN_DEELNEMERS, json.waarde(deelnemers),
        Gegeven.VERSTREKEN, false));
    uitvoering.setVariable(Gegeven.MELDER, melder);
    // The decision asks for them from the first time on.
    for (String gegeven : List.of(Gegeven.NIVEAU, Gegeven.RICHTING, Gegeven.STAP)) {
      uitvoering.setVariable(gegeven, null);
    }
    return true;
  }

  /** What the message says; who sent it is a model, so what is missing is a mistake of ours. */
  private void meld(DelegateExecution uitvoering, Dossier bron) {
    var melding = new Melding((String) uitvoering.getVariable(Gegeven.ONDERWERP_TYPE),
        (String) uitvoering.getVariable(Gegeven.OMSCHRIJVING), (String) uitvoering.getVariable(Gegeven.REEDS_BESPROKEN),
        (String) uitvoering.getVariable(Gegeven.GEWENSTE_UITKOMST),
        !Boolean.FALSE.equals(uitvoering.getVariable(Gegeven.BINNEN_KADER_OF_MANDAAT)),
        Boolean.TRUE.equals(uitvoering.getVariable(Gegeven.SPOED)), betrokkenen(uitvoering, bron));
    boek.meld(uitvoering.getProcessBusinessKey(), melding);
    uitvoering.setVariable(Gegeven.BINNEN_KADER_OF_MANDAAT, melding.binnenKader());
    uitvoering.setVariable(Gegeven.SPOED, melding.spoed());
    for (String gegeven : List.of(Gegeven.REEDS_BESPROKEN, Gegeven.GEWENSTE_UITKOMST)) {
      uitvoering.setVariable(gegeven, uitvoering.getVariable(gegeven));
    }
  }

  /** Those of the dossier's opdrachtgevers that the message names; else its one aanspreekpunt (V1). */
  private List<String> betrokkenen(DelegateExecution uitvoering, Dossier bron) {
    List<String> genoemd = json.lees(uitvoering, Gegeven.BETROKKEN_DEELNEMERS, CODES).orElse(List.of());
    List<String> deelnemers = kringen.opdrachtgevers(bron.kring()).stream().filter(genoemd::contains).toList();
    return deelnemers.isEmpty() ? List.of(bron.opdrachtgever()) : deelnemers;
  }

  private static Weigering looptAl(String bron, Optional<String> bestaande) {
    return new Weigering(Weigering.Soort.CONFLICT, "Over dit onderwerp loopt bij " + bron + " al een escalatie"
        + bestaande.map(nummer -> ": " + nummer).orElse("") + ". Zet wat u wilt toevoegen daar als opmerking bij, of kies een "
        + "ander onderwerp.");
  }
}
