package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Programmawoorden.Bericht;
import nl.vthregie.beleidscyclus.Programmawoorden.Einde;
import nl.vthregie.beleidscyclus.Programmawoorden.Gegeven;
import nl.vthregie.beleidscyclus.Programmawoorden.Taak;
import nl.vthregie.beleidscyclus.Strategieen.InWerking;
import nl.vthregie.engine.Weigering;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Modellen;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import static nl.vthregie.beleidscyclus.Cyclusspel.OPDRACHTGEVER;
import static nl.vthregie.beleidscyclus.Cyclusspel.ALLEN;
import static nl.vthregie.beleidscyclus.Cyclusspel.OVERIGEN;
import static nl.vthregie.beleidscyclus.Voorbeelddocument.met;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("De regio werkt haar strategie elk jaar uit in een programma, en dat in opdrachten")
class UitvoeringsprogrammaTest {

  /** In Twente the omgevingsdienst leads the programma. */
  private static final String ACCOUNTMANAGER = "accountmanager-odt";

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private HistoryService historie;
  @Autowired
  private DecisionService beslissingen;
  @Autowired
  private FormService formulieren;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private Kringen kringen;
  @Autowired
  private Cyclusdocumenten documenten;
  @Autowired
  private Strategieen strategieen;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Dekking dekking;
  @Autowired
  private Proefklok klok;
  private Cyclusspel cyclusspel;
  /** Every story has a year and a strategy of its own, beyond those of other tests. */
  private int jaar = 2057;

  @BeforeEach
  void begin(TestInfo test) {
    if (test.getTestMethod().orElseThrow().isAnnotationPresent(ParameterizedTest.class)) {
      return;
    }
    cyclusspel = new Cyclusspel(spel, taken, processen);
    jaar++;
    zetStrategieInWerking();
  }

  @AfterEach
  void zetDeKlokTerug() {
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
  }

  @AfterAll
  void elkDeelVanHetModelIsGelopen() {
    assertThat(dekking.ontbreektIn(Programmawoorden.PROCES)).as("not walked").isEmpty();
  }

