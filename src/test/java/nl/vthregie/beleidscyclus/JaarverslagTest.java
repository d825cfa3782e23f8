package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Bericht;
import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Einde;
import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Gegeven;
import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Taak;
import nl.vthregie.beleidscyclus.Strategieen.InWerking;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Tegelijk;
import nl.vthregie.test.Websessie;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

import static nl.vthregie.beleidscyclus.Cyclusspel.ALLEN;
import static nl.vthregie.beleidscyclus.Cyclusspel.OPDRACHTGEVER;
import static nl.vthregie.beleidscyclus.Cyclusspel.OVERIGEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("De regio legt over een jaar verantwoording af, en begint zo nodig opnieuw")
class JaarverslagTest {

  /** In Twente the omgevingsdienst leads the jaarverslag. */
  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  private static final String TREKKER = "ambtelijk-opdrachtgever-enschede";

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private HistoryService historie;
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
  @LocalServerPort
  private int poort;
  private String uitrol;
  /** Every story has a year and a strategy of its own, beyond those of other tests. */
  private int jaar = 2043;

  @BeforeAll
  void rolProefmodelUit() {
    uitrol = repository.createDeployment().name("proef").addClasspathResource("beleidscyclus/proefprogramma.bpmn").deploy().getId();
  }

  @BeforeEach
  void begin() {
    cyclusspel = new Cyclusspel(spel, taken, processen);
    jaar++;
    klok.zet(LocalDate.of(jaar + 1, 1, 11), LocalTime.of(9, 0));
    zetStrategieInWerking();
  }

  /** Other tests ask which strategy is the last of the region. */
  @AfterEach
  void zetAllesTerug() {
    jdbc.sql("update strategie set vervallen_op = in_werking_op where dossiernummer = ?").param(strategie()).update();
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
  }

  @AfterAll
  void elkDeelVanHetModelIsGelopen() {
    assertThat(dekking.ontbreektIn(Jaarverslagwoorden.PROCES)).as("not walked").isEmpty();
    repository.deleteDeployment(uitrol, true);
  }

