package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Gegeven;
import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Start;
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

/** Opens the dossier of a jaarverslag under its year ({@code JV-TWENTE-2027}), once: a person asks for it, or the jaarkalender. */
@Modelwoord("jaarverslagOpenen")
public class JaarverslagOpenen implements ExecutionListener {

  private static final List<String> NOG_LEEG = List.of(Gegeven.JAARGEGEVENS, Gegeven.JAARVERSLAG, Gegeven.TOETSEN,
      Gegeven.TOETS_AKKOORD, Gegeven.STRATEGIE_BIJSTELLEN, Gegeven.STRATEGIE_MOTIVERING, Gegeven.PROGRAMMA_BIJSTELLEN,
      Gegeven.AANBEVELING, Cycluswoorden.Gegeven.TAFELUITKOMST, Cycluswoorden.Gegeven.TAFELTOELICHTING);
  /** What is left for whoever begins too late for the first of July. */
  private static final int DAGEN_BIJ_LATE_START = 90;

  private final Beleidscycli cycli;
  private final Strategieen strategieen;
  private final Regiogegevens regiogegevens;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Nummering nummering;
  private final Dossiers dossiers;
  private final Huidig huidig;
  private final Json json;

  JaarverslagOpenen(Beleidscycli cycli, Strategieen strategieen, Regiogegevens regiogegevens,
                    Vertegenwoordigers vertegenwoordigers, Nummering nummering, Dossiers dossiers, Huidig huidig, Json json) {
    this.cycli = cycli;
    this.strategieen = strategieen;
    this.regiogegevens = regiogegevens;
    this.vertegenwoordigers = vertegenwoordigers;
    this.nummering = nummering;
    this.dossiers = dossiers;
    this.huidig = huidig;
    this.json = json;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    NOG_LEEG.forEach(gegeven -> uitvoering.setVariable(gegeven, null));
    boolean doorMens = Start.DOOR_MENS.equals(uitvoering.getCurrentActivityId());
    Regio regio = regiogegevens.regio(Beleidscycli.tekst(uitvoering, Programmawoorden.Gegeven.REGIO)).orElseThrow(
        () -> Weigering.ongeldig("'Voor welke regio?' kent deze regio niet. Kies er een uit de lijst."));
    int jaar = ((Number) uitvoering.getVariable(Programmawoorden.Gegeven.JAAR)).intValue();
    if (doorMens) {
      magBeginnen(regio, jaar);
    }
    InWerking strategie = strategieen.inWerking(regio.code(), jaar).orElseThrow(() -> Weigering.ongeldig("Voor " + jaar
        + " is geen strategie vastgelegd. Het jaarverslag gaat over haar doelen: zonder doelen is er niets te verantwoorden."));
    String nummer = String.join("-", Jaarverslagwoorden.SOORT, regio.code().toUpperCase(Locale.ROOT), String.valueOf(jaar));
    nummering.wachtOpBeurt(nummer);
    boolean liepAl = dossiers.zoek(nummer).isPresent();
    if (liepAl && doorMens) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Over " + jaar + " is er al een jaarverslag: " + nummer + ". Ga daar verder.");
    }
    uitvoering.setVariable(Cycluswoorden.Gegeven.LOOPT_AL, liepAl);
    if (!liepAl) {
      open(uitvoering, nummer, regio, strategie, jaar);
    }
  }

  private void magBeginnen(Regio regio, int jaar) {
    if (!huidig.gebruiker().map(wie -> wie.isIn(Rol.BEHEER) || isVan(regio, wie)).orElse(true)) {
      throw Weigering.verboden("U kunt alleen een jaarverslag beginnen voor de regio waarin uw organisatie deelneemt. Kies die bij "
          + "'Voor welke regio?'.");
    }
    if (jaar >= cycli.vandaag().getYear()) {
      throw Weigering.ongeldig("'Over welk jaar gaat het verslag?': " + jaar + " is nog niet voorbij. Begin het verslag daarna.");
    }
  }

  private boolean isVan(Regio regio, Gebruiker wie) {
    return wie.isIn(vertegenwoordigers.groep("accountmanager", regio.omgevingsdienst())) || cycli.deelnemersVan(regio).stream()
        .anyMatch(code -> wie.isIn(vertegenwoordigers.groep("ambtelijk-opdrachtgever", code)));
  }

  private void open(DelegateExecution uitvoering, String nummer, Regio regio, InWerking strategie, int jaar) {
    LocalDate eersteJuli = LocalDate.of(jaar + 1, 7, 1);
    LocalDate later = cycli.vandaag().plusDays(DAGEN_BIJ_LATE_START);
    String titel = "Jaarverslag " + regio.naam() + " " + jaar;
    uitvoering.setProcessBusinessKey(nummer);
    uitvoering.setVariable(Cycluswoorden.Gegeven.DOSSIERNUMMER, nummer);
    uitvoering.setVariable(Gegeven.TITEL, titel);
    uitvoering.setVariable(Cycluswoorden.Gegeven.DEELNEMERS, json.waarde(cycli.deelnemersVan(regio)));
    uitvoering.setVariable(Cycluswoorden.Gegeven.TREKKER, strategie.trekker());
    uitvoering.setVariable(Cycluswoorden.Gegeven.OMGEVINGSDIENST, regio.omgevingsdienst());
    uitvoering.setVariable(Cycluswoorden.Gegeven.DEADLINE, (eersteJuli.isAfter(later) ? eersteJuli : later).toString());
    uitvoering.setVariable(Cycluswoorden.Gegeven.RONDE, 0);
    uitvoering.setVariable(Gegeven.TOETSRONDE, 0);
    uitvoering.setVariable(Programmawoorden.Gegeven.STRATEGIE_REF, strategie.dossiernummer());
    dossiers.open(new Dossier(nummer, Jaarverslagwoorden.SOORT, regio.code(), strategie.trekker(), uitvoering.getTenantId(),
        titel, jaar, Jaarverslagstatus.OPSTELLEN.name(), "{}", uitvoering.getProcessInstanceId()), Beleidscycli.TREKKER);
  }
}
