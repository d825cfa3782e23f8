package nl.vthregie.uitvoering;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.opdracht.Wijzigingwoorden;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.termijn.Termijnberekening;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Modellen;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Einde;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Gegeven;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Taak;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static nl.vthregie.uitvoering.Uitvoeringspel.AM;
import static nl.vthregie.uitvoering.Uitvoeringspel.OG;
import static nl.vthregie.uitvoering.Uitvoeringspel.planning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("De uitvoering van een opdracht")
class UitvoeringTest {

  @Autowired
  private Spel spel;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private TaskService taken;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private ManagementService beheer;
  @Autowired
  private DecisionService beslissingen;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Dekking dekking;
  @Autowired
  private Proefklok klok;
  private Uitvoeringspel partijen;

  @BeforeEach
  void begin() {
    partijen = new Uitvoeringspel(spel, processen, taken);
  }

  @AfterEach
  void zetDeKlokTerug() {
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
  }

  @AfterAll
  void elkDeelVanHetModelIsGelopen() {
    assertThat(dekking.ontbreektIn(Uitvoeringwoorden.PROCES)).as("not walked").isEmpty();
    assertThat(dekking.ontbreektIn(Uitvoeringwoorden.PROCES_STAGNATIE)).as("not walked").isEmpty();
  }

  @Test
  @DisplayName("van aanname tot afsluiting: overleg en rapportage op hun datums, en daarna sluiten beide kanten samen af")
  void heleVerhaal() {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-03-31", "P2M"), "enschede");
    String opdracht = uitvoering.getBusinessKey();
    assertThat(opdracht).startsWith("OPD-TWENTE-2027-");
    assertThat(status(opdracht)).isEqualTo("IN_UITVOERING open");
    assertThat(uitvoering.getTenantId()).isEqualTo(dossiers.zoek(opdracht).orElseThrow().kring());
    assertThat(momenten(uitvoering)).containsExactlyInAnyOrder("Timer_Overlegdatum 2027-03-01T06:00:00Z",
        "Timer_Rapportagedatum 2027-03-31T05:00:00Z", "Timer_EindePlanning 2027-03-31T22:00:00Z");
    spel.laatTimersAfgaan(uitvoering);
    assertThat(partijen.aangeroepen(uitvoering)).as("nothing is due").isEmpty();

    op(uitvoering, "2027-03-01");
    String nummer = "OVL-" + opdracht + "-2027-03-01";
    assertThat(partijen.aangeroepen(uitvoering)).containsExactly(nummer);
    ProcessInstance overleg = partijen.lopend(Overlegwoorden.PROCES, nummer);
    assertThat(overleg.getTenantId()).isEqualTo(uitvoering.getTenantId());
    partijen.houd(overleg, "2027-03-01", "[]");
    assertThat(momenten(uitvoering)).as("the first of May is after the end").containsExactlyInAnyOrder(
        "Timer_Rapportagedatum 2027-03-31T05:00:00Z", "Timer_EindePlanning 2027-03-31T22:00:00Z");

    op(uitvoering, "2027-03-31");
    assertThat(partijen.aangeroepen(uitvoering)).containsExactly("FIN-" + opdracht + "-2027-03-31");
    op(uitvoering, "2027-04-01");
    assertThat(spel.wachtOp(uitvoering)).as("the last rapportage is still under way").isEmpty();
    partijen.rapporteer(partijen.lopend(Rapportagewoorden.PROCES, "FIN-" + opdracht + "-2027-03-31"));

    assertThat(spel.groepen(spel.taak(uitvoering, Taak.RESULTAAT_VOORLEGGEN))).containsExactly(AM);
    assertThat(String.valueOf(spel.gegeven(uitvoering, Gegeven.AFSLUITING))).contains("120 bezochte bedrijven", "eindgesprek");
    spel.doe(AM, uitvoering, Taak.RESULTAAT_VOORLEGGEN, resultaat("DEELS"));
    assertThat(spel.groepen(spel.taak(uitvoering, Taak.RESULTAAT_VASTSTELLEN))).containsExactly(OG);
    assertThatThrownBy(() -> spel.doe(OG, uitvoering, Taak.RESULTAAT_VASTSTELLEN, Map.of("resultaatbesluit", "TERUG")))
        .hasMessage("'Wat ziet u anders?' is verplicht. Vul het in.");
    spel.doe(OG, uitvoering, Taak.RESULTAAT_VASTSTELLEN, Map.of("resultaatbesluit", "TERUG", "resultaatreden",
        "Twee bedrijven zijn niet bezocht."));
    assertThat(spel.wachtOp(uitvoering)).containsExactly(Taak.RESULTAAT_VOORLEGGEN);
    spel.doe(AM, uitvoering, Taak.RESULTAAT_VOORLEGGEN, resultaat("JA"));
    spel.doe(OG, uitvoering, Taak.RESULTAAT_VASTSTELLEN, Map.of("resultaatbesluit", "AKKOORD"));

    assertThat(spel.geeindigdMet(uitvoering)).containsExactlyInAnyOrder(Einde.RESULTAAT_VASTGESTELD, Einde.AFGESLOTEN);
    assertThat(spel.loopt(uitvoering)).isFalse();
    assertThat(status(opdracht)).isEqualTo("AFGESLOTEN dicht");
    assertThat(jdbc.sql("select behaald || ': ' || toelichting from opdrachtresultaat where opdrachtnummer = ?").param(opdracht)
        .query(String.class).single()).as("for the jaarverslag").isEqualTo("JA: 118 van de 120 bedrijven zijn bezocht.");
    assertThatThrownBy(() -> spel.start(AM, Wijzigingwoorden.PROCES, Map.of("dossiernummer", opdracht)))
        .hasMessageContaining("zij is afgesloten. Verstrek een nieuwe opdracht.");
    assertThatThrownBy(() -> spel.start(OG, Opdrachtwoorden.PROCES_INTREKKEN, Map.of("dossiernummer", opdracht, "motivering", "x")))
        .hasMessageContaining("zij is al afgesloten");
  }