  @Test
  @DisplayName("verzameld, geschreven, kritisch getoetst, geëvalueerd, overal vastgesteld: de strategie gaat opnieuw, en het volgende programma weet waarom")
  void heleVerhaal() {
    String opdracht = opdracht("enschede", 140000);
    rapportage(opdracht, 30000, false);
    ProcessInstance programma = wachtendProgramma("UP-TWENTE-" + (jaar + 2));
    ProcessInstance jaarverslag = gestart();
    assertThat(jaarverslag.getBusinessKey()).isEqualTo("JV-TWENTE-" + jaar);
    assertThat(status(jaarverslag)).isEqualTo("OPSTELLEN");
    assertThat(spel.gegeven(jaarverslag, Cycluswoorden.Gegeven.DEADLINE)).isEqualTo((jaar + 1) + "-07-01");
    assertThat(spel.groepen(spel.taak(jaarverslag, Taak.OPSTELLEN))).as("ODT leads").containsExactly(ACCOUNTMANAGER);
    assertThat(String.valueOf(spel.gegeven(jaarverslag, Gegeven.JAARVERSLAG))).as("the goals to report on")
        .contains("Minder hinder", "Klachten");
    assertThat(String.valueOf(spel.gegeven(jaarverslag, Gegeven.JAARGEGEVENS))).contains(opdracht, "€ 140.000")
        .as("a report that is not final is no figure").doesNotContain("30.000");

    spel.doe(ACCOUNTMANAGER, jaarverslag, Taak.OPSTELLEN, verslag("Een goed jaar.", 40));
    assertThat(status(jaarverslag)).isEqualTo("TOETS");
    toetsen(jaarverslag, ALLEN);
    assertThat(status(jaarverslag)).isEqualTo("EVALUATIE");
    assertThat(spel.groepen(spel.taak(jaarverslag, Taak.EVALUEREN))).containsExactly(TREKKER);
    spel.doe(TREKKER, jaarverslag, Taak.EVALUEREN, evaluatie("JA", "JA"));
    assertThat(status(jaarverslag)).isEqualTo("BIJ_COLLEGES");
    assertThat(document(jaarverslag)).contains("Minder hinder: 40 %", "Bijstellen. Het doel wordt niet gehaald", "Meer toezicht op afval",
        opdracht, "Bezochte bedrijven: 118 (afgesproken 120)");
    cyclusspel.besluiten(jaarverslag, ALLEN, 1, Voorbeelddocument.vastgesteld());

    assertThat(spel.geeindigdMet(jaarverslag)).containsExactlyInAnyOrder(Einde.PROGRAMMA_BIJSTELLEN);
    assertThat(status(jaarverslag)).isEqualTo("VASTGESTELD");
    assertThat(jdbc.sql("select concat_ws(' ', regio, jaar, strategie_bijstellen, programma_bijstellen, inhoud #>> '{doelen,0,doelbereik}') "
        + "from jaarverslag where dossiernummer = ?").param(jaarverslag.getBusinessKey()).query(String.class).single())
        .isEqualTo("twente " + jaar + " t t 40");
    assertThat(raadGeinformeerd(jaarverslag)).as("every council heard it").isEqualTo(ALLEN.size());
    // The crossing of the 8.
    List<ProcessInstance> cycli = processen.createProcessInstanceQuery().processDefinitionKey(Cycluswoorden.PROCES)
        .processInstanceBusinessKeyLike("RBC-TWENTE-" + jaar + "-%").list();
    assertThat(cycli).as("one, and no second").hasSize(1);
    ProcessInstance tussentijds = cycli.get(0);
    assertThat(tussentijds.getBusinessKey()).isEqualTo("RBC-TWENTE-" + jaar + "-" + (jaar + 2) + "-T-1");
    assertThat(spel.gegeven(tussentijds, Cycluswoorden.Gegeven.TUSSENTIJDS)).isEqualTo(true);
    assertThat(spel.gegeven(tussentijds, Cycluswoorden.Gegeven.AANLEIDING)).asString().startsWith("Het doel wordt niet gehaald");
    assertThat(spel.wachtOp(tussentijds)).containsExactly(Cycluswoorden.Taak.INRICHTEN);
    assertThat(processen.createProcessInstanceQuery().processInstanceId(programma.getId()).count()).as("it heard").isZero();
    assertThat(spel.gegeven(programma, Gegeven.AANBEVELING)).isEqualTo("Meer toezicht op afval.");
    assertThat(spel.gegeven(programma, Gegeven.JAARVERSLAG_REF)).isEqualTo(jaarverslag.getBusinessKey());
    assertThat(spel.gegeven(programma, "regio") + " " + spel.gegeven(programma, "jaar")).isEqualTo("twente " + (jaar + 2));
  }

  @Test
  @DisplayName("blijft alles zoals het is, dan is het verslag af en begint er niets; de cijfers komen uit de laatste vastgestelde rapportage")
  void zonderBijstelling() {
    String opdracht = opdracht("enschede", 140000);
    rapportage(opdracht, 150000, true);
    resultaat(opdracht, "DEELS", "118 van de 120 bedrijven zijn bezocht.");
    opdracht("borne", 60000);
    ProcessInstance jaarverslag = gestart();
    schrijf(jaarverslag, tekst("Een goed <jaar>.", 40).replace("Minder klachten.", "=1+1"));
    toetsen(jaarverslag, ALLEN);
    spel.doe(TREKKER, jaarverslag, Taak.EVALUEREN, evaluatie("NEE", "NEE"));
    assertThat(String.valueOf(spel.gegeven(jaarverslag, Gegeven.JAARGEGEVENS))).contains("\"begroot\":\"€ 200.000\"",
        "\"besteed\":\"€ 150.000 (1 van 2 opdrachten gerapporteerd)\"", "7,15 %");
    assertThat(document(jaarverslag)).contains("Niet bijstellen.", "Begroot € 200.000, besteed € 150.000 (1 van 2 opdrachten gerapporteerd)",
        opdracht + " Energietoezicht: deels behaald. 118 van de 120 bedrijven zijn bezocht.");
    cyclusspel.besluiten(jaarverslag, ALLEN, 1, Voorbeelddocument.vastgesteld());

    openData(jaarverslag);
    assertThat(spel.geeindigdMet(jaarverslag)).containsExactly(Einde.VASTGESTELD);
    assertThat(processen.createProcessInstanceQuery().processInstanceBusinessKeyLike("RBC-TWENTE-" + jaar + "-%").count()).isZero();
  }

