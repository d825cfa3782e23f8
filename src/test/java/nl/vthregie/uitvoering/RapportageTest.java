package nl.vthregie.uitvoering;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.opdracht.Wijzigingwoorden;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Modellen;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Tegelijk;
import nl.vthregie.uitvoering.Rapportagewoorden.Einde;
import nl.vthregie.uitvoering.Rapportagewoorden.Gegeven;
import nl.vthregie.uitvoering.Rapportagewoorden.Taak;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Een financiële rapportage over een opdracht")
class RapportageTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  private static final String PERIODE = "2027-01-08";

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
  private DecisionService beslissingen;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Dekking dekking;
  @Autowired
  private Proefklok klok;
  private String uitrol;

  @BeforeAll
  void rolProefmodelUit() {
    uitrol = repository.createDeployment().name("proef").addClasspathResource("uitvoering/proefopdracht.bpmn").deploy().getId();
  }

  @AfterEach
  void zetDeKlokTerug() {
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
  }

  @AfterAll
  void elkDeelVanHetModelIsGelopen() {
    assertThat(dekking.ontbreektIn(Rapportagewoorden.PROCES)).as("not walked").isEmpty();
    repository.deleteDeployment(uitrol, true);
  }

  @Test
  @DisplayName("begroot komt uit de opdracht, de afwijking wordt berekend, en met akkoord van allen ligt zij vast")
  void heleVerhaal() {
    String opdracht = Voorbeeldopdracht.aangenomen(spel, "enschede");
    ProcessInstance rapportage = gestart(opdracht, PERIODE);
    assertThat(rapportage.getBusinessKey()).isEqualTo("FIN-" + opdracht + "-2027-01-08");
    assertThat(status(rapportage)).isEqualTo("OPSTELLEN");
    assertThat(spel.gegeven(rapportage, Gegeven.BEGROOT)).isEqualTo(140000.0);
    assertThat(spel.gegeven(rapportage, Gegeven.VORIGE)).as("the first").isNull();
    assertThat(spel.groepen(spel.taak(rapportage, Taak.OPSTELLEN))).containsExactly(ACCOUNTMANAGER);

    spel.doe(ACCOUNTMANAGER, rapportage, Taak.OPSTELLEN, cijfers(30000, 147000, null));
    assertThat(spel.gegeven(rapportage, Gegeven.AFWIJKING)).isEqualTo(5.0);
    assertThat(status(rapportage)).isEqualTo("BIJ_OPDRACHTGEVERS");
    assertThat(rij(rapportage)).as("handed in, not final").isEqualTo("140000.00 30000.00 147000.00 5 open");
    assertThat(spel.groepen(spel.taak(rapportage, Taak.BEOORDELEN))).containsExactly(OPDRACHTGEVER);
    spel.doe(OPDRACHTGEVER, rapportage, Taak.BEOORDELEN, akkoord());

    assertThat(spel.geeindigdMet(rapportage)).containsExactly(Einde.VASTGESTELD);
    assertThat(status(rapportage)).isEqualTo("VASTGESTELD");
    assertThat(rij(rapportage)).isEqualTo("140000.00 30000.00 147000.00 5 vastgesteld");

    ProcessInstance volgende = gestart(opdracht, "2027-01-10");
    assertThat(String.valueOf(spel.gegeven(volgende, Gegeven.VORIGE))).contains("2027-01-08", "30000", "147000");
  }

  @ParameterizedTest(name = "prognose {0}: {1} procent")
  @CsvSource({"160000, 14.29", "112000, -20"})
  @DisplayName("boven de drempel is een toelichting nodig, en de accountmanager krijgt een voorstel tot wijziging te doen")
  void bovenDrempel(int prognose, double afwijking) {
    String opdracht = Voorbeeldopdracht.aangenomen(spel, "enschede");
    ProcessInstance rapportage = gestart(opdracht, PERIODE);
    for (String leeg : new String[] {null, "", "  "}) {
      assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, rapportage, Taak.OPSTELLEN, cijfers(30000, prognose, leeg)))
          .hasMessageContaining("'Toelichting'");
    }
    spel.doe(ACCOUNTMANAGER, rapportage, Taak.OPSTELLEN, cijfers(30000, prognose, "Twee toezichthouders zijn ziek <uitgevallen>."));
    assertThat(spel.gegeven(rapportage, Gegeven.AFWIJKING)).isEqualTo(afwijking);
    spel.doe(OPDRACHTGEVER, rapportage, Taak.BEOORDELEN, akkoord());

    assertThat(spel.geeindigdMet(rapportage)).containsExactly(Einde.WIJZIGING);
    assertThat(status(rapportage)).isEqualTo("WIJZIGING_VOORGESTELD");
    ProcessInstance wijziging = wijziging(opdracht);
    assertThat(spel.wachtOp(wijziging)).containsExactly(Wijzigingwoorden.Taak.VOORSTELLEN);
    assertThat(spel.groepen(spel.taak(wijziging, Wijzigingwoorden.Taak.VOORSTELLEN))).containsExactly(ACCOUNTMANAGER);
    assertThat(String.valueOf(spel.gegeven(wijziging, "aanleiding"))).contains(rapportage.getBusinessKey(),
        "tot en met 8 januari 2027", "begroot is € 140.000", prognose > 140000 ? "14,29 % meer" : "20 % minder", "10 %",
        "Twee toezichthouders");
    assertThat(dossiers.zoek(wijziging.getBusinessKey()).orElseThrow().kring())
        .isEqualTo(dossiers.zoek(opdracht).orElseThrow().kring());
  }

  @Test
  @DisplayName("precies de drempel is nog binnen, ook zonder toelichting")
  void opDeDrempel() {
    ProcessInstance rapportage = opgesteld(Voorbeeldopdracht.aangenomen(spel, "enschede"), cijfers(0, 154000, null));
    assertThat(spel.gegeven(rapportage, Gegeven.AFWIJKING)).isEqualTo(10.0);
    spel.doe(OPDRACHTGEVER, rapportage, Taak.BEOORDELEN, akkoord());
    assertThat(spel.geeindigdMet(rapportage)).containsExactly(Einde.VASTGESTELD);
  }

  @Test
  @DisplayName("wie vragen heeft, zegt welke; alle opdrachtgevers bespreken ze samen, en cijfers die niet kloppen gaan terug")
  void vragen() {
    String opdracht = aangenomen("enschede", "borne");
    ProcessInstance rapportage = opgesteld(opdracht, cijfers(30000, 147000, null));
    Task borne = oordeeltaak(rapportage, "borne");
    assertThatThrownBy(() -> spel.rondAf("ambtelijk-opdrachtgever-borne", borne, Map.of(Gegeven.OORDEEL, "VRAGEN")))
        .hasMessageContaining("'Welke vragen hebt u?' is verplicht");
    assertThatThrownBy(() -> spel.rondAf("ambtelijk-opdrachtgever-borne", borne, vraag("  "))).hasMessageContaining("'Welke vragen hebt u?'");
    assertThatThrownBy(() -> spel.rondAf("ambtelijk-opdrachtgever-borne", borne, Map.of(Gegeven.OORDEEL, "NEE")))
        .hasMessageContaining("'Bent u akkoord met deze rapportage?'");
    spel.rondAf("ambtelijk-opdrachtgever-borne", borne, vraag("Waarom stijgt de prognose?"));
    assertThat(spel.wachtOp(rapportage)).as("Enschede has not spoken").containsExactly(Taak.BEOORDELEN);
    spel.rondAf(OPDRACHTGEVER, oordeeltaak(rapportage, "enschede"), akkoord());

    assertThat(status(rapportage)).isEqualTo("BESPREKING");
    assertThat(String.valueOf(spel.gegeven(rapportage, Gegeven.OORDELEN))).contains("Gemeente Borne", "Waarom stijgt de prognose?",
        "Gemeente Enschede", "Akkoord");
    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, rapportage, Taak.BESPREKEN,
        bespreking("AANPASSEN", Proefklok.BEGIN.plusDays(1).toString()))).hasMessageContaining("ligt in de toekomst");
    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, rapportage, Taak.BESPREKEN, bespreking("AANPASSEN", "2027-01-07")))
        .hasMessageContaining("(do 7 januari 2027) ligt voor de laatste dag van de cijfers (vr 8 januari 2027). Verbeter de datum.");
    spel.doe(ACCOUNTMANAGER, rapportage, Taak.BESPREKEN, bespreking("AANPASSEN", Proefklok.BEGIN.toString()));
    assertThat(status(rapportage)).isEqualTo("OPSTELLEN");
    assertThat(spel.gegeven(rapportage, Gegeven.BESPREKING)).as("whoever adapts it reads this").asString().startsWith("De prognose");

    spel.doe(ACCOUNTMANAGER, rapportage, Taak.OPSTELLEN, cijfers(30000, 143000, null));
    assertThat(rij(rapportage)).startsWith("140000.00 30000.00 143000.00 2.15");
    spel.rondAf("ambtelijk-opdrachtgever-borne", oordeeltaak(rapportage, "borne"), vraag("En het vierde kwartaal?"));
    spel.rondAf(OPDRACHTGEVER, oordeeltaak(rapportage, "enschede"), akkoord());
    klok.zet(klok.instant().plusSeconds(60));
    spel.doe(ACCOUNTMANAGER, rapportage, Taak.BESPREKEN, bespreking("VASTSTELLEN", Proefklok.BEGIN.toString()));
    assertThat(spel.geeindigdMet(rapportage)).containsExactly(Einde.VASTGESTELD);
    assertThat(verteld(rapportage, "Rapportage vastgesteld")).as("who asked hears the answer")
        .containsOnlyKeys(OPDRACHTGEVER, "ambtelijk-opdrachtgever-borne")
        .allSatisfy((groep, tekst) -> assertThat(tekst).contains("Wat is besproken: De prognose volgt de planning."));
    assertThat(jdbc.sql("select count(*) from rapportageoordeel where rapportagenummer = ?").param(rapportage.getBusinessKey())
        .query(Integer.class).single()).as("both rounds are kept").isEqualTo(4);
  }

  @Test
  @DisplayName("alle opdrachtgevers kunnen op hetzelfde moment oordelen, en niemand leest over een botsing")
  void tegelijk() throws Exception {
    String[] deelnemers = {"enschede", "borne", "almelo", "hengelo"};
    ProcessInstance rapportage = opgesteld(aangenomen(deelnemers), cijfers(30000, 147000, null));
    Iterator<String> wie = List.of(deelnemers).iterator();
    Map<String, Task> vanWie = new ConcurrentHashMap<>();
    for (String deelnemer : deelnemers) {
      Task taak = oordeeltaak(rapportage, deelnemer);
      taken.claim(taak.getId(), "ambtelijk-opdrachtgever-" + deelnemer);
      vanWie.put(deelnemer, taak);
    }

    assertThat(Tegelijk.doe(deelnemers.length, () -> {
      String deelnemer;
      synchronized (wie) {
        deelnemer = wie.next();
      }
      taken.complete(vanWie.get(deelnemer).getId(), akkoord());
      return deelnemer;
    })).hasSize(4);
    spel.werkBij();
    assertThat(spel.geeindigdMet(rapportage)).containsExactly(Einde.VASTGESTELD);
  }

  @Test
  @DisplayName("ontbrekende, negatieve of onmogelijke cijfers worden geweigerd, en een berekende afwijking kan niemand invullen")
  void geweigerd() {
    ProcessInstance rapportage = gestart(Voorbeeldopdracht.aangenomen(spel, "enschede"), PERIODE);
    assertThatThrownBy(() -> stel(rapportage, "{}")).hasMessageContainingAll("'Besteed in hele euro's'", "'Prognose in hele euro's'",
        "'Welk signaal geeft u af?'", "is verplicht");
    assertThatThrownBy(() -> stel(rapportage, "{\"besteed\":-1,\"prognose\":100,\"signaal\":\"OP_KOERS\"}"))
        .hasMessageContaining("'Besteed in hele euro's'");
    assertThatThrownBy(() -> stel(rapportage, "{\"besteed\":\"veel\",\"prognose\":100,\"signaal\":\"OP_KOERS\"}"))
        .hasMessageContaining("'Besteed in hele euro's'");
    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, rapportage, Taak.OPSTELLEN, cijfers(150000, 140000, null)))
        .hasMessageContaining("'Prognose' is lager dan 'Besteed'");
    assertThatThrownBy(() -> stel(rapportage, "{\"besteed\":1,\"prognose\":140000,\"signaal\":\"OP_KOERS\",\"afwijking\":0}"))
        .hasMessageContaining("'afwijking'");
    assertThatThrownBy(() -> stel(rapportage, "{\"besteed\":1,\"prognose\":140000,\"signaal\":\"OP_KOERS\",\"begroot\":1}"))
        .hasMessageContaining("'begroot'");
    Task taak = spel.taak(rapportage, Taak.OPSTELLEN);
    assertThatThrownBy(() -> spel.rondAf(OPDRACHTGEVER, taak, cijfers(1, 140000, null))).isNotNull();
    spel.doe(ACCOUNTMANAGER, rapportage, Taak.OPSTELLEN, cijfers(1, 140000, null));
    assertThatThrownBy(() -> spel.rondAf(ACCOUNTMANAGER, taak, cijfers(1, 140000, null))).as("done already").isNotNull();
    Task oordeel = spel.taak(rapportage, Taak.BEOORDELEN);
    assertThatThrownBy(() -> spel.rondAf("ambtelijk-opdrachtgever-borne", oordeel, akkoord())).as("no party").isNotNull();
  }

  @Test
  @DisplayName("over werk dat nog moet beginnen, valt niets te rapporteren")
  void nogNietBegonnen() {
    String opdracht = new Uitvoeringspel(spel, processen, taken)
        .inUitvoering(Uitvoeringspel.planning("2027-09-01", "2027-12-31", "P3M"), "enschede").getBusinessKey();
    assertThatThrownBy(() -> gestart(opdracht, "2027-01-08"))
        .hasMessageContaining("Over opdracht " + opdracht + " valt nog niets te rapporteren: zij begint op wo 1 september 2027.");
  }

  @Test
  @DisplayName("alleen de accountmanager begint er zelf een, over een opdracht in uitvoering, eenmaal per periode")
  void starten() {
    String opdracht = Voorbeeldopdracht.aangenomen(spel, "enschede");
    assertThatThrownBy(() -> spel.start(OPDRACHTGEVER, Rapportagewoorden.PROCES, start(opdracht, PERIODE))).isNotNull();
    assertThatThrownBy(() -> gestart("OPD-TWENTE-2027-999", PERIODE)).hasMessageContaining("is geen opdracht aan uw omgevingsdienst");
    assertThatThrownBy(() -> gestart(opdracht, "2027-02-01")).hasMessageContaining("ligt in de toekomst");
    assertThatThrownBy(() -> gestart(opdracht, "2026-12-31")).hasMessageContaining("(do 31 december 2026) ligt voor het begin van "
        + "de opdracht (vr 1 januari 2027). Kies een dag waarop het werk is begonnen.");
    assertThatThrownBy(() -> gestart(opdracht, "31 december")).isNotNull();
    ProcessInstance concept = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
    assertThatThrownBy(() -> gestart(concept.getBusinessKey(), PERIODE)).hasMessageContaining("zij is niet in uitvoering");
    jdbc.sql("update dossier set inhoud = jsonb_set(inhoud, '{financien,budget}', 'null') where dossiernummer = ?").param(opdracht).update();
    assertThatThrownBy(() -> gestart(opdracht, PERIODE)).as("an unknown budget is no zero").hasMessageContaining("heeft geen budget");
    jdbc.sql("update dossier set inhoud = jsonb_set(inhoud, '{financien,budget}', '140000') where dossiernummer = ?").param(opdracht).update();
    gestart(opdracht, PERIODE);
    assertThatThrownBy(() -> gestart(opdracht, PERIODE)).hasMessageContaining("is er al een rapportage: FIN-" + opdracht);
  }

  @Test
  @DisplayName("de uitvoering laat haar maken en wacht erop; is zij er al, dan gaat de uitvoering verder")
  void geroepen() {
    String opdracht = Voorbeeldopdracht.aangenomen(spel, "enschede");
    roep(opdracht);
    ProcessInstance rapportage = processen.createProcessInstanceQuery()
        .processInstanceBusinessKey("FIN-" + opdracht + "-" + PERIODE).singleResult();
    assertThat(roepers(opdracht)).isEqualTo(1);
    assertThat(rapportage.getTenantId()).isEqualTo(dossiers.zoek(opdracht).orElseThrow().kring());
    roep(opdracht);
    assertThat(roepers(opdracht)).as("the second went on").isEqualTo(1);
    assertThat(historie.createHistoricActivityInstanceQuery().activityId(Einde.BESTOND).list()).isNotEmpty();

    spel.doe(ACCOUNTMANAGER, rapportage, Taak.OPSTELLEN, cijfers(30000, 140000, null));
    spel.doe(OPDRACHTGEVER, rapportage, Taak.BEOORDELEN, akkoord());
    assertThat(roepers(opdracht)).isZero();
  }

  @Test
  @DisplayName("opstellen en oordelen die te laat zijn, gaan als escalatie naar het management, en blijven open")
  void teLaat() {
    ProcessInstance rapportage = gestart(Voorbeeldopdracht.aangenomen(spel, "enschede"), PERIODE);
    verstrijkt(rapportage, Taak.OPSTELLEN, "management-odt", "Stel rapportage op");
    spel.doe(ACCOUNTMANAGER, rapportage, Taak.OPSTELLEN, cijfers(30000, 140000, null));
    verstrijkt(rapportage, Taak.BEOORDELEN, "management-enschede", "Beoordeel rapportage");
    spel.doe(OPDRACHTGEVER, rapportage, Taak.BEOORDELEN, akkoord());
    assertThat(spel.geeindigdMet(rapportage)).containsExactlyInAnyOrder(Einde.OPSTELLEN_TE_LAAT, Einde.OORDEEL_TE_LAAT,
        Einde.VASTGESTELD);
    BpmnAwareTests.assertThat(rapportage).isEnded();
  }

  @ParameterizedTest(name = "begroot {0}, prognose {1}: {2}")
  @CsvSource({"140000, 140000, 0", "140000, 154000, 10", "140000, 154001, 10.01", "140000, 125999, -10.01", "140000, 0, -100",
      "3, 4, 33.34", "0, 0, 0", "0, 1, 100", "1, 999999999, 99999999800"})
  @DisplayName("de afwijking is de prognose tegenover wat is begroot, in procent, afgerond van nul af")
  void afwijking(BigDecimal begroot, BigDecimal prognose, BigDecimal verwacht) {
    assertThat(new Rapportage(BigDecimal.ZERO, prognose, Rapportage.Signaal.OP_KOERS, null).afwijking(begroot))
        .isEqualByComparingTo(verwacht);
  }

  @ParameterizedTest(name = "{0} procent bij een drempel van {1}: {2}")
  @CsvSource({"0, 10, BINNEN", "10, 10, BINNEN", "10.01, 10, BOVEN", "-10, 10, BINNEN", "-10.01, 10, ONDER", "0, 0, BINNEN",
      "0.01, 0, BOVEN", "-0.01, 0, ONDER", "99999999800, 10, BOVEN"})
  @DisplayName("de drempel, regel voor regel")
  void drempel(double afwijking, int drempel, String oordeel) {
    var rijen = beslissingen.evaluateDecisionTableByKey("rapportage-afwijking",
        Variables.putValue("afwijking", afwijking).putValue("drempel", drempel));
    assertThat(rijen).hasSize(1);
    assertThat(rijen.<String>getSingleEntry()).isEqualTo(oordeel);
    assertThat(Dmn.readModelFromStream(Modellen.open(Path.of("processes/uitvoering/rapportage-afwijking.dmn")))
        .getModelElementsByType(Rule.class)).as("a new row needs a case here").hasSize(3);
  }

  private ProcessInstance gestart(String opdracht, String periodeTot) {
    return spel.start(ACCOUNTMANAGER, Rapportagewoorden.PROCES, start(opdracht, periodeTot));
  }

  private ProcessInstance opgesteld(String opdracht, Map<String, Object> cijfers) {
    ProcessInstance rapportage = gestart(opdracht, PERIODE);
    spel.doe(ACCOUNTMANAGER, rapportage, Taak.OPSTELLEN, cijfers);
    return rapportage;
  }

  private void stel(ProcessInstance rapportage, String json) {
    spel.doe(ACCOUNTMANAGER, rapportage, Taak.OPSTELLEN, Map.of(Gegeven.RAPPORTAGE, SpinValues.jsonValue(json).create()));
  }

  private void roep(String opdracht) {
    processen.createMessageCorrelation("msg.proef.opdracht").processInstanceBusinessKey(opdracht)
        .setVariable("dossiernummer", opdracht).setVariable("opdrachtnummer", opdracht).setVariable("periodeTot", PERIODE)
        .setVariable("deelnemers", SpinValues.jsonValue("[\"enschede\"]").create()).correlateStartMessage();
    spel.werkBij();
  }

  private long roepers(String opdracht) {
    return processen.createProcessInstanceQuery().processDefinitionKey("proefopdracht").processInstanceBusinessKey(opdracht).count();
  }

  private ProcessInstance wijziging(String opdracht) {
    return processen.createProcessInstanceQuery().processInstanceBusinessKey("WIJ-" + opdracht + "-001").singleResult();
  }

  private Task oordeeltaak(ProcessInstance rapportage, String deelnemer) {
    return taken.createTaskQuery().processInstanceId(rapportage.getId()).taskDefinitionKey(Taak.BEOORDELEN)
        .taskCandidateGroup("ambtelijk-opdrachtgever-" + deelnemer).singleResult();
  }

  /** @return the number of an opdracht that these deelnemers gave and the omgevingsdienst accepted */
  private String aangenomen(String... deelnemers) {
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier(deelnemers));
    spel.doe(OPDRACHTGEVER, opdracht, Opdrachtwoorden.Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    taken.createTaskQuery().processInstanceId(opdracht.getId()).list().forEach(verstrekking ->
        spel.rondAf(spel.groepen(verstrekking).get(0), verstrekking, Map.of("verstrekking", "VERSTREKKEN")));
    spel.doe(ACCOUNTMANAGER, opdracht, Opdrachtwoorden.Taak.INTERNE_AFSTEMMING, Map.of());
    spel.doe(ACCOUNTMANAGER, opdracht, Opdrachtwoorden.Taak.BEOORDELEN, Map.of("besluit", "AANNEMEN"));
    return opdracht.getBusinessKey();
  }

  private static Map<String, Object> start(String opdracht, String periodeTot) {
    return Map.of(Gegeven.DOSSIERNUMMER, opdracht, Gegeven.PERIODE_TOT, periodeTot);
  }

  static Map<String, Object> cijfers(int besteed, int prognose, String toelichting) {
    return Map.of(Gegeven.RAPPORTAGE, SpinValues.jsonValue("{\"besteed\":%d,\"prognose\":%d,\"signaal\":\"OP_KOERS\"%s}"
        .formatted(besteed, prognose, toelichting == null ? "" : ",\"toelichting\":\"" + toelichting + "\"")).create());
  }

  private static Map<String, Object> akkoord() {
    return Map.of(Gegeven.OORDEEL, "AKKOORD");
  }

  private static Map<String, Object> vraag(String vraag) {
    return Map.of(Gegeven.OORDEEL, "VRAGEN", Gegeven.OORDEELTOELICHTING, vraag);
  }

  private static Map<String, Object> bespreking(String uitkomst, String op) {
    return Map.of(Gegeven.BESPROKEN_OP, op, Gegeven.BESPREKING, "De prognose volgt de planning.", Gegeven.BESPREKINGUITKOMST, uitkomst);
  }

  private void verstrijkt(ProcessInstance rapportage, String soort, String verwittigd, String naam) {
    Task taak = spel.taak(rapportage, soort);
    klok.zet(taak.getDueDate().toInstant().plusSeconds(60));
    spel.laatTimersAfgaan(rapportage);
    assertThat(spel.wachtOp(rapportage)).containsExactly(soort);
    assertThat(jdbc.sql("select groep from herinnering where taak = ? and soort = 'OVERSCHRIJDING'").param(taak.getId())
        .query(String.class).list()).containsExactly(verwittigd);
    assertThat(jdbc.sql("select concat_ws(' ', niveau, onderwerp) from escalatie where bron = ?")
        .param(rapportage.getBusinessKey()).query(String.class).list()).contains("MANAGEMENT Termijn voorbij: " + naam);
  }

  /** What is told without a task, by group. */
  private Map<String, String> verteld(ProcessInstance rapportage, String onderwerp) {
    return jdbc.sql("select h.groep, h.tekst from herinnering h join taaktermijn t on t.taak = h.taak "
            + "where t.dossiernummer = ? and h.soort = 'KENNISGEVING' and h.onderwerp = ?")
        .param(rapportage.getBusinessKey()).param(onderwerp).query().listOfRows().stream()
        .collect(Collectors.toMap(rij -> (String) rij.get("groep"), rij -> (String) rij.get("tekst")));
  }

  private String rij(ProcessInstance rapportage) {
    return jdbc.sql("select concat_ws(' ', begroot, besteed, prognose, afwijking, case when vastgesteld_op is null then 'open' "
        + "else 'vastgesteld' end) from financiele_rapportage where rapportagenummer = ?").param(rapportage.getBusinessKey())
        .query(String.class).single();
  }

  private String status(ProcessInstance rapportage) {
    return dossiers.zoek(rapportage.getBusinessKey()).orElseThrow().status();
  }
}
