package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.beleidscyclus.Cycluswoorden.Taak;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Plays a regional cycle as the roles of Twente do: Enschede has the bestuurlijk opdrachtgever. */
final class Cyclusspel {

  static final String OPDRACHTGEVER = "bestuurlijk-opdrachtgever-enschede";
  /** In Twente the bevoegd gezag leads the beleid. */
  static final String LEIDER = "beleid-enschede";
  static final List<String> TWEE = List.of("enschede", "overijssel");

  private final Spel spel;
  private final TaskService taken;
  private final RuntimeService processen;

  Cyclusspel(Spel spel, TaskService taken, RuntimeService processen) {
    this.spel = spel;
    this.taken = taken;
    this.processen = processen;
  }

  static Map<String, Object> start(List<String> deelnemers, int vanJaar) {
    return Map.of(Gegeven.TREKKER, deelnemers.get(0), Gegeven.DEELNEMERS, json(deelnemers), Gegeven.VAN_JAAR, vanJaar,
        Gegeven.TOT_JAAR, vanJaar + 3, Gegeven.AANLEIDING, "De strategie van nu loopt af.");
  }

  static Map<String, Object> inrichting(List<String> deelnemers) {
    return Map.of(Gegeven.REGISSEUR, "Beleidsadviseur milieu", Gegeven.BENOEMD_TOT, Proefklok.BEGIN.plusYears(2).toString(),
        Gegeven.DEADLINE, Proefklok.BEGIN.plusYears(1).toString(), Gegeven.PROJECTGROEP, json(deelnemers),
        Gegeven.PROJECTGROEP_LEDEN, "Beleidsadviseurs van alle deelnemers.");
  }

  static Map<String, Object> inbreng() {
    return Map.of(Gegeven.INBRENG_DOELEN, "Minder geluidhinder.", Gegeven.INBRENG_KADERS, "Binnen de begroting.");
  }

  static Map<String, Object> analyse(String om) {
    return Map.of(Gegeven.RISICOANALYSE, "Naleving bij afvalbedrijven blijft achter.",
        Gegeven.RISICOANALYSE_VINDPLAATS, "Zaaksysteem", Gegeven.OM_AFSTEMMING, om);
  }

  static Map<String, Object> om() {
    return Map.of(Gegeven.OM_AFSPRAKEN, "Milieucriminaliteit gaat naar het strafrecht.",
        Gegeven.OM_AFGESTEMD_OP, Proefklok.BEGIN.toString());
  }

  static Map<String, Object> strategie(String samenvatting, String werkwijze) {
    return Map.of(Gegeven.STRATEGIE, SpinValues.jsonValue("""
        {"samenvatting":"%s","vindplaats":"Zaaksysteem","doelen":[{"omschrijving":"Minder hinder","indicator":"Klachten"}],
         "prioriteiten":[{"thema":"Afval","waarom":"Grootste risico"}],"methodeDoelbereik":"Meten","beoordelingscriteria":"Bbt",
         "werkwijze":"%s","afspraken":"Samen","toezichtwijze":"Risicogericht","rapportage":"Elk kwartaal","sancties":"LHSO",
         "overheidsOvertreders":"Gelijk","ippcToezicht":"Elk jaar"}""".formatted(samenvatting, werkwijze)).create());
  }

  static Map<String, Object> odAdvies() {
    return Map.of(Gegeven.OD_ADVIES, "Uitvoerbaar met de capaciteit van nu.");
  }

  /** From the start until the strategy has been written. */
  ProcessInstance totOpstellen(List<String> deelnemers, int vanJaar) {
    ProcessInstance cyclus = spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES, start(deelnemers, vanJaar));
    spel.doe(OPDRACHTGEVER, cyclus, Taak.INRICHTEN, inrichting(deelnemers));
    deelnemers.forEach(code -> spel.rondAf("beleid-" + code, inbrengtaak(cyclus, code), inbreng()));
    spel.doe(LEIDER, cyclus, Taak.RISICOANALYSE, analyse("NEE"));
    return cyclus;
  }

  /** From there until it lies before the colleges. */
  void totColleges(ProcessInstance cyclus, String samenvatting) {
    spel.doe(LEIDER, cyclus, Taak.OPSTELLEN, strategie(samenvatting, "Zo"));
    spel.doe("accountmanager-odt", cyclus, Taak.OD_ADVIES, odAdvies());
    spel.doe("ambtelijk-opdrachtgever-enschede", cyclus, Taak.AFSTEMMEN, Map.of(Gegeven.AFSTEMMING, "AKKOORD"));
    spel.doe("dagelijks-bestuur-odt", cyclus, Taak.BESTUUR, Map.of(Gegeven.BESTUURSBESLUIT, "AKKOORD"));
    spel.doe("algemeen-bestuur-odt", cyclus, Taak.BESTUUR, Map.of(Gegeven.BESTUURSBESLUIT, "AKKOORD"));
  }

  Task inbrengtaak(ProcessInstance cyclus, String deelnemer) {
    return taken.createTaskQuery().processInstanceId(cyclus.getId()).taskDefinitionKey(Taak.INBRENG)
        .taskCandidateGroup("beleid-" + deelnemer).singleResult();
  }

  ProcessInstance zaak(ProcessInstance cyclus, String deelnemer, int ronde) {
    return processen.createProcessInstanceQuery().processInstanceBusinessKey(cyclus.getBusinessKey() + "-"
        + deelnemer.toUpperCase(Locale.ROOT) + (ronde == 1 ? "" : "-" + ronde)).singleResult();
  }

  /** The whole way of one deelnemer. */
  void besluit(ProcessInstance cyclus, String deelnemer, int ronde, Map<String, Object> besluit) {
    ProcessInstance zaak = zaak(cyclus, deelnemer, ronde);
    Voorbeelddocument.totCollege(spel, zaak, deelnemer);
    spel.doe("college-" + deelnemer, zaak, Vaststellingwoorden.Taak.BESLUITEN, besluit);
    if (spel.wachtOp(zaak).contains(Vaststellingwoorden.Taak.RAAD_INFORMEREN)) {
      spel.doe("ambtelijk-opdrachtgever-" + deelnemer, zaak, Vaststellingwoorden.Taak.RAAD_INFORMEREN,
          Voorbeelddocument.raadsbrief());
    }
  }

  static Object json(List<String> codes) {
    return SpinValues.jsonValue("[\"" + String.join("\",\"", codes) + "\"]").create();
  }
}