  @Test
  @DisplayName("het verslag begint op 1 januari: wat de uitvoering daarna meldt, ligt er ook bij; daarna ligt het verslag vast")
  void nieuweCijfers() {
    String opdracht = Voorbeeldopdracht.aangenomen(spel, "enschede");
    jdbc.sql("""
        update dossier set jaar = ?, inhoud = jsonb_set(inhoud, '{planning,start}', to_jsonb(?::text)) where dossiernummer = ?""")
        .params(jaar, jaar + "-01-01", opdracht).update();
    ProcessInstance jaarverslag = gestart();
    assertThat(gegevens(jaarverslag)).contains(opdracht).doesNotContain("30.000", "Alle 120 bedrijven");

    ProcessInstance rapportage = spel.start(ACCOUNTMANAGER, "financiele-rapportage",
        Map.of("dossiernummer", opdracht, "periodeTot", jaar + "-12-31"));
    spel.doe(ACCOUNTMANAGER, rapportage, "Taak_RapportageOpstellen", Map.of("rapportage",
        SpinValues.jsonValue("{\"besteed\":30000,\"prognose\":140000,\"signaal\":\"OP_KOERS\"}").create()));
    spel.doe(TREKKER, rapportage, "Taak_RapportageBeoordelen", Map.of("oordeel", "AKKOORD"));
    assertThat(gegevens(jaarverslag)).contains("€ 30.000");
    sluit(opdracht);
    assertThat(gegevens(jaarverslag)).contains("Alle 120 bedrijven zijn bezocht.", "Behaald");

    schrijf(jaarverslag, tekst("Een goed jaar.", 40));
    resultaat(opdracht("almelo", 1000), "JA", "Te laat voor het verslag.");
    processen.createMessageCorrelation(Bericht.JAARGEGEVENS_GEWIJZIGD).processInstanceBusinessKey(jaarverslag.getBusinessKey())
        .correlateAll();
    spel.werkBij();
    assertThat(gegevens(jaarverslag)).as("what the opdrachtgevers read is what was written about").doesNotContain("Te laat voor het verslag.");
  }

  /** Its planning has long gone by. */
  private void sluit(String opdracht) {
    ProcessInstance uitvoering = processen.createProcessInstanceQuery().processDefinitionKey("uitvoering-en-monitoring")
        .processInstanceBusinessKey(opdracht).singleResult();
    spel.laatTimersAfgaan(uitvoering);
    spel.doe(ACCOUNTMANAGER, uitvoering, "Taak_ResultaatVoorleggen", Map.of("resultaatBehaald", "JA", "resultaatToelichting",
        "Alle 120 bedrijven zijn bezocht."));
    spel.doe(TREKKER, uitvoering, "Taak_ResultaatVaststellen", Map.of("resultaatbesluit", "AKKOORD"));
  }

  private String gegevens(ProcessInstance jaarverslag) {
    return String.valueOf(spel.gegeven(jaarverslag, Gegeven.JAARGEGEVENS));
  }

  @Test
  @DisplayName("de opdrachtgevers zijn kritisch: wie het niet goed vindt, zegt wat er anders moet, en daarna toetsen allen opnieuw")
  void toets() {
    ProcessInstance jaarverslag = geschreven();
    Task enschede = toetstaak(jaarverslag, "enschede");
    assertThatThrownBy(() -> spel.rondAf(TREKKER, enschede, Map.of(Gegeven.TOETS, "AANPASSEN")))
        .hasMessageContaining("'Wat moet er anders?' is verplicht");
    assertThatThrownBy(() -> spel.rondAf("beleid-enschede", enschede, Map.of(Gegeven.TOETS, "AKKOORD"))).isNotNull();
    spel.rondAf(TREKKER, enschede, Map.of(Gegeven.TOETS, "AANPASSEN", Gegeven.TOETSTOELICHTING, "118 van 120 is geen 100 %."));
    toetsen(jaarverslag, ALLEN.subList(1, ALLEN.size()));
    assertThat(spel.wachtOp(jaarverslag)).containsExactly(Taak.OPSTELLEN);
    assertThat(status(jaarverslag)).isEqualTo("OPSTELLEN");
    assertThat(String.valueOf(spel.gegeven(jaarverslag, Gegeven.TOETSEN))).contains("Gemeente Enschede", "118 van 120");
    assertThat(String.valueOf(spel.gegeven(jaarverslag, Gegeven.JAARVERSLAG))).as("nothing is lost").contains("Een goed jaar.");
    spel.doe(ACCOUNTMANAGER, jaarverslag, Taak.OPSTELLEN, verslag("Een redelijk jaar.", 98));
    assertThatThrownBy(() -> spel.rondAf(TREKKER, enschede, Map.of(Gegeven.TOETS, "AKKOORD"))).as("of the round before").isNotNull();
    toetsen(jaarverslag, ALLEN);
    assertThat(spel.wachtOp(jaarverslag)).containsExactly(Taak.EVALUEREN);
    assertThatThrownBy(() -> spel.doe(TREKKER, jaarverslag, Taak.EVALUEREN, Map.of(Gegeven.STRATEGIE_BIJSTELLEN, "NEE",
        Gegeven.PROGRAMMA_BIJSTELLEN, "JA"))).hasMessageContainingAll("'Waarom wel, of waarom niet?'", "'Wat is de aanbeveling?'");
    assertThatThrownBy(() -> spel.doe(TREKKER, jaarverslag, Taak.EVALUEREN, Map.of(Gegeven.STRATEGIE_BIJSTELLEN, "NEE",
        Gegeven.STRATEGIE_MOTIVERING, "  ", Gegeven.PROGRAMMA_BIJSTELLEN, "NEE"))).hasMessageContaining("'Waarom wel, of waarom niet?'");
  }