  @Test
  @DisplayName("wensen, programma, besluit van elk college; eerst de collectieve opdracht, dan alleen wie capaciteit en geld vaststelde")
  void heleVerhaal() {
    ProcessInstance programma = gestart();
    assertThat(programma.getBusinessKey()).isEqualTo("UP-TWENTE-" + jaar);
    assertThat(status(programma)).isEqualTo("WENSEN");
    assertThat(spel.gegeven(programma, Cycluswoorden.Gegeven.DEADLINE)).as("the end of the year before, Ob 13.8")
        .isEqualTo((jaar - 1) + "-12-31");
    Task wens = wenstaak(programma, "enschede");
    assertThatThrownBy(() -> spel.rondAf("ambtelijk-opdrachtgever-enschede", wens, met(wens(), Gegeven.WENS_MIDDELEN, null)))
        .hasMessageContaining("is verplicht");
    assertThatThrownBy(() -> spel.rondAf("ambtelijk-opdrachtgever-enschede", wens, met(wens(), Gegeven.WENS_CAPACITEIT, " ")))
        .hasMessageContaining("'Welke extra capaciteit hoort daarbij?'");
    spel.rondAf("ambtelijk-opdrachtgever-enschede", wens, wens());
    zonderWens(programma, ALLEN.subList(1, ALLEN.size()));
    assertThat(String.valueOf(spel.gegeven(programma, Gegeven.WENSEN))).contains("Gemeente Enschede", "€ 40.000")
        .doesNotContain("Overijssel");
    assertThat(spel.groepen(spel.taak(programma, Taak.OPSTELLEN))).containsExactly(ACCOUNTMANAGER);
    totColleges(programma, "Energie.");
    assertThat(opdrachten()).as("no opdracht before the colleges have decided").isEmpty();
    cyclusspel.besluit(programma, "enschede", 1, Map.of(Vaststellingwoorden.Gegeven.VERGADERDATUM, Proefklok.BEGIN.toString(),
        Vaststellingwoorden.Gegeven.COLLEGEBESLUIT, "MET_AANVULLING", Vaststellingwoorden.Gegeven.AANVULLING, "Toezicht op bodem.",
        Vaststellingwoorden.Gegeven.EXTRA_CAPACITEIT, "0,4 fte", Vaststellingwoorden.Gegeven.EXTRA_MIDDELEN, 40000));
    cyclusspel.besluiten(programma, ALLEN.subList(1, ALLEN.size()), 1, Voorbeelddocument.vastgesteld());
    assertThat(status(programma)).isEqualTo("VASTGESTELD");
    assertThat(opdrachten()).as("collectief first").containsExactly("Uitvoeringsprogramma Twente " + jaar);

    ProcessInstance collectief = opdracht("Uitvoeringsprogramma Twente " + jaar);
    assertThat(spel.gegeven(collectief, "soort")).isEqualTo("COLLECTIEF");
    assertThat(spel.gegeven(collectief, "voortouw")).isEqualTo("ON");
    neemAan(collectief, ACCOUNTMANAGER, Voorbeeldopdracht.volledig());
    assertThat(opdrachten()).as("only who adopted capacity and money").containsExactly(
        "Uitvoeringsprogramma Twente " + jaar, "Specifieke aanvulling Gemeente Enschede " + jaar);
    ProcessInstance specifiek = opdracht("Specifieke aanvulling Gemeente Enschede " + jaar);
    assertThat(spel.gegeven(specifiek, "soort")).isEqualTo("AANVULLEND");
    neemAan(specifiek, "ambtelijk-opdrachtgever-enschede", Voorbeeldopdracht.met(tekst -> tekst
        .replace("\"extraCapaciteit\": null", "\"extraCapaciteit\": \"0,4 fte\"")
        .replace("\"extraMiddelen\": null", "\"extraMiddelen\": 40000")));

    assertThat(spel.geeindigdMet(programma)).containsExactly(Einde.IN_OPDRACHT);
    assertThat(status(programma)).isEqualTo("IN_OPDRACHT");
  }

  @Test
  @DisplayName("neemt de omgevingsdienst de collectieve opdracht niet aan, dan komen er geen specifieke")
  void nietAangenomen() {
    ProcessInstance programma = bijColleges();
    cyclusspel.besluiten(programma, ALLEN, 1, Voorbeelddocument.vastgesteld());
    ProcessInstance collectief = opdracht("Uitvoeringsprogramma Twente " + jaar);
    totBeoordeling(collectief, ACCOUNTMANAGER, Voorbeeldopdracht.volledig());
    spel.doe(ACCOUNTMANAGER, collectief, Opdrachtwoorden.Taak.BEOORDELEN,
        Map.of("besluit", "WEIGEREN", "motivering", "De middelen ontbreken."));
    spel.doe("management-odt", collectief, Opdrachtwoorden.Taak.WEIGERING_BEOORDELEN, Map.of("oordeelWeigering", "BEVESTIGEN"));

    assertThat(spel.geeindigdMet(programma)).containsExactly(Einde.ZONDER_OPDRACHT);
    assertThat(status(programma)).isEqualTo("NIET_AANGENOMEN");
  }

