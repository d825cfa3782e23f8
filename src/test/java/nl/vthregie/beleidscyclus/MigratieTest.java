package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Programmawoorden.Bericht;
import nl.vthregie.beleidscyclus.Programmawoorden.Einde;
import nl.vthregie.beleidscyclus.Programmawoorden.Gegeven;
import nl.vthregie.beleidscyclus.Programmawoorden.Taak;
import nl.vthregie.beleidscyclus.Strategieen.InWerking;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import static nl.vthregie.beleidscyclus.Cyclusspel.ALLEN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The model of the programma as it was before a jaarverslag could recommend something (1.0), with dossiers at a task of all, at a
 * task of one, before the colleges and at an opdracht; then the model of now, and the command of beheer that brings them over.
 */
@Procestest
@DisplayName("Een nieuwe versie van een model, terwijl er dossiers lopen")
class MigratieTest {

  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  private static final String MODEL = "processes/beleidscyclus/uitvoeringsprogramma.bpmn";
  private static int jaar = 2079;

  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private TaskService taken;
  @Autowired
  private HistoryService historie;
  @Autowired
  private Spel spel;
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
  private Proefklok klok;
  @LocalServerPort
  private int poort;
  private Cyclusspel cyclusspel;
  private String nu;
  private String oud;
  private String nieuw;

  @BeforeEach
  void rolOudeVersieUit() {
    cyclusspel = new Cyclusspel(spel, taken, processen);
    // What other tests left running would come along, and be gone with the versions of this test.
    processen.createProcessInstanceQuery().processDefinitionKey(Programmawoorden.PROCES).list()
        .forEach(dossier -> processen.deleteProcessInstance(dossier.getId(), "klaar met de proef"));
    nu = repository.createDeploymentQuery().deploymentName("vth-regie").orderByDeploymentTime().desc().list().get(0).getId();
    DeploymentBuilder uitrol = repository.createDeployment().name("proef");
    repository.getDeploymentResourceNames(nu).stream().filter(naam -> !naam.equals(MODEL))
        .forEach(naam -> uitrol.addDeploymentResourceByName(nu, naam));
    oud = uitrol.addInputStream(MODEL, getClass().getResourceAsStream("/migratie/uitvoeringsprogramma-1.0.bpmn")).deploy().getId();
  }

  /** So that other tests find the models that they began with. */
  @AfterEach
  void ruimOp() {
    spel.werkBij();
    for (String uitrol : new String[] {nieuw, oud}) {
      if (uitrol != null) {
        repository.deleteDeployment(uitrol, true);
      }
    }
    jdbc.sql("update strategie set vervallen_op = now() where dossiernummer like 'RBC-MIGRATIE-%'").update();
    jdbc.sql("delete from programma_aanbeveling where jaar between 2080 and 2089").update();
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
  }

