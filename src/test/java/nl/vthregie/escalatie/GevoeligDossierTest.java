package nl.vthregie.escalatie;

import nl.vthregie.escalatie.Gevoeligwoorden.Einde;
import nl.vthregie.escalatie.Gevoeligwoorden.Gegeven;
import nl.vthregie.escalatie.Gevoeligwoorden.Taak;
import nl.vthregie.escalatie.Gevoeligwoorden.Timer;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.HistoryService;
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

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Een bestuurlijk gevoelig dossier, van signaal tot afsluiting")
class GevoeligDossierTest {

  private static final String MEDEWERKER = "medewerker-odt";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String COLLEGE = "college-enschede";
  private static final String VANDAAG = "2027-01-11";
  private static final AtomicInteger ZAAK = new AtomicInteger();

  @Autowired
  private Spel spel;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private Dekking dekking;
  @Autowired
  private Proefklok klok;
  @Autowired
  private HistoryService historie;
  @Autowired
  private TaskService taken;
  @Autowired
  private JdbcClient jdbc;

  @AfterAll
  void elkDeelVanHetModelIsGelopen() {
    assertThat(dekking.ontbreektIn(Gevoeligwoorden.PROCES)).as("not walked in " + Gevoeligwoorden.PROCES).isEmpty();
  }

  @Test
  @DisplayName("gesignaleerd, gewogen, opdrachtgever en bestuurder in die volgorde, gevolgd en afgesloten")
  void heleWeg() {
    ProcessInstance dossier = gemeld();
    assertThat(dossier.getBusinessKey()).matches("GEV-TWENTE-2027-\\d{3}");
    assertThat(dossier.getTenantId()).as("the deelnemer and its omgevingsdienst").isEqualTo("enschede");
    assertThat(status(dossier)).isEqualTo("GESIGNALEERD");

    spel.doe(MEDEWERKER, dossier, Taak.SIGNAAL, Voorbeeldsignaal.rustig().ja("C11", "P2").ingevuld());
    assertThat(String.valueOf(spel.gegeven(dossier, Gegeven.REDENEN))).contains("Media-aandacht",
        "Bestaat er maatschappelijke onrust over de onderhavige kwestie?");
    assertThat(spel.gegeven(dossier, Gegeven.ADVIES)).isEqualTo("GEVOELIG");
    assertThat(spel.gegeven(dossier, "spoed")).isEqualTo(false);
    spel.doe(ACCOUNTMANAGER, dossier, Taak.WEGING, Map.of("weging", "GEVOELIG"));
    assertThat(status(dossier)).isEqualTo("GEVOELIG");
    spel.doe(ACCOUNTMANAGER, dossier, Taak.INFORMEREN, geinformeerd(VANDAAG));
    assertThat(status(dossier)).isEqualTo("OPDRACHTGEVER_GEINFORMEERD");
    assertThat(spel.wachtOp(dossier)).as("the bestuurder comes after both")
        .containsExactly(Taak.COMMUNICATIE, Taak.DUIDING);
    spel.doe(OPDRACHTGEVER, dossier, Taak.DUIDING, duiding());
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.COMMUNICATIE);
    spel.doe(MEDEWERKER, dossier, Taak.COMMUNICATIE, communicatie());
    spel.doe(OPDRACHTGEVER, dossier, Taak.BRIEFEN, gebrieft("VOLGEN"));
    assertThat(status(dossier)).isEqualTo("BESTUUR_GEBRIEFD");
    assertThat(spel.wachtOp(dossier)).as("nothing to do until the overleg").isEmpty();

    naarOverleg(dossier, LocalDate.of(2027, 2, 8));
    assertThat(status(dossier)).isEqualTo("VOLGEN");
    spel.doe(ACCOUNTMANAGER, dossier, Taak.VOORTGANG,
        Map.of("stand", "Het is rustig.", "route", "AFSLUITEN", "geleerd", "Eerder bellen met de omwonenden."));

