package nl.vthregie.afwijking;

import nl.vthregie.afwijking.Afwijkingwoorden.Gegeven;
import nl.vthregie.afwijking.Afwijkingwoorden.Start;
import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Nummering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Opens the dossier of a deviation under the number of its besluit. A person names the organisation that decides and its
 * number of the besluit; another process brings its own dossier, and what it knows of the besluit.
 */
@Modelwoord("afwijkingOpenen")
public class AfwijkingOpenen implements ExecutionListener {

  private final Regiogegevens regio;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Nummering nummering;
  private final Dossiers dossiers;
  private final Huidig huidig;
  private final Clock klok;

  AfwijkingOpenen(Regiogegevens regio, Vertegenwoordigers vertegenwoordigers, Nummering nummering, Dossiers dossiers,
                  Huidig huidig, Clock klok) {
    this.regio = regio;
    this.vertegenwoordigers = vertegenwoordigers;
    this.nummering = nummering;
    this.dossiers = dossiers;
    this.huidig = huidig;
    this.klok = klok;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    // The forms and the decision ask for them from the first time on.
    for (String gegeven : List.of(Gegeven.BESLUITTOELICHTING, Gegeven.BELANGEN)) {
      uitvoering.setVariable(gegeven, null);
    }
    if (Start.DOOR_MENS.equals(uitvoering.getCurrentActivityId())) {
      doorMens(uitvoering);
    } else {
      doorProces(uitvoering);
    }
  }

  private void doorMens(DelegateExecution uitvoering) {
    String code = Afwijkingen.tekst(uitvoering, Gegeven.DEELNEMER);
    Organisatie deelnemer = regio.organisatie(code).filter(Organisatie::isOpdrachtgever).filter(this::isPartij)
        .orElseThrow(() -> Weigering.verboden("U kunt alleen een afwijking melden van uw eigen organisatie, of van een "
            + "organisatie waarvoor u werkt. Kies die bij 'Welke gemeente of provincie wijkt af?'."));
    String besluitnummer = Afwijkingen.tekst(uitvoering, Gegeven.BESLUITNUMMER);
    String nummer = String.join("-", Afwijkingwoorden.SOORT, deelnemer.code(), besluitnummer).toUpperCase(Locale.ROOT);
    nummering.wachtOpBeurt(nummer);
    if (dossiers.zoek(nummer).isPresent()) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Over besluit " + besluitnummer + " van " + deelnemer.naam()
          + " is al een afwijking gemeld: " + nummer + ". Kijk het nummer van het besluit na, of ga daar verder.");
    }
    open(uitvoering, nummer, deelnemer, null);
  }

  private void doorProces(DelegateExecution uitvoering) {
    Dossier bron = dossiers.zoek(Afwijkingen.tekst(uitvoering, Gegeven.DOSSIERNUMMER)).orElseThrow();
    uitvoering.setVariable(Gegeven.BESLUITNUMMER, null);
    uitvoering.setVariable(Gegeven.BESLUITDATUM, Optional.ofNullable(uitvoering.getVariable(Gegeven.BESLUIT_OP))
        .map(Object::toString).orElse(null));
    uitvoering.setVariable(Gegeven.BESLUIT, uitvoering.getVariable(Gegeven.BESLUIT));
    uitvoering.setVariable(Gegeven.REDEN_AFWIJKING, uitvoering.getVariable(Gegeven.AFWIJKING_REDEN));
    open(uitvoering, nummer(bron.opdrachtgever()), regio.organisatie(bron.opdrachtgever()).orElseThrow(),
        bron.dossiernummer());
  }

  /** The register is open: its numbers may not tell of a dossier that is not. A person may have used the same number. */
  private String nummer(String deelnemer) {
    String reeks = String.join("-", Afwijkingwoorden.SOORT, deelnemer.toUpperCase(Locale.ROOT),
        String.valueOf(LocalDate.now(klok).getYear()));
    String nummer = nummering.volgende(reeks);
    while (dossiers.zoek(nummer).isPresent()) {
      nummer = nummering.volgende(reeks);
    }
    return nummer;
  }

  private void open(DelegateExecution uitvoering, String nummer, Organisatie deelnemer, String bron) {
    uitvoering.setProcessBusinessKey(nummer);
    uitvoering.setVariable(Gegeven.DOSSIERNUMMER, nummer);
    uitvoering.setVariable(Gegeven.BRON, bron);
    uitvoering.setVariable(Gegeven.DEELNEMER, deelnemer.code());
    uitvoering.setVariable(Gegeven.DEELNEMERNAAM, deelnemer.naam());
    uitvoering.setVariable(Gegeven.OMGEVINGSDIENST, dienst(deelnemer));
    dossiers.open(new Dossier(nummer, Afwijkingwoorden.SOORT, deelnemer.regio(), deelnemer.code(),
        uitvoering.getTenantId(), "Afwijking van advies: " + Afwijkingen.tekst(uitvoering, Gegeven.ONDERWERP),
        LocalDate.now(klok).getYear(), Afwijkingstatus.ADVIES.name(), "{}", uitvoering.getProcessInstanceId()));
  }

  private boolean isPartij(Organisatie deelnemer) {
    return huidig.gebruiker().map(wie -> Stream.of(Rol.BEHEER,
        vertegenwoordigers.groep("ambtelijk-opdrachtgever", deelnemer.code()),
        vertegenwoordigers.groep("college", deelnemer.code()),
        vertegenwoordigers.groep("accountmanager", dienst(deelnemer))).anyMatch(wie::isIn)).orElse(true);
  }

  private String dienst(Organisatie deelnemer) {
    return regio.regio(deelnemer.regio()).orElseThrow().omgevingsdienst();
  }
}