  @Test
  @DisplayName("alle opdrachtgevers kunnen op hetzelfde moment toetsen, en niemand leest over een botsing")
  void tegelijk() throws Exception {
    ProcessInstance jaarverslag = geschreven();
    var open = new ConcurrentLinkedQueue<>(taken.createTaskQuery().processInstanceId(jaarverslag.getId())
        .taskDefinitionKey(Taak.TOETSEN).list().stream().map(Task::getId).toList());
    open.forEach(taak -> taken.claim(taak, "beheer"));
    Tegelijk.doe(8, () -> {
      for (String taak = open.poll(); taak != null; taak = open.poll()) {
        taken.complete(taak, Map.of(Gegeven.TOETS, "AKKOORD"));
      }
      return true;
    });
    spel.werkBij();
    assertThat(spel.wachtOp(jaarverslag)).containsExactly(Taak.EVALUEREN);
    assertThat(jdbc.sql("select count(*) from jaarverslagtoets where dossiernummer = ?").param(jaarverslag.getBusinessKey())
        .query(Integer.class).single()).isEqualTo(ALLEN.size());
  }

  @Test
  @DisplayName("elk doel van de strategie en elke deelnemer met een specifieke opdracht komt erin, en niets anders")
  void volledig() {
    String specifiek = opdracht("borne", 40000);
    maakSpecifiek(specifiek);
    ProcessInstance jaarverslag = gestart();
    assertThat(String.valueOf(spel.gegeven(jaarverslag, Gegeven.JAARVERSLAG))).contains("\"deelnemer\":\"Gemeente Borne\"");
    assertThatThrownBy(() -> schrijf(jaarverslag, tekst("Een goed jaar.", 40).replace("Minder hinder", "Meer groen")))
        .hasMessageContainingAll("'Doelbereik per doel van de strategie'", "Minder hinder; Meer groen");
    assertThatThrownBy(() -> schrijf(jaarverslag, tekst("Een goed jaar.", 40))).hasMessageContainingAll("'Deelverslagen'", "Gemeente Borne");
    assertThatThrownBy(() -> schrijf(jaarverslag, met(tekst("Een goed jaar.", 40), "Gemeente Almelo")))
        .hasMessageContaining("Gemeente Borne; Gemeente Almelo");
    assertThatThrownBy(() -> schrijf(jaarverslag, met(tekst("Een goed jaar.", 101), "Gemeente Borne")))
        .hasMessageContaining("'Hoever is het doel bereikt, in procent?'");
    assertThatThrownBy(() -> schrijf(jaarverslag, "{\"samenvatting\":\"x\"}")).hasMessageContaining("is verplicht");
    schrijf(jaarverslag, met(tekst("Een goed jaar.", 40), "Gemeente Borne"));
    toetsen(jaarverslag, ALLEN);
    spel.doe(TREKKER, jaarverslag, Taak.EVALUEREN, evaluatie("NEE", "NEE"));
    assertThat(document(jaarverslag)).contains("Specifieke opdracht van Gemeente Borne", "Bodemtoezicht gedaan");
  }

