package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Programmawoorden.Gegeven;
import nl.vthregie.beleidscyclus.Programmawoorden.Start;
import nl.vthregie.beleidscyclus.Strategieen.InWerking;
import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Huidig.Gebruiker;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Nummering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens the dossier of a programma under its year ({@code UP-TWENTE-2028}), once. A person asks for a year, or the jaarkalender does, or a
 * jaarverslag that recommends something for it; a strategy that came into force begins its first year that is still to come.
 */
@Modelwoord("programmaOpenen")
public class ProgrammaOpenen implements ExecutionListener {

  private static final List<String> NOG_LEEG = List.of(Gegeven.WENSEN, Gegeven.PROGRAMMA, Gegeven.MIDDELEN,
      Gegeven.COLLECTIEVE_OPDRACHT, Cycluswoorden.Gegeven.AFSTEMMING, Cycluswoorden.Gegeven.AFSTEMMINGTOELICHTING,
      Cycluswoorden.Gegeven.BESTUURSTOELICHTING, Cycluswoorden.Gegeven.TAFELUITKOMST,
      Cycluswoorden.Gegeven.TAFELTOELICHTING);
  /** What is left for whoever begins too late for the end of the year before. */
  private static final int DAGEN_BIJ_LATE_START = 90;

  private final Beleidscycli cycli;
  private final Strategieen strategieen;
  private final Regiogegevens regiogegevens;
  private final Nummering nummering;
  private final Dossiers dossiers;
  private final Aanbevelingen aanbevelingen;
  private final AanbevelingOntvangen ontvangen;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;
  private final Json json;

  ProgrammaOpenen(Beleidscycli cycli, Strategieen strategieen, Regiogegevens regiogegevens,
                  Nummering nummering, Dossiers dossiers, Aanbevelingen aanbevelingen, AanbevelingOntvangen ontvangen,
                  Vertegenwoordigers vertegenwoordigers, Huidig huidig, Json json) {
    this.cycli = cycli;
    this.strategieen = strategieen;
    this.regiogegevens = regiogegevens;
    this.nummering = nummering;
    this.dossiers = dossiers;
    this.aanbevelingen = aanbevelingen;
    this.ontvangen = ontvangen;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
    this.json = json;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    NOG_LEEG.forEach(gegeven -> uitvoering.setVariable(gegeven, null));
    uitvoering.setVariable(Cycluswoorden.Gegeven.LOOPT_AL, false);
    switch (uitvoering.getCurrentActivityId()) {
      case Start.DOOR_MENS -> doorMens(uitvoering);
      case Start.JAARKALENDER -> jaarkalender(uitvoering);
      case Start.BIJSTELLEN -> bijstellen(uitvoering);
      default -> naStrategie(uitvoering);
    }
  }