  @ParameterizedTest(name = "{0}: {1} en {2}")
  @CsvSource({"P1M, 2027-02-01, 2027-03-01", "P2M, 2027-03-01, 2027-04-30", "P3M, 2027-04-01, 2027-07-01",
      "P6M, 2027-07-01, 2027-12-31", "P1Y, 2027-12-31, "})
  @DisplayName("het ritme van onderdeel 9; een datum op een vrije dag gaat naar de werkdag ervoor")
  void ritme(String frequentie, LocalDate eerste, LocalDate tweede) {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2028-01-15", frequentie), "enschede");
    assertThat(dag(spel.gaatAf(uitvoering, "Timer_Overlegdatum"))).as("1 January 2028 is a holiday: 31 December 2027")
        .isEqualTo(eerste);

    op(uitvoering, eerste.toString());
    partijen.houd(partijen.lopend(Overlegwoorden.PROCES, "OVL-" + uitvoering.getBusinessKey() + "-" + eerste), eerste.toString(),
        "[]");
    if (tweede == null) {
      assertThat(momenten(uitvoering)).noneMatch(moment -> moment.startsWith("Timer_Overlegdatum"));
    } else {
      assertThat(dag(spel.gaatAf(uitvoering, "Timer_Overlegdatum"))).as("1 May 2027 is a Saturday").isEqualTo(tweede);
    }
  }