  @Test
  @DisplayName("wie niet vaststelt, brengt het verslag op de regionale tafel: opnieuw, aangepast, of gestopt")
  void tafel() {
    ProcessInstance jaarverslag = bijColleges(evaluatie("NEE", "JA"));
    cyclusspel.besluit(jaarverslag, "overijssel", 1, Voorbeelddocument.met(Voorbeelddocument.aangehouden(),
        Vaststellingwoorden.Gegeven.OPNIEUW_OP, vandaag(30)));
    cyclusspel.besluit(jaarverslag, "enschede", 1, Voorbeelddocument.vastgesteld());
    cyclusspel.besluiten(jaarverslag, OVERIGEN, 1, Voorbeelddocument.vastgesteld());
    assertThat(status(jaarverslag)).isEqualTo("REGIONALE_TAFEL");
    assertThat(spel.groepen(spel.taak(jaarverslag, Taak.TAFEL))).containsExactly(OPDRACHTGEVER);
    spel.doe(OPDRACHTGEVER, jaarverslag, Taak.TAFEL, tafel("OPNIEUW_VOORLEGGEN"));
    assertThat(cyclusspel.zaak(jaarverslag, "enschede", 2)).as("adopted already").isNull();
    cyclusspel.besluit(jaarverslag, "overijssel", 2, Voorbeelddocument.gewijzigd());
    spel.doe(OPDRACHTGEVER, jaarverslag, Taak.TAFEL, tafel("TEKST_AANPASSEN"));
    assertThat(spel.wachtOp(jaarverslag)).containsExactly(Taak.OPSTELLEN);
    spel.doe(ACCOUNTMANAGER, jaarverslag, Taak.OPSTELLEN, verslag("Een jaar met een kanttekening.", 40));
    toetsen(jaarverslag, ALLEN);
    spel.doe(TREKKER, jaarverslag, Taak.EVALUEREN, evaluatie("NEE", "JA"));
    cyclusspel.besluiten(jaarverslag, ALLEN, 3, Voorbeelddocument.afgewezen());
    spel.doe(OPDRACHTGEVER, jaarverslag, Taak.TAFEL, Map.of("tafeluitkomst", "STOPPEN", "tafeltoelichting", "Geen draagvlak."));

    assertThat(spel.geeindigdMet(jaarverslag)).containsExactly(Einde.GESTOPT);
    assertThat(status(jaarverslag)).isEqualTo("NIET_TOT_STAND_GEKOMEN");
    assertThat(jdbc.sql("select count(*) from jaarverslag where jaar = ?").param(jaar).query(Integer.class).single()).isZero();
  }

  @Test
  @DisplayName("de jaarkalender begint het vanzelf, en nooit twee")
  void jaarkalender() {
    for (int keer = 0; keer < 2; keer++) {
      kalender("twente", jaar);
    }
    assertThat(historie.createHistoricProcessInstanceQuery().processInstanceBusinessKey("JV-TWENTE-" + jaar).count()).isEqualTo(1);
    assertThat(historie.createHistoricActivityInstanceQuery().activityId(Einde.LIEP_AL).list()).isNotEmpty();
    assertThat(dossiers.zoek("JV-TWENTE-" + jaar).orElseThrow().kring()).as("all deelnemers").isEqualTo("twente");
    assertThatThrownBy(this::gestart).hasMessageContaining("is er al een jaarverslag: JV-TWENTE-" + jaar);
    assertThatThrownBy(() -> kalender("twente", 2024)).as("without a strategy the kalender tries again").isNotNull();
  }

  @Test
  @DisplayName("niet over een jaar dat nog loopt, niet zonder strategie, niet over een andere regio, en niet door iedereen")
  void geweigerd() {
    assertThatThrownBy(() -> start(ACCOUNTMANAGER, jaar + 1, "twente")).hasMessageContaining("is nog niet voorbij");
    assertThatThrownBy(() -> start(ACCOUNTMANAGER, 2024, "twente")).hasMessageContaining("Voor 2024 is geen strategie vastgelegd");
    assertThatThrownBy(() -> start(ACCOUNTMANAGER, jaar, "salland")).isNotNull();
    assertThatThrownBy(() -> start("college-enschede", jaar, "twente")).isNotNull();
    assertThatThrownBy(() -> start("accountmanager-odt", 1999, "twente")).hasMessageContaining("'Over welk jaar gaat het verslag?'");
    Task taak = spel.taak(start(TREKKER, jaar, "twente"), Taak.OPSTELLEN);
    assertThatThrownBy(() -> spel.rondAf(TREKKER, taak, verslag("Een goed jaar.", 40))).as("ODT leads").isNotNull();
    spel.rondAf(ACCOUNTMANAGER, taak, verslag("Een goed jaar.", 40));
    assertThatThrownBy(() -> spel.rondAf(ACCOUNTMANAGER, taak, verslag("Een goed jaar.", 40))).as("done already").isNotNull();
  }