  @Test
  @DisplayName("te weinig uren of geld, een overleg of een bestuur dat om aanpassing vraagt: eerst beter")
  void terug() {
    ProcessInstance programma = naWensen();
    spel.doe(ACCOUNTMANAGER, programma, Taak.OPSTELLEN, programma("Energie.", 900, 100000));
    assertThat(spel.gegeven(programma, Gegeven.MIDDELEN)).isEqualTo("TEKORT_UREN");
    assertThat(spel.wachtOp(programma)).containsExactly(Taak.OPSTELLEN);
    spel.doe(ACCOUNTMANAGER, programma, Taak.OPSTELLEN, programma("Energie.", 1000, 100000));
    assertThatThrownBy(() -> spel.doe("ambtelijk-opdrachtgever-enschede", programma, Taak.AFSTEMMEN,
        Map.of("afstemming", "AANPASSEN"))).hasMessageContaining("'Wat moet er anders?' is verplicht");
    spel.doe("ambtelijk-opdrachtgever-enschede", programma, Taak.AFSTEMMEN,
        Map.of("afstemming", "AANPASSEN", "afstemmingtoelichting", "Ook bodem."));
    assertThat(status(programma)).isEqualTo("IN_VOORBEREIDING");
    spel.doe(ACCOUNTMANAGER, programma, Taak.OPSTELLEN, programma("Energie en bodem.", 1000, 100000));
    spel.doe("ambtelijk-opdrachtgever-enschede", programma, Taak.AFSTEMMEN, Map.of("afstemming", "AKKOORD"));
    assertThat(spel.groepen(spel.taak(programma, Taak.BESTUUR))).as("only the dagelijks bestuur").containsExactly("dagelijks-bestuur-odt");
    spel.doe("dagelijks-bestuur-odt", programma, Taak.BESTUUR,
        Map.of("bestuursbesluit", "AANPASSEN", "bestuurstoelichting", "Te veel ineens."));
    assertThat(spel.wachtOp(programma)).containsExactly(Taak.OPSTELLEN);
    totColleges(programma, "Energie en bodem, gespreid.");
    assertThat(status(programma)).isEqualTo("BIJ_COLLEGES");
  }

  @Test
  @DisplayName("wie niet vaststelt, brengt het programma op de regionale tafel: opnieuw, aangepast, of gestopt")
  void tafel() {
    ProcessInstance programma = bijColleges();
    cyclusspel.besluit(programma, "enschede", 1, Voorbeelddocument.vastgesteld());
    cyclusspel.besluit(programma, "overijssel", 1, Voorbeelddocument.aangehouden());
    cyclusspel.besluiten(programma, OVERIGEN, 1, Voorbeelddocument.vastgesteld());
    assertThat(status(programma)).isEqualTo("REGIONALE_TAFEL");
    assertThat(spel.groepen(spel.taak(programma, Taak.TAFEL))).containsExactly(OPDRACHTGEVER);
    spel.doe(OPDRACHTGEVER, programma, Taak.TAFEL, tafel("OPNIEUW_VOORLEGGEN"));
    assertThat(cyclusspel.zaak(programma, "enschede", 2)).isNull();
    cyclusspel.besluit(programma, "overijssel", 2, Voorbeelddocument.gewijzigd());
    spel.doe(OPDRACHTGEVER, programma, Taak.TAFEL, tafel("TEKST_AANPASSEN"));
    totColleges(programma, "Energie, anders.");
    cyclusspel.besluiten(programma, ALLEN, 3, Voorbeelddocument.afgewezen());
    spel.doe(OPDRACHTGEVER, programma, Taak.TAFEL, Map.of("tafeluitkomst", "STOPPEN", "tafeltoelichting", "Geen draagvlak."));

    assertThat(spel.geeindigdMet(programma)).containsExactly(Einde.GESTOPT);
    assertThat(opdrachten()).isEmpty();
  }

  @Test
  @DisplayName("een vastgestelde strategie begint haar eerste programma vanzelf, en nooit twee")
  void naStrategie() {
    for (int keer = 0; keer < 2; keer++) {
      processen.createMessageCorrelation(Bericht.STRATEGIE_VASTGESTELD).processInstanceBusinessKey(strategie())
          .setVariable("dossiernummer", strategie()).correlateAll();
      spel.werkBij();
    }
    assertThat(historie.createHistoricProcessInstanceQuery().processInstanceBusinessKey("UP-TWENTE-" + jaar).count()).isEqualTo(1);
    assertThat(historie.createHistoricActivityInstanceQuery().activityId(Einde.LIEP_AL).list()).isNotEmpty();
    assertThatThrownBy(this::gestart).hasMessageContaining("is er al een programma: UP-TWENTE-" + jaar);
  }