  @Test
  @DisplayName("stond het platform stil, dan begint het overleg van die datum één keer, en het ritme blijft zoals afgesproken")
  void stilgestaan() {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-12-31", "P1M"), "enschede");
    String opdracht = uitvoering.getBusinessKey();

    op(uitvoering, "2027-06-10");
    assertThat(partijen.aangeroepen(uitvoering)).filteredOn(nummer -> nummer.startsWith("OVL"))
        .containsExactly("OVL-" + opdracht + "-2027-02-01");
    spel.laatTimersAfgaan(uitvoering);
    assertThat(partijen.aangeroepen(uitvoering)).filteredOn(nummer -> nummer.startsWith("OVL")).hasSize(1);
    partijen.houd(partijen.lopend(Overlegwoorden.PROCES, "OVL-" + opdracht + "-2027-02-01"), "2027-06-10", "[]");

    spel.laatTimersAfgaan(uitvoering);
    assertThat(partijen.aangeroepen(uitvoering)).as("of the missed dates in between only the last, once")
        .filteredOn(nummer -> nummer.startsWith("OVL")).containsExactly("OVL-" + opdracht + "-2027-06-01");
    partijen.houd(partijen.lopend(Overlegwoorden.PROCES, "OVL-" + opdracht + "-2027-06-01"), "2027-06-10", "[]");
    assertThat(dag(spel.gaatAf(uitvoering, "Timer_Overlegdatum"))).isEqualTo("2027-07-01");
    assertThat(jdbc.sql("select count(*) from overleg where opdrachtnummer = ?").param(opdracht).query(Integer.class).single())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("een opdracht die halverwege haar planning wordt aangenomen, haalt niets in van daarvoor")
  void laatAangenomen() {
    klok.zet(LocalDate.of(2027, 5, 10), LocalTime.of(9, 0));
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-12-31", "P1M"), "enschede");

    assertThat(partijen.aangeroepen(uitvoering)).isEmpty();
    assertThat(momenten(uitvoering)).containsExactlyInAnyOrder("Timer_Overlegdatum 2027-06-01T05:00:00Z",
        "Timer_Rapportagedatum 2027-06-30T05:00:00Z", "Timer_EindePlanning 2027-12-31T23:00:00Z");
  }

  @Test
  @DisplayName("een besloten wijziging van ritme en planning zet alle wachtende datums opnieuw")
  void wijziging() {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-12-31", "P6M"), "enschede");
    assertThat(dag(spel.gaatAf(uitvoering, "Timer_Overlegdatum"))).isEqualTo("2027-07-01");
    klok.zet(LocalDate.of(2027, 5, 10), LocalTime.of(9, 0));
    spel.laatTimersAfgaan(uitvoering);

    partijen.wijzig(uitvoering.getBusinessKey(), planning("2027-01-01", "2028-01-14", "P1M"), "TIJD");

    assertThat(status(uitvoering.getBusinessKey())).isEqualTo("IN_UITVOERING open");
    assertThat(momenten(uitvoering)).as("no date of before the change is made up for").containsExactlyInAnyOrder(
        "Timer_Overlegdatum 2027-06-01T05:00:00Z", "Timer_EindePlanning 2028-01-14T23:00:00Z");
    assertThat(partijen.aangeroepen(uitvoering)).containsExactly("FIN-" + uitvoering.getBusinessKey() + "-2027-03-31");
  }

  @Test
  @DisplayName("een wijziging van alleen het geld laat de datums staan, en tijdens een overleg wacht zij niet")
  void wijzigingVanGeld() {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-12-31", "P3M"), "enschede");
    List<String> momenten = momenten(uitvoering);
    partijen.wijzig(uitvoering.getBusinessKey(), o -> o.replace("\"budget\": 140000", "\"budget\": 150000"), "GELD");
    assertThat(momenten(uitvoering)).containsExactlyInAnyOrderElementsOf(momenten);

    op(uitvoering, "2027-04-01");
    partijen.wijzig(uitvoering.getBusinessKey(), planning("2027-01-01", "2027-04-15", "P3M"), "TIJD");
    assertThat(partijen.aangeroepen(uitvoering)).hasSize(2);
    partijen.rapporteer(partijen.lopend(Rapportagewoorden.PROCES, "FIN-" + uitvoering.getBusinessKey() + "-2027-03-31"));
    partijen.houd(partijen.lopend(Overlegwoorden.PROCES, "OVL-" + uitvoering.getBusinessKey() + "-2027-04-01"), "2027-04-01", "[]");
    assertThat(momenten(uitvoering)).containsExactly("Timer_EindePlanning 2027-04-15T22:00:00Z");
  }

  @Test
  @DisplayName("wordt de planning verlengd terwijl het laatste overleg nog loopt, dan gaat de uitvoering verder in plaats van dicht")
  void verlengdTijdensOverleg() {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-03-01", "P2M"), "enschede");
    op(uitvoering, "2027-03-01");
    op(uitvoering, "2027-03-02");
    partijen.wijzig(uitvoering.getBusinessKey(), planning("2027-01-01", "2027-03-31", "P2M"), "TIJD");

    partijen.houd(partijen.lopend(Overlegwoorden.PROCES, "OVL-" + uitvoering.getBusinessKey() + "-2027-03-01"), "2027-03-02", "[]");

    assertThat(spel.wachtOp(uitvoering)).isEmpty();
    assertThat(momenten(uitvoering)).containsExactlyInAnyOrder("Timer_Rapportagedatum 2027-03-31T05:00:00Z",
        "Timer_EindePlanning 2027-03-31T22:00:00Z");
  }

  @Test
  @DisplayName("bij het afsluiten: een wijziging die loopt houdt het tegen, een die is besloten brengt de uitvoering weer op gang")
  void wijzigingBijAfsluiten() {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-01-31", "P1M"), "enschede");
    String opdracht = uitvoering.getBusinessKey();
    op(uitvoering, "2027-02-01");
    spel.doe(AM, uitvoering, Taak.RESULTAAT_VOORLEGGEN, resultaat("NEE"));
    ProcessInstance wijziging = spel.start(AM, Wijzigingwoorden.PROCES, Map.of("dossiernummer", opdracht));
    assertThatThrownBy(() -> spel.doe(OG, uitvoering, Taak.RESULTAAT_VASTSTELLEN, Map.of("resultaatbesluit", "AKKOORD")))
        .hasMessageContaining("Er loopt nog een wijziging van deze opdracht: WIJ-" + opdracht + "-001");
    spel.doe(AM, wijziging, Wijzigingwoorden.Taak.VOORSTELLEN, Map.of("voorstelvervolg", "INTREKKEN"));

    Task oud = spel.taak(uitvoering, Taak.RESULTAAT_VASTSTELLEN);
    partijen.wijzig(opdracht, planning("2027-01-01", "2027-02-26", "P1M"), "TIJD");

    assertThat(spel.wachtOp(uitvoering)).as("the tasks of the end are gone").isEmpty();
    assertThatThrownBy(() -> spel.rondAf(OG, oud, Map.of("resultaatbesluit", "AKKOORD"))).isNotNull();
    assertThat(status(opdracht)).isEqualTo("IN_UITVOERING open");
    assertThat(momenten(uitvoering)).contains("Timer_EindePlanning 2027-02-26T23:00:00Z");
    op(uitvoering, "2027-03-01");
    partijen.aangeroepen(uitvoering).forEach(nummer -> partijen.houd(partijen.lopend(Overlegwoorden.PROCES, nummer), "2027-03-01",
        "[]"));
    assertThat(spel.wachtOp(uitvoering)).containsExactly(Taak.RESULTAAT_VOORLEGGEN);
    assertThat(spel.gegeven(uitvoering, Gegeven.RESULTAATBESLUIT)).isNull();
  }

  @Test
  @DisplayName("afsluiten dat blijft liggen, hoort het management; de taak blijft open")
  void afsluitenTeLaat() {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-01-31", "P1M"), "enschede");
    op(uitvoering, "2027-02-01");
    verstrijkt(uitvoering, Taak.RESULTAAT_VOORLEGGEN, "management-odt", "Leg resultaat voor");
    spel.doe(AM, uitvoering, Taak.RESULTAAT_VOORLEGGEN, resultaat("JA"));
    verstrijkt(uitvoering, Taak.RESULTAAT_VASTSTELLEN, "management-enschede", "Stel resultaat vast");
    assertThat(spel.geeindigdMet(uitvoering)).containsExactlyInAnyOrder(Einde.VOORLEGGEN_TE_LAAT, Einde.VASTSTELLEN_TE_LAAT);
  }

  @Test
  @DisplayName("stagnatie: een medewerker meldt haar, opdrachtgever en accountmanager nemen een maatregel binnen de afspraken")
  void maatregel() {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-12-31", "P3M"), "enschede");
    meld("medewerker-odt", uitvoering, "Van de tien vergunningen zijn er nu twee geactualiseerd.");

    Task taak = spel.taak(uitvoering, Taak.STAGNATIE);
    assertThat(spel.groepen(taak)).containsExactly(AM, OG);
    assertThat(taken.getVariable(taak.getId(), Gegeven.GEMELD_DOOR)).asString().startsWith("Medewerker")
        .endsWith("van Omgevingsdienst Twente");
    assertThatThrownBy(() -> spel.rondAf(OG, taak, Map.of("binnenKader", "JA")))
        .hasMessageContaining("'Wat is de oorzaak?' is verplicht");
    spel.rondAf(OG, taak, analyse("JA"));

    assertThat(spel.geeindigdMet(uitvoering)).containsExactly(Einde.MAATREGEL);
    assertThat(spel.loopt(uitvoering)).isTrue();
    assertThat(momenten(uitvoering)).as("the branches wait as before").hasSize(3);
  }

  @Test
  @DisplayName("raakt het scope, tijd, geld of kwaliteit, dan begint een voorstel tot wijziging met de aanleiding erbij")
  void stagnatieWordtWijziging() {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-12-31", "P3M"), "enschede");
    meld(AM, uitvoering, "Twee vergunningverleners zijn vertrokken.");
    spel.doe(AM, uitvoering, Taak.STAGNATIE, analyse("JA", "TIJD", "GELD"));

    assertThat(spel.geeindigdMet(uitvoering)).containsExactly(Einde.WIJZIGING);
    ProcessInstance wijziging = partijen.lopend(Wijzigingwoorden.PROCES, "WIJ-" + uitvoering.getBusinessKey() + "-001");
    assertThat(spel.wachtOp(wijziging)).containsExactly(Wijzigingwoorden.Taak.VOORSTELLEN);
    assertThat(spel.gegeven(wijziging, "aanleiding")).asString().contains("Twee vergunningverleners zijn vertrokken.",
        "De markt is krap.", "Een kwartaal later opleveren.");
  }

  @Test
  @DisplayName("kan het niet binnen kader of mandaat, dan gaat het naar het bestuur")
  void stagnatieNaarBestuur() {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-12-31", "P3M"), "enschede");
    meld(AM, uitvoering, "Er is geen geld meer.");
    spel.doe(OG, uitvoering, Taak.STAGNATIE, analyse("NEE"));

    assertThat(spel.geeindigdMet(uitvoering)).containsExactly(Einde.BESTUUR);
    assertThat(jdbc.sql("select concat_ws(' ', niveau, binnen_kader, onderwerp) from escalatie where bron = ?")
        .param(uitvoering.getBusinessKey()).query(String.class).single()).isEqualTo("BESTUUR f Stagnatie in de uitvoering");
  }

  @Test
  @DisplayName("twee meldingen naast elkaar houden elk hun eigen verhaal, en niemand sluit af zolang er een open is")
  void tweeMeldingen() {
    ProcessInstance uitvoering = partijen.inUitvoering(planning("2027-01-01", "2027-01-31", "P1M"), "enschede");
    meld("medewerker-odt", uitvoering, "De eerste melding.");
    meld(AM, uitvoering, "De tweede melding.");
    List<Task> beide = taken.createTaskQuery().processInstanceId(uitvoering.getId()).taskDefinitionKey(Taak.STAGNATIE)
        .orderByTaskCreateTime().asc().list();
    assertThat(beide).extracting(taak -> taken.getVariable(taak.getId(), Gegeven.STAGNATIE))
        .containsExactlyInAnyOrder("De eerste melding.", "De tweede melding.");
    spel.rondAf(AM, beide.get(0), analyse("NEE"));
    assertThat(taken.getVariable(beide.get(1).getId(), Gegeven.ANALYSE)).isNull();

    op(uitvoering, "2027-02-01");
    spel.doe(AM, uitvoering, Taak.RESULTAAT_VOORLEGGEN, resultaat("JA"));
    assertThatThrownBy(() -> spel.doe(OG, uitvoering, Taak.RESULTAAT_VASTSTELLEN, Map.of("resultaatbesluit", "AKKOORD")))
        .hasMessageContaining("nog een melding van stagnatie in behandeling");
    verstrijkt(uitvoering, Taak.STAGNATIE, null, "Analyseer stagnatie en stuur bij");
    spel.doe(AM, uitvoering, Taak.STAGNATIE, analyse("JA"));
    spel.doe(OG, uitvoering, Taak.RESULTAAT_VASTSTELLEN, Map.of("resultaatbesluit", "AKKOORD"));
    assertThat(spel.loopt(uitvoering)).isFalse();
  }

  @Test
  @DisplayName("stagnatie meldt alleen de omgevingsdienst zelf, van een opdracht die loopt")
  void wieMeldt() {
    ProcessInstance concept = spel.start(OG, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
    assertThatThrownBy(() -> meld("medewerker-odt", concept, "Te vroeg gemeld."))
        .hasMessageContaining("is niet in uitvoering. Stagnatie meldt u alleen van een opdracht die loopt.");
    assertThatThrownBy(() -> spel.start("medewerker-odt", Uitvoeringwoorden.PROCES_STAGNATIE,
        Map.of("dossiernummer", "OPD-TWENTE-2099-999", "stagnatie", "Er loopt iets vast.", "gevolg", "Uitstel")))
        .hasMessageContaining("is geen opdracht van uw organisatie");
    assertThatThrownBy(() -> meld(OG, concept, "Niet mijn werk.")).as("an opdrachtgever may not start it").isNotNull();
  }

  @ParameterizedTest(name = "binnen kader {0}, raakt afspraken {1}: {2}")
  @CsvSource({"NEE, true, ESCALATIE", "NEE, false, ESCALATIE", "JA, true, WIJZIGING", "JA, false, MAATREGEL"})
  @DisplayName("de beslistabel van het bijsturen")
  void bijsturing(String binnenKader, boolean raakt, String uitkomst) {
    String antwoord = beslissingen.evaluateDecisionTableByKey("stagnatie-bijsturing", Variables.createVariables()
        .putValue("binnenKader", binnenKader).putValue("raaktAfspraken", raakt)).getSingleEntry();
    assertThat(antwoord).isEqualTo(uitkomst);
    assertThat(Dmn.readModelFromStream(Modellen.open(Path.of("processes/uitvoering/stagnatie-bijsturing.dmn")))
        .getModelElementsByType(Rule.class)).as("each rule has a case above").hasSize(3);
  }

  private void meld(String wie, ProcessInstance opdracht, String wat) {
    spel.start(wie, Uitvoeringwoorden.PROCES_STAGNATIE,
        Map.of("dossiernummer", opdracht.getBusinessKey(), "stagnatie", wat, "gevolg", "Het resultaat komt later."));
  }

  private static Map<String, Object> analyse(String binnenKader, String... geraakt) {
    Map<String, Object> ingevuld = new HashMap<>(Map.of("analyse", "De markt is krap.", "voorstel", "Een kwartaal later opleveren.",
        "binnenKader", binnenKader));
    if (geraakt.length > 0) {
      ingevuld.put("geraakt", SpinValues.jsonValue("[\"" + String.join("\",\"", geraakt) + "\"]").create());
    }
    return ingevuld;
  }

  private static Map<String, Object> resultaat(String behaald) {
    return Map.of("resultaatBehaald", behaald, "resultaatToelichting", "118 van de 120 bedrijven zijn bezocht.");
  }

  private void op(ProcessInstance uitvoering, String dag) {
    klok.zet(LocalDate.parse(dag), LocalTime.of(9, 0));
    spel.laatTimersAfgaan(uitvoering);
  }

  private void verstrijkt(ProcessInstance dossier, String soort, String verwittigd, String naam) {
    Task taak = spel.taak(dossier, soort);
    klok.zet(taak.getDueDate().toInstant().plusSeconds(60));
    spel.laatTimersAfgaan(dossier);
    assertThat(spel.wachtOp(dossier)).contains(soort);
    if (verwittigd != null) {
      assertThat(jdbc.sql("select groep from herinnering where taak = ? and soort = 'OVERSCHRIJDING'").param(taak.getId())
          .query(String.class).list()).containsExactly(verwittigd);
    }
    assertThat(jdbc.sql("select concat_ws(' ', niveau, onderwerp) from escalatie where bron = ?")
        .param(dossier.getBusinessKey()).query(String.class).list()).contains("MANAGEMENT Termijn voorbij: " + naam);
  }

  /** What waits for a moment, and for which. */
  private List<String> momenten(ProcessInstance uitvoering) {
    return beheer.createJobQuery().processInstanceId(uitvoering.getId()).timers().list().stream()
        .map(job -> beheer.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId() + " "
            + job.getDuedate().toInstant()).toList();
  }

  private static LocalDate dag(Instant moment) {
    return LocalDate.ofInstant(moment, Termijnberekening.TIJDZONE);
  }

  private String status(String nummer) {
    return jdbc.sql("select status || case when afgesloten_op is null then ' open' else ' dicht' end from dossier "
        + "where dossiernummer = ?").param(nummer).query(String.class).single();
  }
}
