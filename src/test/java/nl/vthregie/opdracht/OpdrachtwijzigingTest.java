package nl.vthregie.opdracht;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.opdracht.Wijzigingwoorden.Einde;
import nl.vthregie.opdracht.Wijzigingwoorden.Gegeven;
import nl.vthregie.opdracht.Wijzigingwoorden.Taak;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Een aangenomen opdracht wijzigen")
class OpdrachtwijzigingTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  private static final UnaryOperator<String> LATER = o -> o.replace("2027-12-31", "2028-03-31");
  private static final UnaryOperator<String> IETS_LATER = o -> o.replace("2027-12-31", "2028-01-14");
  private static final UnaryOperator<String> DUURDER = o -> o.replace("\"budget\": 140000", "\"budget\": 180000");

  @Autowired
  private Spel spel;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private TaskService taken;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Dekking dekking;
  @Autowired
  private Proefklok klok;

  @AfterAll
  void elkDeelVanHetModelIsGelopen() {
    assertThat(dekking.ontbreektIn(Wijzigingwoorden.PROCES)).as("not walked").isEmpty();
  }

  @Test
  @DisplayName("klein en binnen de grenzen: de opdrachtgever besluit, de opdracht krijgt een nieuwe versie en de oude blijft leesbaar")
  void nietMajeur() {
    String opdracht = aangenomen("enschede");
    ProcessInstance wijziging = gestart(ACCOUNTMANAGER, opdracht);
    assertThat(wijziging.getBusinessKey()).isEqualTo("WIJ-" + opdracht + "-001");
    assertThat(status(wijziging)).isEqualTo("VOORSTEL");
    assertThat(spel.groepen(spel.taak(wijziging, Taak.VOORSTELLEN))).containsExactly(ACCOUNTMANAGER);
    assertThat(String.valueOf(spel.gegeven(wijziging, "opdracht"))).contains("Energietoezicht bij 120 bedrijven");

    spel.doe(ACCOUNTMANAGER, wijziging, Taak.VOORSTELLEN, voorstel(IETS_LATER, "TIJD"));
    assertThat(spel.gegeven(wijziging, Gegeven.MAJEUR)).isEqualTo(false);
    assertThat(status(wijziging)).isEqualTo("VOORGELEGD");
    assertThat(String.valueOf(spel.gegeven(wijziging, Gegeven.VERSCHILLEN)))
        .contains("\"onderdeel\":\"Planning\"", "einde: 31-12-2027", "einde: 14-01-2028").doesNotContain("Aanleiding");
    assertThat(spel.groepen(spel.taak(wijziging, Taak.BESLUITEN))).containsExactly(OPDRACHTGEVER);
    spel.doe(OPDRACHTGEVER, wijziging, Taak.BESLUITEN, doorvoeren());
    spel.doe(ACCOUNTMANAGER, wijziging, Taak.TERUGKOPPELEN, Map.of("teruggekoppeld", true));

    BpmnAwareTests.assertThat(wijziging).isEnded().hasPassedInOrder(Taak.VOORSTELLEN, "Beslis_Wijziging", Taak.BESLUITEN,
        "Dienst_NieuweVersie", "Bericht_WijzigingBesloten", Taak.TERUGKOPPELEN, Einde.DOORGEVOERD)
        .hasNotPassed(Taak.KRITISCH_TOETSEN, Taak.BELEID_AFSTEMMEN, Taak.DIRECTIE_AFSTEMMEN);
    assertThat(status(wijziging)).isEqualTo("DOORGEVOERD");
    assertThat(jdbc.sql("select versie || ' ' || (inhoud #>> '{planning,einde}') || ' ' || coalesce(wijziging, '-') "
        + "from opdrachtversie where dossiernummer = ? order by versie").param(opdracht).query(String.class).list())
        .containsExactly("1 2027-12-31 -", "2 2028-01-14 " + wijziging.getBusinessKey());
    assertThat(jdbc.sql("select status || ' ' || (inhoud #>> '{planning,einde}') from dossier where dossiernummer = ?")
        .param(opdracht).query(String.class).single()).isEqualTo("IN_UITVOERING 2028-01-14");
  }

  @Test
  @DisplayName("andere afspraken over de monitoring gelden vanaf het besluit")
  void monitoring() {
    String opdracht = aangenomen("enschede");
    ProcessInstance wijziging = voorgelegd(ACCOUNTMANAGER, opdracht,
        voorstel(o -> o.replace("\"frequentie\": \"P3M\"", "\"frequentie\": \"P1M\""), "KWALITEIT"));
    spel.doe(OPDRACHTGEVER, wijziging, Taak.KRITISCH_TOETSEN, Map.of("toetsuitkomst", "DOORGAAN"));
    assertThat(frequentie(opdracht)).isEqualTo("P3M");

    spel.doe(OPDRACHTGEVER, wijziging, Taak.BESLUITEN, doorvoeren());

    assertThat(frequentie(opdracht)).isEqualTo("P1M");
  }

  @Test
  @DisplayName("majeur en onvermijdbaar: eerst het oordeel van beleid van elke deelnemer, dan pas het besluit (V10)")
  void onvermijdbaar() {
    String opdracht = aangenomen("enschede", "borne");
    ProcessInstance wijziging = voorgelegd(ACCOUNTMANAGER, opdracht, onvermijdbaar(voorstel(LATER, "TIJD")));
    assertThat(spel.gegeven(wijziging, Gegeven.MAJEUR)).isEqualTo(true);
    assertThat(String.valueOf(spel.gegeven(wijziging, Gegeven.REDENEN))).contains("De planning schuift 91 dagen");
    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.BELEID_AFSTEMMEN, Taak.BELEID_AFSTEMMEN);

    spel.rondAf("beleid-borne", van(wijziging, "beleid-borne"), Map.of("oordeel", "AKKOORD"));
    assertThat(spel.wachtOp(wijziging)).as("Enschede has not spoken").containsExactly(Taak.BELEID_AFSTEMMEN);
    spel.rondAf("beleid-enschede", van(wijziging, "beleid-enschede"), Map.of("oordeel", "AKKOORD"));

    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.BESLUITEN, Taak.BESLUITEN);
    assertThat(String.valueOf(spel.gegeven(wijziging, Gegeven.ADVIEZEN)))
        .contains("Beleid Gemeente Borne", "Beleid Gemeente Enschede", "Akkoord");
  }

  @Test
  @DisplayName("wie het dossier met de hand voorbij beleid zet, kan nog steeds niet besluiten")
  void voorbijBeleid() {
    ProcessInstance wijziging = voorgelegd(ACCOUNTMANAGER, aangenomen("enschede"), onvermijdbaar(voorstel(LATER, "TIJD")));
    processen.createProcessInstanceModification(wijziging.getId()).cancelAllForActivity(Taak.BELEID_AFSTEMMEN + "#multiInstanceBody")
        .startBeforeActivity("Gateway_NaBeleid").execute();

    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, wijziging, Taak.BESLUITEN, doorvoeren()))
        .hasMessageContaining("eerst geeft de beleidsafdeling haar oordeel. Dat ontbreekt van Gemeente Enschede.");
    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.BESLUITEN);
  }

  @Test
  @DisplayName("tegen een bezwaar in besluiten kan, maar niet zonder motivering")
  void bezwaar() {
    String opdracht = aangenomen("enschede");
    ProcessInstance wijziging = voorgelegd(ACCOUNTMANAGER, opdracht, onvermijdbaar(voorstel(LATER, "TIJD")));
    assertThatThrownBy(() -> spel.doe("beleid-enschede", wijziging, Taak.BELEID_AFSTEMMEN, Map.of("oordeel", "BEZWAAR")))
        .hasMessage("'Toelichting' is verplicht. Vul het in.");
    spel.doe("beleid-enschede", wijziging, Taak.BELEID_AFSTEMMEN,
        Map.of("oordeel", "BEZWAAR", "oordeeltoelichting", "Het beleidsdoel voor 2027 wordt zo niet gehaald."));

    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, wijziging, Taak.BESLUITEN, doorvoeren()))
        .hasMessage("'Motivering' is verplicht. Vul het in.");
    spel.doe(OPDRACHTGEVER, wijziging, Taak.BESLUITEN, Map.of("wijzigingsbesluit", "DOORVOEREN", "besluitmotivering",
        "De capaciteit is er niet; het doel schuift een kwartaal op."));

    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.TERUGKOPPELEN);
    assertThat(String.valueOf(spel.gegeven(wijziging, Gegeven.BESLUITEN))).contains("het doel schuift een kwartaal op");
  }

  @Test
  @DisplayName("majeur en vermijdbaar: de opdrachtgever vraagt met motivering een alternatief, en dat gaat door")
  void alternatief() {
    ProcessInstance wijziging = voorgelegd(ACCOUNTMANAGER, aangenomen("enschede"), voorstel(DUURDER, "GELD"));
    assertThat(spel.groepen(spel.taak(wijziging, Taak.KRITISCH_TOETSEN))).containsExactly(OPDRACHTGEVER);
    assertThat(spel.gegeven(wijziging, Gegeven.BEGROTINGSWIJZIGING)).isEqualTo(true);
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, wijziging, Taak.KRITISCH_TOETSEN, Map.of("toetsuitkomst", "ALTERNATIEF")))
        .hasMessage("'Motivering' is verplicht. Vul het in.");

    spel.doe(OPDRACHTGEVER, wijziging, Taak.KRITISCH_TOETSEN, Map.of("toetsuitkomst", "ALTERNATIEF", "toetsmotivering",
        "Kan het met een latere einddatum in plaats van meer geld?"));
    assertThat(status(wijziging)).isEqualTo("ALTERNATIEF_GEVRAAGD");
    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.VOORSTELLEN);
    assertThat(spel.gegeven(wijziging, Gegeven.TOETSMOTIVERING)).asString().startsWith("Kan het met een latere");

    spel.doe(ACCOUNTMANAGER, wijziging, Taak.VOORSTELLEN, voorstel(IETS_LATER, "TIJD"));
    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.BESLUITEN);
    assertThat(spel.gegeven(wijziging, Gegeven.BEGROTINGSWIJZIGING)).isEqualTo(false);
    assertThat(spel.gegeven(wijziging, Gegeven.TOETSUITKOMST)).as("nobody finds an old answer filled in").isNull();
  }

  @Test
  @DisplayName("bij de kritische toets afgewezen: de opdracht blijft zoals zij is, en de omgevingsdienst hoort waarom")
  void bijToetsAfgewezen() {
    String opdracht = aangenomen("enschede");
    ProcessInstance wijziging = voorgelegd(ACCOUNTMANAGER, opdracht, voorstel(DUURDER, "GELD"));
    spel.doe(OPDRACHTGEVER, wijziging, Taak.KRITISCH_TOETSEN,
        Map.of("toetsuitkomst", "AFWIJZEN", "toetsmotivering", "Het budget is vastgesteld."));

    assertThat(String.valueOf(spel.gegeven(wijziging, Gegeven.BESLUITEN))).contains("Gemeente Enschede", "Afgewezen",
        "Het budget is vastgesteld.");
    spel.doe(ACCOUNTMANAGER, wijziging, Taak.TERUGKOPPELEN, Map.of("teruggekoppeld", true));
    assertThat(spel.geeindigdMet(wijziging)).containsExactly(Einde.AFGEWEZEN);
    assertThat(status(wijziging)).isEqualTo("AFGEWEZEN");
    assertThat(versies(opdracht)).isEqualTo(1);
  }

  @Test
  @DisplayName("een deelnemer die afwijst, motiveert dat; zijn nee is genoeg en er komt geen nieuwe versie")
  void afgewezen() {
    String opdracht = aangenomen("enschede", "borne");
    ProcessInstance wijziging = voorgelegd(ACCOUNTMANAGER, opdracht, voorstel(IETS_LATER, "TIJD"));
    Task borne = van(wijziging, "ambtelijk-opdrachtgever-borne");
    assertThatThrownBy(() -> spel.rondAf("ambtelijk-opdrachtgever-borne", borne, Map.of("wijzigingsbesluit", "AFWIJZEN")))
        .hasMessage("'Motivering' is verplicht. Vul het in.");
    assertThatThrownBy(() -> spel.rondAf("ambtelijk-opdrachtgever-borne", borne, Map.of()))
        .hasMessage("'Wat is uw besluit?' is verplicht. Maak een keuze.");

    spel.rondAf("ambtelijk-opdrachtgever-borne", borne,
        Map.of("wijzigingsbesluit", "AFWIJZEN", "besluitmotivering", "Wij willen het resultaat dit jaar."));

    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.TERUGKOPPELEN);
    spel.doe(ACCOUNTMANAGER, wijziging, Taak.TERUGKOPPELEN, Map.of("teruggekoppeld", true));
    assertThat(spel.geeindigdMet(wijziging)).containsExactly(Einde.AFGEWEZEN);
    assertThat(versies(opdracht)).isEqualTo(1);
    assertThat(spel.start(ACCOUNTMANAGER, Wijzigingwoorden.PROCES, Map.of("dossiernummer", opdracht)).getBusinessKey())
        .as("a next proposal gets the next number").isEqualTo("WIJ-" + opdracht + "-002");
  }

  @Test
  @DisplayName("grote impact: de directies van beide kanten oordelen, en de beleidsafdeling ook")
  void groteImpact() {
    Map<String, Object> voorstel = voorstel(LATER, "TIJD");
    voorstel.put("groteImpact", true);
    ProcessInstance wijziging = voorgelegd(ACCOUNTMANAGER, aangenomen("enschede"), voorstel);
    spel.doe("beleid-enschede", wijziging, Taak.BELEID_AFSTEMMEN, Map.of("oordeel", "AKKOORD"));

    assertThat(taken.createTaskQuery().processInstanceId(wijziging.getId()).list()).extracting(spel::groepen)
        .containsExactlyInAnyOrder(List.of("directie-enschede"), List.of("directie-odt"));
    spel.rondAf("directie-odt", van(wijziging, "directie-odt"), Map.of("oordeel", "AKKOORD"));
    spel.rondAf("directie-enschede", van(wijziging, "directie-enschede"),
        Map.of("oordeel", "BEZWAAR", "oordeeltoelichting", "Dit raakt de formatie van twee afdelingen."));

    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.BESLUITEN);
    assertThat(String.valueOf(spel.gegeven(wijziging, Gegeven.ADVIEZEN))).contains("Directie Omgevingsdienst Twente",
        "Directie Gemeente Enschede", "Bezwaar");
  }

  @Test
  @DisplayName("buiten kader of mandaat: het bestuur via de escalatie, en daarna besluit het college")
  void buitenKader() {
    ProcessInstance wijziging = bijHetBestuur();
    assertThat(status(wijziging)).isEqualTo("BIJ_BESTUUR");
    assertThat(spel.wachtOp(wijziging)).as("waits for the escalatie").isEmpty();
    assertThat(jdbc.sql("select concat_ws(' | ', nummer, niveau, binnen_kader, omschrijving) from escalatie where bron = ?")
        .param(wijziging.getBusinessKey()).query(String.class).single())
        .startsWith("ESC-" + wijziging.getBusinessKey() + "-01 | BESTUUR | f | Wijziging " + wijziging.getBusinessKey());

    escalatietaken(wijziging).forEach(taak -> spel.rondAf(OPDRACHTGEVER, taak, Map.of("motivering", "Er is geld voor.")));
    escalatietaken(wijziging).forEach(taak -> spel.rondAf(spel.groepen(taak).contains("college-enschede")
        ? "college-enschede" : "dagelijks-bestuur-odt", taak, Map.of("uitkomst", "OPGELOST", "motivering",
        "Het mag, binnen de begroting.")));

    assertThat(spel.gegeven(wijziging, "escalatieuitkomst")).isEqualTo("BESTUURLIJK_BESLOTEN");
    assertThat(spel.gegeven(wijziging, "escalatietoelichting")).asString().contains("Het mag, binnen de begroting.");
    assertThat(status(wijziging)).isEqualTo("VOORGELEGD");
    assertThat(spel.groepen(spel.taak(wijziging, Taak.BESLUITEN))).containsExactly("college-enschede");
    spel.doe("college-enschede", wijziging, Taak.BESLUITEN, doorvoeren());
    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.TERUGKOPPELEN);
  }

  @Test
  @DisplayName("trekt het bestuur zijn vraag in, dan leest het college dat en besluit het toch zelf")
  void escalatieIngetrokken() {
    ProcessInstance wijziging = bijHetBestuur();
    escalatietaken(wijziging).forEach(taak -> spel.rondAf(OPDRACHTGEVER, taak, Map.of("motivering", "Toch niet nodig.")));
    escalatietaken(wijziging).forEach(taak -> spel.rondAf(spel.groepen(taak).contains("college-enschede")
        ? "college-enschede" : "dagelijks-bestuur-odt", taak, Map.of("uitkomst", "INGETROKKEN",
        "motivering", "Dit hoort bij de wijziging zelf.")));

    assertThat(spel.gegeven(wijziging, "escalatieuitkomst")).isEqualTo("INGETROKKEN");
    assertThat(spel.groepen(spel.taak(wijziging, Taak.BESLUITEN))).containsExactly("college-enschede");
  }

  @ParameterizedTest(name = "van {0} naar {1} euro: {2}")
  @CsvSource({"140000, 250000, ambtelijk-opdrachtgever-enschede", "140000, 250001, college-enschede",
      "260000, 140000, college-enschede"})
  @DisplayName("boven het mandaat besluit het college, ook als de opdracht daarboven was en eronder komt")
  void mandaat(String van, String naar, String besluiter) {
    String opdracht = aangenomen(o -> o.replace("\"budget\": 140000", "\"budget\": " + van), "enschede");
    ProcessInstance wijziging = voorgelegd(ACCOUNTMANAGER, opdracht,
        voorstel(o -> o.replace("\"budget\": 140000", "\"budget\": " + naar), "GELD"));
    spel.doe(OPDRACHTGEVER, wijziging, Taak.KRITISCH_TOETSEN, Map.of("toetsuitkomst", "DOORGAAN"));

    assertThat(spel.groepen(spel.taak(wijziging, Taak.BESLUITEN))).containsExactly(besluiter);
  }

  @Test
  @DisplayName("stelt een deelnemer zelf voor, dan toetst de accountmanager altijd eerst of het uitvoerbaar is")
  void opdrachtgeverSteltVoor() {
    ProcessInstance wijziging = gestart("ambtelijk-opdrachtgever-borne", aangenomen("enschede", "borne"));
    assertThat(spel.groepen(spel.taak(wijziging, Taak.VOORSTELLEN))).containsExactly("ambtelijk-opdrachtgever-borne");
    spel.doe("ambtelijk-opdrachtgever-borne", wijziging, Taak.VOORSTELLEN, voorstel(IETS_LATER, "TIJD"));

    assertThat(spel.groepen(spel.taak(wijziging, Taak.KRITISCH_TOETSEN))).containsExactly(ACCOUNTMANAGER);
    spel.doe(ACCOUNTMANAGER, wijziging, Taak.KRITISCH_TOETSEN,
        Map.of("toetsuitkomst", "AFWIJZEN", "toetsmotivering", "Daarvoor is geen capaciteit."));
    assertThat(String.valueOf(spel.gegeven(wijziging, Gegeven.BESLUITEN))).contains("Omgevingsdienst Twente", "geen capaciteit");
  }

  @Test
  @DisplayName("de indiener trekt zijn voorstel in zonder het formulier verder in te vullen")
  void ingetrokken() {
    String opdracht = aangenomen("enschede");
    ProcessInstance wijziging = gestart(OPDRACHTGEVER, opdracht);

    spel.doe(OPDRACHTGEVER, wijziging, Taak.VOORSTELLEN, Map.of("voorstelvervolg", "INTREKKEN"));

    assertThat(spel.geeindigdMet(wijziging)).containsExactly(Einde.INGETROKKEN);
    assertThat(status(wijziging)).isEqualTo("INGETROKKEN");
    assertThat(versies(opdracht)).isEqualTo(1);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(delimiter = '|', textBlock = """
      x          | TIJD | Er is nog niets veranderd aan de opdracht.
      2026-12-31 | TIJD | 'Einde' bij '6. Planning' ligt voor 'Start' (01-01-2027).
      2028-03-31 | GELD | U kiest 'geld', maar het budget (onderdeel 8) is niet veranderd.
      """)
  @DisplayName("een voorstel dat niets voorstelt of zichzelf tegenspreekt, wordt geweigerd en de taak blijft open")
  void onzin(String einde, String dimensie, String weigering) {
    ProcessInstance wijziging = gestart(ACCOUNTMANAGER, aangenomen("enschede"));

    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, wijziging, Taak.VOORSTELLEN,
        voorstel(o -> einde.equals("x") ? o : o.replace("\"einde\": \"2027-12-31\"", "\"einde\": \"" + einde + "\""), dimensie)))
        .hasMessageContaining(weigering);
    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.VOORSTELLEN);
    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, wijziging, Taak.VOORSTELLEN, voorstel(DUURDER, "TIJD")))
        .hasMessageContaining("U kiest 'tijd', maar begin en einde (onderdeel 6) zijn niet veranderd.");
  }

  @Test
  @DisplayName("zonder oorzaak, gevolg, onderwerp of oordeel over vermijdbaarheid gaat niets verder")
  void onvolledig() {
    ProcessInstance wijziging = gestart(ACCOUNTMANAGER, aangenomen("enschede"));
    Map<String, Object> leeg = voorstel(LATER, "TIJD");
    leeg.put("wijziging", SpinValues.jsonValue("{}").create());
    leeg.put("vermijdbaar", null);

    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, wijziging, Taak.VOORSTELLEN, leeg))
        .hasMessageContainingAll("'Voorstel'", "'Waar gaat de wijziging over?'", "'Oorzaak'", "'Gevolg'",
            "'Is de wijziging te vermijden?'", "is verplicht");
  }

  @Test
  @DisplayName("wijzigen kan alleen wie partij is, alleen een aangenomen opdracht, en één wijziging tegelijk")
  void nietTeStarten() {
    String opdracht = aangenomen("enschede");
    assertThatThrownBy(() -> gestart("ambtelijk-opdrachtgever-borne", opdracht))
        .hasMessageContaining("is geen opdracht van uw organisatie");
    assertThatThrownBy(() -> gestart(OPDRACHTGEVER, "OPD-TWENTE-2099-999"))
        .hasMessageContaining("is geen opdracht van uw organisatie");
    assertThatThrownBy(() -> gestart(OPDRACHTGEVER, "onzin")).hasMessageContaining("'Opdracht' ONZIN is geen opdracht");

    ProcessInstance concept = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
    assertThatThrownBy(() -> gestart(OPDRACHTGEVER, concept.getBusinessKey()))
        .hasMessageContaining("kan niet worden gewijzigd: zij is nog niet aangenomen");
    spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES_INTREKKEN,
        Map.of("dossiernummer", concept.getBusinessKey(), "motivering", "Anders besloten."));
    assertThatThrownBy(() -> gestart(OPDRACHTGEVER, concept.getBusinessKey())).hasMessageContaining("zij gaat niet door");

    ProcessInstance loopt = gestart(ACCOUNTMANAGER, opdracht);
    assertThatThrownBy(() -> gestart(OPDRACHTGEVER, opdracht))
        .hasMessageContaining("Er loopt al een wijziging van opdracht " + opdracht + ": " + loopt.getBusinessKey());
    assertThatThrownBy(() -> gestart(OPDRACHTGEVER, loopt.getBusinessKey())).as("a change is no opdracht")
        .hasMessageContaining("'Opdracht' " + loopt.getBusinessKey() + " is geen opdracht");
  }

  @Test
  @DisplayName("blijkt uit de uitvoering dat zij moet veranderen, dan krijgt de accountmanager het voorstel te doen, met de aanleiding")
  void voorgesteldUitDeUitvoering() {
    String opdracht = aangenomen("enschede", "borne");
    stelVoor(opdracht, "De prognose wijkt 14,29 % af.");
    ProcessInstance wijziging = wijziging(opdracht);
    assertThat(status(wijziging)).isEqualTo("VOORSTEL");
    assertThat(spel.groepen(spel.taak(wijziging, Taak.VOORSTELLEN))).containsExactly(ACCOUNTMANAGER);
    assertThat(spel.gegeven(wijziging, Gegeven.AANLEIDING)).isEqualTo("De prognose wijkt 14,29 % af.");
    assertThat(wijziging.getTenantId()).as("those of the opdracht read it").isEqualTo(dossiers.zoek(opdracht).orElseThrow().kring());

    spel.doe(ACCOUNTMANAGER, wijziging, Taak.VOORSTELLEN, voorstel(IETS_LATER, "TIJD"));
    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.BESLUITEN, Taak.BESLUITEN);
  }

  @Test
  @DisplayName("loopt er al een wijziging, dan komt de aanleiding daarbij; is de opdracht niet aangenomen of al afgesloten, dan gebeurt er niets")
  void voorgesteldMaarNietMogelijk() {
    String opdracht = aangenomen("enschede");
    ProcessInstance loopt = gestart(ACCOUNTMANAGER, opdracht);
    assertThat(spel.gegeven(loopt, Gegeven.AANLEIDING)).as("a person knows why").isNull();
    stelVoor(opdracht, "De prognose wijkt 14,29 % af.");
    stelVoor(opdracht, "Er is stagnatie. " + "x".repeat(3980));
    assertThat(spel.gegeven(loopt, Gegeven.AANLEIDING)).asString().startsWith("Er is stagnatie.").hasSize(4000);
    assertThat(processen.createProcessInstanceQuery().processDefinitionKey(Wijzigingwoorden.PROCES)
        .processInstanceBusinessKeyLike("%" + opdracht + "%").count()).isEqualTo(1);
    spel.doe(ACCOUNTMANAGER, loopt, Taak.VOORSTELLEN, Map.of("voorstelvervolg", "INTREKKEN"));

    for (String status : List.of("AFGESLOTEN", "INGETROKKEN", "INGEDIEND")) {
      dossiers.zetStatus(opdracht, status, false);
      stelVoor(opdracht, "Te laat.");
    }
    assertThat(wijziging(opdracht)).isNull();
    assertThatThrownBy(() -> gestart(ACCOUNTMANAGER, zetStatus(opdracht, "AFGESLOTEN"))).hasMessageContaining("zij is afgesloten");
    stelVoor(zetStatus(opdracht, "IN_UITVOERING"), "Nu wel.");
    assertThat(processen.createProcessInstanceQuery().processInstanceBusinessKey("WIJ-" + opdracht + "-002").singleResult())
        .as("no number was lost").isNotNull();
  }

  private String zetStatus(String opdracht, String status) {
    dossiers.zetStatus(opdracht, status, false);
    return opdracht;
  }

  /** As the uitvoering of an opdracht does. */
  private void stelVoor(String opdracht, String aanleiding) {
    processen.createMessageCorrelation(Wijzigingwoorden.Bericht.VOORSTEL).processInstanceBusinessKey(opdracht)
        .setVariable("dossiernummer", opdracht).setVariable(Gegeven.OPDRACHTNUMMER, opdracht)
        .setVariable(Gegeven.AANLEIDING, aanleiding).correlateAll();
    spel.werkBij();
  }

  private ProcessInstance wijziging(String opdracht) {
    return processen.createProcessInstanceQuery().processInstanceBusinessKey("WIJ-" + opdracht + "-001").singleResult();
  }

  @Test
  @DisplayName("een taak die al gedaan is, kan niet nog eens, en een andere organisatie kan haar niet doen")
  void oudeTaak() {
    ProcessInstance wijziging = voorgelegd(ACCOUNTMANAGER, aangenomen("enschede"), voorstel(IETS_LATER, "TIJD"));
    Task besluit = spel.taak(wijziging, Taak.BESLUITEN);
    assertThatThrownBy(() -> spel.rondAf("ambtelijk-opdrachtgever-borne", besluit, doorvoeren())).isNotNull();
    spel.rondAf(OPDRACHTGEVER, besluit, doorvoeren());

    assertThatThrownBy(() -> spel.rondAf(OPDRACHTGEVER, besluit, doorvoeren())).isNotNull();
    assertThat(spel.wachtOp(wijziging)).containsExactly(Taak.TERUGKOPPELEN);
  }

  @Test
  @DisplayName("elke stap die te laat is, gaat als escalatie naar management of directie, en blijft open")
  void teLaat() {
    Map<String, Object> voorstel = onvermijdbaar(voorstel(LATER, "TIJD"));
    voorstel.put("groteImpact", true);
    ProcessInstance wijziging = gestart(OPDRACHTGEVER, aangenomen("enschede"));
    spel.doe(OPDRACHTGEVER, wijziging, Taak.VOORSTELLEN, voorstel);
    verstrijkt(wijziging, Taak.KRITISCH_TOETSEN, "management-odt", "MANAGEMENT Termijn voorbij: Toets voorstel kritisch");
    spel.doe(ACCOUNTMANAGER, wijziging, Taak.KRITISCH_TOETSEN, Map.of("toetsuitkomst", "DOORGAAN"));
    verstrijkt(wijziging, Taak.BELEID_AFSTEMMEN, "management-enschede", "MANAGEMENT Termijn voorbij: Geef oordeel beleid");
    spel.doe("beleid-enschede", wijziging, Taak.BELEID_AFSTEMMEN, Map.of("oordeel", "AKKOORD"));
    spel.rondAf("directie-odt", van(wijziging, "directie-odt"), Map.of("oordeel", "AKKOORD"));
    verstrijkt(wijziging, Taak.DIRECTIE_AFSTEMMEN, "directie-enschede", "DIRECTIE Termijn voorbij: Geef oordeel directie");
    spel.doe("directie-enschede", wijziging, Taak.DIRECTIE_AFSTEMMEN, Map.of("oordeel", "AKKOORD"));
    verstrijkt(wijziging, Taak.BESLUITEN, "management-enschede", "MANAGEMENT Termijn voorbij: Besluit over wijziging");
    spel.doe(OPDRACHTGEVER, wijziging, Taak.BESLUITEN, doorvoeren());
    spel.doe(ACCOUNTMANAGER, wijziging, Taak.TERUGKOPPELEN, Map.of("teruggekoppeld", true));

    assertThat(spel.geeindigdMet(wijziging)).containsExactlyInAnyOrder(Einde.TOETS_TE_LAAT, Einde.BELEID_TE_LAAT,
        Einde.DIRECTIE_TE_LAAT, Einde.BESLUIT_TE_LAAT, Einde.DOORGEVOERD);
  }

  @Test
  @DisplayName("wat niet kan wachten, heeft een kortere termijn")
  void spoed() {
    Map<String, Object> spoed = voorstel(DUURDER, "GELD");
    spoed.put("spoed", true);
    ProcessInstance snel = voorgelegd(ACCOUNTMANAGER, aangenomen("enschede"), spoed);
    ProcessInstance gewoon = voorgelegd(ACCOUNTMANAGER, aangenomen("enschede"), voorstel(DUURDER, "GELD"));

    assertThat(spel.taak(snel, Taak.KRITISCH_TOETSEN).getDueDate())
        .isBefore(spel.taak(gewoon, Taak.KRITISCH_TOETSEN).getDueDate());
  }

  /** A minute after the term the level above has been told, an escalatie lies there, and the task is still there. */
  private void verstrijkt(ProcessInstance wijziging, String soort, String verwittigd, String escalatie) {
    Task taak = spel.taak(wijziging, soort);
    klok.zet(taak.getDueDate().toInstant().plusSeconds(60));
    spel.laatTimersAfgaan(wijziging);

    assertThat(spel.wachtOp(wijziging)).containsExactly(soort);
    assertThat(jdbc.sql("select groep from herinnering where taak = ? and soort = 'OVERSCHRIJDING'")
        .param(taak.getId()).query(String.class).list()).containsExactly(verwittigd);
    assertThat(jdbc.sql("select concat_ws(' ', niveau, onderwerp) from escalatie where bron = ?")
        .param(wijziging.getBusinessKey()).query(String.class).list()).contains(escalatie);
  }

  /** @return a change that is buiten kader, of which the beleidsafdeling has spoken */
  private ProcessInstance bijHetBestuur() {
    Map<String, Object> voorstel = onvermijdbaar(voorstel(DUURDER, "GELD"));
    voorstel.put("buitenKader", true);
    ProcessInstance wijziging = voorgelegd(ACCOUNTMANAGER, aangenomen("enschede"), voorstel);
    spel.doe("beleid-enschede", wijziging, Taak.BELEID_AFSTEMMEN, Map.of("oordeel", "AKKOORD"));
    return wijziging;
  }

  /** The open tasks of the escalatie to the bestuur. */
  private List<Task> escalatietaken(ProcessInstance wijziging) {
    return taken.createTaskQuery().processInstanceBusinessKey("ESC-" + wijziging.getBusinessKey() + "-01").list();
  }

  private ProcessInstance gestart(String wie, String opdracht) {
    return spel.start(wie, Wijzigingwoorden.PROCES, Map.of("dossiernummer", opdracht));
  }

  private ProcessInstance voorgelegd(String wie, String opdracht, Map<String, Object> voorstel) {
    ProcessInstance wijziging = gestart(wie, opdracht);
    spel.doe(wie, wijziging, Taak.VOORSTELLEN, voorstel);
    return wijziging;
  }

  private Task van(ProcessInstance wijziging, String groep) {
    return taken.createTaskQuery().processInstanceId(wijziging.getId()).taskCandidateGroup(groep).singleResult();
  }

  private String aangenomen(String... deelnemers) {
    return aangenomen(UnaryOperator.identity(), deelnemers);
  }

  /** @return the number of an opdracht that these deelnemers gave and the omgevingsdienst accepted */
  private String aangenomen(UnaryOperator<String> inhoud, String... deelnemers) {
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier(deelnemers));
    spel.doe(OPDRACHTGEVER, opdracht, Opdrachtwoorden.Taak.FORMULEREN, Voorbeeldopdracht.met(inhoud));
    taken.createTaskQuery().processInstanceId(opdracht.getId()).list().forEach(verstrekking ->
        spel.rondAf(spel.groepen(verstrekking).get(0), verstrekking, Map.of("verstrekking", "VERSTREKKEN")));
    spel.doe(ACCOUNTMANAGER, opdracht, Opdrachtwoorden.Taak.INTERNE_AFSTEMMING, Map.of());
    spel.doe(ACCOUNTMANAGER, opdracht, Opdrachtwoorden.Taak.BEOORDELEN, Map.of("besluit", "AANNEMEN"));
    return opdracht.getBusinessKey();
  }

  /** After the Handreiking ('Tijdig terugkoppelt … ingeval van stagnatie of onvoorziene omstandigheden'). */
  private static Map<String, Object> voorstel(UnaryOperator<String> wordt, String dimensie) {
    return Variables.createVariables().putValue("voorstelvervolg", "VOORLEGGEN")
        .putValue("wijziging", SpinValues.jsonValue(json(Map.of("voorstel", "De opdracht aanpassen aan wat haalbaar is.",
            "dimensies", List.of(dimensie), "oorzaak", "Stagnatie in de uitvoering.",
            "effect", "Het afgesproken resultaat wordt niet gehaald."))).create())
        .putValue("opdracht", SpinValues.jsonValue(wordt.apply(Voorbeeldopdracht.VOLLEDIG)).create())
        .putValue("vermijdbaar", "VERMIJDBAAR").putValue("groteImpact", false).putValue("buitenKader", false)
        .putValue("spoed", false);
  }

  private static Map<String, Object> onvermijdbaar(Map<String, Object> voorstel) {
    voorstel.put("vermijdbaar", "ONVERMIJDBAAR");
    return voorstel;
  }

  private static Map<String, Object> doorvoeren() {
    return Map.of("wijzigingsbesluit", "DOORVOEREN");
  }

  private static String json(Object waarde) {
    return new ObjectMapper().valueToTree(waarde).toString();
  }

  private String status(ProcessInstance wijziging) {
    return dossiers.zoek(wijziging.getBusinessKey()).orElseThrow().status();
  }

  private String frequentie(String opdracht) {
    return jdbc.sql("select frequentie from monitoringafspraak where dossiernummer = ?").param(opdracht)
        .query(String.class).single();
  }

  private int versies(String opdracht) {
    return jdbc.sql("select count(*) from opdrachtversie where dossiernummer = ?").param(opdracht).query(Integer.class)
        .single();
  }
}