  @Test
  @DisplayName("opstellen en toetsen die te laat zijn, gaan als escalatie naar het management")
  void teLaat() {
    ProcessInstance jaarverslag = gestart();
    verstrijkt(jaarverslag, spel.taak(jaarverslag, Taak.OPSTELLEN), "management-odt", "Stel jaarverslag op");
    spel.doe(ACCOUNTMANAGER, jaarverslag, Taak.OPSTELLEN, verslag("Een goed jaar.", 40));
    toetsen(jaarverslag, ALLEN.stream().filter(code -> !code.equals("overijssel")).toList());
    verstrijkt(jaarverslag, toetstaak(jaarverslag, "overijssel"), "management-overijssel", "Toets jaarverslag kritisch");
    assertThat(spel.geeindigdMet(jaarverslag)).containsExactlyInAnyOrder(Einde.OPSTELLEN_TE_LAAT, Einde.TOETS_TE_LAAT);
  }

  /** Everybody who is logged in can read it and take it along, text stays text, and nobody else sees anything. */
  private void openData(ProcessInstance jaarverslag) {
    String nummer = jaarverslag.getBusinessKey();
    for (String wie : List.of("college-borne", "medewerker-odt", "beheer")) {
      var sessie = Websessie.van(wie, poort);
      assertThat(sessie.haal("/jaarverslagen").tekst()).as(wie).containsSubsequence("Jaarverslagen", nummer, "Een goed &lt;jaar&gt;",
          "Minder hinder", "40 %", "€ 150.000 (1 van 2 opdrachten gerapporteerd) van € 200.000", "blijft zoals zij is").doesNotContain("<jaar>");
      assertThat(new String(sessie.bestand("/jaarverslagen.csv"), StandardCharsets.UTF_8)).startsWith("\uFEFFdossiernummer;regio;jaar;")
          .contains("\"" + nummer + "\";\"twente\";\"" + jaar + "\"", "\"DOELBEREIK_PROCENT\";\"Minder hinder\";\"40\"",
              "\"AANTAL\";\"Bezochte bedrijven\";\"118\"", "\"'=1+1\"", "\"BESTEED\";\"OPD-PROEFJV-" + jaar + "-BORNE Energietoezicht\";\"\"",
              "\"BEGROOT\";\"OPD-PROEFJV-" + jaar + "-BORNE Energietoezicht\";\"60000\"",
              "\"AFWIJKING_PROCENT\";\"OPD-PROEFJV-" + jaar + "-ENSCHEDE Energietoezicht\";\"7.15\";\"" + jaar + "-12-31\"",
              "\"BEGROOT_TOTAAL\";\"alle opdrachten\";\"200000\"",
              "\"BESTEED_TOTAAL\";\"alle opdrachten\";\"\";\"1 van 2 opdrachten gerapporteerd\"",
              "\"TELLING\";\"wijzigingen in behandeling\";", "\"AANBEVELING\";\"volgend programma\";\"nee\"", "\"ZEGEL\";");
      assertThat(new String(sessie.bestand("/jaarverslagen.json"), StandardCharsets.UTF_8)).contains("\"dossiernummer\":\"" + nummer + "\"",
          "\"doelbereik\":40", "\"strategieBijstellen\":false", "\"begroot\":60000,\"besteed\":null,\"afwijking\":null,\"tot\":null",
          "\"tot\":\"" + jaar + "-12-31\"", "\"besteed\":{\"bekend\":150000.0,\"gemeld\":1,\"van\":2,\"totaal\":null}");
    }
    for (String adres : List.of("/jaarverslagen", "/jaarverslagen.csv", "/jaarverslagen.json")) {
      assertThat(new Rest(poort).haal(null, adres).status()).as(adres).isEqualTo(401);
    }
  }