  @Test
  @DisplayName("lopende programma's gaan over met al hun taken, termijnen en herinneringen, en doen daarna wat de nieuwe versie kan")
  void over() {
    ProcessInstance bijWensen = gestart();
    List<Task> wensen = taken.createTaskQuery().processInstanceId(bijWensen.getId()).orderByTaskId().asc().list();
    rondWensAf(bijWensen, "borne");
    ProcessInstance bijOpstellen = naWensen();
    taken.claim(spel.taak(bijOpstellen, Taak.OPSTELLEN).getId(), ACCOUNTMANAGER);
    ProcessInstance bijColleges = naWensen();
    totColleges(bijColleges);
    Voorbeelddocument.totCollege(spel, cyclusspel.zaak(bijColleges, "enschede", 1), "enschede");
    ProcessInstance bijOpdracht = naWensen();
    totColleges(bijOpdracht);
    cyclusspel.besluiten(bijOpdracht, ALLEN, 1, Voorbeelddocument.vastgesteld());
    List<ProcessInstance> alle = List.of(bijWensen, bijOpstellen, bijColleges, bijOpdracht);
    Map<String, Object> voor = stand(alle);

    rolNieuweVersieUit();
    Rest rest = new Rest(poort);
    assertThat(rest.haal("beheer", "/rest/migraties").tekst()).contains("\"proces\":\"uitvoeringsprogramma\"", "\"van\":\"1.0 (",
        "\"naar\":\"1.1 (", "\"lopend\":4", "aanbeveling van het jaarverslag");
    var proef = rest.stuur("beheer", "/rest/migraties/uitvoeringsprogramma?proef=true", "{}");
    assertThat(proef.json().path("overgebracht")).hasSize(4);
    assertThat(versies(alle)).as("a trial changes nothing").containsOnly("1.0");
    assertThat(rest.stuur("beheer", "/rest/migraties/uitvoeringsprogramma?hoogstens=3", "{}").json().path("achtergebleven").asInt())
        .as("in parts").isEqualTo(1);
    var verslag = rest.stuur("beheer", "/rest/migraties/uitvoeringsprogramma", "{}");
    assertThat(verslag.json().path("gebleven")).as(verslag.tekst()).isEmpty();
    assertThat(versies(alle)).containsOnly("1.1");
    assertThat(stand(alle)).as("tasks, groups, due dates, timers, reminders, kringen and dossiers").isEqualTo(voor);
    assertThat(jdbc.sql("select count(*) from migratieverslag where reden is null and door = 'beheer' and dossiernummer = ?")
        .param(bijWensen.getBusinessKey()).query(Integer.class).single()).isEqualTo(1);
    for (Task wens : wensen.subList(0, 2)) {
      assertThat(historie.createHistoricTaskInstanceQuery().taskId(wens.getId()).singleResult().getProcessDefinitionId()).isNotNull();
    }

    // What the new version can do, they can do now.
    beveelAan(bijOpstellen, "Eerste.");
    assertThat(String.valueOf(spel.gegeven(bijOpstellen, Gegeven.AANBEVELINGEN))).contains("Eerste.");
    assertThat(spel.taak(bijOpstellen, Taak.OPSTELLEN).getAssignee()).isEqualTo(ACCOUNTMANAGER);
    // And they go on from where they were, with the date and the timer that they had.
    klok.zet(spel.gaatAf(bijWensen, Programmawoorden.Timer.WENSEN).plusSeconds(60));
    spel.laatTimersAfgaan(bijWensen);
    assertThat(spel.geeindigdMet(bijWensen)).contains(Einde.WENSEN_TE_LAAT);
    ALLEN.stream().filter(code -> !code.equals("borne")).forEach(code -> rondWensAf(bijWensen, code));
    assertThat(spel.wachtOp(bijWensen)).containsExactly(Taak.OPSTELLEN);
    totColleges(bijOpstellen);
    assertThat(jdbc.sql("select verwerkt_in from programma_aanbeveling where jaar = ?").param(jaarVan(bijOpstellen))
        .query(String.class).single()).isEqualTo(bijOpstellen.getBusinessKey());
    spel.doe("college-enschede", cyclusspel.zaak(bijColleges, "enschede", 1), Vaststellingwoorden.Taak.BESLUITEN,
        Voorbeelddocument.vastgesteld());
    ProcessInstance zaak = cyclusspel.zaak(bijColleges, "enschede", 1);
    spel.doe("ambtelijk-opdrachtgever-enschede", zaak, Vaststellingwoorden.Taak.RAAD_INFORMEREN, Voorbeelddocument.raadsbrief());
    cyclusspel.besluiten(bijColleges, ALLEN.subList(1, ALLEN.size()), 1, Voorbeelddocument.vastgesteld());
    assertThat(dossiers.zoek(bijColleges.getBusinessKey()).orElseThrow().status()).isEqualTo("VASTGESTELD");
  }

