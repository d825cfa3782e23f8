package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.beleidscyclus.Cycluswoorden.Start;
import nl.vthregie.beleidscyclus.Strategieen.InWerking;
import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Nummering;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens the dossier of a cycle under its years ({@code RBC-TWENTE-2028-2031}). A bestuurlijk opdrachtgever begins a new one, or
 * the jaarkalender in time before the strategy in force ends; a jaarverslag that asks for it begins one that adjusts that.
 */
@Modelwoord("cyclusOpenen")
public class CyclusOpenen implements ExecutionListener {

  private static final List<String> NOG_LEEG = List.of(Gegeven.ONTBREEKT, Gegeven.OM_AFSPRAKEN, Gegeven.OD_ADVIES,
      Gegeven.AFSTEMMING, Gegeven.AFSTEMMINGTOELICHTING, Gegeven.BESTUURSTOELICHTING, Gegeven.TAFELUITKOMST,
      Gegeven.TAFELTOELICHTING, Gegeven.INBRENG, Gegeven.STRATEGIE);

  private final Beleidscycli cycli;
  private final Strategieen strategieen;
  private final Regiogegevens regiogegevens;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Nummering nummering;
  private final Dossiers dossiers;
  private final RuntimeService processen;
  private final Huidig huidig;
  private final Json json;

  CyclusOpenen(Beleidscycli cycli, Strategieen strategieen, Regiogegevens regiogegevens,
               Vertegenwoordigers vertegenwoordigers, Nummering nummering, Dossiers dossiers,
               @Lazy RuntimeService processen, Huidig huidig, Json json) {
    this.cycli = cycli;
    this.strategieen = strategieen;
    this.regiogegevens = regiogegevens;
    this.vertegenwoordigers = vertegenwoordigers;
    this.nummering = nummering;
    this.dossiers = dossiers;
    this.processen = processen;
    this.huidig = huidig;
    this.json = json;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    NOG_LEEG.forEach(gegeven -> uitvoering.setVariable(gegeven, null));
    switch (uitvoering.getCurrentActivityId()) {
      case Start.DOOR_MENS -> doorMens(uitvoering);
      case Start.JAARKALENDER -> jaarkalender(uitvoering);
      default -> bijstellen(uitvoering);
    }
  }

  private void doorMens(DelegateExecution uitvoering) {
    String trekker = Beleidscycli.tekst(uitvoering, Gegeven.TREKKER);
    Regio regio = regiogegevens.organisatie(trekker).filter(Organisatie::isDeelnemer).map(Organisatie::regio)
        .flatMap(regiogegevens::regio).orElseThrow(() -> Weigering.ongeldig("De strategie is van de bestuursorganen die deelnemen "
            + "in de omgevingsdienst. Kies bij 'Welke organisatie levert de bestuurlijk opdrachtgever?' een deelnemer."));
    if (!huidig.gebruiker().map(wie -> wie.isIn(Rol.BEHEER)
        || wie.isIn(vertegenwoordigers.groep("bestuurlijk-opdrachtgever", trekker))).orElse(true)) {
      throw Weigering.verboden("U kunt de cyclus alleen beginnen namens uw eigen organisatie. Kies die bij 'Welke organisatie "
          + "levert de bestuurlijk opdrachtgever?'.");
    }
    int van = getal(uitvoering, Gegeven.VAN_JAAR);
    int tot = getal(uitvoering, Gegeven.TOT_JAAR);
    if (tot <= van) {
      throw Weigering.ongeldig("'Laatste jaar' ligt niet na 'Eerste jaar'. Een strategie loopt meestal vier jaar, bijvoorbeeld "
          + "van 2028 tot en met 2031.");
    }
    open(uitvoering, nummer(regio, van, tot), regio, trekker, false);
  }

  /** The strategy in force comes to its end: whoever drew that one draws the next. */
  private void jaarkalender(DelegateExecution uitvoering) {
    Regio regio = regiogegevens.regio(Beleidscycli.tekst(uitvoering, Gegeven.REGIO)).orElseThrow();
    InWerking vorige = strategieen.laatste(regio.code()).orElseThrow(() -> new IllegalStateException(
        "No strategy is in force in '" + regio.code() + "', so that none comes to its end"));
    if (!cycli.deelnemersVan(regio).contains(vorige.trekker())) {
      throw new IllegalStateException("'" + vorige.trekker() + "' drew " + vorige.dossiernummer() + " and takes part no more: "
          + "a bestuurlijk opdrachtgever of another deelnemer must begin the next cycle by hand");
    }
    int van = getal(uitvoering, Gegeven.JAAR);
    int tot = getal(uitvoering, Gegeven.TOT_JAAR);
    uitvoering.setVariable(Gegeven.VAN_JAAR, van);
    uitvoering.setVariable(Gegeven.TREKKER, vorige.trekker());
    uitvoering.setVariable(Gegeven.AANLEIDING, "De strategie van " + vorige.vanJaar() + " tot en met " + vorige.totJaar()
        + " loopt af. De jaarkalender van de regio begint daarom de volgende.");
    open(uitvoering, nummer(regio, van, tot), regio, vorige.trekker(), false);
  }