  private void zetStrategieInWerking() {
    dossiers.open(new Dossier(strategie(), "RBC", "twente", "enschede", kringen.van(ALLEN), "Proef", jaar, "VASTGESTELD",
        "{\"doelen\":[{\"omschrijving\":\"Minder hinder\",\"indicator\":\"Klachten\"}]}", "-"));
    strategieen.zetInWerking(new InWerking(strategie(), "twente", jaar, jaar + 2,
        documenten.verzegel(strategie(), Documentsoort.STRATEGIE, Voorbeelddocument.DOCUMENT), "enschede"));
  }

  private String strategie() {
    return "RBC-PROEF-JV-" + jaar;
  }

  /** @return the number of an accepted opdracht of one deelnemer for this year */
  private String opdracht(String deelnemer, int budget) {
    String nummer = "OPD-PROEFJV-" + jaar + "-" + deelnemer.toUpperCase();
    dossiers.open(new Dossier(nummer, "OPD", "twente", deelnemer, kringen.van(List.of(deelnemer)), "Energietoezicht", jaar,
        "IN_UITVOERING", "{\"financien\":{\"budget\":" + budget + "}}", "-" + nummer));
    return nummer;
  }

  /** Gives it the process that a specifieke aanvulling has. */
  private void maakSpecifiek(String opdracht) {
    ProcessInstance proces = spel.start("ambtelijk-opdrachtgever-borne", "opdrachtverstrekking", Map.of("titel", "Bodemtoezicht", "soort",
        "AANVULLEND", "jaar", 2027, "voortouw", "OG", "deelnemers", Cyclusspel.json(List.of("borne"))));
    jdbc.sql("update dossier set proces_id = ? where dossiernummer = ?").params(proces.getId(), opdracht).update();
  }

  private void rapportage(String opdracht, int besteed, boolean vastgesteld) {
    String nummer = "FIN-" + opdracht;
    dossiers.open(new Dossier(nummer, "FIN", "twente", "enschede", kringen.van(List.of("enschede")), "Rapportage", jaar, "VASTGESTELD",
        "{}", "-"));
    jdbc.sql("insert into financiele_rapportage (rapportagenummer, opdrachtnummer, regio, periode_tot, begroot, besteed, prognose, "
        + "afwijking, signaal, vastgesteld_op) values (?, ?, 'twente', ?::date, 140000, ?, 150000, 7.15, 'OP_KOERS', "
        + (vastgesteld ? "now())" : "null)")).params(nummer, opdracht, jaar + "-12-31", besteed).update();
  }

  /** What both sides say when an opdracht ends. */
  private void resultaat(String opdracht, String behaald, String toelichting) {
    jdbc.sql("insert into opdrachtresultaat values (?, ?, ?, null, now())").params(opdracht, behaald, toelichting).update();
  }

  /** Waits for what the jaarverslag has to say to a programma, as the programma itself does. */
  private ProcessInstance wachtendProgramma(String nummer) {
    return processen.createMessageCorrelation("msg.proef.programma").processInstanceBusinessKey(nummer)
        .setVariable("regio", "twente").correlateStartMessage();
  }

  private ProcessInstance gestart() {
    return start(ACCOUNTMANAGER, jaar, "twente");
  }

  private ProcessInstance start(String wie, int over, String regio) {
    return spel.start(wie, Jaarverslagwoorden.PROCES, Map.of("jaar", over, "regio", regio));
  }

  private void kalender(String regio, int over) {
    processen.createMessageCorrelation(Bericht.JAARKALENDER).setVariable("regio", regio).setVariable("jaar", over)
        .correlateStartMessage();
    spel.werkBij();
  }

  private ProcessInstance geschreven() {
    ProcessInstance jaarverslag = gestart();
    spel.doe(ACCOUNTMANAGER, jaarverslag, Taak.OPSTELLEN, verslag("Een goed jaar.", 40));
    return jaarverslag;
  }

  private ProcessInstance bijColleges(Map<String, Object> evaluatie) {
    ProcessInstance jaarverslag = geschreven();
    toetsen(jaarverslag, ALLEN);
    spel.doe(TREKKER, jaarverslag, Taak.EVALUEREN, evaluatie);
    return jaarverslag;
  }

  private void toetsen(ProcessInstance jaarverslag, List<String> deelnemers) {
    deelnemers.forEach(code -> {
      Task taak = toetstaak(jaarverslag, code);
      spel.rondAf(spel.groepen(taak).get(0), taak, Map.of(Gegeven.TOETS, "AKKOORD"));
    });
  }