  @Test
  @DisplayName("de jaarkalender begint het programma van haar jaar; liep het al, dan niet nog een keer")
  void vanzelf() {
    for (int keer = 0; keer < 2; keer++) {
      processen.createMessageCorrelation(Bericht.JAARKALENDER).setVariables(Map.of(Gegeven.REGIO, "twente", Gegeven.JAAR, jaar,
          "deelnemers", Cyclusspel.json(ALLEN))).correlateStartMessage();
      spel.werkBij();
    }
    ProcessInstance programma = processen.createProcessInstanceQuery().processInstanceBusinessKey("UP-TWENTE-" + jaar).singleResult();
    assertThat(spel.wachtOp(programma)).hasSize(ALLEN.size()).containsOnly(Taak.WENSEN);
    assertThatThrownBy(() -> processen.createMessageCorrelation(Bericht.JAARKALENDER).setVariables(Map.of(Gegeven.REGIO, "twente",
        Gegeven.JAAR, 2024, "deelnemers", Cyclusspel.json(ALLEN))).correlateStartMessage())
        .hasStackTraceContaining("No strategy is in force");
  }

  @Test
  @DisplayName("een jaarverslag dat iets aanbeveelt, begint het programma; wie het opstelt en bespreekt, ziet de aanbeveling")
  void aanbevelingBegint() {
    beveelAan(jaar, "JV-PROEF-" + jaar, "Meer toezicht op <b>asbest</b>.");
    ProcessInstance programma = processen.createProcessInstanceQuery().processInstanceBusinessKey("UP-TWENTE-" + jaar).singleResult();
    assertThat(status(programma)).isEqualTo("WENSEN");
    assertThat(dossiers.zoek("UP-TWENTE-" + jaar).orElseThrow().kring()).isEqualTo("twente");
    assertThat(aanbevelingen(programma)).contains("JV-PROEF-" + jaar, "asbest");
    zonderWens(programma, ALLEN);
    assertThat(formulier(programma, Taak.OPSTELLEN)).contains("Het jaarverslag beveelt aan", "aanbevelingen");
    spel.doe(ACCOUNTMANAGER, programma, Taak.OPSTELLEN, programma("Energie.", 1000, 100000));
    assertThat(formulier(programma, Taak.AFSTEMMEN)).contains("Het jaarverslag beveelt aan");
  }

  @Test
  @DisplayName("loopt het programma, dan ziet de opsteller de aanbeveling erbij; na het zegel gaat zij mee naar het volgende jaar")
  void aanbevelingErbij() {
    ProcessInstance programma = naWensen();
    Task opstellen = spel.taak(programma, Taak.OPSTELLEN);
    beveelAan(jaar, "JV-EERSTE-" + jaar, "Eerste aanbeveling.");
    beveelAan(jaar, "JV-EERSTE-" + jaar, "Eerste aanbeveling.");
    beveelAan(jaar, "JV-TWEEDE-" + jaar, "Tweede aanbeveling.");
    assertThat(spel.taak(programma, Taak.OPSTELLEN).getId()).as("nobody's task is taken away").isEqualTo(opstellen.getId());
    assertThat(aanbevelingen(programma)).containsOnlyOnce("Eerste aanbeveling.").contains("Tweede aanbeveling.");
    assertThat(processen.createProcessInstanceQuery().processInstanceBusinessKey("UP-TWENTE-" + jaar).count()).isEqualTo(1);
    assertThat(historie.createHistoricProcessInstanceQuery().processInstanceBusinessKey("UP-TWENTE-" + jaar).count()).isEqualTo(1);
    totColleges(programma, "Energie.");
    assertThat(verwerktIn("JV-EERSTE-" + jaar)).isEqualTo("UP-TWENTE-" + jaar);

    beveelAan(jaar, "JV-LAAT-" + jaar, "Te laat voor dit jaar.");
    assertThat(verwerktIn("JV-LAAT-" + jaar)).isNull();
    assertThat(aanbevelingen(programma)).as("when the text is changed, it is there").contains("Te laat voor dit jaar.");
    jaar++;
    zetStrategieInWerking();
    ProcessInstance volgende = gestart();
    assertThat(aanbevelingen(volgende)).contains("Te laat voor dit jaar.").doesNotContain("Tweede aanbeveling.");
  }

