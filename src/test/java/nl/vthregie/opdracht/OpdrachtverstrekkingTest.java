package nl.vthregie.opdracht;

import nl.vthregie.escalatie.Escalatiewoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Einde;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
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
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Een opdracht van formulier tot aanvaarding")
class OpdrachtverstrekkingTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";

  private static final UnaryOperator<String> EINDIGT_VOOR_HET_BEGINT =
      o -> o.replace("\"einde\": \"2027-12-31\"", "\"einde\": \"2026-12-31\"");
  private static final UnaryOperator<String> MET_EXTRA = o -> o
      .replace("\"extraCapaciteit\": null", "\"extraCapaciteit\": \"0,4 fte toezicht\"")
      .replace("\"extraMiddelen\": null", "\"extraMiddelen\": 30000");

  @Autowired
  private Spel spel;
  @Autowired
  private FormService formulieren;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private TaskService taken;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Dekking dekking;
  @Autowired
  private Proefklok klok;

  @AfterAll
  void elkDeelVanDeModellenIsGelopen() {
    assertThat(dekking.ontbreektIn(Opdrachtwoorden.PROCES)).as("not walked in " + Opdrachtwoorden.PROCES).isEmpty();
    assertThat(dekking.ontbreektIn(Opdrachtwoorden.PROCES_INTREKKEN)).as("not walked in intrekken").isEmpty();
  }

  @Test
  @DisplayName("geformuleerd, verstrekt, afgestemd en aangenomen: de afspraken over monitoring staan vast")
  void aangenomen() {
    ProcessInstance opdracht = gestart();
    assertThat(opdracht.getBusinessKey()).matches("OPD-TWENTE-2027-\\d{3,}");
    assertThat(status(opdracht)).isEqualTo("CONCEPT");

    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    spel.doe(OPDRACHTGEVER, opdracht, Taak.VERSTREKKEN, Map.of("verstrekking", "VERSTREKKEN"));
    assertThat(status(opdracht)).isEqualTo("INGEDIEND");
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.INTERNE_AFSTEMMING, Map.of("afstemmingToelichting", "Past in het werk.",
        "afstemming", SpinValues.jsonValue("[{\"team\": \"Toezicht\", \"haalbaar\": \"JA\"}]").create()));
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.BEOORDELEN, Map.of("besluit", "AANNEMEN"));

    BpmnAwareTests.assertThat(opdracht).isEnded().hasPassedInOrder(Taak.FORMULEREN, "Beslis_Volledigheid",
        "Beslis_Capaciteit", Taak.VERSTREKKEN, "Dienst_VersieVastleggen", Taak.INTERNE_AFSTEMMING, Taak.BEOORDELEN,
        "Dienst_AfsprakenVastleggen", Einde.AANGENOMEN).hasNotPassed(Taak.CAPACITEIT_BORGEN, Einde.INGETROKKEN);
    assertThat(status(opdracht)).isEqualTo("IN_UITVOERING");
    assertThat(jdbc.sql("select wijze || ', ' || frequentie from monitoringafspraak where dossiernummer = ?")
        .param(opdracht.getBusinessKey()).query(String.class).single())
        .isEqualTo("Periodiek overleg met voortgangsrapportage, P3M");
    assertThat(jdbc.sql("select inhoud ->> 'doel' from dossier where dossiernummer = ?")
        .param(opdracht.getBusinessKey()).query(String.class).single()).startsWith("Concrete rollen en taken");
  }

  @Test
  @DisplayName("elke taak heeft een uiterste datum in werkdagen en een documentatie die zegt wat er wordt gevraagd")
  void taakMetTermijn() {
    Task taak = spel.taak(gestart(), Taak.FORMULEREN);

    assertThat(taak.getDueDate().toInstant().atZone(ZoneId.of("Europe/Amsterdam")).toString())
        .as("ten working days after Monday 11 January 2027").startsWith("2027-01-25T17:00");
    assertThat(taak.getDescription()).contains("Handreiking OGON");
  }

  @Test
  @DisplayName("retour met onderdelen en motivering: verbeterd, en de accountmanager ziet wat er is veranderd")
  void retour() {
    ProcessInstance opdracht = terBeoordeling();
    retour(opdracht, "De planning is te krap.");
    assertThat(status(opdracht)).isEqualTo("RETOUR");
    assertThat(String.valueOf(spel.gegeven(opdracht, Gegeven.RETOUREN))).contains("Planning", "De planning is te krap.");
    assertThat(spel.gegeven(opdracht, Gegeven.BESLUIT)).as("the next beoordeling starts clean").isNull();

    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.met(o -> o.replace("2027-12-31", "2028-03-31")));
    naarBeoordeling(opdracht);

    assertThat(String.valueOf(spel.gegeven(opdracht, Gegeven.WIJZIGINGEN)))
        .contains("\"onderdeel\":\"Planning\"", "einde: 31-12-2027", "einde: 31-03-2028")
        .doesNotContain("Aanleiding", "Belangrijkste stakeholders");
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.BEOORDELEN, Map.of("besluit", "AANNEMEN"));
    assertThat(spel.geeindigdMet(opdracht)).containsExactly(Einde.AANGENOMEN);
  }

  @Test
  @DisplayName("de derde retour escaleert naar het management van beide kanten, dat daarna opnieuw laat formuleren")
  void derdeRetour() {
    ProcessInstance opdracht = driemaalRetour();
    assertThat(spel.wachtOp(opdracht)).as("it waits for the escalatie").isEmpty();
    losOp(opdracht, "Herhaalde retour");
    assertThat(spel.gegeven(opdracht, "escalatieuitkomst")).isEqualTo("OPGELOST");
    assertThat(spel.gegeven(opdracht, "escalatietoelichting")).asString().contains("Gemeente Enschede: Samen besproken.");
    assertThat(spel.gegeven(opdracht, Gegeven.DOSSIERNUMMER)).as("still its own").isEqualTo(opdracht.getBusinessKey());
    Task overleg = spel.taak(opdracht, Taak.RETOUR_BESPREKEN);
    assertThat(spel.groepen(overleg)).containsExactly("management-enschede", "management-odt");

    spel.doe("management-odt", opdracht, Taak.RETOUR_BESPREKEN,
        Map.of("retourbesluit", "OPNIEUW_FORMULEREN", "retourtoelichting", "Samen de planning herzien."));

    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.FORMULEREN);
  }

  @Test
  @DisplayName("een andere escalatie over dezelfde opdracht geeft geen antwoord op de derde retour")
  void andereEscalatie() {
    ProcessInstance opdracht = terBeoordeling();
    klok.zet(spel.taak(opdracht, Taak.BEOORDELEN).getDueDate().toInstant().plusSeconds(60));
    spel.laatTimersAfgaan(opdracht);
    driemaalRetour(opdracht);

    losOp(opdracht, "Termijn voorbij: Beoordeel opdracht");
    assertThat(spel.wachtOp(opdracht)).isEmpty();
    losOp(opdracht, "Herhaalde retour");
    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.RETOUR_BESPREKEN);
  }

  @Test
  @DisplayName("heeft een mens de herhaalde retour al geëscaleerd, dan wacht de opdracht op dat antwoord")
  void alGeescaleerd() {
    ProcessInstance opdracht = terBeoordeling();
    ProcessInstance escalatie = spel.start(ACCOUNTMANAGER, Escalatiewoorden.PROCES,
        Map.of("dossiernummer", opdracht.getBusinessKey(), "onderwerp", "herhaalde retour"));
    spel.doe(ACCOUNTMANAGER, escalatie, Escalatiewoorden.Taak.MELDEN, Map.of("vervolg", "MELDEN", "kader", "BINNEN",
        "onderwerpType", "WERKAFSPRAAK", "omschrijving", "Dit gaat zo niet langer goed."));
    driemaalRetour(opdracht);
    assertThat(jdbc.sql("select count(*) from escalatie where bron = ?").param(opdracht.getBusinessKey())
        .query(Integer.class).single()).isEqualTo(1);

    losOp(opdracht, "Herhaalde retour");
    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.RETOUR_BESPREKEN);
  }

  @Test
  @DisplayName("na de derde retour kan het management ook opnieuw laten beoordelen, of stoppen")
  void derdeRetourAndersBesloten() {
    ProcessInstance opdracht = driemaalRetour();
    losOp(opdracht, "Herhaalde retour");
    spel.doe("management-enschede", opdracht, Taak.RETOUR_BESPREKEN,
        Map.of("retourbesluit", "OPNIEUW_BEOORDELEN", "retourtoelichting", "Het budget is inmiddels verhoogd."));
    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.BEOORDELEN);
    assertThat(status(opdracht)).isEqualTo("INGEDIEND");

    retour(opdracht, "Nog steeds niet uitvoerbaar.");
    losOp(opdracht, "Herhaalde retour");
    spel.doe("management-enschede", opdracht, Taak.RETOUR_BESPREKEN,
        Map.of("retourbesluit", "STOPPEN", "retourtoelichting", "We komen er niet uit."));

    assertThat(spel.geeindigdMet(opdracht)).containsExactly(Einde.GESTOPT);
    assertThat(status(opdracht)).isEqualTo("INGETROKKEN");
  }

  @Test
  @DisplayName("een weigering is gemotiveerd en wordt door het management van de omgevingsdienst bevestigd")
  void geweigerd() {
    ProcessInstance opdracht = terBeoordeling();
    assertThatThrownBy(() -> spel.doe(ACCOUNTMANAGER, opdracht, Taak.BEOORDELEN, Map.of("besluit", "WEIGEREN")))
        .hasMessage("'Motivering' is verplicht. Vul het in.");

    spel.doe(ACCOUNTMANAGER, opdracht, Taak.BEOORDELEN,
        Map.of("besluit", "WEIGEREN", "motivering", "De middelen ontbreken."));
    assertThat(spel.groepen(spel.taak(opdracht, Taak.WEIGERING_BEOORDELEN))).containsExactly("management-odt");
    spel.doe("management-odt", opdracht, Taak.WEIGERING_BEOORDELEN, Map.of("oordeelWeigering", "BEVESTIGEN"));

    assertThat(spel.geeindigdMet(opdracht)).containsExactly(Einde.GEWEIGERD);
    assertThat(status(opdracht)).isEqualTo("GEWEIGERD_GEMOTIVEERD");
    assertThat(spel.gegeven(opdracht, Gegeven.MOTIVERING)).isEqualTo("De middelen ontbreken.");
  }

  @Test
  @DisplayName("een weigering die het management niet bevestigt, wordt opnieuw beoordeeld")
  void weigeringNietBevestigd() {
    ProcessInstance opdracht = terBeoordeling();
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.BEOORDELEN, Map.of("besluit", "WEIGEREN", "motivering", "Te druk."));
    spel.doe("management-odt", opdracht, Taak.WEIGERING_BEOORDELEN,
        Map.of("oordeelWeigering", "TERUG", "weigeringToelichting", "Drukte is geen ontbrekende randvoorwaarde."));

    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.BEOORDELEN);
    assertThat(status(opdracht)).isEqualTo("INGEDIEND");
    assertThat(spel.gegeven(opdracht, Gegeven.BESLUIT)).as("nobody finds an old answer filled in").isNull();
    assertThat(spel.gegeven(opdracht, Gegeven.MOTIVERING)).isNull();
  }

  @Test
  @DisplayName("een planning die eindigt voor zij begint, weigert het formulier: de taak blijft open, met wat er staat")
  void planningAchteruit() {
    ProcessInstance opdracht = gestart();
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.met(EINDIGT_VOOR_HET_BEGINT)))
        .hasMessageContaining("'Einde' bij '6. Planning' ligt voor 'Start' (01-01-2027). Kies die dag of een latere.");
    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.FORMULEREN);
    assertThat(spel.gegeven(opdracht, "ontbreekt")).isNull();
  }

  @Test
  @DisplayName("wie nog een formulier van voor die vraag heeft, krijgt een onvolledige opdracht terug met de reden")
  void nietVolledig() {
    ProcessInstance opdracht = gestart();
    formuleerMetOuderFormulier(opdracht, Voorbeeldopdracht.volledig(), EINDIGT_VOOR_HET_BEGINT);

    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.FORMULEREN);
    assertThat(spel.gegeven(opdracht, "ontbreekt")).isEqualTo(List.of("Planning: de einddatum ligt voor de startdatum."));
  }

  @Test
  @DisplayName("een specifieke aanvulling vraagt in het formulier extra capaciteit en middelen, een andere opdracht niet")
  void aanvullingZonderMiddelen() {
    Map<String, Object> start = Variables.fromMap(Voorbeeldopdracht.startformulier("enschede"));
    start.put("soort", "AANVULLEND");
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, start);

    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig()))
        .hasMessageContaining("'Extra capaciteit' bij '8. Financiën' is verplicht.")
        .hasMessageContaining("'Extra middelen, in hele euro's' bij '8. Financiën' is verplicht.");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.met(o -> MET_EXTRA.apply(o)
        .replace("\"extraMiddelen\": 30000", "\"extraMiddelen\": 0")))).hasMessageContaining("moet ten minste 1 zijn");
    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.FORMULEREN);

    formuleerMetOuderFormulier(opdracht, Voorbeeldopdracht.met(MET_EXTRA), UnaryOperator.identity());
    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.FORMULEREN);
    assertThat(spel.gegeven(opdracht, "capaciteit")).isEqualTo("AANVULLING_ZONDER_MIDDELEN");

    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.met(MET_EXTRA));
    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.VERSTREKKEN);
  }

  @Test
  @DisplayName("heeft de opdrachtgever minder dan 450 uur, dan borgt zijn management eerst de capaciteit")
  void teWeinigUren() {
    ProcessInstance opdracht = spel.start("ambtelijk-opdrachtgever-haaksbergen", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("haaksbergen"));
    spel.doe("ambtelijk-opdrachtgever-haaksbergen", opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    assertThat(spel.groepen(spel.taak(opdracht, Taak.CAPACITEIT_BORGEN))).containsExactly("management-haaksbergen");

    spel.doe("management-haaksbergen", opdracht, Taak.CAPACITEIT_BORGEN,
        Map.of("borging", "MEER_UREN", "borgingToelichting", "Vanaf maart een dag per week erbij."));

    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.VERSTREKKEN);
    assertThat(String.valueOf(spel.gegeven(opdracht, "aandachtspunten"))).contains("minder dan 450 uur");
  }

  @Test
  @DisplayName("een ontbrekend taakveld van het VTHA-pakket houdt niets tegen, maar de lezer ziet het")
  void aandachtspunt() {
    ProcessInstance opdracht = gestart();
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.met(o -> o.replace("ADVISERING", "TOEZICHT")));

    assertThat(spel.gegeven(opdracht, "aandachtspunten")).isEqualTo(List.of("Er zijn geen activiteiten voor advisering."));
  }

  @Test
  @DisplayName("boven het mandaat van de ambtelijk opdrachtgever verstrekt het college")
  void collegeVerstrekt() {
    ProcessInstance opdracht = gestart();
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN,
        Voorbeeldopdracht.met(o -> o.replace("\"budget\": 140000", "\"budget\": 250001")));

    assertThat(spel.groepen(spel.taak(opdracht, Taak.VERSTREKKEN))).containsExactly("college-enschede");
  }

  @Test
  @DisplayName("elke deelnemer verstrekt; een vertegenwoordigde deelnemer heeft zijn taak bij zijn vertegenwoordiger")
  void meerDeelnemers() {
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede", "tubbergen", "borne"));
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());

    List<Task> verstrekkingen = taken.createTaskQuery().processInstanceId(opdracht.getId()).list();
    assertThat(verstrekkingen).extracting(spel::groepen).containsExactlyInAnyOrder(
        List.of("ambtelijk-opdrachtgever-enschede"), List.of("ambtelijk-opdrachtgever-borne"),
        List.of("ambtelijk-opdrachtgever-dinkelland"));

    for (Task verstrekking : verstrekkingen) {
      spel.rondAf(spel.groepen(verstrekking).get(0), verstrekking, Map.of("verstrekking", "VERSTREKKEN"));
    }
    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.INTERNE_AFSTEMMING);
  }

  @Test
  @DisplayName("wie zich laat vertegenwoordigen, laat ook het formuleren aan zijn vertegenwoordiger")
  void vertegenwoordigd() {
    ProcessInstance opdracht = spel.start("ambtelijk-opdrachtgever-dinkelland", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("tubbergen"));

    assertThat(spel.groepen(spel.taak(opdracht, Taak.FORMULEREN))).containsExactly("ambtelijk-opdrachtgever-dinkelland");
  }

  @Test
  @DisplayName("geeft een van de deelnemers de opdracht terug, dan vervallen de andere verstrekkingen")
  void teruggegeven() {
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede", "borne"));
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    Task borne = taken.createTaskQuery().processInstanceId(opdracht.getId())
        .taskCandidateGroup("ambtelijk-opdrachtgever-borne").singleResult();

    spel.rondAf("ambtelijk-opdrachtgever-borne", borne,
        Map.of("verstrekking", "TERUG", "redenTerug", "Borne mist in de planning."));

    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.FORMULEREN);
    assertThat(spel.gegeven(opdracht, "redenTerug")).isEqualTo("Borne mist in de planning.");
  }

  @Test
  @DisplayName("ligt het voortouw bij de omgevingsdienst, dan formuleert de accountmanager en verstrekt de opdrachtgever")
  void voortouwOpdrachtnemer() {
    Map<String, Object> start = Variables.fromMap(Voorbeeldopdracht.startformulier("hengelo"));
    start.put("voortouw", "ON");
    ProcessInstance opdracht = spel.start(ACCOUNTMANAGER, Opdrachtwoorden.PROCES, start);

    spel.doe(ACCOUNTMANAGER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());

    assertThat(spel.groepen(spel.taak(opdracht, Taak.VERSTREKKEN))).containsExactly("ambtelijk-opdrachtgever-hengelo");
  }

  @Test
  @DisplayName("een onuitvoerbaar doel gaat met motivering naar het bestuur, dat laat bijstellen of stopt")
  void onuitvoerbaarDoel() {
    ProcessInstance opdracht = gestart();
    Map<String, Object> signaal = Variables.fromMap(Voorbeeldopdracht.volledig());
    signaal.put("vervolg", "SIGNAAL");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, signaal))
        .hasMessageContaining("'Welk doel is niet uitvoerbaar, en welke randvoorwaarden ontbreken?' is verplicht.");
    signaal.put("signaal", "Voor 120 bezoeken is er geen capaciteit.");

    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, signaal);
    assertThat(spel.wachtOp(opdracht)).as("the bestuur is asked by an escalatie first").isEmpty();
    assertThat(jdbc.sql("select omschrijving || ' ' || binnen_kader || ' ' || niveau from escalatie where bron = ?")
        .param(opdracht.getBusinessKey()).query(String.class).single())
        .isEqualTo("Voor 120 bezoeken is er geen capaciteit. false BESTUUR");
    besluitHetBestuur(opdracht);
    assertThat(spel.groepen(spel.taak(opdracht, Taak.ONUITVOERBAAR_DOEL))).containsExactly("bestuurlijk-opdrachtgever-enschede");
    spel.doe("bestuurlijk-opdrachtgever-enschede", opdracht, Taak.ONUITVOERBAAR_DOEL,
        Map.of("doelbesluit", "BIJSTELLEN", "bestuurstoelichting", "Zestig bezoeken is genoeg."));
    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.FORMULEREN);

    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, signaal);
    besluitHetBestuur(opdracht);
    spel.doe("bestuurlijk-opdrachtgever-enschede", opdracht, Taak.ONUITVOERBAAR_DOEL,
        Map.of("doelbesluit", "STOPPEN", "bestuurstoelichting", "Dan niet."));
    assertThat(spel.geeindigdMet(opdracht)).containsExactly("Einde_DoelOnuitvoerbaar");
    assertThat(status(opdracht)).isEqualTo("INGETROKKEN");
  }

  @Test
  @DisplayName("de opdrachtgever trekt in, ook als de opdracht al bij de accountmanager ligt")
  void ingetrokken() {
    ProcessInstance opdracht = terBeoordeling();

    spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES_INTREKKEN, intrekking(opdracht));

    assertThat(spel.geeindigdMet(opdracht)).containsExactly(Einde.INGETROKKEN);
    assertThat(spel.wachtOp(opdracht)).isEmpty();
    assertThat(status(opdracht)).isEqualTo("INGETROKKEN");
  }

  @Test
  @DisplayName("intrekken kan alleen de eigen opdrachtgever, en niet meer na de aanvaarding")
  void nietIntrekbaar() {
    ProcessInstance opdracht = terBeoordeling();
    assertThatThrownBy(() -> spel.start("ambtelijk-opdrachtgever-borne", Opdrachtwoorden.PROCES_INTREKKEN,
        intrekking(opdracht))).hasMessageContaining("is geen opdracht van uw organisatie");

    spel.doe(ACCOUNTMANAGER, opdracht, Taak.BEOORDELEN, Map.of("besluit", "AANNEMEN"));
    assertThatThrownBy(() -> spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES_INTREKKEN, intrekking(opdracht)))
        .hasMessageContaining("kan niet meer worden ingetrokken: zij is al aangenomen");
  }

  @Test
  @DisplayName("wordt de opdracht juist tijdens het intrekken aangenomen, dan hoort de opdrachtgever dat zij doorloopt")
  void intrekkenTeLaat() {
    ProcessInstance opdracht = terBeoordeling();
    ProcessInstance intrekken = spel.startZonderJobs(OPDRACHTGEVER, Opdrachtwoorden.PROCES_INTREKKEN, intrekking(opdracht));
    spel.als(ACCOUNTMANAGER, () -> taken.complete(spel.taak(opdracht, Taak.BEOORDELEN).getId(),
        Map.of("besluit", "AANNEMEN")));
    spel.werkBijVan(opdracht);

    spel.werkBij();

    assertThat(spel.geeindigdMet(opdracht)).containsExactly(Einde.AANGENOMEN);
    spel.doe(OPDRACHTGEVER, intrekken, Taak.INTREKKEN_TE_LAAT, Map.of("gelezen", true));
    assertThat(spel.geeindigdMet(intrekken)).containsExactly("Einde_TeLaat");
  }

  @Test
  @DisplayName("elke stap die te laat is, wordt geëscaleerd naar het management en blijft open; daarna gaat het gewoon verder")
  void teLaat() {
    ProcessInstance opdracht = gestart();
    verstrijkt(opdracht, Taak.FORMULEREN, "management-enschede");
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    verstrijkt(opdracht, Taak.VERSTREKKEN, "management-enschede");
    spel.doe(OPDRACHTGEVER, opdracht, Taak.VERSTREKKEN, Map.of("verstrekking", "VERSTREKKEN"));
    verstrijkt(opdracht, Taak.INTERNE_AFSTEMMING, "management-odt");
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.INTERNE_AFSTEMMING, Map.of());
    verstrijkt(opdracht, Taak.BEOORDELEN, "management-odt");
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.BEOORDELEN, Map.of("besluit", "AANNEMEN"));

    assertThat(spel.geeindigdMet(opdracht)).containsExactlyInAnyOrder(Einde.FORMULEREN_TE_LAAT, Einde.VERSTREKKEN_TE_LAAT,
        Einde.AFSTEMMING_TE_LAAT, Einde.BEOORDELING_TE_LAAT, Einde.AANGENOMEN);
    assertThat(jdbc.sql("select concat_ws(' ', niveau, onderwerp) from escalatie where bron = ? order by nummer")
        .param(opdracht.getBusinessKey()).query(String.class).list()).containsExactly(
            "MANAGEMENT Termijn voorbij: Formuleer opdracht", "MANAGEMENT Termijn voorbij: Verstrek opdracht",
            "MANAGEMENT Termijn voorbij: Stem af met teams", "MANAGEMENT Termijn voorbij: Beoordeel opdracht");
  }

  @Test
  @DisplayName("is een van de deelnemers te laat met verstrekken, dan gaat het om die deelnemer")
  void eenDeelnemerTeLaat() {
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede", "borne"));
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    Task enschede = taken.createTaskQuery().processInstanceId(opdracht.getId())
        .taskCandidateGroup("ambtelijk-opdrachtgever-enschede").singleResult();
    spel.rondAf(OPDRACHTGEVER, enschede, Map.of("verstrekking", "VERSTREKKEN"));
    klok.zet(enschede.getDueDate().toInstant().plusSeconds(60));
    spel.laatTimersAfgaan(opdracht);

    assertThat(escalatietaken(opdracht, "Termijn voorbij: Verstrek opdracht")).flatExtracting(spel::groepen)
        .containsExactlyInAnyOrder("management-borne", "management-odt");
  }

  @Test
  @DisplayName("niemand geeft een opdracht uit naam van een ander")
  void vreemdeGemeente() {
    assertThatThrownBy(() -> spel.start("ambtelijk-opdrachtgever-borne", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"))).hasMessageContaining("waaraan uw eigen organisatie deelneemt");
    assertThat(jdbc.sql("select count(*) from dossier where kring = 'enschede' and opdrachtgever = 'borne'")
        .query(Integer.class).single()).isZero();
  }

  /** A minute after the term the management has been told, and the task is still there. */
  private void verstrijkt(ProcessInstance opdracht, String soort, String verwittigd) {
    Task taak = spel.taak(opdracht, soort);
    klok.zet(taak.getDueDate().toInstant().plusSeconds(60));
    spel.laatTimersAfgaan(opdracht);

    assertThat(spel.wachtOp(opdracht)).containsExactly(soort);
    assertThat(jdbc.sql("select groep from herinnering where taak = ? and soort = 'OVERSCHRIJDING'")
        .param(taak.getId()).query(String.class).list()).containsExactly(verwittigd);
  }

  private ProcessInstance gestart() {
    return spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
  }

  private ProcessInstance terBeoordeling() {
    ProcessInstance opdracht = gestart();
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    naarBeoordeling(opdracht);
    return opdracht;
  }

  private void naarBeoordeling(ProcessInstance opdracht) {
    spel.doe(OPDRACHTGEVER, opdracht, Taak.VERSTREKKEN, Map.of("verstrekking", "VERSTREKKEN"));
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.INTERNE_AFSTEMMING, Map.of());
  }

  private void retour(ProcessInstance opdracht, String motivering) {
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.BEOORDELEN, Variables.createVariables().putValue("besluit", "RETOUR")
        .putValue("motivering", motivering)
        .putValue("onderdelen", SpinValues.jsonValue("[\"planning\"]").create()));
  }

  private ProcessInstance driemaalRetour() {
    ProcessInstance opdracht = terBeoordeling();
    driemaalRetour(opdracht);
    return opdracht;
  }

  private void driemaalRetour(ProcessInstance opdracht) {
    for (int keer = 1; keer <= 2; keer++) {
      retour(opdracht, "Reden " + keer);
      spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
      naarBeoordeling(opdracht);
    }
    retour(opdracht, "Reden 3");
  }

  private List<Task> escalatietaken(ProcessInstance opdracht, String onderwerp) {
    String nummer = jdbc.sql("select nummer from escalatie where bron = ? and onderwerp = ? and uitkomst is null")
        .param(opdracht.getBusinessKey()).param(onderwerp).query(String.class).single();
    return taken.createTaskQuery().processInstanceBusinessKey(nummer).list();
  }

  /** Both sides of the management agree. */
  private void losOp(ProcessInstance opdracht, String onderwerp) {
    for (Task taak : escalatietaken(opdracht, onderwerp)) {
      spel.rondAf(spel.groepen(taak).get(0), taak,
          Map.of("kader", "BINNEN", "uitkomst", "OPGELOST", "motivering", "Samen besproken."));
    }
  }

  /** The ambtelijk opdrachtgever prepares, and both sides of the bestuur answer. */
  private void besluitHetBestuur(ProcessInstance opdracht) {
    for (Task taak : escalatietaken(opdracht, "Doel niet uitvoerbaar")) {
      spel.rondAf(OPDRACHTGEVER, taak, Map.of("motivering", "Advies: stel het doel bij."));
    }
    for (Task taak : escalatietaken(opdracht, "Doel niet uitvoerbaar")) {
      spel.rondAf(spel.groepen(taak).get(0), taak, Map.of("uitkomst", "OPGELOST", "motivering", "Besproken."));
    }
  }

  private Map<String, Object> intrekking(ProcessInstance opdracht) {
    return Map.of("dossiernummer", opdracht.getBusinessKey(), "motivering", "Het college heeft anders besloten.");
  }

  private String status(ProcessInstance opdracht) {
    return dossiers.zoek(opdracht.getBusinessKey()).orElseThrow().status();
  }

  /** What a form that was deployed before it asked everything could still send; the model looks again. */
  private void formuleerMetOuderFormulier(ProcessInstance opdracht, Map<String, Object> ingevuld, UnaryOperator<String> verzonden) {
    String taak = spel.taak(opdracht, Taak.FORMULEREN).getId();
    spel.als(OPDRACHTGEVER, () -> {
      taken.claim(taak, OPDRACHTGEVER);
      formulieren.submitTaskForm(taak, ingevuld);
    });
    processen.setVariable(opdracht.getId(), "opdracht",
        SpinValues.jsonValue(verzonden.apply(Voorbeeldopdracht.VOLLEDIG)).create());
    spel.werkBij();
  }
}