  @Test
  @DisplayName("wie niet over kan blijft op zijn eigen versie en gaat daar gewoon verder; het verslag zegt waarom")
  void blijft() {
    ProcessInstance programma = gestart();
    // A model of its own, in which the task has another id and no plan says which.
    String bron = oudModel().replace("Taak_WensenLeveren", "Taak_WensenGeven").replace("camunda:versionTag=\"1.0\"",
        "camunda:versionTag=\"9.9\"");
    nieuw = kopie().addString(MODEL, bron).deploy().getId();
    Rest rest = new Rest(poort);
    var zonderPlan = rest.stuur("beheer", "/rest/migraties/uitvoeringsprogramma", "{}");
    assertThat(zonderPlan.json().path("gebleven")).hasSize(1);
    assertThat(zonderPlan.tekst()).contains(programma.getBusinessKey(), "Er is geen plan van 1.0 naar 9.9.");
    repository.deleteDeployment(nieuw, true);
    nieuw = kopie().addString(MODEL, oudModel().replace("Taak_WensenLeveren", "Taak_WensenGeven")).deploy().getId();
    var anders = rest.stuur("beheer", "/rest/migraties/uitvoeringsprogramma", "{}");
    assertThat(anders.tekst()).contains("Het staat op een plek die de nieuwe versie niet kent: ", "Taak_WensenLeveren");
    assertThat(versies(List.of(programma))).containsOnly("1.0");
    ALLEN.forEach(code -> rondWensAf(programma, code));
    assertThat(spel.wachtOp(programma)).containsExactly(Taak.OPSTELLEN);
  }

  @Test
  @DisplayName("alleen beheer ziet en doet dit")
  void alleenBeheer() {
    Rest rest = new Rest(poort);
    for (String ander : List.of("management-odt", ACCOUNTMANAGER, "directie-odt")) {
      assertThat(rest.haal(ander, "/rest/migraties").status()).isEqualTo(403);
      assertThat(rest.stuur(ander, "/rest/migraties/uitvoeringsprogramma", "{}").status()).isEqualTo(403);
    }
    assertThat(rest.haal(null, "/rest/migraties").status()).isEqualTo(401);
    assertThat(rest.stuur("beheer", "/rest/migraties/bestaat-niet", "{}").status()).isEqualTo(404);
  }

  private void rolNieuweVersieUit() {
    nieuw = kopie().addDeploymentResourceByName(nu, MODEL).deploy().getId();
  }

  private DeploymentBuilder kopie() {
    DeploymentBuilder uitrol = repository.createDeployment().name("proef");
    repository.getDeploymentResourceNames(nu).stream().filter(naam -> !naam.equals(MODEL))
        .forEach(naam -> uitrol.addDeploymentResourceByName(nu, naam));
    return uitrol;
  }