  @Test
  @DisplayName("is er voor dat jaar nog geen strategie, dan wacht de aanbeveling op het programma dat komt")
  void aanbevelingWacht() {
    beveelAan(2150, "JV-WACHT-" + jaar, "Voor later.");
    assertThat(dossiers.zoek("UP-TWENTE-2150")).isEmpty();
    assertThat(verwerktIn("JV-WACHT-" + jaar)).isNull();
    jdbc.sql("delete from programma_aanbeveling where jaar = 2150").update();
  }

  @Test
  @DisplayName("zonder strategie in werking is er niets uit te werken; vreemden en niet-deelnemers beginnen niets")
  void geweigerd() {
    assertThatThrownBy(() -> spel.start(ACCOUNTMANAGER, Programmawoorden.PROCES, start(2024, "twente")))
        .hasMessageContaining("Voor 2024 is geen strategie in werking");
    assertThatThrownBy(() -> spel.start(ACCOUNTMANAGER, Programmawoorden.PROCES, start(jaar, "salland")))
        .isInstanceOf(Weigering.class);
    assertThatThrownBy(() -> spel.start("college-enschede", Programmawoorden.PROCES, start(jaar, "twente"))).isNotNull();
    ProcessInstance programma = naWensen();
    Task taak = spel.taak(programma, Taak.OPSTELLEN);
    assertThatThrownBy(() -> spel.rondAf("beleid-enschede", taak, programma("Energie.", 1000, 100000)))
        .isInstanceOf(Weigering.class);
    assertThatThrownBy(() -> spel.rondAf(ACCOUNTMANAGER, taak, Map.of(Gegeven.PROGRAMMA,
        SpinValues.jsonValue("{\"samenvatting\":\"x\"}").create()))).hasMessageContaining("is verplicht");
  }

  @Test
  @DisplayName("wensen en opstellen die te laat zijn, gaan als escalatie naar het management")
  void teLaat() {
    ProcessInstance programma = gestart();
    zonderWens(programma, ALLEN.stream().filter(code -> !code.equals("overijssel")).toList());
    verstrijkt(programma, wenstaak(programma, "overijssel"), "management-overijssel", "Lever specifieke wensen");
    spel.rondAf("ambtelijk-opdrachtgever-overijssel", wenstaak(programma, "overijssel"), Map.of(Gegeven.WENS, "NEE"));
    verstrijkt(programma, spel.taak(programma, Taak.OPSTELLEN), "management-odt", "Stel programma op");
    assertThat(spel.geeindigdMet(programma)).containsExactlyInAnyOrder(Einde.WENSEN_TE_LAAT, Einde.PROGRAMMA_TE_LAAT);
  }

  @ParameterizedTest(name = "uren {0}, geld {1}: {2}")
  @CsvSource({"true, true, GEBORGD", "false, true, TEKORT_UREN", "true, false, TEKORT_GELD", "false, false, TEKORT_BEIDE"})
  @DisplayName("de middelen, regel voor regel")
  void middelen(boolean uren, boolean geld, String middelen) {
    var rijen = beslissingen.evaluateDecisionTableByKey("programma-middelen",
        Variables.putValue("genoegUren", uren).putValue("genoegGeld", geld));
    assertThat(rijen).hasSize(1);
    assertThat(rijen.<String>getSingleEntry()).isEqualTo(middelen);
    assertThat(Dmn.readModelFromStream(Modellen.open(Path.of("processes/beleidscyclus/programma-middelen.dmn")))
        .getModelElementsByType(Rule.class)).as("a new row needs a case here").hasSize(4);
  }