  private void doorMens(DelegateExecution uitvoering) {
    int jaar = Beleidscycli.getal(uitvoering, Gegeven.JAAR);
    Regio regio = regiogegevens.regio(Beleidscycli.tekst(uitvoering, Gegeven.REGIO)).orElseThrow(() -> Weigering.ongeldig(
        "'Voor welke regio?' kent deze regio niet. Kies er een uit de lijst."));
    if (!huidig.gebruiker().map(wie -> wie.isIn(Rol.BEHEER) || isVan(regio, wie)).orElse(true)) {
      throw Weigering.verboden("U kunt alleen een programma beginnen voor de regio waarin uw organisatie deelneemt. Kies die bij "
          + "'Voor welke regio?'.");
    }
    InWerking strategie = strategieen.inWerking(regio.code(), jaar).orElseThrow(() -> Weigering.ongeldig("Voor " + jaar
        + " is geen strategie in werking. Het programma werkt de strategie uit: stel die eerst vast."));
    String nummer = nummer(regio, jaar);
    if (liepAl(nummer)) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Voor " + jaar + " is er al een programma: " + nummer + ". Ga daar verder.");
    }
    open(uitvoering, nummer, regio, strategie, jaar);
  }

  private boolean isVan(Regio regio, Gebruiker wie) {
    return wie.isIn(vertegenwoordigers.groep("accountmanager", regio.omgevingsdienst())) || cycli.deelnemersVan(regio).stream()
        .anyMatch(code -> wie.isIn(vertegenwoordigers.groep("ambtelijk-opdrachtgever", code)));
  }

  private void naStrategie(DelegateExecution uitvoering) {
    InWerking strategie = strategieen.zoek(Beleidscycli.tekst(uitvoering, Cycluswoorden.Gegeven.DOSSIERNUMMER)).orElseThrow();
    Regio regio = regiogegevens.regio(strategie.regio()).orElseThrow();
    int jaar = Math.max(strategie.vanJaar(), cycli.vandaag().getYear() + 1);
    openEenKeer(uitvoering, regio, strategie, jaar);
  }

  private void jaarkalender(DelegateExecution uitvoering) {
    Regio regio = regiogegevens.regio(Beleidscycli.tekst(uitvoering, Gegeven.REGIO)).orElseThrow();
    int jaar = Beleidscycli.getal(uitvoering, Gegeven.JAAR);
    openEenKeer(uitvoering, regio, strategieen.inWerking(regio.code(), jaar).orElseThrow(() -> new IllegalStateException(
        "No strategy is in force in '" + regio.code() + "' in " + jaar + ", so that there is none to work out")), jaar);
  }

  /** A jaarverslag recommends something. Whatever becomes of the programma, the recommendation stays until somebody has read it. */
  private void bijstellen(DelegateExecution uitvoering) {
    ontvangen.notify(uitvoering);
    Regio regio = regiogegevens.regio(Beleidscycli.tekst(uitvoering, Gegeven.REGIO)).orElseThrow();
    int jaar = Beleidscycli.getal(uitvoering, Gegeven.JAAR);
    Optional<InWerking> strategie = strategieen.inWerking(regio.code(), jaar);
    if (strategie.isPresent()) {
      openEenKeer(uitvoering, regio, strategie.get(), jaar);
    } else {
      uitvoering.setVariable(Cycluswoorden.Gegeven.LOOPT_AL, true);
    }
    if (Boolean.TRUE.equals(uitvoering.getVariable(Cycluswoorden.Gegeven.LOOPT_AL))) {
      // The message carries the number of the programma, and this is not it.
      uitvoering.setProcessBusinessKey(Beleidscycli.tekst(uitvoering, Gegeven.JAARVERSLAG_REF));
    }
  }

  private void openEenKeer(DelegateExecution uitvoering, Regio regio, InWerking strategie, int jaar) {
    String nummer = nummer(regio, jaar);
    if (liepAl(nummer)) {
      uitvoering.setVariable(Cycluswoorden.Gegeven.LOOPT_AL, true);
      return;
    }
    uitvoering.setVariable(Gegeven.JAAR, jaar);
    open(uitvoering, nummer, regio, strategie, jaar);
  }

  /** Whoever begins the same at the same moment waits here, and then finds this one. */
  private boolean liepAl(String nummer) {
    nummering.wachtOpBeurt(nummer);
    return dossiers.zoek(nummer).isPresent();
  }

  private void open(DelegateExecution uitvoering, String nummer, Regio regio, InWerking strategie, int jaar) {
    LocalDate eindeVanHetJaarErvoor = LocalDate.of(jaar - 1, 12, 31);
    LocalDate later = cycli.vandaag().plusDays(DAGEN_BIJ_LATE_START);
    String titel = "Uitvoeringsprogramma " + regio.naam() + " " + jaar;
    uitvoering.setProcessBusinessKey(nummer);
    uitvoering.setVariable(Cycluswoorden.Gegeven.DOSSIERNUMMER, nummer);
    uitvoering.setVariable(Cycluswoorden.Gegeven.DEELNEMERS, json.waarde(cycli.deelnemersVan(regio)));
    uitvoering.setVariable(Cycluswoorden.Gegeven.TREKKER, strategie.trekker());
    uitvoering.setVariable(Cycluswoorden.Gegeven.OMGEVINGSDIENST, regio.omgevingsdienst());
    uitvoering.setVariable(Cycluswoorden.Gegeven.BESTUUR_WIL_AANPASSING, false);
    uitvoering.setVariable(Cycluswoorden.Gegeven.RONDE, 0);
    uitvoering.setVariable(Cycluswoorden.Gegeven.DEADLINE,
        (eindeVanHetJaarErvoor.isAfter(later) ? eindeVanHetJaarErvoor : later).toString());
    uitvoering.setVariable(Gegeven.STRATEGIE_REF, strategie.dossiernummer());
    uitvoering.setVariable(Gegeven.PROGRAMMATITEL, titel);
    dossiers.open(new Dossier(nummer, Programmawoorden.SOORT, regio.code(), strategie.trekker(), uitvoering.getTenantId(),
        titel, jaar, Programmastatus.WENSEN.name(), "{}", uitvoering.getProcessInstanceId()), Beleidscycli.TREKKER);
    uitvoering.setVariable(Gegeven.AANBEVELINGEN, json.waarde(aanbevelingen.voor(nummer)));
  }

  private static String nummer(Regio regio, int jaar) {
    return String.join("-", Programmawoorden.SOORT, regio.code().toUpperCase(Locale.ROOT), String.valueOf(jaar));
  }
}
