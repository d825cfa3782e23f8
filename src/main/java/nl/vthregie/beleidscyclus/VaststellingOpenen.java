package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Vaststellingwoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Opens the dossier of one deelnemer under the number of the cycle, and lays the sealed document before it. */
@Modelwoord("vaststellingOpenen")
public class VaststellingOpenen implements ExecutionListener {

  /** The forms and the gateways ask for them from the first time on. */
  private static final List<String> NOG_LEEG = List.of(Gegeven.AGENDERING, Gegeven.AGENDERINGTOELICHTING,
      Gegeven.OD_ADVIES_GEVOLGD, Gegeven.AFWIJKING_REDEN, Gegeven.MIDDELENTOELICHTING);

  private final Cyclusdocumenten documenten;
  private final Regiogegevens regio;
  private final Dossiers dossiers;
  private final Json json;
  private final Clock klok;

  VaststellingOpenen(Cyclusdocumenten documenten, Regiogegevens regio, Dossiers dossiers, Json json, Clock klok) {
    this.documenten = documenten;
    this.regio = regio;
    this.dossiers = dossiers;
    this.json = json;
    this.klok = klok;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    String bron = Beleidscycli.tekst(uitvoering, Gegeven.DOCUMENT_REF);
    if (bron == null) {
      throw Weigering.ongeldig("Een vaststelling begint vanuit de beleidscyclus. Start daar, bijvoorbeeld met 'Regionale "
          + "beleidscyclus'.");
    }
    Cyclusdocument document = documenten.zoek(bron, Beleidscycli.tekst(uitvoering, Gegeven.DOCUMENT_HASH)).orElseThrow();
    Organisatie deelnemer = regio.organisatie(Beleidscycli.tekst(uitvoering, Gegeven.DEELNEMER)).orElseThrow();
    int ronde = ((Number) uitvoering.getVariable(Gegeven.RONDE)).intValue();
    String nummer = nummer(bron, deelnemer.code(), ronde);

    NOG_LEEG.forEach(gegeven -> uitvoering.setVariable(gegeven, null));
    uitvoering.setProcessBusinessKey(nummer);
    uitvoering.setVariable(Gegeven.DOSSIERNUMMER, nummer);
    uitvoering.setVariable(Gegeven.DEELNEMERNAAM, deelnemer.naam());
    uitvoering.setVariable(Gegeven.DOCUMENT, json.waarde(document));
    uitvoering.setVariable(Gegeven.DOCUMENTTITEL, document.titel());
    uitvoering.setVariable(Gegeven.RAAD, raad(deelnemer));
    dossiers.open(new Dossier(nummer, Vaststellingwoorden.SOORT, deelnemer.regio(), deelnemer.code(),
        uitvoering.getTenantId(), "Vaststellen: " + document.titel(), LocalDate.now(klok).getYear(),
        Vaststellingstatus.ADVIES.name(), "{}", uitvoering.getProcessInstanceId()));
  }

  /** The first round has the number of domein P02; a later one is counted behind it. */
  private static String nummer(String bron, String deelnemer, int ronde) {
    return bron + "-" + deelnemer.toUpperCase(Locale.ROOT) + (ronde > 1 ? "-" + ronde : "");
  }

  private static String raad(Organisatie deelnemer) {
    return switch (deelnemer.soort()) {
      case PROVINCIE -> "Provinciale Staten";
      case WATERSCHAP -> "het algemeen bestuur van het waterschap";
      case NIET_DEELNEMER -> "het vertegenwoordigend orgaan";
      default -> "de gemeenteraad";
    };
  }
}