  private String oudModel() {
    try (var tekst = getClass().getResourceAsStream("/migratie/uitvoeringsprogramma-1.0.bpmn")) {
      return new String(tekst.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** All that must stay as it is, whatever version it runs on. */
  private Map<String, Object> stand(List<ProcessInstance> alle) {
    String ids = "('" + String.join("','", alle.stream().map(ProcessInstance::getId).toList()) + "')";
    String nummers = "('" + String.join("','", alle.stream().map(ProcessInstance::getBusinessKey).toList()) + "')";
    return Map.of(
        "taken", rijen("select id_, name_, task_def_key_, assignee_, due_date_, description_, tenant_id_, execution_id_ from act_ru_task"
            + " where proc_inst_id_ in " + ids),
        "groepen", rijen("select l.task_id_, l.group_id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_"
            + " where t.proc_inst_id_ in " + ids),
        "timers", rijen("select id_, duedate_ from act_ru_job where type_ = 'timer' and process_instance_id_ in " + ids),
        "herinneringen", rijen("select h.* from herinnering h join act_ru_task t on t.id_ = h.taak where t.proc_inst_id_ in " + ids),
        "dossiers", rijen("select * from dossier where dossiernummer in " + nummers),
        "geroepen", rijen("select id_, business_key_, super_exec_, proc_def_id_, tenant_id_ from act_ru_execution where parent_id_ is null"
            + " and super_exec_ in (select id_ from act_ru_execution where proc_inst_id_ in " + ids + ")"),
        "geschiedenis", rijen("select id_, start_time_, end_time_, assignee_ from act_hi_taskinst where proc_inst_id_ in " + ids));
  }

  private List<String> rijen(String vraag) {
    return jdbc.sql(vraag).query().listOfRows().stream().map(Object::toString).sorted().toList();
  }

  private List<String> versies(List<ProcessInstance> alle) {
    return alle.stream().map(een -> processen.createProcessInstanceQuery().processInstanceId(een.getId()).singleResult())
        .map(een -> repository.getProcessDefinition(een.getProcessDefinitionId()).getVersionTag()).toList();
  }

  private ProcessInstance gestart() {
    jaar++;
    String strategie = "RBC-MIGRATIE-" + jaar;
    dossiers.open(new Dossier(strategie, "RBC", "twente", "enschede", kringen.van(ALLEN), "Proef", jaar, "VASTGESTELD", "{}", "-"));
    strategieen.zetInWerking(new InWerking(strategie, "twente", jaar, jaar + 1,
        documenten.verzegel(strategie, Documentsoort.STRATEGIE, Voorbeelddocument.DOCUMENT), "enschede"));
    processen.createMessageCorrelation(Bericht.JAARKALENDER).setVariables(Map.of(Gegeven.REGIO, "twente", Gegeven.JAAR, jaar,
        "deelnemers", Cyclusspel.json(ALLEN))).correlateStartMessage();
    spel.werkBij();
    return processen.createProcessInstanceQuery().processInstanceBusinessKey("UP-TWENTE-" + jaar).singleResult();
  }

  private ProcessInstance naWensen() {
    ProcessInstance programma = gestart();
    ALLEN.forEach(code -> rondWensAf(programma, code));
    return programma;
  }

  private void rondWensAf(ProcessInstance programma, String deelnemer) {
    Task taak = taken.createTaskQuery().processInstanceId(programma.getId()).taskDefinitionKey(Taak.WENSEN).list().stream()
        .filter(een -> deelnemer.equals(taken.getVariable(een.getId(), "deelnemer"))).findFirst().orElseThrow();
    spel.rondAf(spel.groepen(taak).get(0), taak, Map.of(Gegeven.WENS, "NEE"));
  }

  private void totColleges(ProcessInstance programma) {
    spel.doe(ACCOUNTMANAGER, programma, Taak.OPSTELLEN, Map.of(Gegeven.PROGRAMMA, SpinValues.jsonValue("""
        {"samenvatting":"Energie.","vindplaats":"Zaaksysteem","werkzaamheden":[{"taakveld":"TOEZICHT",
         "omschrijving":"Energietoezicht","doel":"Minder hinder"}],"benodigdeUren":1000,"beschikbareUren":1000,
         "benodigdBudget":100000,"beschikbaarBudget":100000,"strafrecht":"Niet nodig."}""").create()));
    spel.doe("ambtelijk-opdrachtgever-enschede", programma, Taak.AFSTEMMEN, Map.of("afstemming", "AKKOORD"));
    spel.doe("dagelijks-bestuur-odt", programma, Taak.BESTUUR, Map.of("bestuursbesluit", "AKKOORD"));
  }

  private void beveelAan(ProcessInstance programma, String tekst) {
    processen.createMessageCorrelation(Bericht.BIJSTELLEN).processInstanceBusinessKey(programma.getBusinessKey())
        .setVariables(Map.of(Gegeven.REGIO, "twente", Gegeven.JAAR, jaarVan(programma), Gegeven.AANBEVELING, tekst,
            Gegeven.JAARVERSLAG_REF, "JV-PROEF", "dossiernummer", programma.getBusinessKey())).correlateAll();
    spel.werkBij();
  }

  private static int jaarVan(ProcessInstance programma) {
    return Integer.parseInt(programma.getBusinessKey().replaceAll(".*-", ""));
  }
}
