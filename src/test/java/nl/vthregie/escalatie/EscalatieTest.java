package nl.vthregie.escalatie;

import nl.vthregie.escalatie.Escalatiewoorden.Einde;
import nl.vthregie.escalatie.Escalatiewoorden.Gegeven;
import nl.vthregie.escalatie.Escalatiewoorden.Taak;
import nl.vthregie.escalatie.Escalatiewoorden.Timer;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
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

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Een escalatie, van de coördinator tot het bestuur")
class EscalatieTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String MEDEWERKER = "medewerker-odt";
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private FormService formulieren;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Dekking dekking;
  @Autowired
  private Proefklok klok;

  @AfterAll
  void elkDeelVanHetModelIsGelopen() {
    assertThat(dekking.ontbreektIn(Escalatiewoorden.PROCES)).as("not walked").isEmpty();
  }

  @Test
  @DisplayName("een signaal klimt de hele ladder: elk niveau heeft beide kanten, en het bestuur besluit")
  void heleLadder() {
    ProcessInstance bron = opdracht("enschede");
    ProcessInstance escalatie = gemeld(bron, "SIGNAAL");
    assertThat(escalatie.getBusinessKey()).isEqualTo("ESC-" + bron.getBusinessKey() + "-01");
    assertThat(groepen(escalatie, Taak.COORDINATOR))
        .containsExactlyInAnyOrder("ambtelijk-opdrachtgever-enschede", "coordinator-odt");

    antwoord(escalatie, "coordinator-odt", Taak.COORDINATOR, "ESCALEREN");
    assertThat(groepen(escalatie, Taak.ACCOUNTMANAGER))
        .containsExactlyInAnyOrder("ambtelijk-opdrachtgever-enschede", "accountmanager-odt");
    antwoord(escalatie, OPDRACHTGEVER, Taak.ACCOUNTMANAGER, "OPGELOST");
    assertThat(spel.wachtOp(escalatie)).as("the other side has not answered").containsExactly(Taak.ACCOUNTMANAGER);
    antwoord(escalatie, "accountmanager-odt", Taak.ACCOUNTMANAGER, "ESCALEREN");
    assertThat(groepen(escalatie, Taak.MANAGEMENT)).containsExactlyInAnyOrder("management-enschede", "management-odt");
    antwoord(escalatie, "management-enschede", Taak.MANAGEMENT, "ESCALEREN");
    assertThat(groepen(escalatie, Taak.DIRECTIE)).containsExactlyInAnyOrder("directie-enschede", "directie-odt");
    antwoord(escalatie, "directie-odt", Taak.DIRECTIE, "ESCALEREN");
    assertThat(spel.wachtOp(escalatie)).containsExactly(Taak.BESLUIT_VOORBEREIDEN);
    spel.doe(OPDRACHTGEVER, escalatie, Taak.BESLUIT_VOORBEREIDEN, Map.of("motivering", "Kies voor fasering."));
    assertThat(groepen(escalatie, Taak.BESTUUR)).containsExactlyInAnyOrder("bestuurlijk-opdrachtgever-enschede",
        "college-enschede", "dagelijks-bestuur-odt");
    antwoord(escalatie, "dagelijks-bestuur-odt", Taak.BESTUUR, "OPGELOST");
    antwoord(escalatie, "bestuurlijk-opdrachtgever-enschede", Taak.BESTUUR, "OPGELOST");

    assertThat(spel.geeindigdMet(escalatie)).containsExactly(Einde.BESTUURLIJK_BESLOTEN);
    assertThat(status(escalatie)).isEqualTo("BESTUURLIJK_BESLOTEN");
    assertThat(stappen(escalatie)).containsExactly("COORDINATOR BEGIN ESCALEREN", "ACCOUNTMANAGER ESCALEREN ESCALEREN",
        "MANAGEMENT ESCALEREN ESCALEREN", "DIRECTIE ESCALEREN ESCALEREN", "BESTUUR ESCALEREN BESTUURLIJK_BESLOTEN");
  }

  @Test
  @DisplayName("lost een niveau het op, dan weten het brondossier, wie het meldde en wie het moest weten dat")
  void opgelost() {
    ProcessInstance bron = opdracht("enschede");
    ProcessInstance escalatie = gemeld(bron, "WERKAFSPRAAK");
    antwoord(escalatie, "management-odt", Taak.MANAGEMENT, "OPGELOST");
    antwoord(escalatie, "management-enschede", Taak.MANAGEMENT, "OPGELOST");

    assertThat(spel.geeindigdMet(escalatie)).containsExactly(Einde.OPGELOST);
    assertThat(status(escalatie)).isEqualTo("OPGELOST");
    assertThat(jdbc.sql("select van || ' ' || (inhoud ->> 'uitkomst') || ' ' || (inhoud ->> 'niveau') || ' '"
        + " || jsonb_array_length(inhoud -> 'standpunten') from dossierbericht where dossiernummer = ?")
        .param(bron.getBusinessKey()).query(String.class).list())
        .containsExactly(escalatie.getBusinessKey() + " OPGELOST MANAGEMENT 2");
    assertThat(kennisgevingen(escalatie, "%is afgerond bij het management: opgelost.%")).containsExactlyInAnyOrder(
        "accountmanager-odt", "ambtelijk-opdrachtgever-enschede", "management-enschede", "management-odt", "medewerker-odt");
    assertThat(jdbc.sql("select tekst from herinnering where tekst like '%is afgerond%' and groep = 'medewerker-odt'"
        + " and tekst like ?").param("%" + bron.getBusinessKey() + "%").query(String.class).single())
        .contains("Omgevingsdienst Twente: Dit zegt management-odt.");
    assertThat(jdbc.sql("select uitkomst from escalatie where nummer = ?").param(escalatie.getBusinessKey())
        .query(String.class).single()).isEqualTo("OPGELOST");
  }

  @Test
  @DisplayName("zien beide kanten ervan af, dan is de escalatie ingetrokken; een van beide is niet genoeg")
  void ingetrokken() {
    ProcessInstance escalatie = gemeld(opdracht("enschede"), "WERKAFSPRAAK");
    antwoord(escalatie, "management-odt", Taak.MANAGEMENT, "INGETROKKEN");
    assertThat(spel.wachtOp(escalatie)).containsExactly(Taak.MANAGEMENT);
    antwoord(escalatie, "management-enschede", Taak.MANAGEMENT, "INGETROKKEN");

    assertThat(spel.geeindigdMet(escalatie)).containsExactly(Einde.INGETROKKEN);
    assertThat(status(escalatie)).isEqualTo("INGETROKKEN");
  }

  @Test
  @DisplayName("teruggegeven gaat de escalatie een trede omlaag, tot aan de coördinator en niet verder")
  void terug() {
    ProcessInstance escalatie = gemeld(opdracht("enschede"), "STRATEGISCH_VRAAGSTUK");
    terug(escalatie, Taak.DIRECTIE, "directie-odt", "directie-enschede");
    terug(escalatie, Taak.MANAGEMENT, "management-odt", "management-enschede");
    terug(escalatie, Taak.ACCOUNTMANAGER, "accountmanager-odt", OPDRACHTGEVER);
    assertThat(spel.wachtOp(escalatie)).containsExactly(Taak.COORDINATOR, Taak.COORDINATOR);
    assertThatThrownBy(() -> antwoord(escalatie, "coordinator-odt", Taak.COORDINATOR, "TERUG"))
        .hasMessageContaining("kent de keuze 'TERUG' niet");

    antwoord(escalatie, "coordinator-odt", Taak.COORDINATOR, "OPGELOST");
    antwoord(escalatie, OPDRACHTGEVER, Taak.COORDINATOR, "OPGELOST");
    assertThat(stappen(escalatie)).containsExactly("DIRECTIE BEGIN TERUG", "MANAGEMENT TERUG TERUG",
        "ACCOUNTMANAGER TERUG TERUG", "COORDINATOR TERUG OPGELOST");
  }

  @Test
  @DisplayName("ook het bestuur geeft terug wat binnen kader en mandaat ambtelijk kan")
  void terugVanHetBestuur() {
    ProcessInstance escalatie = gemeld(opdracht("enschede"), "STRATEGISCH_VRAAGSTUK");
    antwoord(escalatie, "directie-odt", Taak.DIRECTIE, "ESCALEREN");
    spel.doe(OPDRACHTGEVER, escalatie, Taak.BESLUIT_VOORBEREIDEN, Map.of("motivering", "Advies."));
    assertThatThrownBy(() -> antwoord(escalatie, "college-enschede", Taak.BESTUUR, "ESCALEREN"))
        .as("nobody is above").hasMessageContaining("kent de keuze 'ESCALEREN' niet");
    antwoord(escalatie, "college-enschede", Taak.BESTUUR, "TERUG");
    antwoord(escalatie, "dagelijks-bestuur-odt", Taak.BESTUUR, "OPGELOST");

    assertThat(spel.wachtOp(escalatie)).containsExactly(Taak.DIRECTIE, Taak.DIRECTIE);
  }

  @Test
  @DisplayName("buiten kader of mandaat gaat bij de melding direct naar het bestuur, en de ambtelijk opdrachtgever weet het eerst")
  void buitenKader() {
    ProcessInstance escalatie = gemeld(opdracht("enschede"), Map.of("onderwerpType", "SIGNAAL", "kader", "BUITEN"));
    Task voorbereiden = spel.taak(escalatie, Taak.BESLUIT_VOORBEREIDEN);
    assertThat(spel.groepen(voorbereiden)).containsExactly("ambtelijk-opdrachtgever-enschede");
    assertThat(mails(voorbereiden)).containsExactlyInAnyOrder("NIEUWE_TAAK", "KENNISGEVING directie-enschede",
        "KENNISGEVING directie-odt");
    assertThat(mailsAanBestuurders(escalatie)).as("a bestuurder is never first").isEmpty();

    spel.doe(OPDRACHTGEVER, escalatie, Taak.BESLUIT_VOORBEREIDEN, Map.of("motivering", "Kies voor fasering."));
    assertThat(kennisgevingen(escalatie, "%ligt nu bij het bestuur%")).containsExactly("portefeuillehouder-enschede");
    assertThat(mailsAanBestuurders(escalatie)).isNotEmpty();
    Task besluit = taakVan(escalatie, "college-enschede", Taak.BESTUUR);
    assertThat(String.valueOf(taken.getVariable(besluit.getId(), Gegeven.VERLOOP))).as("the bestuur reads the advice")
        .contains("Kies voor fasering.", "besluit voorbereid");
    assertThatThrownBy(() -> antwoord(escalatie, "college-enschede", Taak.BESTUUR, "TERUG"))
        .hasMessageContaining("alleen het bestuur kan besluiten");
    antwoord(escalatie, "college-enschede", Taak.BESTUUR, "OPGELOST");
    antwoord(escalatie, "dagelijks-bestuur-odt", Taak.BESTUUR, "OPGELOST");
    assertThat(stappen(escalatie)).containsExactly("BESTUUR BUITEN_KADER BESTUURLIJK_BESLOTEN");
  }

  @Test
  @DisplayName("zegt op een niveau een van beide kanten buiten kader, dan gaat het direct naar het bestuur en is de andere klaar")
  void buitenKaderOnderweg() {
    ProcessInstance escalatie = gemeld(opdracht("enschede"), "SIGNAAL");
    Task ander = taakVan(escalatie, "coordinator-odt", Taak.COORDINATOR);
    assertThatThrownBy(() -> spel.rondAf(OPDRACHTGEVER, taakVan(escalatie, OPDRACHTGEVER, Taak.COORDINATOR),
        Map.of("kader", "BUITEN", "uitkomst", "OPGELOST", "motivering", "Ik los het zelf op.")))
        .hasMessageContaining("Buiten kader of mandaat mag de coördinator niet beslissen");
    assertThat(stappen(escalatie)).as("nothing changed").containsExactly("COORDINATOR BEGIN");

    spel.rondAf(OPDRACHTGEVER, taakVan(escalatie, OPDRACHTGEVER, Taak.COORDINATOR),
        Map.of("kader", "BUITEN", "motivering", "Het budget is op."));
    assertThat(spel.wachtOp(escalatie)).containsExactly(Taak.BESLUIT_VOORBEREIDEN);
    assertThat(stappen(escalatie)).containsExactly("COORDINATOR BEGIN BUITEN_KADER", "BESTUUR BUITEN_KADER");
    assertThatThrownBy(() -> spel.rondAf("coordinator-odt", ander, Map.of("kader", "BINNEN", "uitkomst", "OPGELOST",
        "motivering", "Te laat."))).as("a stale task").hasMessageContaining("Dit bestaat niet (meer)");
  }

  @Test
  @DisplayName("een niveau dat zwijgt, geeft de escalatie vanzelf door; het bestuur nooit")
  void termijnen() {
    ProcessInstance escalatie = gemeld(opdracht("enschede"), "SIGNAAL");
    Task behandelen = taken.createTaskQuery().processInstanceId(escalatie.getId()).taskDefinitionKey(Taak.COORDINATOR).list().get(0);
    assertThatThrownBy(() -> spel.als("beheer", () -> taken.setDueDate(behandelen.getId(),
        Date.from(Instant.parse("2027-03-01T16:00:00Z"))))).hasMessageContaining("reactietermijn van een escalatie staat vast");
    // Monday 11 January 2027, then 1, 3, 5, 10 and 3 working days, and 21 days.
    verstrijkt(escalatie, Taak.COORDINATOR, Timer.COORDINATOR, "2027-01-12T17:00");
    verstrijkt(escalatie, Taak.ACCOUNTMANAGER, Timer.ACCOUNTMANAGER, "2027-01-15T17:00");
    verstrijkt(escalatie, Taak.MANAGEMENT, Timer.MANAGEMENT, "2027-01-22T17:00");
    antwoord(escalatie, "directie-odt", Taak.DIRECTIE, "OPGELOST");
    verstrijkt(escalatie, Taak.DIRECTIE, Timer.DIRECTIE, "2027-02-05T17:00");
    assertThat(spel.wachtOp(escalatie)).containsExactly(Taak.BESLUIT_VOORBEREIDEN);
    verstrijkt(escalatie, Taak.BESLUIT_VOORBEREIDEN, Timer.VOORBEREIDING, "2027-02-10T17:00");
    assertThat(spel.wachtOp(escalatie)).as("without the advice").containsExactly(Taak.BESTUUR, Taak.BESTUUR);
    verstrijkt(escalatie, Taak.BESTUUR, Timer.BESTUUR, "2027-03-03T17:00");

    assertThat(spel.wachtOp(escalatie)).as("a besluit never takes itself").containsExactly(Taak.BESTUUR, Taak.BESTUUR);
    assertThat(jdbc.sql("select distinct h.groep from herinnering h join taaktermijn t on t.taak = h.taak"
        + " where t.dossiernummer = ? and h.soort = 'OVERSCHRIJDING' order by 1").param(escalatie.getBusinessKey())
        .query(String.class).list()).containsExactly("directie-enschede", "directie-odt");
    assertThat(stappen(escalatie)).containsExactly("COORDINATOR BEGIN TERMIJN_VERSTREKEN",
        "ACCOUNTMANAGER TERMIJN_VERSTREKEN TERMIJN_VERSTREKEN", "MANAGEMENT TERMIJN_VERSTREKEN TERMIJN_VERSTREKEN",
        "DIRECTIE TERMIJN_VERSTREKEN TERMIJN_VERSTREKEN", "BESTUUR TERMIJN_VERSTREKEN");
    antwoord(escalatie, "bestuurlijk-opdrachtgever-enschede", Taak.BESTUUR, "OPGELOST");
    antwoord(escalatie, "dagelijks-bestuur-odt", Taak.BESTUUR, "OPGELOST");
    assertThat(spel.geeindigdMet(escalatie)).containsExactlyInAnyOrder(Einde.BESTUUR_TE_LAAT, Einde.BESTUURLIJK_BESLOTEN);
  }

  @Test
  @DisplayName("met spoed heeft elk niveau één werkdag")
  void spoed() {
    ProcessInstance escalatie = gemeld(opdracht("enschede"), Map.of("onderwerpType", "STRATEGISCH_VRAAGSTUK", "spoed", true));
    verstrijkt(escalatie, Taak.DIRECTIE, Timer.DIRECTIE, "2027-01-12T17:00");
    verstrijkt(escalatie, Taak.BESLUIT_VOORBEREIDEN, Timer.VOORBEREIDING, "2027-01-13T17:00");
    assertThat(spel.gaatAf(escalatie, Timer.BESTUUR).atZone(NEDERLAND).toString()).startsWith("2027-01-14T17:00");
  }

  @ParameterizedTest(name = "{0}: {1}, en {2} weet het")
  @CsvSource({"SIGNAAL, Taak_BehandelenCoordinator, ''",
      "WERKAFSPRAAK, Taak_BehandelenManagement, accountmanager-odt ambtelijk-opdrachtgever-enschede",
      "MAJEURE_WIJZIGING, Taak_BehandelenManagement, accountmanager-odt ambtelijk-opdrachtgever-enschede beleid-enschede",
      "GROTE_IMPACT_ORGANISATIE, Taak_BehandelenDirectie, accountmanager-odt ambtelijk-opdrachtgever-enschede",
      "STRATEGISCH_VRAAGSTUK, Taak_BehandelenDirectie, accountmanager-odt ambtelijk-opdrachtgever-enschede"})
  @DisplayName("het onderwerp bepaalt waar het begint en wie het weet")
  void begin(String onderwerpType, String taak, String weten) {
    ProcessInstance escalatie = gemeld(opdracht("enschede"), onderwerpType);

    assertThat(spel.wachtOp(escalatie)).containsExactly(taak, taak);
    assertThat(String.join(" ", kennisgevingen(escalatie, "%ligt nu bij%"))).isEqualTo(weten);
  }

  @Test
  @DisplayName("over één onderwerp loopt bij een dossier maar één escalatie; daarna kan het opnieuw")
  void dubbel() {
    ProcessInstance bron = opdracht("enschede");
    ProcessInstance eerste = gemeld(bron, "WERKAFSPRAAK");
    assertThatThrownBy(() -> begonnen(OPDRACHTGEVER, bron, " te weinig inzet, voor het ENERGIETOEZICHT!"))
        .hasMessageContaining("Over dit onderwerp loopt bij " + bron.getBusinessKey() + " al een escalatie: "
            + eerste.getBusinessKey()).hasMessageContaining("kies een ander onderwerp");
    meldDoorProces(bron, "Te weinig inzet voor het energietoezicht");
    assertThat(aantal(bron)).as("a process that tells the same tells nothing new").isEqualTo(1);
    assertThat(begonnen(OPDRACHTGEVER, bron, "Iets anders").getBusinessKey()).endsWith("-02");

    antwoord(eerste, "management-odt", Taak.MANAGEMENT, "INGETROKKEN");
    antwoord(eerste, "management-enschede", Taak.MANAGEMENT, "INGETROKKEN");
    assertThat(gemeld(bron, "WERKAFSPRAAK").getBusinessKey()).endsWith("-03");
  }

  @Test
  @DisplayName("wie toch niet meldt, laat niets openstaan")
  void nietGemeld() {
    ProcessInstance bron = opdracht("enschede");
    ProcessInstance escalatie = begonnen(MEDEWERKER, bron, "Bij nader inzien");
    assertThat(spel.groepen(spel.taak(escalatie, Taak.MELDEN))).containsExactly("medewerker-odt");
    spel.doe(MEDEWERKER, escalatie, Taak.MELDEN, Map.of("vervolg", "NIET_MELDEN"));

    assertThat(spel.geeindigdMet(escalatie)).containsExactly(Einde.NIET_GEMELD);
    assertThat(status(escalatie)).isEqualTo("INGETROKKEN");
    assertThat(begonnen(MEDEWERKER, bron, "Bij nader inzien").getBusinessKey()).endsWith("-02");
  }

  @Test
  @DisplayName("wat iemand heeft laten liggen als concept, houdt een escalatie van een proces niet tegen")
  void conceptHoudtNietTegen() {
    ProcessInstance bron = opdracht("enschede");
    ProcessInstance concept = begonnen(OPDRACHTGEVER, bron, "Termijn voorbij: Formuleer opdracht");
    meldDoorProces(bron, "Termijn voorbij: Formuleer opdracht");

    assertThat(jdbc.sql("select nummer from escalatie where bron = ? and gemeld_op is not null").param(bron.getBusinessKey())
        .query(String.class).list()).containsExactly("ESC-" + bron.getBusinessKey() + "-02");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, concept, Taak.MELDEN, melding(Map.of())))
        .hasMessageContaining("loopt inmiddels escalatie ESC-" + bron.getBusinessKey() + "-02");
    spel.doe(OPDRACHTGEVER, concept, Taak.MELDEN, Map.of("vervolg", "NIET_MELDEN"));
    assertThat(spel.geeindigdMet(concept)).containsExactly(Einde.NIET_GEMELD);
  }

  @Test
  @DisplayName("wie antwoordt zonder de taak op te pakken, staat toch met zijn naam in het verloop")
  void zonderOppakken() {
    ProcessInstance escalatie = gemeld(opdracht("enschede"), "SIGNAAL");
    String taak = taakVan(escalatie, "coordinator-odt", Taak.COORDINATOR).getId();
    spel.als("coordinator-odt", () -> formulieren.submitTaskForm(taak, Map.of("kader", "BINNEN", "uitkomst", "OPGELOST",
        "motivering", "Wij hebben mensen vrijgemaakt.")));

    assertThat(jdbc.sql("select wie from escalatie_antwoord where escalatie = ?").param(escalatie.getBusinessKey())
        .query(String.class).list()).containsExactly("coordinator-odt");
  }

  @Test
  @DisplayName("haalt beheer het proces weg, dan is de escalatie afgebroken en het onderwerp weer vrij")
  void afgebroken() {
    ProcessInstance bron = opdracht("enschede");
    ProcessInstance escalatie = gemeld(bron, "SIGNAAL");
    processen.deleteProcessInstance(escalatie.getId(), "proef");

    assertThat(status(escalatie)).isEqualTo("AFGEBROKEN");
    assertThat(stappen(escalatie)).containsExactly("COORDINATOR BEGIN AFGEBROKEN");
    assertThat(gemeld(bron, "SIGNAAL").getBusinessKey()).endsWith("-02");
  }

  @Test
  @DisplayName("van een dossier van een ander hoort niemand of het bestaat")
  void geenPartij() {
    ProcessInstance bron = opdracht("enschede");
    String weigering = " is geen dossier van uw organisatie dat u kunt escaleren.";
    assertThatThrownBy(() -> begonnen("management-borne", bron, "Nieuwsgierig"))
        .hasMessageContaining("'Dossier' " + bron.getBusinessKey() + weigering);
    assertThatThrownBy(() -> spel.start("management-borne", Escalatiewoorden.PROCES,
        Map.of("dossiernummer", "OPD-TWENTE-2027-999", "onderwerp", "Nieuwsgierig"))).hasMessageContaining(weigering);
    ProcessInstance escalatie = gemeld(bron, "SIGNAAL");
    assertThatThrownBy(() -> begonnen(MEDEWERKER, escalatie, "Een escalatie over een escalatie"))
        .hasMessageContaining(weigering);
    assertThat(aantal(bron)).isEqualTo(1);
  }

  @Test
  @DisplayName("een antwoord zonder motivering of een melding zonder keuze over het kader wordt geweigerd, en niets gaat verloren")
  void onvolledig() {
    ProcessInstance escalatie = begonnen(MEDEWERKER, opdracht("enschede", "borne"), "Onvolledig");
    Map<String, Object> zonderKader = melding(Map.of());
    zonderKader.remove("kader");
    assertThatThrownBy(() -> spel.doe(MEDEWERKER, escalatie, Taak.MELDEN, zonderKader)).hasMessageContaining(
        "'Kan dit ambtelijk worden opgelost, binnen de vastgestelde kaders en mandaten?' is verplicht. Maak een keuze.");
    assertThatThrownBy(() -> spel.doe(MEDEWERKER, escalatie, Taak.MELDEN, melding(Map.of("betrokkenDeelnemers",
        SpinValues.jsonValue("[\"hengelo\"]").create())))).hasMessageContaining("niet aan dit dossier deelneemt")
        .hasMessageContaining("borne, enschede");
    spel.doe(MEDEWERKER, escalatie, Taak.MELDEN, melding(Map.of("betrokkenDeelnemers",
        SpinValues.jsonValue("[\"borne\"]").create())));
    assertThat(groepen(escalatie, Taak.COORDINATOR)).as("only whom it concerns")
        .containsExactlyInAnyOrder("ambtelijk-opdrachtgever-borne", "coordinator-odt");

    Task taak = taakVan(escalatie, "coordinator-odt", Taak.COORDINATOR);
    assertThatThrownBy(() -> spel.rondAf("coordinator-odt", taak, Map.of("kader", "BINNEN", "uitkomst", "OPGELOST",
        "motivering", "  "))).hasMessageContaining("'Motivering' is verplicht. Vul het in.");
    assertThatThrownBy(() -> spel.rondAf("coordinator-odt", taak, Map.of("kader", "BINNEN", "motivering", "Zo.")))
        .hasMessageContaining("'Uitkomst' is verplicht");
    assertThat(spel.wachtOp(escalatie)).containsExactly(Taak.COORDINATOR, Taak.COORDINATOR);
  }

  @Test
  @DisplayName("doen meer deelnemers mee, dan antwoordt elk voor zich; een vertegenwoordigde door zijn vertegenwoordiger")
  void meerDeelnemers() {
    ProcessInstance bron = spel.start("ambtelijk-opdrachtgever-dinkelland", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("tubbergen", "borne"));
    ProcessInstance escalatie = begonnen("ambtelijk-opdrachtgever-dinkelland", bron, "Voor Tubbergen");
    spel.doe("ambtelijk-opdrachtgever-dinkelland", escalatie, Taak.MELDEN, melding(Map.of()));

    assertThat(groepen(escalatie, Taak.COORDINATOR)).containsExactlyInAnyOrder("ambtelijk-opdrachtgever-dinkelland",
        "ambtelijk-opdrachtgever-borne", "coordinator-odt");
  }

  @Test
  @DisplayName("een proces meldt zonder formulier, en alleen bij zijn ene aanspreekpunt")
  void doorProces() {
    ProcessInstance bron = opdracht("enschede", "borne");
    meldDoorProces(bron, "De termijn is voorbij");

    assertThat(taken.createTaskQuery().processInstanceBusinessKey("ESC-" + bron.getBusinessKey() + "-01").list().stream()
        .flatMap(taak -> spel.groepen(taak).stream())).containsExactlyInAnyOrder("management-enschede", "management-odt");
  }

  private ProcessInstance opdracht(String... deelnemers) {
    return spel.start("ambtelijk-opdrachtgever-" + deelnemers[0], Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier(deelnemers));
  }

  private ProcessInstance begonnen(String wie, ProcessInstance bron, String onderwerp) {
    ProcessInstance gestart = spel.start(wie, Escalatiewoorden.PROCES,
        Map.of("dossiernummer", bron.getBusinessKey(), "onderwerp", onderwerp));
    return processen.createProcessInstanceQuery().processInstanceId(gestart.getId()).singleResult();
  }

  private ProcessInstance gemeld(ProcessInstance bron, String onderwerpType) {
    return gemeld(bron, Map.of("onderwerpType", onderwerpType));
  }

  private ProcessInstance gemeld(ProcessInstance bron, Map<String, Object> anders) {
    ProcessInstance escalatie = begonnen(MEDEWERKER, bron, "Te weinig inzet voor het energietoezicht");
    spel.doe(MEDEWERKER, escalatie, Taak.MELDEN, melding(anders));
    return escalatie;
  }

  private static Map<String, Object> melding(Map<String, Object> anders) {
    Map<String, Object> melding = Variables.createVariables().putValue("vervolg", "MELDEN")
        .putValue("onderwerpType", "SIGNAAL").putValue("kader", "BINNEN")
        .putValue("omschrijving", "Voor 120 bezoeken is er dit kwartaal geen capaciteit.");
    melding.putAll(anders);
    return melding;
  }

  private void antwoord(ProcessInstance escalatie, String wie, String soort, String uitkomst) {
    Map<String, Object> ingevuld = Variables.createVariables().putValue("uitkomst", uitkomst)
        .putValue("motivering", "Dit zegt " + wie + ".");
    if (!soort.equals(Taak.BESTUUR)) {
      ingevuld.put("kader", "BINNEN");
    }
    spel.rondAf(wie, taakVan(escalatie, wie, soort), ingevuld);
  }

  /** The task of the side that this user is on. */
  private Task taakVan(ProcessInstance escalatie, String wie, String soort) {
    return taken.createTaskQuery().processInstanceId(escalatie.getId()).taskDefinitionKey(soort).taskCandidateGroup(wie).includeAssignedTasks()
        .singleResult();
  }

  private List<String> groepen(ProcessInstance escalatie, String soort) {
    return taken.createTaskQuery().processInstanceId(escalatie.getId()).taskDefinitionKey(soort).list().stream()
        .flatMap(taak -> spel.groepen(taak).stream()).toList();
  }

  private List<String> stappen(ProcessInstance escalatie) {
    return jdbc.sql("select concat_ws(' ', niveau, reden, uitkomst) from escalatie_stap where escalatie = ? order by volgnummer")
        .param(escalatie.getBusinessKey()).query(String.class).list();
  }

  private void terug(ProcessInstance escalatie, String soort, String... beideKanten) {
    for (String wie : beideKanten) {
      antwoord(escalatie, wie, soort, "TERUG");
    }
  }

  /** A minute after its term. */
  private void verstrijkt(ProcessInstance escalatie, String soort, String timer, String uiterlijk) {
    assertThat(taken.createTaskQuery().processInstanceId(escalatie.getId()).taskDefinitionKey(soort).list()).isNotEmpty()
        .allSatisfy(taak -> assertThat(taak.getDueDate().toInstant().atZone(NEDERLAND).toString()).startsWith(uiterlijk));
    klok.zet(spel.gaatAf(escalatie, timer).plusSeconds(60));
    spel.laatTimersAfgaan(escalatie);
  }

  private void meldDoorProces(ProcessInstance bron, String onderwerp) {
    processen.createMessageCorrelation("msg.escalatie.start").processInstanceBusinessKey(bron.getBusinessKey())
        .setVariables(Map.of("dossiernummer", bron.getBusinessKey(), "onderwerp", onderwerp, "onderwerpType", "WERKAFSPRAAK",
            "omschrijving", "De uiterste datum is voorbij.", "binnenKaderOfMandaat", true)).correlateAll();
    spel.werkBij();
  }

  private int aantal(ProcessInstance bron) {
    return jdbc.sql("select count(*) from escalatie where bron = ?").param(bron.getBusinessKey()).query(Integer.class).single();
  }

  private List<String> kennisgevingen(ProcessInstance escalatie, String tekst) {
    return jdbc.sql("""
        select h.groep from herinnering h join taaktermijn t on t.taak = h.taak
        where t.dossiernummer = ? and h.soort = 'KENNISGEVING' and h.status = 'GEPLAND' and h.tekst like ? order by 1""")
        .param(escalatie.getBusinessKey()).param(tekst).query(String.class).list();
  }

  private List<String> mails(Task taak) {
    return jdbc.sql("select concat_ws(' ', soort, groep) from herinnering where taak = ? and soort <> 'HERINNERING'")
        .param(taak.getId()).query(String.class).list();
  }

  private List<String> mailsAanBestuurders(ProcessInstance escalatie) {
    return jdbc.sql("""
        select h.soort from herinnering h join taaktermijn t on t.taak = h.taak
        where t.dossiernummer = ? and (t.taaksoort = 'Taak_BehandelenBestuur'
          or h.groep ~ '^(portefeuillehouder|bestuurlijk-opdrachtgever|college|dagelijks-bestuur)-')""")
        .param(escalatie.getBusinessKey()).query(String.class).list();
  }

  private String status(ProcessInstance dossier) {
    return dossiers.zoek(dossier.getBusinessKey()).orElseThrow().status();
  }
}