  /** One may act for another, so that it is not the group that tells whose task it is. */
  private Task toetstaak(ProcessInstance jaarverslag, String deelnemer) {
    return taken.createTaskQuery().processInstanceId(jaarverslag.getId()).taskDefinitionKey(Taak.TOETSEN).list().stream()
        .filter(taak -> deelnemer.equals(taken.getVariable(taak.getId(), "deelnemer"))).findFirst().orElseThrow();
  }

  private void schrijf(ProcessInstance jaarverslag, String tekst) {
    spel.doe(ACCOUNTMANAGER, jaarverslag, Taak.OPSTELLEN, Map.of(Gegeven.JAARVERSLAG, SpinValues.jsonValue(tekst).create()));
  }

  private static Map<String, Object> verslag(String samenvatting, int doelbereik) {
    return Map.of(Gegeven.JAARVERSLAG, SpinValues.jsonValue(tekst(samenvatting, doelbereik)).create());
  }

  private static String tekst(String samenvatting, int doelbereik) {
    return """
        {"samenvatting":"%s","vindplaats":"Zaaksysteem","financieel":"Er is minder besteed dan begroot.",
         "kwantiteit":[{"onderwerp":"Bezochte bedrijven","aantal":118,"toelichting":"afgesproken 120"}],
         "doelen":[{"omschrijving":"Minder hinder","indicator":"Klachten","doelbereik":%d,"outcome":"Minder klachten."}],
         "leerpunten":"Eerder beginnen."}""".formatted(samenvatting, doelbereik);
  }

  private static String met(String tekst, String deelnemer) {
    return tekst.replace("\"leerpunten\"", "\"deelverslagen\":[{\"deelnemer\":\"" + deelnemer
        + "\",\"verslag\":\"Bodemtoezicht gedaan.\"}],\"leerpunten\"");
  }

  private static Map<String, Object> evaluatie(String strategie, String programma) {
    Map<String, Object> evaluatie = new HashMap<>(Map.of(Gegeven.STRATEGIE_BIJSTELLEN, strategie, Gegeven.STRATEGIE_MOTIVERING,
        "Het doel wordt " + (strategie.equals("JA") ? "niet gehaald." : "gehaald."), Gegeven.PROGRAMMA_BIJSTELLEN, programma));
    if (programma.equals("JA")) {
      evaluatie.put(Gegeven.AANBEVELING, "Meer toezicht op afval.");
    }
    return evaluatie;
  }

  private Map<String, Object> tafel(String uitkomst) {
    return Map.of("tafeluitkomst", uitkomst, "deadline", vandaag(90), "tafeltoelichting", "Besproken.");
  }

  private String vandaag(int later) {
    return LocalDate.now(klok).plusDays(later).toString();
  }

  /** Everything that lies before the colleges, in one line. */
  private String document(ProcessInstance jaarverslag) {
    return documenten.zoek(jaarverslag.getBusinessKey(), String.valueOf(spel.gegeven(jaarverslag, Cycluswoorden.Gegeven.DOCUMENT_HASH)))
        .orElseThrow().toString();
  }

  private int raadGeinformeerd(ProcessInstance jaarverslag) {
    return jdbc.sql("select count(*) from vaststelling where bron = ? and raad_geinformeerd_op is not null")
        .param(jaarverslag.getBusinessKey()).query(Integer.class).single();
  }

  private void verstrijkt(ProcessInstance jaarverslag, Task taak, String verwittigd, String naam) {
    klok.zet(taak.getDueDate().toInstant().plusSeconds(60));
    spel.laatTimersAfgaan(jaarverslag);
    assertThat(jdbc.sql("select groep from herinnering where taak = ? and soort = 'OVERSCHRIJDING'").param(taak.getId())
        .query(String.class).list()).containsExactly(verwittigd);
    assertThat(jdbc.sql("select concat_ws(' ', niveau, onderwerp) from escalatie where bron = ?")
        .param(jaarverslag.getBusinessKey()).query(String.class).list()).contains("MANAGEMENT Termijn voorbij: " + naam);
  }

  private String status(ProcessInstance jaarverslag) {
    return dossiers.zoek(jaarverslag.getBusinessKey()).orElseThrow().status();
  }
}