  private void zetStrategieInWerking() {
    if (dossiers.zoek(strategie()).isPresent()) {
      return;
    }
    dossiers.open(new Dossier(strategie(), "RBC", "twente", "enschede", kringen.van(ALLEN), "Proef", jaar, "VASTGESTELD", "{}", "-"));
    strategieen.zetInWerking(new InWerking(strategie(), "twente", jaar, jaar + 1,
        documenten.verzegel(strategie(), Documentsoort.STRATEGIE, Voorbeelddocument.DOCUMENT), "enschede"));
  }

  private String strategie() {
    return "RBC-PROEF-UP-" + jaar;
  }

  /** As the jaarverslag sends it. */
  private void beveelAan(int welkJaar, String jaarverslag, String tekst) {
    processen.createMessageCorrelation(Bericht.BIJSTELLEN).processInstanceBusinessKey("UP-TWENTE-" + welkJaar)
        .setVariables(Map.of(Gegeven.REGIO, "twente", Gegeven.JAAR, welkJaar, Gegeven.AANBEVELING, tekst,
            Gegeven.JAARVERSLAG_REF, jaarverslag, "dossiernummer", "UP-TWENTE-" + welkJaar)).correlateAll();
    spel.werkBij();
  }

  private String aanbevelingen(ProcessInstance programma) {
    return String.valueOf(spel.gegeven(programma, Gegeven.AANBEVELINGEN));
  }

