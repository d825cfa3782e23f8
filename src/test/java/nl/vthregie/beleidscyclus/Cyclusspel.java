package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.beleidscyclus.Cycluswoorden.Taak;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiobestanden;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.core.io.ClassPathResource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Plays a regional cycle as the roles of Twente do: Enschede has the bestuurlijk opdrachtgever. */
public final class Cyclusspel {

  public static final String OPDRACHTGEVER = "bestuurlijk-opdrachtgever-enschede";
  /** In Twente the bevoegd gezag leads the beleid. */
  public static final String LEIDER = "beleid-enschede";
  /** All deelnemers of Twente, those of whom the stories tell first. */
  public static final List<String> ALLEN = Stream.concat(Stream.of("enschede", "overijssel"),
      Regiobestanden.lees(new ClassPathResource("regio/twente/")).deelnemers("twente").stream().map(Organisatie::code)
          .filter(code -> !code.equals("enschede") && !code.equals("overijssel"))).toList();
  /** Of whom the stories do not tell. */
  public static final List<String> OVERIGEN = ALLEN.subList(2, ALLEN.size());

  private final Spel spel;
  private final TaskService taken;
  private final RuntimeService processen;

  public Cyclusspel(Spel spel, TaskService taken, RuntimeService processen) {
    this.spel = spel;
    this.taken = taken;
    this.processen = processen;
  }

  public static Map<String, Object> start(String trekker, int vanJaar) {
    return Map.of(Gegeven.TREKKER, trekker, Gegeven.VAN_JAAR, vanJaar, Gegeven.TOT_JAAR, vanJaar + 3, Gegeven.AANLEIDING,
        "De strategie van nu loopt af.");
  }

  public static Map<String, Object> inrichting(List<String> deelnemers) {
    return Map.of(Gegeven.REGISSEUR, "Beleidsadviseur milieu", Gegeven.BENOEMD_TOT, Proefklok.BEGIN.plusYears(2).toString(),
        Gegeven.DEADLINE, Proefklok.BEGIN.plusYears(1).toString(), Gegeven.PROJECTGROEP, json(deelnemers),
        Gegeven.PROJECTGROEP_LEDEN, "Beleidsadviseurs van alle deelnemers.");
  }

  public static Map<String, Object> inbreng() {
    return Map.of(Gegeven.INBRENG_DOELEN, "Minder geluidhinder.", Gegeven.INBRENG_KADERS, "Binnen de begroting.");
  }

  public static Map<String, Object> analyse(String om) {
    return Map.of(Gegeven.RISICOANALYSE, "Naleving bij afvalbedrijven blijft achter.",
        Gegeven.RISICOANALYSE_VINDPLAATS, "Zaaksysteem", Gegeven.OM_AFSTEMMING, om);
  }

  public static Map<String, Object> om() {
    return Map.of(Gegeven.OM_AFSPRAKEN, "Milieucriminaliteit gaat naar het strafrecht.",
        Gegeven.OM_AFGESTEMD_OP, Proefklok.BEGIN.toString());
  }

  public static Map<String, Object> strategie(String samenvatting, String werkwijze) {
    return Map.of(Gegeven.STRATEGIE, SpinValues.jsonValue("""
        {"samenvatting":"%s","vindplaats":"Zaaksysteem","doelen":[{"omschrijving":"Minder hinder","indicator":"Klachten"}],
         "prioriteiten":[{"thema":"Afval","waarom":"Grootste risico"}],"methodeDoelbereik":"Meten","beoordelingscriteria":"Bbt",
         "werkwijze":"%s","afspraken":"Samen","toezichtwijze":"Risicogericht","rapportage":"Elk kwartaal","sancties":"LHSO",
         "overheidsOvertreders":"Gelijk","ippcToezicht":"Elk jaar"}""".formatted(samenvatting, werkwijze)).create());
  }

  public static Map<String, Object> odAdvies() {
    return Map.of(Gegeven.OD_ADVIES, "Uitvoerbaar met de capaciteit van nu.");
  }

  /** From the start until the strategy has been written. */
  public ProcessInstance totOpstellen(int vanJaar) {
    ProcessInstance cyclus = spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES, start("enschede", vanJaar));
    spel.doe(OPDRACHTGEVER, cyclus, Taak.INRICHTEN, inrichting(ALLEN));
    brengIn(cyclus, ALLEN);
    spel.doe(LEIDER, cyclus, Taak.RISICOANALYSE, analyse("NEE"));
    return cyclus;
  }

  /** From there until it lies before the colleges. */
  public void totColleges(ProcessInstance cyclus, String samenvatting) {
    spel.doe(LEIDER, cyclus, Taak.OPSTELLEN, strategie(samenvatting, "Zo"));
    spel.doe("accountmanager-odt", cyclus, Taak.OD_ADVIES, odAdvies());
    spel.doe("ambtelijk-opdrachtgever-enschede", cyclus, Taak.AFSTEMMEN, Map.of(Gegeven.AFSTEMMING, "AKKOORD"));
    spel.doe("dagelijks-bestuur-odt", cyclus, Taak.BESTUUR, Map.of(Gegeven.BESTUURSBESLUIT, "AKKOORD"));
    spel.doe("algemeen-bestuur-odt", cyclus, Taak.BESTUUR, Map.of(Gegeven.BESTUURSBESLUIT, "AKKOORD"));
  }

  public void brengIn(ProcessInstance cyclus, List<String> deelnemers) {
    deelnemers.forEach(code -> spel.rondAf("beleid-" + code, inbrengtaak(cyclus, code), inbreng()));
  }

  public Task inbrengtaak(ProcessInstance cyclus, String deelnemer) {
    return taken.createTaskQuery().processInstanceId(cyclus.getId()).taskDefinitionKey(Taak.INBRENG)
        .taskCandidateGroup("beleid-" + deelnemer).singleResult();
  }

  public ProcessInstance zaak(ProcessInstance cyclus, String deelnemer, int ronde) {
    return processen.createProcessInstanceQuery().processInstanceBusinessKey(cyclus.getBusinessKey() + "-"
        + deelnemer.toUpperCase(Locale.ROOT) + (ronde == 1 ? "" : "-" + ronde)).singleResult();
  }

  /** The whole way of one deelnemer. */
  public void besluit(ProcessInstance cyclus, String deelnemer, int ronde, Map<String, Object> besluit) {
    ProcessInstance zaak = zaak(cyclus, deelnemer, ronde);
    Voorbeelddocument.totCollege(spel, zaak, deelnemer);
    spel.doe("college-" + deelnemer, zaak, Vaststellingwoorden.Taak.BESLUITEN, besluit);
    if (spel.wachtOp(zaak).contains(Vaststellingwoorden.Taak.RAAD_INFORMEREN)) {
      // A deelnemer may be represented in this: by whom, the task says.
      Task raad = spel.taak(zaak, Vaststellingwoorden.Taak.RAAD_INFORMEREN);
      spel.rondAf(spel.groepen(raad).get(0), raad, Voorbeelddocument.raadsbrief());
    }
  }

  public void besluiten(ProcessInstance cyclus, List<String> deelnemers, int ronde, Map<String, Object> besluit) {
    deelnemers.forEach(code -> besluit(cyclus, code, ronde, besluit));
  }

  public static Object json(List<String> codes) {
    return SpinValues.jsonValue("[\"" + String.join("\",\"", codes) + "\"]").create();
  }
}
