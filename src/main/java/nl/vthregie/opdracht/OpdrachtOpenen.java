package nl.vthregie.opdracht;

import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
import nl.vthregie.organisatie.Namenlijst;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Nummering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.util.List;
import java.util.Locale;

/** Gives a new opdracht its number and opens its dossier, in the transaction that starts the process. */
@Modelwoord("opdrachtOpenen")
public class OpdrachtOpenen implements ExecutionListener {

  private static final String AMBTELIJK_OPDRACHTGEVER = "ambtelijk-opdrachtgever";

  private final Opdrachten opdrachten;
  private final Regiogegevens regiogegevens;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Nummering nummering;
  private final Dossiers dossiers;
  private final Huidig huidig;

  OpdrachtOpenen(Opdrachten opdrachten, Regiogegevens regiogegevens, Vertegenwoordigers vertegenwoordigers,
                 Nummering nummering, Dossiers dossiers, Huidig huidig) {
    this.opdrachten = opdrachten;
    this.regiogegevens = regiogegevens;
    this.vertegenwoordigers = vertegenwoordigers;
    this.nummering = nummering;
    this.dossiers = dossiers;
    this.huidig = huidig;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    List<Organisatie> deelnemers = opdrachten.deelnemers(uitvoering).stream().map(this::opdrachtgever).toList();
    if (deelnemers.isEmpty()) {
      throw Weigering.ongeldig("'Deelnemers' is verplicht. Kies ten minste één deelnemer.");
    }
    Regio regio = regiogegevens.regio(deelnemers.get(0).regio()).orElseThrow();
    String trekker = trekker(deelnemers, regio);
    int jaar = ((Number) uitvoering.getVariable(Gegeven.JAAR)).intValue();
    String dossiernummer = nummering.volgende(
        String.join("-", Opdrachtwoorden.SOORT, regio.code().toUpperCase(Locale.ROOT), String.valueOf(jaar)));

    uitvoering.setProcessBusinessKey(dossiernummer);
    uitvoering.setVariable(Gegeven.DOSSIERNUMMER, dossiernummer);
    uitvoering.setVariable(Gegeven.OMGEVINGSDIENST, regio.omgevingsdienst());
    uitvoering.setVariable(Gegeven.OPDRACHTGEVER, trekker);
    uitvoering.setVariable(Gegeven.OPDRACHTGEVERS,
        Namenlijst.van(deelnemers.stream().map(Organisatie::naam).toList()));
    uitvoering.setVariable(Gegeven.AANTAL_RETOUREN, 0);
    dossiers.open(new Dossier(dossiernummer, Opdrachtwoorden.SOORT, regio.code(), trekker, uitvoering.getTenantId(),
        (String) uitvoering.getVariable(Gegeven.TITEL), jaar, Opdrachtstatus.CONCEPT.name(), "{}",
        uitvoering.getProcessInstanceId()));
  }

  private Organisatie opdrachtgever(String code) {
    return regiogegevens.organisatie(code).filter(Organisatie::isOpdrachtgever)
        .orElseThrow(() -> Weigering.ongeldig("'Deelnemers' kent '" + code + "' niet als opdrachtgever in deze regio."));
  }

  /**
   * The one aanspreekpunt at the side of the opdrachtgever (V1): the deelnemer that the starter acts for, else the first.
   * Nobody gives an opdracht in another's name.
   */
  private String trekker(List<Organisatie> deelnemers, Regio regio) {
    String eerste = deelnemers.get(0).code();
    return huidig.gebruiker().filter(wie -> !wie.isIn("accountmanager-" + regio.omgevingsdienst())).map(wie ->
        deelnemers.stream().map(Organisatie::code)
            .filter(code -> wie.isIn(vertegenwoordigers.groep(AMBTELIJK_OPDRACHTGEVER, code)))
            .findFirst()
            .orElseThrow(() -> Weigering.verboden(
                "U kunt alleen een opdracht starten waaraan uw eigen organisatie deelneemt, of een deelnemer die u "
                    + "vertegenwoordigt. Kies die bij 'Deelnemers'."))).orElse(eerste);
  }
}