  private String formulier(ProcessInstance programma, String taak) {
    try (var formulier = formulieren.getDeployedTaskForm(spel.taak(programma, taak).getId())) {
      return new String(formulier.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String verwerktIn(String jaarverslag) {
    return jdbc.sql("select verwerkt_in from programma_aanbeveling where jaarverslag = ?").param(jaarverslag)
        .query(String.class).list().get(0);
  }

  private ProcessInstance gestart() {
    return spel.start(ACCOUNTMANAGER, Programmawoorden.PROCES, start(jaar, "twente"));
  }

  private ProcessInstance naWensen() {
    ProcessInstance programma = gestart();
    zonderWens(programma, ALLEN);
    return programma;
  }

  private ProcessInstance bijColleges() {
    ProcessInstance programma = naWensen();
    totColleges(programma, "Energie.");
    return programma;
  }

  private void totColleges(ProcessInstance programma, String samenvatting) {
    spel.doe(ACCOUNTMANAGER, programma, Taak.OPSTELLEN, programma(samenvatting, 1000, 100000));
    spel.doe("ambtelijk-opdrachtgever-enschede", programma, Taak.AFSTEMMEN, Map.of("afstemming", "AKKOORD"));
    spel.doe("dagelijks-bestuur-odt", programma, Taak.BESTUUR, Map.of("bestuursbesluit", "AKKOORD"));
  }

  private static Map<String, Object> start(int jaar, String regio) {
    return Map.of(Gegeven.JAAR, jaar, Gegeven.REGIO, regio);
  }

  private static Map<String, Object> wens() {
    return Map.of(Gegeven.WENS, "JA", Gegeven.WENS_OMSCHRIJVING, "Toezicht op bodem.", Gegeven.WENS_CAPACITEIT, "0,4 fte",
        Gegeven.WENS_MIDDELEN, 40000);
  }

  private static Map<String, Object> programma(String samenvatting, int uren, int geld) {
    return Map.of(Gegeven.PROGRAMMA, SpinValues.jsonValue("""
        {"samenvatting":"%s","vindplaats":"Zaaksysteem","werkzaamheden":[{"taakveld":"TOEZICHT",
         "omschrijving":"Energietoezicht","doel":"Minder hinder"}],"benodigdeUren":1000,"beschikbareUren":%d,
         "benodigdBudget":100000,"beschikbaarBudget":%d,"strafrecht":"Niet nodig."}""".formatted(samenvatting, uren, geld)).create());
  }

  private static Map<String, Object> tafel(String uitkomst) {
    return Map.of("tafeluitkomst", uitkomst, "deadline", Proefklok.BEGIN.plusDays(90).toString(), "tafeltoelichting", "Besproken.");
  }

  private void zonderWens(ProcessInstance programma, List<String> deelnemers) {
    deelnemers.forEach(code -> {
      Task taak = wenstaak(programma, code);
      spel.rondAf(spel.groepen(taak).get(0), taak, Map.of(Gegeven.WENS, "NEE"));
    });
  }

  private Task wenstaak(ProcessInstance programma, String deelnemer) {
    return vanDeelnemer(programma, Taak.WENSEN, deelnemer);
  }

  /** One may act for another, so that it is not the group that tells whose task it is. */
  private Task vanDeelnemer(ProcessInstance dossier, String soort, String deelnemer) {
    return taken.createTaskQuery().processInstanceId(dossier.getId()).taskDefinitionKey(soort).list().stream()
        .filter(taak -> deelnemer.equals(taken.getVariable(taak.getId(), "deelnemer"))).findFirst().orElseThrow();
  }

  /** The titles of the opdrachten of this year, in the order in which they began. */
  private List<String> opdrachten() {
    return jdbc.sql("select titel from dossier where soort = 'OPD' and jaar = ? order by dossiernummer").param(jaar)
        .query(String.class).list();
  }

  private ProcessInstance opdracht(String titel) {
    return processen.createProcessInstanceQuery().processInstanceBusinessKey(jdbc.sql(
        "select dossiernummer from dossier where soort = 'OPD' and titel = ?").param(titel).query(String.class).single())
        .singleResult();
  }

  private void neemAan(ProcessInstance opdracht, String wieFormuleert, Map<String, Object> ingevuld) {
    totBeoordeling(opdracht, wieFormuleert, ingevuld);
    spel.doe(ACCOUNTMANAGER, opdracht, Opdrachtwoorden.Taak.BEOORDELEN, Map.of("besluit", "AANNEMEN"));
  }

  private void totBeoordeling(ProcessInstance opdracht, String wieFormuleert, Map<String, Object> ingevuld) {
    spel.doe(wieFormuleert, opdracht, Opdrachtwoorden.Taak.FORMULEREN, ingevuld);
    // Whoever has too few hours for it, first says how he gets them.
    allen(opdracht, Opdrachtwoorden.Taak.CAPACITEIT_BORGEN, Map.of("borging", "MEER_UREN", "borgingToelichting", "Vanaf maart."));
    allen(opdracht, Opdrachtwoorden.Taak.VERSTREKKEN, Map.of("verstrekking", "VERSTREKKEN"));
    spel.doe(ACCOUNTMANAGER, opdracht, Opdrachtwoorden.Taak.INTERNE_AFSTEMMING, Map.of());
  }

  private void allen(ProcessInstance opdracht, String soort, Map<String, Object> ingevuld) {
    taken.createTaskQuery().processInstanceId(opdracht.getId()).taskDefinitionKey(soort).list()
        .forEach(taak -> spel.rondAf(spel.groepen(taak).get(0), taak, ingevuld));
  }

  private void verstrijkt(ProcessInstance programma, Task taak, String verwittigd, String naam) {
    klok.zet(taak.getDueDate().toInstant().plusSeconds(60));
    spel.laatTimersAfgaan(programma);
    assertThat(jdbc.sql("select groep from herinnering where taak = ? and soort = 'OVERSCHRIJDING'").param(taak.getId())
        .query(String.class).list()).containsExactly(verwittigd);
    assertThat(jdbc.sql("select concat_ws(' ', niveau, onderwerp) from escalatie where bron = ?")
        .param(programma.getBusinessKey()).query(String.class).list()).contains("MANAGEMENT Termijn voorbij: " + naam);
  }

  private String status(ProcessInstance programma) {
    return dossiers.zoek(programma.getBusinessKey()).orElseThrow().status();
  }
}