  /** Of the years of a cycle; the second time, after one that came to nothing, with a number behind it. */
  private String nummer(Regio regio, int van, int tot) {
    String basis = basis(regio, van, tot);
    // Whoever begins the same cycle at the same moment waits here, and then finds this one.
    String opnieuw = nummering.volgende(basis, 1);
    boolean eerder = dossiers.zoek(basis).isPresent();
    if (eerder && !dossiers.zoek(vorige(opnieuw, basis)).map(Dossier::status)
        .filter(Cyclusstatus.NIET_TOT_STAND_GEKOMEN.name()::equals).isPresent()) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Voor " + van + " tot en met " + tot + " is er al een cyclus: " + basis
          + ". Ga daar verder, of kies andere jaren.");
    }
    return eerder ? opnieuw : basis;
  }

  private void bijstellen(DelegateExecution uitvoering) {
    Dossier bron = dossiers.zoek(Beleidscycli.tekst(uitvoering, Gegeven.DOSSIERNUMMER)).orElseThrow();
    // A jaarverslag is about a year that is over; what can be adjusted is the strategy of today.
    InWerking strategie = strategieen.inWerking(bron.regio(), Math.max(bron.jaar(), cycli.vandaag().getYear()))
        .or(() -> strategieen.inWerking(bron.regio(), bron.jaar())).orElseThrow(() -> new IllegalStateException(
            "No strategy is in force in '" + bron.regio() + "' in " + bron.jaar() + ", so that there is none to adjust"));
    uitvoering.setVariable(Gegeven.VAN_JAAR, strategie.vanJaar());
    uitvoering.setVariable(Gegeven.TOT_JAAR, strategie.totJaar());
    uitvoering.setVariable(Gegeven.TREKKER, strategie.trekker());
    Regio regio = regiogegevens.regio(bron.regio()).orElseThrow();
    String reeks = basis(regio, strategie.vanJaar(), strategie.totJaar()) + "-T";
    Optional<ProcessInstance> aanpassing = lopendeAanpassing(reeks);
    uitvoering.setVariable(Gegeven.LOOPT_AL, aanpassing.isPresent());
    aanpassing.ifPresentOrElse(
        lopend -> geefDoor(lopend, bron.dossiernummer(), Beleidscycli.tekst(uitvoering, Gegeven.AANLEIDING)),
        () -> open(uitvoering, nummering.volgende(reeks, 1), regio, strategie.trekker(), true));
  }

  /** Whoever asks for the same at the same moment waits here, and then finds the one that began. */
  private Optional<ProcessInstance> lopendeAanpassing(String reeks) {
    nummering.wachtOpBeurt(reeks + "-AANLEIDING");
    return processen.createProcessInstanceQuery().processDefinitionKey(Cycluswoorden.PROCES)
        .processInstanceBusinessKeyLike(reeks + "-%").list().stream().findFirst();
  }

  /** Whoever works on it reads both; the newest first, because that one is news. */
  private void geefDoor(ProcessInstance lopend, String van, String aanleiding) {
    String eerder = (String) processen.getVariable(lopend.getId(), Gegeven.AANLEIDING);
    processen.setVariable(lopend.getId(), Gegeven.AANLEIDING, aanleiding + " (" + van + ")\n\n" + eerder);
  }

  private void open(DelegateExecution uitvoering, String nummer, Regio regio, String trekker, boolean tussentijds) {
    uitvoering.setProcessBusinessKey(nummer);
    uitvoering.setVariable(Gegeven.DOSSIERNUMMER, nummer);
    uitvoering.setVariable(Gegeven.DEELNEMERS, json.waarde(cycli.deelnemersVan(regio)));
    // Ticked already: each of them must be in it, and the form is there to say so.
    uitvoering.setVariable(Gegeven.PROJECTGROEP, json.waarde(cycli.deelnemersVan(regio)));
    uitvoering.setVariable(Gegeven.REGIONAAM, regio.naam());
    uitvoering.setVariable(Gegeven.OMGEVINGSDIENST, regio.omgevingsdienst());
    uitvoering.setVariable(Gegeven.TUSSENTIJDS, tussentijds);
    uitvoering.setVariable(Gegeven.BESTUUR_WIL_AANPASSING, false);
    uitvoering.setVariable(Gegeven.RONDE, 0);
    dossiers.open(new Dossier(nummer, Cycluswoorden.SOORT, regio.code(), trekker, uitvoering.getTenantId(),
        "Strategie " + regio.naam() + " " + getal(uitvoering, Gegeven.VAN_JAAR) + "–"
            + getal(uitvoering, Gegeven.TOT_JAAR) + (tussentijds ? " (tussentijds)" : ""),
        getal(uitvoering, Gegeven.VAN_JAAR), Cyclusstatus.INRICHTING.name(), "{}", uitvoering.getProcessInstanceId()), Beleidscycli.TREKKER);
  }

  private static String basis(Regio regio, int van, int tot) {
    return String.join("-", Cycluswoorden.SOORT, regio.code().toUpperCase(Locale.ROOT), String.valueOf(van),
        String.valueOf(tot));
  }

  /** The number that was given out before this one. */
  private static String vorige(String nummer, String basis) {
    int volgnummer = Integer.parseInt(nummer.substring(basis.length() + 1)) - 1;
    return volgnummer <= 1 ? basis : basis + "-" + volgnummer;
  }

  private static int getal(DelegateExecution uitvoering, String gegeven) {
    return ((Number) uitvoering.getVariable(gegeven)).intValue();
  }
}
