package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Vaststellingwoorden.Einde;
import nl.vthregie.beleidscyclus.Vaststellingwoorden.Gegeven;
import nl.vthregie.beleidscyclus.Vaststellingwoorden.Taak;
import nl.vthregie.engine.Weigering;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Modellen;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
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

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static nl.vthregie.beleidscyclus.Voorbeelddocument.met;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Een bevoegd gezag neemt een besluit over een document van de regio")
class VaststellingTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String COLLEGE = "college-enschede";

  @Autowired
  private Spel spel;
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
  private Kringen kringen;
  @Autowired
  private Regiogegevens regio;
  @Autowired
  private Cyclusdocumenten documenten;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Dekking dekking;
  @Autowired
  private Proefklok klok;
  private String uitrol;
  private int nummers;

  @BeforeAll
  void rolProefmodelUit() {
    uitrol = repository.createDeployment().name("proef").addClasspathResource("beleidscyclus/proefvoorlegging.bpmn").deploy()
        .getId();
  }

  @AfterEach
  void zetDeKlokTerug() {
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
  }

  @AfterAll
  void elkDeelVanHetModelIsGelopen() {
    assertThat(dekking.ontbreektIn(Vaststellingwoorden.PROCES)).as("not walked").isEmpty();
    repository.deleteDeployment(uitrol, true);
  }

  @Test
  @DisplayName("ambtelijk advies, akkoord van de portefeuillehouder, besluit van het college, raad geïnformeerd")
  void heleVerhaal() {
    ProcessInstance zaak = voorgelegd("enschede");
    assertThat(zaak.getBusinessKey()).matches("RBC-PROEF-\\d+-ENSCHEDE");
    assertThat(spel.groepen(spel.taak(zaak, Taak.ADVISEREN))).containsExactly(OPDRACHTGEVER, "beleid-enschede");
    assertThat(status(zaak)).isEqualTo("ADVIES");
    spel.doe("beleid-enschede", zaak, Taak.ADVISEREN, Voorbeelddocument.advies());
    assertThat(status(zaak)).isEqualTo("BIJ_PORTEFEUILLEHOUDER");
    assertThat(spel.groepen(spel.taak(zaak, Taak.AGENDEREN))).containsExactly("portefeuillehouder-enschede");
    spel.doe("portefeuillehouder-enschede", zaak, Taak.AGENDEREN, Voorbeelddocument.akkoord());
    assertThat(status(zaak)).isEqualTo("BIJ_COLLEGE");
    assertThat(spel.groepen(spel.taak(zaak, Taak.BESLUITEN))).containsExactly(COLLEGE);
    spel.doe(COLLEGE, zaak, Taak.BESLUITEN, Voorbeelddocument.vastgesteld());

    assertThat(besluit(zaak, "besluit = 'VASTGESTELD' and zegel = documentzegel and uitslag = 'VASTGESTELD'"
        + " and besloten_door = 'college-enschede' and raad_geinformeerd_op is null")).isTrue();
    assertThat(spel.groepen(spel.taak(zaak, Taak.RAAD_INFORMEREN))).containsExactly(OPDRACHTGEVER);
    assertThat(spel.gegeven(zaak, Gegeven.RAAD)).isEqualTo("de gemeenteraad");
    spel.doe(OPDRACHTGEVER, zaak, Taak.RAAD_INFORMEREN, Voorbeelddocument.raadsbrief());

    assertThat(spel.geeindigdMet(zaak)).containsExactly(Einde.VASTGESTELD);
    assertThat(status(zaak)).isEqualTo("VASTGESTELD");
    assertThat(besluit(zaak, "raad_kenmerk = 'RB-2027-4' and bekendgemaakt_op is null")).isTrue();
  }

  @Test
  @DisplayName("de provincie informeert Provinciale Staten, en legt vast waar het besluit bekendgemaakt is")
  void provincie() {
    ProcessInstance zaak = voorgelegd("overijssel");
    Voorbeelddocument.totCollege(spel, zaak, "overijssel");
    spel.doe("college-overijssel", zaak, Taak.BESLUITEN, Voorbeelddocument.vastgesteld());
    assertThat(spel.gegeven(zaak, Gegeven.RAAD)).isEqualTo("Provinciale Staten");
    spel.doe("ambtelijk-opdrachtgever-overijssel", zaak, Taak.RAAD_INFORMEREN, met(Voorbeelddocument.raadsbrief(),
        Gegeven.BEKENDGEMAAKT_OP, Proefklok.BEGIN.toString(), Gegeven.BEKENDMAKING_KENMERK, "PB-7"));

    assertThat(besluit(zaak, "bekendmaking_kenmerk = 'PB-7' and bekendgemaakt_op is not null")).isTrue();
  }

  @Test
  @DisplayName("een eigen aanvulling laat de tekst heel, en kan alleen met extra capaciteit en middelen (V7)")
  void metAanvulling() {
    ProcessInstance zaak = bijCollege();
    Map<String, Object> aanvulling = Map.of(Gegeven.VERGADERDATUM, Proefklok.BEGIN.toString(), Gegeven.COLLEGEBESLUIT,
        "MET_AANVULLING", Gegeven.AANVULLING, "Extra toezicht op bodem.", Gegeven.EXTRA_CAPACITEIT, "0,4 fte",
        Gegeven.EXTRA_MIDDELEN, 40000);
    for (String gegeven : List.of(Gegeven.AANVULLING, Gegeven.EXTRA_CAPACITEIT, Gegeven.EXTRA_MIDDELEN)) {
      assertThatThrownBy(() -> spel.doe(COLLEGE, zaak, Taak.BESLUITEN, met(aanvulling, gegeven, null)))
          .isInstanceOf(Weigering.class).hasMessageContaining("is verplicht");
    }
    spel.doe(COLLEGE, zaak, Taak.BESLUITEN, aanvulling);

    assertThat(besluit(zaak, "besluit = 'MET_AANVULLING' and zegel = documentzegel and uitslag = 'VASTGESTELD'"
        + " and extra_middelen = 40000")).isTrue();
    spel.doe(OPDRACHTGEVER, zaak, Taak.RAAD_INFORMEREN, Voorbeelddocument.raadsbrief());
    assertThat(spel.geeindigdMet(zaak)).containsExactly(Einde.VASTGESTELD);
  }

  @Test
  @DisplayName("wijzigt het college een uniforme tekst, dan stelt het een andere vast: dat telt niet als dezelfde (V6)")
  void andereTekst() {
    ProcessInstance zaak = bijCollege();
    assertThatThrownBy(() -> spel.doe(COLLEGE, zaak, Taak.BESLUITEN, met(Voorbeelddocument.gewijzigd(), Gegeven.EIGEN_TEKST, null)))
        .hasMessageContaining("'Welke tekst stelde het college vast?' is verplicht");
    assertThatThrownBy(() -> spel.doe(COLLEGE, zaak, Taak.BESLUITEN, met(Voorbeelddocument.gewijzigd(), Gegeven.MOTIVERING, " ")))
        .hasMessageContaining("'Motivering'");
    spel.doe(COLLEGE, zaak, Taak.BESLUITEN, Voorbeelddocument.gewijzigd());

    assertThat(besluit(zaak, "zegel <> documentzegel and uitslag = 'AFWIJKEND'")).isTrue();
    spel.doe(OPDRACHTGEVER, zaak, Taak.RAAD_INFORMEREN, Voorbeelddocument.raadsbrief());
    assertThat(spel.geeindigdMet(zaak)).containsExactly(Einde.AFWIJKEND_VASTGESTELD);
    assertThat(status(zaak)).isEqualTo("AFWIJKEND_VASTGESTELD");
  }

  @Test
  @DisplayName("aanhouden en afwijzen vragen een motivering, en gaan niet naar de raad (V8)")
  void nietVastgesteld() {
    ProcessInstance aangehouden = bijCollege();
    assertThatThrownBy(() -> spel.doe(COLLEGE, aangehouden, Taak.BESLUITEN,
        met(Voorbeelddocument.aangehouden(), Gegeven.MOTIVERING, null))).hasMessageContaining("'Motivering' is verplicht");
    assertThatThrownBy(() -> spel.doe(COLLEGE, aangehouden, Taak.BESLUITEN, met(Voorbeelddocument.aangehouden(),
        Gegeven.OPNIEUW_OP, Proefklok.BEGIN.minusDays(1).toString()))).hasMessageContaining("ligt in het verleden");
    spel.doe(COLLEGE, aangehouden, Taak.BESLUITEN, Voorbeelddocument.aangehouden());
    assertThat(spel.geeindigdMet(aangehouden)).containsExactly(Einde.AANGEHOUDEN);
    assertThat(besluit(aangehouden, "uitslag = 'AANGEHOUDEN' and zegel is null and opnieuw_op is not null")).isTrue();

    ProcessInstance afgewezen = bijCollege();
    assertThatThrownBy(() -> spel.doe(COLLEGE, afgewezen, Taak.BESLUITEN,
        met(Voorbeelddocument.afgewezen(), Gegeven.MOTIVERING, null))).hasMessageContaining("'Motivering' is verplicht");
    spel.doe(COLLEGE, afgewezen, Taak.BESLUITEN, Voorbeelddocument.afgewezen());
    assertThat(spel.geeindigdMet(afgewezen)).containsExactly(Einde.AFGEWEZEN);
    assertThat(status(afgewezen)).isEqualTo("AFGEWEZEN");
  }

  @Test
  @DisplayName("de portefeuillehouder vraagt eerst een beter advies, en zegt wat er beter moet")
  void beterAdvies() {
    ProcessInstance zaak = voorgelegd("enschede");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, zaak, Taak.ADVISEREN,
        met(Voorbeelddocument.advies(), Gegeven.ROLZUIVERHEID, false))).hasMessageContaining("De petten van de bestuurder");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, zaak, Taak.ADVISEREN,
        met(Voorbeelddocument.advies(), Gegeven.MIDDELEN_GEBORGD, "NEE"))).hasMessageContaining("'Wat is er nog nodig?'");
    spel.doe(OPDRACHTGEVER, zaak, Taak.ADVISEREN, Voorbeelddocument.advies());
    assertThatThrownBy(() -> spel.doe("portefeuillehouder-enschede", zaak, Taak.AGENDEREN, Map.of(Gegeven.AGENDERING, "TERUG")))
        .hasMessageContaining("'Wat moet er beter?' is verplicht");
    spel.doe("portefeuillehouder-enschede", zaak, Taak.AGENDEREN,
        Map.of(Gegeven.AGENDERING, "TERUG", Gegeven.AGENDERINGTOELICHTING, "Wat kost het?"));
    assertThat(spel.wachtOp(zaak)).containsExactly(Taak.ADVISEREN);
    assertThat(status(zaak)).isEqualTo("ADVIES");
    Voorbeelddocument.totCollege(spel, zaak, "enschede");
    assertThat(spel.wachtOp(zaak)).containsExactly(Taak.BESLUITEN);
  }

  @Test
  @DisplayName("volgt het college het advies van de omgevingsdienst niet, dan begint het afwijken van een advies")
  void wijktAfVanAdvies() {
    ProcessInstance zaak = voorgelegd(Map.of(Gegeven.OD_ADVIES, "Met deze doelen is de capaciteit te klein."), "enschede");
    Voorbeelddocument.totCollege(spel, zaak, "enschede");
    assertThatThrownBy(() -> spel.doe(COLLEGE, zaak, Taak.BESLUITEN, Voorbeelddocument.vastgesteld()))
        .hasMessageContaining("'Volgt het college het advies van de omgevingsdienst?' is verplicht");
    assertThatThrownBy(() -> spel.doe(COLLEGE, zaak, Taak.BESLUITEN,
        met(Voorbeelddocument.vastgesteld(), Gegeven.OD_ADVIES_GEVOLGD, "NEE"))).hasMessageContaining("'Waarom niet?' is verplicht");
    spel.doe(COLLEGE, zaak, Taak.BESLUITEN, met(Voorbeelddocument.vastgesteld(), Gegeven.OD_ADVIES_GEVOLGD, "NEE",
        Gegeven.AFWIJKING_REDEN, "Het college borgt de capaciteit zelf."));

    assertThat(jdbc.sql("select count(*) from dossier where soort = 'AFW' and opdrachtgever = 'enschede' and titel like ?"
        + " and kring = 'twente'").param("%" + Voorbeelddocument.DOCUMENT.titel()).query(Integer.class).single()).isEqualTo(1);
    assertThat(spel.wachtOp(zaak)).as("the vaststelling goes on").containsExactly(Taak.RAAD_INFORMEREN);
  }

  @Test
  @DisplayName("hoeft de raad het niet te horen, dan is het besluit het einde; niet uniform mag de tekst anders")
  void zonderRaad() {
    ProcessInstance zaak = voorgelegd(Map.of(Gegeven.INFORMEER_RAAD, false, Gegeven.UNIFORM, false), "enschede");
    Voorbeelddocument.totCollege(spel, zaak, "enschede");
    spel.doe(COLLEGE, zaak, Taak.BESLUITEN, Voorbeelddocument.gewijzigd());

    assertThat(spel.geeindigdMet(zaak)).containsExactly(Einde.VASTGESTELD);
    assertThat(besluit(zaak, "uitslag = 'VASTGESTELD' and zegel <> documentzegel and not uniform")).isTrue();
  }

  @Test
  @DisplayName("elke stap die te laat is, gaat als escalatie naar het management, en het besluit blijft open")
  void teLaat() {
    ProcessInstance zaak = voorgelegd("enschede");
    verstrijkt(zaak, Taak.ADVISEREN, "Adviseer het college");
    Voorbeelddocument.totCollege(spel, zaak, "enschede");
    assertThat(spel.taak(zaak, Taak.BESLUITEN).getDueDate().toInstant())
        .as("the day that the region asks for").isEqualTo(Proefklok.BEGIN.plusDays(60).atTime(17, 0)
            .atZone(java.time.ZoneId.of("Europe/Amsterdam")).toInstant());
    verstrijkt(zaak, Taak.BESLUITEN, "Besluit over document");
    spel.doe(COLLEGE, zaak, Taak.BESLUITEN, Voorbeelddocument.vastgesteld());
    verstrijkt(zaak, Taak.RAAD_INFORMEREN, "Informeer raad of staten");
    spel.doe(OPDRACHTGEVER, zaak, Taak.RAAD_INFORMEREN, Voorbeelddocument.raadsbrief());

    assertThat(spel.geeindigdMet(zaak)).containsExactlyInAnyOrder(Einde.ADVISERING_TE_LAAT, Einde.BESLUIT_TE_LAAT,
        Einde.RAAD_TE_LAAT, Einde.VASTGESTELD);
  }

  @Test
  @DisplayName("wat niet kan, wordt geweigerd: datum in de toekomst, brief voor het besluit, veranderd document, oude taak, vreemde")
  void geweigerd() {
    ProcessInstance zaak = bijCollege();
    Task taak = spel.taak(zaak, Taak.BESLUITEN);
    assertThatThrownBy(() -> spel.rondAf(COLLEGE, taak, met(Voorbeelddocument.vastgesteld(), Gegeven.VERGADERDATUM,
        Proefklok.BEGIN.plusDays(1).toString()))).hasMessageContaining("'Datum van het besluit' ligt in de toekomst");
    assertThatThrownBy(() -> spel.rondAf("college-borne", taak, Voorbeelddocument.vastgesteld())).isNotNull();
    assertThatThrownBy(() -> spel.rondAf(OPDRACHTGEVER, taak, Voorbeelddocument.vastgesteld())).isNotNull();
    assertThatThrownBy(() -> spel.rondAf(COLLEGE, taak, met(Voorbeelddocument.vastgesteld(), Gegeven.COLLEGEBESLUIT, "MISSCHIEN")))
        .isInstanceOf(Weigering.class);
    String bron = zaak.getBusinessKey().replace("-ENSCHEDE", "");
    verander(bron, "Wat eerst gaat.", "Wat later gaat.");
    assertThatThrownBy(() -> spel.rondAf(COLLEGE, taak, Voorbeelddocument.vastgesteld()))
        .hasMessageContaining("Het document is veranderd");
    verander(bron, "Wat later gaat.", "Wat eerst gaat.");
    assertThat(besluit(zaak, "true")).isFalse();

    spel.rondAf(COLLEGE, taak, Voorbeelddocument.vastgesteld());
    assertThatThrownBy(() -> spel.rondAf(COLLEGE, taak, Voorbeelddocument.afgewezen())).isNotNull();
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, zaak, Taak.RAAD_INFORMEREN, met(Voorbeelddocument.raadsbrief(),
        Gegeven.RAAD_GEINFORMEERD_OP, Proefklok.BEGIN.minusDays(1).toString()))).hasMessageContaining("ligt voor het besluit van");
    assertThat(besluit(zaak, "besluit = 'VASTGESTELD'")).isTrue();
    assertThatThrownBy(() -> spel.start("beheer", Vaststellingwoorden.PROCES, Map.of()))
        .hasMessageContaining("Een vaststelling begint vanuit de beleidscyclus");
  }

  @ParameterizedTest(name = "{0}, uniform {1}, zelfde tekst {2}: {3}")
  @CsvSource({"VASTGESTELD, true, true, VASTGESTELD", "VASTGESTELD, false, true, VASTGESTELD",
      "MET_AANVULLING, true, true, VASTGESTELD", "MET_AANVULLING, false, true, VASTGESTELD",
      "VASTGESTELD, false, false, VASTGESTELD", "MET_AANVULLING, false, false, VASTGESTELD",
      "VASTGESTELD, true, false, AFWIJKEND", "MET_AANVULLING, true, false, AFWIJKEND",
      "AANGEHOUDEN, true, false, AANGEHOUDEN", "AANGEHOUDEN, false, false, AANGEHOUDEN",
      "AFGEWEZEN, true, false, AFGEWEZEN", "AFGEWEZEN, false, false, AFGEWEZEN"})
  @DisplayName("wat een besluit voor de regio betekent, regel voor regel")
  void uitslag(String besluit, boolean uniform, boolean zelfdeTekst, String uitslag) {
    var rijen = beslissingen.evaluateDecisionTableByKey("vaststelling-uitslag", Variables.putValue("collegebesluit", besluit)
        .putValue("uniform", uniform).putValue("zelfdeTekst", zelfdeTekst));

    assertThat(rijen).hasSize(1);
    assertThat(rijen.<String>getSingleEntry()).isEqualTo(uitslag);
    assertThat(Dmn.readModelFromStream(Modellen.open(Path.of("processes/beleidscyclus/vaststelling-uitslag.dmn")))
        .getModelElementsByType(Rule.class)).as("a new row needs a case here").hasSize(5);
  }

  @Test
  @DisplayName("alle vijftien voorgelegd: wie roept, gaat één keer verder, en pas als de laatste klaar is")
  void vijftien() {
    String bron = legVoor(Map.of(Gegeven.INFORMEER_RAAD, false), codes());
    for (String code : codes()) {
      ProcessInstance zaak = zaak(bron, code);
      Voorbeelddocument.totCollege(spel, zaak, code);
      assertThat(wachtend(bron)).isEqualTo(1);
      spel.doe("college-" + code, zaak, Taak.BESLUITEN, Voorbeelddocument.vastgesteld());
    }
    assertThat(wachtend(bron)).isZero();
    assertThat(jdbc.sql("select count(*) from vaststelling where bron = ? and uitslag = 'VASTGESTELD'").param(bron)
        .query(Integer.class).single()).isEqualTo(15);
    assertThat(historie.createHistoricActivityInstanceQuery().activityId("Einde_Voorgelegd").list().stream()
        .filter(a -> bron.equals(historie.createHistoricProcessInstanceQuery().processInstanceId(a.getProcessInstanceId())
            .singleResult().getBusinessKey()))).hasSize(1);
  }

  private void verander(String bron, String van, String naar) {
    jdbc.sql("update cyclusdocument set inhoud = replace(inhoud::text, :van, :naar)::jsonb where dossiernummer = :bron")
        .param("van", van).param("naar", naar).param("bron", bron).update();
  }

  /** A minute after the term the management has been told, an escalatie lies there, and the task is still there. */
  private void verstrijkt(ProcessInstance zaak, String soort, String naam) {
    Task taak = spel.taak(zaak, soort);
    klok.zet(taak.getDueDate().toInstant().plusSeconds(60));
    spel.laatTimersAfgaan(zaak);

    assertThat(spel.wachtOp(zaak)).contains(soort);
    assertThat(jdbc.sql("select groep from herinnering where taak = ? and soort = 'OVERSCHRIJDING'")
        .param(taak.getId()).query(String.class).list()).containsExactly("management-enschede");
    assertThat(jdbc.sql("select concat_ws(' ', niveau, onderwerp) from escalatie where bron = ?")
        .param(zaak.getBusinessKey()).query(String.class).list()).contains("MANAGEMENT Termijn voorbij: " + naam);
  }

  private ProcessInstance bijCollege() {
    ProcessInstance zaak = voorgelegd("enschede");
    Voorbeelddocument.totCollege(spel, zaak, "enschede");
    return zaak;
  }

  private ProcessInstance voorgelegd(String deelnemer) {
    return voorgelegd(Map.of(), deelnemer);
  }

  private ProcessInstance voorgelegd(Map<String, Object> anders, String deelnemer) {
    return zaak(legVoor(anders, List.of(deelnemer)), deelnemer);
  }

  private ProcessInstance zaak(String bron, String deelnemer) {
    return processen.createProcessInstanceQuery()
        .processInstanceBusinessKey(bron + "-" + deelnemer.toUpperCase(Locale.ROOT)).singleResult();
  }

  /** @return the number of the cycle to which the document belongs */
  private String legVoor(Map<String, Object> anders, List<String> deelnemers) {
    String bron = "RBC-PROEF-" + ++nummers;
    dossiers.open(new Dossier(bron, "RBC", "twente", "enschede", kringen.van(codes()), "Proef", 2027, "PROEF", "{}", "-"));
    String zegel = documenten.verzegel(bron, Documentsoort.STRATEGIE, Voorbeelddocument.DOCUMENT);
    processen.createMessageCorrelation("msg.proef.voorlegging").processInstanceBusinessKey(bron)
        .setVariables(Variables.putValue("deelnemers", SpinValues.jsonValue(json(codes())).create())
            .putValue("codes", deelnemers).putValue("documentRef", bron).putValue("documentHash", zegel)
            .putValue("uniform", true).putValue("deadline", Proefklok.BEGIN.plusDays(60).toString()).putValue("ronde", 1)
            .putValue("informeerRaad", true).putValue("odAdvies", null))
        .setVariables(anders).correlateStartMessage();
    spel.werkBij();
    return bron;
  }

  private static String json(List<String> codes) {
    return "[\"" + String.join("\",\"", codes) + "\"]";
  }

  private List<String> codes() {
    return regio.opdrachtgevers().stream().map(Organisatie::code).toList();
  }

  /** How many callers still wait. */
  private long wachtend(String bron) {
    return processen.createProcessInstanceQuery().processDefinitionKey("proefvoorlegging").processInstanceBusinessKey(bron)
        .count();
  }

  /** @return whether the besluit of this zaak is there and is so */
  private boolean besluit(ProcessInstance zaak, String zo) {
    return jdbc.sql("select count(*) from vaststelling where nummer = ? and " + zo).param(zaak.getBusinessKey())
        .query(Integer.class).single() == 1;
  }

  private String status(ProcessInstance zaak) {
    return dossiers.zoek(zaak.getBusinessKey()).orElseThrow().status();
  }
}
