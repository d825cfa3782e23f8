package nl.vthregie.escalatie;

import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.escalatie.Gevoeligwoorden.Gegeven;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regio;
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

/** Gives a new gevoelig dossier its number and opens it, in the transaction that starts the process. */
@Modelwoord("gevoeligDossierOpenen")
public class GevoeligDossierOpenen implements ExecutionListener {

  /** The roles that may report a zaak of any deelnemer of their omgevingsdienst. */
  private static final List<String> BIJ_DE_OMGEVINGSDIENST = List.of("medewerker", "accountmanager");
  private static final String AMBTELIJK_OPDRACHTGEVER = "ambtelijk-opdrachtgever";

  private final Regiogegevens regiogegevens;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Nummering nummering;
  private final Dossiers dossiers;
  private final GevoeligeZaken zaken;
  private final Huidig huidig;
  private final Clock klok;

  GevoeligDossierOpenen(Regiogegevens regiogegevens, Vertegenwoordigers vertegenwoordigers, Nummering nummering,
                        Dossiers dossiers, GevoeligeZaken zaken, Huidig huidig, Clock klok) {
    this.regiogegevens = regiogegevens;
    this.vertegenwoordigers = vertegenwoordigers;
    this.nummering = nummering;
    this.dossiers = dossiers;
    this.zaken = zaken;
    this.huidig = huidig;
    this.klok = klok;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    Organisatie deelnemer = deelnemer((String) uitvoering.getVariable(Gegeven.DEELNEMER));
    Regio regio = regiogegevens.regio(deelnemer.regio()).orElseThrow();
    eisBetrokken(deelnemer, regio);
    int jaar = LocalDate.now(klok).getYear();
    // Whoever asks for the next number waits for the one before: from here on nobody opens a second dossier beside this.
    String dossiernummer = nummering.volgende(
        String.join("-", Gevoeligwoorden.SOORT, regio.code().toUpperCase(Locale.ROOT), String.valueOf(jaar)));
    String zaaknummer = (String) uitvoering.getVariable(Gegeven.ZAAKNUMMER);
    zaken.openDossier(deelnemer.code(), zaaknummer).ifPresent(open -> {
      throw new Weigering(Weigering.Soort.CONFLICT, "Voor zaak " + zaaknummer + " van " + deelnemer.naam() + " loopt al dossier "
          + open + ". Vul uw signaal daar aan: spreek de accountmanager.");
    });
    String titel = "Zaak " + zaaknummer + ": " + uitvoering.getVariable(Gegeven.OMSCHRIJVING);

    uitvoering.setProcessBusinessKey(dossiernummer);
    uitvoering.setVariable(Gegeven.DOSSIERNUMMER, dossiernummer);
    uitvoering.setVariable(Gegeven.OMGEVINGSDIENST, regio.omgevingsdienst());
    uitvoering.setVariable(Gegeven.OPDRACHTGEVER, deelnemer.code());
    uitvoering.setVariable(Gegeven.OPDRACHTGEVERNAAM, deelnemer.naam());
    uitvoering.setVariable(Gegeven.TITEL, titel);
    dossiers.open(new Dossier(dossiernummer, Gevoeligwoorden.SOORT, regio.code(), deelnemer.code(), uitvoering.getTenantId(),
        titel, jaar, Gevoeligstatus.GESIGNALEERD.name(), "{}", uitvoering.getProcessInstanceId()));
    zaken.voegToe(dossiernummer, deelnemer.code(), zaaknummer);
  }

  private Organisatie deelnemer(String code) {
    return regiogegevens.organisatie(code).filter(Organisatie::isOpdrachtgever).orElseThrow(() ->
        Weigering.ongeldig("'Voor welke gemeente of provincie?' kent '" + code + "' niet als opdrachtgever in deze regio."));
  }

  private void eisBetrokken(Organisatie deelnemer, Regio regio) {
    boolean betrokken = huidig.gebruiker().map(wie -> wie.isIn(Rol.BEHEER)
        || wie.isIn(vertegenwoordigers.groep(AMBTELIJK_OPDRACHTGEVER, deelnemer.code()))
        || BIJ_DE_OMGEVINGSDIENST.stream().anyMatch(rol -> wie.isIn(vertegenwoordigers.groep(rol, regio.omgevingsdienst()))))
        .orElse(true);
    if (!betrokken) {
      throw Weigering.verboden("U kunt alleen een dossier melden van uw eigen organisatie, of van een deelnemer die u "
          + "vertegenwoordigt. Kies die bij 'Voor welke gemeente of provincie?'.");
    }
  }
}