    BpmnAwareTests.assertThat(dossier).isEnded().hasPassedInOrder(Taak.SIGNAAL, "Beslis_Criteria", "Beslis_Sensitiviteit",
        Taak.WEGING, Taak.INFORMEREN, Taak.DUIDING, Taak.COMMUNICATIE, Taak.BRIEFEN, "Timer_VolgendOverleg", Taak.VOORTGANG,
        Einde.AFGESLOTEN);
    assertThat(status(dossier)).isEqualTo("AFGESLOTEN");
    assertThat(jdbc.sql("select inhoud ->> 'C11' from dossier where dossiernummer = ?").param(dossier.getBusinessKey())
        .query(String.class).single()).isEqualTo("JA");
  }

  @Test
  @DisplayName("niets wijst op gevoeligheid: de accountmanager laat het bij registreren")
  void geregistreerd() {
    ProcessInstance dossier = gemeld();
    spel.doe(MEDEWERKER, dossier, Taak.SIGNAAL, Voorbeeldsignaal.rustig().ingevuld());
    assertThat(spel.gegeven(dossier, Gegeven.ADVIES)).isEqualTo("REGISTREREN");

    spel.doe(ACCOUNTMANAGER, dossier, Taak.WEGING, Map.of("weging", "REGISTREREN"));

    assertThat(spel.geeindigdMet(dossier)).containsExactly(Einde.GEREGISTREERD);
    assertThat(status(dossier)).isEqualTo("GEREGISTREERD");
  }

  @Test
  @DisplayName("van het advies afwijken kan, omhoog en omlaag, met een reden")
  void overrulen() {
    ProcessInstance omhoog = gewogen(Voorbeeldsignaal.rustig());
    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, omhoog, Taak.WEGING, Map.of("weging", "SPOED")))
        .hasMessage("'Waarom wijkt u af van het advies?' is verplicht. Vul het in.");
    assertThat(spel.wachtOp(omhoog)).as("nothing is lost").containsExactly(Taak.WEGING);
    spel.doe(ACCOUNTMANAGER, omhoog, Taak.WEGING,
        Map.of("weging", "SPOED", "overruleReden", "Er komen morgen vragen in de raad."));
    assertThat(spel.gegeven(omhoog, "spoed")).isEqualTo(true);

    ProcessInstance omlaag = gewogen(Voorbeeldsignaal.rustig().ja("K4"));
    assertThat(spel.gegeven(omlaag, Gegeven.ADVIES)).isEqualTo("SPOED");
    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, omlaag, Taak.WEGING, Map.of("weging", "REGISTREREN")))
        .hasMessageContaining("Waarom wijkt u af van het advies?");
    spel.doe(ACCOUNTMANAGER, omlaag, Taak.WEGING,
        Map.of("weging", "REGISTREREN", "overruleReden", "Het was een oefening."));
    assertThat(spel.geeindigdMet(omlaag)).containsExactly(Einde.GEREGISTREERD);
  }

  @Test
  @DisplayName("met spoed hoort de opdrachtgever het binnen 24 uur na het signaal, anders binnen 3 werkdagen")
  void termijnen() {
    ProcessInstance spoed = gewogen(Voorbeeldsignaal.rustig().ja("K4"));
    assertThat(spel.gegeven(spoed, "spoed")).as("by the advice, before anybody has weighed it").isEqualTo(true);
    assertThat(uiterlijk(spoed, Taak.WEGING)).isEqualTo("2027-01-12T17:00");
    klok.zet(LocalDate.of(2027, 1, 12), LocalTime.of(10, 0));
    spel.doe(ACCOUNTMANAGER, spoed, Taak.WEGING, Map.of("weging", "SPOED"));
    assertThat(uiterlijk(spoed, Taak.INFORMEREN)).as("from the signal, not from the weging").isEqualTo("2027-01-12T17:00");

    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
    ProcessInstance regulier = gewogen(Voorbeeldsignaal.rustig().ja("C01"));
    assertThat(uiterlijk(regulier, Taak.WEGING)).isEqualTo("2027-01-13T17:00");
    spel.doe(ACCOUNTMANAGER, regulier, Taak.WEGING, Map.of("weging", "GEVOELIG"));
    assertThat(uiterlijk(regulier, Taak.INFORMEREN)).isEqualTo("2027-01-14T17:00");
  }

  @Test
  @DisplayName("een besluit dat het advies volgt, gaat verder in het overleg; een dat afwijkt wordt gemeld, met de reden")
  void besluit() {
    ProcessInstance dossier = gebriefd("BESLUIT");
    Task besluit = spel.taak(dossier, Taak.BESLUIT);
    assertThat(spel.groepen(besluit)).containsExactly(COLLEGE);
    assertThatThrownBy(() -> spel.doe(COLLEGE, dossier, Taak.BESLUIT,
        Map.of("besluitOp", VANDAAG, "besluit", "Gedogen tot 1 juni.", "adviesGevolgd", "NEE")))
        .hasMessage("'Waarom wijkt het besluit af van het advies?' is verplicht. Vul het in.");

    spel.doe(COLLEGE, dossier, Taak.BESLUIT, Map.of("besluitOp", VANDAAG, "besluit", "Gedogen tot 1 juni.", "adviesGevolgd",
        "NEE", "afwijkingReden", "Het belang van de omwonenden weegt zwaarder."));
    BpmnAwareTests.assertThat(dossier).hasPassed("Bericht_AfwijkingAdvies");
    spel.werkBij();
    assertThat(processen.createProcessInstanceQuery().processDefinitionKey("afwijking-od-advies")
        .variableValueEquals("bron", dossier.getBusinessKey()).count()).as("P12 has begun").isEqualTo(1);

    naarOverleg(dossier, LocalDate.of(2027, 2, 8));
    assertThat(spel.gegeven(dossier, Gegeven.LAATSTE_BESLUIT)).isEqualTo("Gedogen tot 1 juni.");
    assertThat(spel.gegeven(dossier, Gegeven.ADVIES_GEVOLGD)).as("nobody finds an old answer filled in").isNull();
    spel.doe(ACCOUNTMANAGER, dossier, Taak.VOORTGANG, Map.of("stand", "De termijn is verlengd.", "route", "BESLUIT",
        "volgendOverleg", "2027-03-08"));
    spel.doe(COLLEGE, dossier, Taak.BESLUIT,
        Map.of("besluitOp", "2027-02-08", "besluit", "Niet verlengen.", "adviesGevolgd", "JA"));
    naarOverleg(dossier, LocalDate.of(2027, 3, 8));
    assertThat(spel.gegeven(dossier, Gegeven.LAATSTE_BESLUIT)).isEqualTo("Niet verlengen.");
    assertThat(spel.gegeven(dossier, Gegeven.VORIGE_STAND)).isEqualTo("De termijn is verlengd.");
    assertThat(historie.createHistoricActivityInstanceQuery().processInstanceId(dossier.getId())
        .activityId("Bericht_AfwijkingAdvies").count()).as("only the first differed").isEqualTo(1);
  }

  @Test
  @DisplayName("escaleren start een escalatie met de feiten van het dossier, en het bestuur geeft antwoord")
  void escalatie() {
    ProcessInstance dossier = gebriefd("ESCALATIE");

    assertThat(status(dossier)).isEqualTo("GEESCALEERD");
    assertThat(jdbc.sql("""
        select concat_ws('|', nummer, onderwerp, onderwerp_type, omschrijving, binnen_kader, spoed, niveau, array_to_string(deelnemers, ' '))
        from escalatie where bron = ?""").param(dossier.getBusinessKey()).query(String.class).single())
        .isEqualTo("ESC-" + dossier.getBusinessKey() + "-01|" + spel.gegeven(dossier, Gegeven.TITEL)
            + "|STRATEGISCH_VRAAGSTUK|De deelnemers verschillen van mening.|f|f|BESTUUR|enschede");
    assertThat(escalatietaken(dossier)).flatExtracting(spel::groepen).as("the opdrachtgever before the bestuur")
        .containsExactly(OPDRACHTGEVER);
    spel.rondAf(OPDRACHTGEVER, escalatietaken(dossier).get(0), Map.of("motivering", "Advies: leg het voor aan het college."));
    losOp(dossier, Map.of("uitkomst", "OPGELOST", "motivering", "Het college houdt vast aan de termijn."));

    assertThat(spel.gegeven(dossier, Gegeven.ESCALATIEUITKOMST)).isEqualTo("BESTUURLIJK_BESLOTEN");
    assertThat(spel.gegeven(dossier, Gegeven.ESCALATIETOELICHTING)).asString()
        .contains("Het college houdt vast aan de termijn.");
    assertThat(jdbc.sql("select inhoud ->> 'uitkomst' from dossierbericht where dossiernummer = ?")
        .param(dossier.getBusinessKey()).query(String.class).single()).isEqualTo("BESTUURLIJK_BESLOTEN");
    assertThat(spel.geeindigdMet(dossier)).containsExactly(Einde.UITKOMST_BEKEND);
    naarOverleg(dossier, LocalDate.of(2027, 2, 8));
  }

  @Test
  @DisplayName("het overleg wacht niet op de escalatie; het antwoord komt ook als dat al begonnen is, en maar van de goede")
  void escalatieTijdensOverleg() {
    ProcessInstance dossier = gebriefd("ESCALATIE", "JA");
    assertThat(escalatietaken(dossier)).flatExtracting(spel::groepen)
        .containsExactlyInAnyOrder("directie-enschede", "directie-odt");
    ProcessInstance ander = spel.start(ACCOUNTMANAGER, Escalatiewoorden.PROCES,
        Map.of("dossiernummer", dossier.getBusinessKey(), "onderwerp", "Iets anders"));
    spel.doe(ACCOUNTMANAGER, ander, Escalatiewoorden.Taak.MELDEN, Map.of("vervolg", "MELDEN", "kader", "BINNEN",
        "onderwerpType", "SIGNAAL", "omschrijving", "Een ander signaal."));
    losOp(ander.getBusinessKey(), Map.of("kader", "BINNEN", "uitkomst", "OPGELOST", "motivering", "Dat is opgelost."));
    assertThat(spel.gegeven(dossier, Gegeven.ESCALATIEUITKOMST)).as("somebody else's answer").isEqualTo("LOOPT");

    losOp(dossier, Map.of("kader", "BINNEN", "uitkomst", "INGETROKKEN", "motivering", "Toch samen opgelost."));
    assertThat(spel.wachtOp(dossier)).as("nothing of the dossier is stopped by the answer").isEmpty();
    assertThat(spel.gegeven(dossier, Gegeven.ESCALATIEUITKOMST)).isEqualTo("INGETROKKEN");

    naarOverleg(dossier, LocalDate.of(2027, 2, 8));
    spel.doe(ACCOUNTMANAGER, dossier, Taak.VOORTGANG, Map.of("stand", "Opnieuw.", "route", "ESCALATIE", "onderwerpType",
        "WERKAFSPRAAK", "binnenKader", "JA", "escalatieReden", "Wie doet wat?", "volgendOverleg", "2027-02-09"));
    assertThat(spel.gegeven(dossier, Gegeven.ESCALATIEUITKOMST)).as("asked again").isEqualTo("LOOPT");
    naarOverleg(dossier, LocalDate.of(2027, 2, 9));
    losOp(dossier, Map.of("kader", "BINNEN", "uitkomst", "OPGELOST", "motivering", "Afgesproken."));
    assertThat(spel.gegeven(dossier, Gegeven.ESCALATIEUITKOMST)).isEqualTo("OPGELOST");
    assertThat(spel.wachtOp(dossier)).as("the task in hand stays").containsExactly(Taak.VOORTGANG);
  }

  @Test
  @DisplayName("strafrecht: de accountmanager draagt over aan het OM en het dossier blijft gevolgd")
  void strafrecht() {
    ProcessInstance dossier = gebriefd("STRAFRECHT");
    assertThat(status(dossier)).isEqualTo("STRAFRECHT");
    assertThat(spel.groepen(spel.taak(dossier, Taak.STRAFRECHT))).containsExactly(ACCOUNTMANAGER);
    spel.doe(ACCOUNTMANAGER, dossier, Taak.STRAFRECHT, Map.of("overgedragenOp", VANDAAG, "overgedragenAan",
        "Functioneel Parket", "overdrachtAfspraken", "Het OM voert het woord."));

    naarOverleg(dossier, LocalDate.of(2027, 2, 8));
    spel.doe(ACCOUNTMANAGER, dossier, Taak.VOORTGANG,
        Map.of("stand", "Nog in onderzoek.", "route", "VOLGEN", "volgendOverleg", "2027-04-12"));
    assertThat(spel.wachtOp(dossier)).isEmpty();
    naarOverleg(dossier, LocalDate.of(2027, 4, 12));
    assertThat(spel.gegeven(dossier, Gegeven.VORIGE_STAND)).isEqualTo("Nog in onderzoek.");
  }

  @Test
  @DisplayName("elke termijn die verstrijkt, wordt aan het management gemeld; de taak blijft open")
  void teLaat() {
    ProcessInstance dossier = gewogen(Voorbeeldsignaal.rustig().ja("C01"));
    teLaat(dossier, Timer.WEGING, Einde.WEGING_TE_LAAT, Taak.WEGING);
    spel.doe(ACCOUNTMANAGER, dossier, Taak.WEGING, Map.of("weging", "GEVOELIG"));
    teLaat(dossier, Timer.INFORMEREN, Einde.INFORMEREN_TE_LAAT, Taak.INFORMEREN);
    spel.doe(ACCOUNTMANAGER, dossier, Taak.INFORMEREN, geinformeerd(VANDAAG));
    teLaat(dossier, Timer.DUIDING, Einde.DUIDING_TE_LAAT, Taak.DUIDING);
    spel.doe(OPDRACHTGEVER, dossier, Taak.DUIDING, duiding());
    spel.doe(ACCOUNTMANAGER, dossier, Taak.COMMUNICATIE, communicatie());
    teLaat(dossier, Timer.BRIEFING, Einde.BRIEFING_TE_LAAT, Taak.BRIEFEN);
    spel.doe(OPDRACHTGEVER, dossier, Taak.BRIEFEN, gebrieft("VOLGEN"));
    naarOverleg(dossier, LocalDate.of(2027, 2, 8));
    teLaat(dossier, Timer.VOORTGANG, Einde.VOORTGANG_TE_LAAT, Taak.VOORTGANG);

    assertThat(jdbc.sql("""
        select h.groep from herinnering h join taaktermijn t on t.taak = h.taak
        where t.dossiernummer = ? and h.soort = 'OVERSCHRIJDING' order by h.id""").param(dossier.getBusinessKey())
        .query(String.class).list()).containsExactly("management-odt", "management-odt", "management-enschede",
            "management-enschede", "management-odt");
  }

  @Test
  @DisplayName("wie zich laat vertegenwoordigen, heeft zijn taken bij zijn vertegenwoordiger")
  void vertegenwoordigd() {
    ProcessInstance dossier = spel.start("ambtelijk-opdrachtgever-dinkelland", Gevoeligwoorden.PROCES,
        melding("tubbergen", nieuweZaak()));
    assertThat(spel.groepen(spel.taak(dossier, Taak.SIGNAAL))).containsExactly(MEDEWERKER);
    spel.doe(MEDEWERKER, dossier, Taak.SIGNAAL, Voorbeeldsignaal.rustig().ja("C01").ingevuld());
    spel.doe(ACCOUNTMANAGER, dossier, Taak.WEGING, Map.of("weging", "GEVOELIG"));
    spel.doe(ACCOUNTMANAGER, dossier, Taak.INFORMEREN, geinformeerd(VANDAAG));

    assertThat(spel.groepen(spel.taak(dossier, Taak.DUIDING))).containsExactly("ambtelijk-opdrachtgever-dinkelland");
    assertThat(spel.groepen(spel.taak(dossier, Taak.COMMUNICATIE))).containsExactly(ACCOUNTMANAGER, MEDEWERKER);
  }

  @Test
  @DisplayName("een opdrachtgever meldt geen zaak van een ander, en een onbekende deelnemer bestaat niet")
  void vreemdeDeelnemer() {
    assertThatThrownBy(() -> spel.start(OPDRACHTGEVER, Gevoeligwoorden.PROCES, melding("borne", nieuweZaak())))
        .hasMessageContaining("U kunt alleen een dossier melden van uw eigen organisatie");
    assertThatThrownBy(() -> spel.start(MEDEWERKER, Gevoeligwoorden.PROCES, melding("odt", nieuweZaak())))
        .hasMessageContaining("kent de keuze 'odt' niet");
  }

  @Test
  @DisplayName("van één zaak loopt één dossier; na afsluiten kan zij opnieuw worden gemeld")
  void dubbel() {
    String zaak = nieuweZaak();
    ProcessInstance eerste = spel.start(MEDEWERKER, Gevoeligwoorden.PROCES, melding("enschede", zaak));
    assertThatThrownBy(() -> spel.start(ACCOUNTMANAGER, Gevoeligwoorden.PROCES, melding("enschede", zaak.toLowerCase())))
        .hasMessageContaining("loopt al dossier " + eerste.getBusinessKey());
    spel.start(MEDEWERKER, Gevoeligwoorden.PROCES, melding("borne", zaak));

    spel.doe(MEDEWERKER, eerste, Taak.SIGNAAL, Voorbeeldsignaal.rustig().ingevuld());
    spel.doe(ACCOUNTMANAGER, eerste, Taak.WEGING, Map.of("weging", "REGISTREREN"));
    assertThat(spel.start(MEDEWERKER, Gevoeligwoorden.PROCES, melding("enschede", zaak)).getBusinessKey())
        .isNotEqualTo(eerste.getBusinessKey());
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(delimiter = '|', value = {
      "zaaknummer   |                  | 'Zaaknummer' is verplicht. Vul het in.",
      "zaaknummer   | <script>         | 'Zaaknummer' heeft niet de goede vorm. Vul in: het nummer uit uw zaaksysteem, bijvoorbeeld Z2027-001234.",
      "deelnemer    |                  | 'Voor welke gemeente of provincie?' is verplicht. Maak een keuze.",
      "omschrijving | kort             | 'Waar gaat het over?' moet ten minste 5 tekens hebben.",
      "spoed        | JA               | Het gegeven 'spoed' hoort niet bij dit formulier. Laat het weg."})
  @DisplayName("een slechte melding wordt geweigerd met het veld en wat eraan te doen is")
  void slechteMelding(String veld, String waarde, String melding) {
    Map<String, Object> ingevuld = Variables.fromMap(melding("enschede", nieuweZaak()));
    ingevuld.put(veld, waarde);
    assertThatThrownBy(() -> spel.start(MEDEWERKER, Gevoeligwoorden.PROCES, ingevuld)).hasMessage(melding);
  }

  @Test
  @DisplayName("elke vraag van bijlage 3 moet een antwoord hebben, en alleen ja, nee of onbekend")
  void slechtSignaal() {
    ProcessInstance dossier = gemeld();
    for (String vraag : Voorbeeldsignaal.ALLE) {
      assertThatThrownBy(() -> spel.doe(MEDEWERKER, dossier, Taak.SIGNAAL,
          Voorbeeldsignaal.rustig().antwoord(vraag, null).ingevuld())).as(vraag).hasMessageContaining("is verplicht. Maak een keuze.");
    }
    assertThatThrownBy(() -> spel.doe(MEDEWERKER, dossier, Taak.SIGNAAL,
        Voorbeeldsignaal.rustig().antwoord("H4", "MISSCHIEN").ingevuld())).as("what is said about a person is not quoted")
        .hasMessageContaining("kent die keuze niet").hasMessageNotContaining("MISSCHIEN");
    for (String vraag : List.of("K1", "G1")) {
      assertThatThrownBy(() -> spel.doe(MEDEWERKER, dossier, Taak.SIGNAAL,
          Voorbeeldsignaal.rustig().antwoord(vraag, "MISSCHIEN").ingevuld())).as(vraag)
          .hasMessageContaining("kent de keuze 'MISSCHIEN' niet");
    }
    var zonderPersonen = Voorbeeldsignaal.rustig().ingevuld();
    zonderPersonen.remove("personen");
    assertThatThrownBy(() -> spel.doe(MEDEWERKER, dossier, Taak.SIGNAAL, zonderPersonen)).hasMessageContaining("is verplicht");
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.SIGNAAL);
    assertThat(spel.gegeven(dossier, Gegeven.SIGNAAL)).isNull();
    assertThat(jdbc.sql("select count(*) from vertrouwelijk_antwoord where dossiernummer = ?")
        .param(dossier.getBusinessKey()).query(Integer.class).single()).isZero();
  }

  @Test
  @DisplayName("de bestuurder hoort het niet voor de opdrachtgever, en niets gebeurt in de toekomst")
  void datums() {
    ProcessInstance dossier = gewogen(Voorbeeldsignaal.rustig().ja("C01"));
    spel.doe(ACCOUNTMANAGER, dossier, Taak.WEGING, Map.of("weging", "GEVOELIG"));
    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, dossier, Taak.INFORMEREN, geinformeerd("2027-01-12")))
        .hasMessage("'Wanneer?' ligt in de toekomst. Rond de taak af als het is gebeurd.");
    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, dossier, Taak.INFORMEREN, geinformeerd("2026-12-10")))
        .hasMessage("'Wanneer?' ligt meer dan een maand voor het signaal (11 januari 2027). Verbeter de datum.");
    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, dossier, Taak.INFORMEREN, geinformeerd("gisteren")))
        .hasMessageContaining("is geen datum");
    spel.doe(ACCOUNTMANAGER, dossier, Taak.INFORMEREN, geinformeerd(VANDAAG));
    spel.doe(OPDRACHTGEVER, dossier, Taak.DUIDING, duiding());
    spel.doe(ACCOUNTMANAGER, dossier, Taak.COMMUNICATIE, communicatie());

    Map<String, Object> teVroeg = new LinkedHashMap<>(gebrieft("VOLGEN"));
    teVroeg.put("gebriefdOp", "2027-01-08");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, dossier, Taak.BRIEFEN, teVroeg))
        .hasMessageContaining("De bestuurder hoort het na de opdrachtgever");
    for (String been : List.of("briefingActief", "briefingReactief")) {
      Map<String, Object> halfGebrieft = new LinkedHashMap<>(gebrieft("VOLGEN"));
      halfGebrieft.remove(been);
      assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, dossier, Taak.BRIEFEN, halfGebrieft)).as(been)
          .hasMessageContaining("is verplicht. Vul het in.");
    }
    Map<String, Object> teVer = new LinkedHashMap<>(gebrieft("VOLGEN"));
    teVer.put("volgendOverleg", "2028-01-12");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, dossier, Taak.BRIEFEN, teVer))
        .hasMessageContaining("ligt meer dan een jaar vooruit");
    Map<String, Object> voorbij = new LinkedHashMap<>(gebrieft("VOLGEN"));
    voorbij.put("volgendOverleg", "2027-01-10");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, dossier, Taak.BRIEFEN, voorbij))
        .hasMessageContaining("mag niet in het verleden liggen");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, dossier, Taak.BRIEFEN, gebrieft("AFSLUITEN")))
        .hasMessageContaining("kent de keuze 'AFSLUITEN' niet");
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.BRIEFEN);
  }

  @Test
  @DisplayName("afsluiten kan niet zonder te zeggen wat ervan is geleerd, en wie geen partij is doet niets")
  void afsluitenZonderLes() {
    ProcessInstance dossier = gebriefd("VOLGEN");
    naarOverleg(dossier, LocalDate.of(2027, 2, 8));

    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, dossier, Taak.VOORTGANG,
        Map.of("stand", "Rustig.", "route", "AFSLUITEN"))).hasMessage("'Wat leren we hiervan?' is verplicht. Vul het in.");
    Task taak = spel.taak(dossier, Taak.VOORTGANG);
    for (String ander : List.of(OPDRACHTGEVER, MEDEWERKER, "ambtelijk-opdrachtgever-borne", "management-odt")) {
      assertThatThrownBy(() -> spel.rondAf(ander, taak, Map.of("stand", "x", "route", "AFSLUITEN", "geleerd", "x")))
          .as(ander).isInstanceOf(RuntimeException.class);
    }
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.VOORTGANG);
    spel.doe(ACCOUNTMANAGER, dossier, Taak.VOORTGANG, Map.of("stand", "Rustig.", "route", "AFSLUITEN", "geleerd", "Niets."));
    assertThatThrownBy(() -> spel.rondAf(ACCOUNTMANAGER, taak, Map.of("stand", "x", "route", "AFSLUITEN", "geleerd", "x")))
        .as("a task that is gone").isInstanceOf(RuntimeException.class);
  }

  private void teLaat(ProcessInstance dossier, String timer, String einde, String taak) {
    klok.zet(spel.gaatAf(dossier, timer));
    spel.laatTimersAfgaan(dossier);
    assertThat(spel.geeindigdMet(dossier)).contains(einde);
    assertThat(spel.wachtOp(dossier)).contains(taak);
  }

  private void naarOverleg(ProcessInstance dossier, LocalDate dag) {
    assertThat(spel.gaatAf(dossier, "Timer_VolgendOverleg").atZone(ZoneId.of("Europe/Amsterdam")).toString())
        .startsWith(dag + "T08:00");
    klok.zet(dag, LocalTime.of(9, 0));
    spel.laatTimersAfgaan(dossier);
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.VOORTGANG);
  }

  private ProcessInstance gemeld() {
    return spel.start(MEDEWERKER, Gevoeligwoorden.PROCES, melding("enschede", nieuweZaak()));
  }

  /** Waits for the accountmanager to weigh it. */
  private ProcessInstance gewogen(Voorbeeldsignaal signaal) {
    ProcessInstance dossier = gemeld();
    spel.doe(MEDEWERKER, dossier, Taak.SIGNAAL, signaal.ingevuld());
    return dossier;
  }

  private List<Task> escalatietaken(ProcessInstance dossier) {
    return taken.createTaskQuery().processInstanceBusinessKey(openEscalatie(dossier)).list();
  }

  private String openEscalatie(ProcessInstance dossier) {
    return jdbc.sql("select nummer from escalatie where bron = ? and onderwerp = ? and uitkomst is null")
        .param(dossier.getBusinessKey()).param(spel.gegeven(dossier, Gegeven.TITEL)).query(String.class).single();
  }

  /** Both sides say the same. */
  private void losOp(ProcessInstance dossier, Map<String, Object> antwoord) {
    losOp(openEscalatie(dossier), antwoord);
  }

  private void losOp(String escalatie, Map<String, Object> antwoord) {
    for (Task taak : taken.createTaskQuery().processInstanceBusinessKey(escalatie).list()) {
      spel.rondAf(spel.groepen(taak).get(0), taak, antwoord);
    }
  }

  private ProcessInstance gebriefd(String route) {
    return gebriefd(route, "NEE");
  }

  private ProcessInstance gebriefd(String route, String binnenKader) {
    ProcessInstance dossier = gewogen(Voorbeeldsignaal.rustig().ja("C01"));
    spel.doe(ACCOUNTMANAGER, dossier, Taak.WEGING, Map.of("weging", "GEVOELIG"));
    spel.doe(ACCOUNTMANAGER, dossier, Taak.INFORMEREN, geinformeerd(VANDAAG));
    spel.doe(OPDRACHTGEVER, dossier, Taak.DUIDING, duiding());
    spel.doe(ACCOUNTMANAGER, dossier, Taak.COMMUNICATIE, communicatie());
    spel.doe(OPDRACHTGEVER, dossier, Taak.BRIEFEN, gebrieft(route, binnenKader));
    return dossier;
  }

  private static String nieuweZaak() {
    return "Z2027-%06d".formatted(ZAAK.incrementAndGet());
  }

  private static Map<String, Object> melding(String deelnemer, String zaak) {
    return Map.of("zaaknummer", zaak, "deelnemer", deelnemer, "omschrijving", "Klachtengolven over een bedrijf");
  }

  private static Map<String, Object> geinformeerd(String dag) {
    return Map.of("geinformeerdOp", dag, "geinformeerdHoe", "TELEFOON", "geinformeerdWat", "Wat er speelt en wie wat doet.");
  }

  private static Map<String, Object> duiding() {
    return Map.of("duiding", "Het bestuur krijgt vragen van omwonenden.", "adviesAan",
        SpinValues.jsonValue("[\"COLLEGE\"]").create(), "adviesInhoud", "Het college informeert de raad.");
  }

  private static Map<String, Object> communicatie() {
    return Map.of("kernboodschap", "Wij houden toezicht.", "woordvoering", "De woordvoerder van de gemeente",
        "vragenEnAntwoorden", "Is het gevaarlijk? Nee.");
  }

  private static Map<String, Object> gebrieft(String route) {
    return gebrieft(route, "NEE");
  }

  private static Map<String, Object> gebrieft(String route, String binnenKader) {
    Map<String, Object> briefing = new LinkedHashMap<>(Map.of("gebriefdOp", VANDAAG, "briefingActief",
        "Het college kan tot 1 februari nog kiezen.", "briefingReactief", "Antwoorden op vragen van de raad liggen klaar.",
        "route", route, "volgendOverleg", "2027-02-08"));
    if (route.equals("ESCALATIE")) {
      briefing.putAll(Map.of("onderwerpType", "STRATEGISCH_VRAAGSTUK", "binnenKader", binnenKader, "escalatieReden",
          "De deelnemers verschillen van mening."));
    }
    return briefing;
  }

  private String uiterlijk(ProcessInstance dossier, String taak) {
    return spel.taak(dossier, taak).getDueDate().toInstant().atZone(ZoneId.of("Europe/Amsterdam")).toLocalDateTime()
        .toString();
  }

  private String status(ProcessInstance dossier) {
    return dossiers.zoek(dossier.getBusinessKey()).orElseThrow().status();
  }
}
