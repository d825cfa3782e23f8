package nl.vthregie.uitvoering;

import nl.vthregie.escalatie.Gevoeligwoorden;
import nl.vthregie.escalatie.Voorbeeldsignaal;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.opdracht.Wijzigingwoorden;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Tegelijk;
import nl.vthregie.uitvoering.Overlegwoorden.Einde;
import nl.vthregie.uitvoering.Overlegwoorden.Gegeven;
import nl.vthregie.uitvoering.Overlegwoorden.Taak;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
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

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import static nl.vthregie.uitvoering.Uitvoeringspel.AM;
import static nl.vthregie.uitvoering.Uitvoeringspel.OG;
import static nl.vthregie.uitvoering.Uitvoeringspel.planning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Een periodiek overleg")
class OverlegTest {

  private static final String VANDAAG = "2027-01-11";
  private static final String ACTIES = """
      [{"omschrijving": "Planning van de vergunningen aanpassen", "eigenaar": "odt", "uiterlijk": "2027-01-22"},
       {"omschrijving": "Portefeuillehouder informeren", "eigenaar": "enschede", "uiterlijk": "2027-01-30"}]""";

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private FormService formulieren;
  @Autowired
  private RuntimeService processen;
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
    assertThat(dekking.ontbreektIn(Overlegwoorden.PROCES)).as("not walked").isEmpty();
    assertThat(dekking.ontbreektIn(Overlegwoorden.PROCES_ACTIE)).as("not walked").isEmpty();
  }

  @Test
  @DisplayName("van agenda tot vastgesteld verslag; elke actie is een taak van haar eigenaar, en het overleg wacht daar niet op")
  void heleVerhaal() {
    String opdracht = lopendeOpdracht("enschede");
    ProcessInstance overleg = overleg(OG, opdracht, VANDAAG);
    assertThat(overleg.getBusinessKey()).isEqualTo("OVL-" + opdracht + "-2027-01-11");
    assertThat(status(overleg)).isEqualTo("AGENDA");
    assertThat(agenda(overleg)).contains("Concrete rollen en taken", "120 bezochte bedrijven", "\"vorige\":null", "\"geld\":[]",
        "\"acties\":[]");

    List<Task> aanTafel = agendataken(overleg);
    assertThat(aanTafel).extracting(spel::groepen).containsExactlyInAnyOrder(List.of(AM), List.of(OG));
    spel.rondAf(OG, van(overleg, OG), Map.of("agendapunten", "Bezetting toezicht\nPlanning <najaar>"));
    assertThat(spel.wachtOp(overleg)).as("the other party has its own").containsExactly(Taak.AGENDA_AANVULLEN);
    spel.rondAf(AM, van(overleg, AM), Map.of());
    assertThat(agenda(overleg)).contains("Gemeente Enschede", "Bezetting toezicht");
    assertThat(status(overleg)).isEqualTo("VOORBEREIDING");

    assertThat(spel.groepen(spel.taak(overleg, Taak.CIJFERS))).containsExactly(AM, "coordinator-odt");
    spel.doe("coordinator-odt", overleg, Taak.CIJFERS, Uitvoeringspel.cijfers());
    assertThat(spel.groepen(spel.taak(overleg, Taak.HOUDEN))).containsExactly(AM);
    spel.doe(AM, overleg, Taak.HOUDEN, Uitvoeringspel.verslag(VANDAAG, ACTIES));
    assertThat(status(overleg)).isEqualTo("GEHOUDEN");
    assertThat(spel.groepen(spel.taak(overleg, Taak.VASTSTELLEN))).containsExactly(OG);
    assertThat(String.valueOf(spel.gegeven(overleg, Gegeven.ACTIELIJST))).contains("Omgevingsdienst Twente", "vr 22 januari 2027");
    spel.doe(OG, overleg, Taak.VASTSTELLEN, Map.of("verslagbesluit", "VASTSTELLEN"));

    assertThat(spel.loopt(overleg)).as("it does not wait for its acties").isFalse();
    assertThat(spel.geeindigdMet(overleg)).containsExactly(Einde.VASTGESTELD);
    assertThat(status(overleg)).isEqualTo("VASTGESTELD");
    assertThat(jdbc.sql("select concat_ws(' ', gehouden_op, verslag #>> '{voortgang,doelenStatus}', verslag #>> '{cijfers,kwaliteit}') "
        + "from overleg where overlegnummer = ? and vastgesteld_op is not null").param(overleg.getBusinessKey()).query(String.class)
        .single()).isEqualTo("2027-01-11 OP_SCHEMA Geen besluit hersteld.");

    List<Task> acties = acties(overleg);
    assertThat(acties).extracting(spel::groepen).containsExactly(List.of(AM), List.of(OG));
    assertThat(acties).extracting(taak -> LocalDate.ofInstant(taak.getDueDate().toInstant(), klok.getZone()))
        .as("30 January 2027 is a Saturday").containsExactly(LocalDate.of(2027, 1, 22), LocalDate.of(2027, 1, 29));
    assertThat(jdbc.sql("select onderwerp from taaktermijn where taak = ?").param(acties.get(0).getId()).query(String.class).single())
        .as("for the mail: an overleg has several acties").isEqualTo(taken.getVariable(acties.get(0).getId(), "omschrijving"));
    assertThat(jdbc.sql("select count(*) from herinnering where taak = ? and status = 'GEPLAND'").param(acties.get(0).getId())
        .query(Integer.class).single()).as("planned reminders").isGreaterThan(0);
    spel.rondAf(AM, acties.get(0), Map.of("actieuitkomst", "GEREED", "actietoelichting", "De planning is aangepast."));
    assertThat(jdbc.sql("select concat_ws(' ', gereed_op, uitkomst, afgerond_door) from overlegactie where overlegnummer = ? "
        + "order by id").param(overleg.getBusinessKey()).query(String.class).list())
        .containsExactly("2027-01-11 GEREED accountmanager-odt", "");
  }

  @Test
  @DisplayName("op de volgende agenda: wat het vorige overleg zei, het laatste geld, wijzigingen, escalaties en de acties die nog open zijn")
  void volgendeAgenda() {
    String opdracht = lopendeOpdracht("enschede");
    ProcessInstance eerste = overleg(AM, opdracht, VANDAAG);
    partijen.houd(eerste, VANDAAG, ACTIES);
    spel.rondAf(OG, acties(eerste).get(1), Map.of("actieuitkomst", "VERVALLEN", "actietoelichting", "Hij wist het al."));
    ProcessInstance wijziging = spel.start(AM, Wijzigingwoorden.PROCES, Map.of("dossiernummer", opdracht));
    spel.start(AM, Uitvoeringwoorden.PROCES_STAGNATIE, Map.of("dossiernummer", opdracht, "stagnatie", "Er is geen geld meer.",
        "gevolg", "Het werk stopt."));
    spel.doe(AM, partijen.lopend(Uitvoeringwoorden.PROCES, opdracht), Uitvoeringwoorden.Taak.STAGNATIE, Map.of("analyse",
        "Het budget is op.", "voorstel", "Extra geld vragen.", "binnenKader", "NEE"));
    ProcessInstance rapportage = spel.start(AM, Rapportagewoorden.PROCES, Map.of("dossiernummer", opdracht, "periodeTot",
        "2027-01-10"));
    spel.doe(AM, rapportage, Rapportagewoorden.Taak.OPSTELLEN, RapportageTest.cijfers(30000, 147000, null));
    klok.zet(LocalDate.of(2027, 1, 25), LocalTime.of(9, 0));

    String agenda = agenda(overleg(OG, opdracht, "2027-01-25"));

    assertThat(agenda).contains("\"vorige\":{\"nummer\":\"" + eerste.getBusinessKey() + "\",\"datum\":\"11-01-2027\","
            + "\"doelen\":\"op schema\",\"inhoud\":\"vraagt aandacht\",\"geld\":\"op schema\"}",
        "{\"nummer\":\"" + wijziging.getBusinessKey() + "\",\"titel\":\"Wijziging: Verbinden van de beleidscyclus\",\"status\":\"voorstel\"}",
        "Stagnatie in de uitvoering\",\"niveau\":\"bestuur\"", "\"tot\":\"10-01-2027\",\"begroot\":\"€ 140.000\",\"besteed\":\"€ 30.000\","
            + "\"prognose\":\"€ 147.000\",\"afwijking\":\"5,0 %\",\"stand\":\"in behandeling\"",
        "Planning van de vergunningen aanpassen\",\"eigenaar\":\"Omgevingsdienst Twente\",\"uiterlijk\":\"22-01-2027\",\"stand\":\"te laat\"")
        .doesNotContain("Portefeuillehouder informeren");
  }

  @Test
  @DisplayName("van een gevoelig dossier staan alleen nummer, deelnemer en status op de agenda, en pas als de opdrachtgever ervan weet")
  void gevoelig() {
    String opdracht = lopendeOpdracht("enschede");
    ProcessInstance weet = gevoeligDossier("enschede", "Z2027-overleg-1");
    spel.doe(AM, weet, Gevoeligwoorden.Taak.WEGING, Map.of("weging", "GEVOELIG"));
    spel.doe(AM, weet, Gevoeligwoorden.Taak.INFORMEREN, Map.of("geinformeerdOp", VANDAAG, "geinformeerdHoe", "TELEFOON",
        "geinformeerdWat", "Wat er speelt."));
    ProcessInstance weetNiet = gevoeligDossier("enschede", "Z2027-overleg-2");
    ProcessInstance vanBorne = gevoeligDossier("borne", "Z2027-overleg-3");

    String agenda = agenda(overleg(OG, opdracht, VANDAAG));

    assertThat(agenda).contains("{\"nummer\":\"" + weet.getBusinessKey() + "\",\"deelnemer\":\"Gemeente Enschede\","
        + "\"status\":\"opdrachtgever geinformeerd\"}").doesNotContain(weetNiet.getBusinessKey(), vanBorne.getBusinessKey(),
        "Z2027-overleg", "Klachten");
    String bestuurders = agenda(inDeRegio("BESTUURDERS", OG, "enschede", "borne"));
    assertThat(bestuurders).as("no bestuurder hears of it at a table first").doesNotContain(weet.getBusinessKey());
  }

  @Test
  @DisplayName("wie niets toevoegt, houdt niets op: op haar uiterste datum sluit de agenda")
  void agendaSluit() {
    ProcessInstance overleg = overleg(AM, lopendeOpdracht("enschede"), VANDAAG);
    spel.rondAf(AM, van(overleg, AM), Map.of("agendapunten", "Bezetting"));
    klok.zet(van(overleg, OG).getDueDate().toInstant().plusSeconds(1));
    spel.laatTimersAfgaan(overleg);

    assertThat(spel.wachtOp(overleg)).containsExactly(Taak.CIJFERS);
    assertThat(agenda(overleg)).contains("Bezetting");
    assertThat(jdbc.sql("select distinct na_termijn from taaktermijn where dossiernummer = ? and taaksoort = 'Taak_AgendaAanvullen'")
        .param(overleg.getBusinessKey()).query(String.class).single()).as("for the mail").startsWith("Na deze datum sluit de agenda vanzelf");
    assertThat(jdbc.sql("select count(*) from escalatie where bron = ?").param(overleg.getBusinessKey()).query(Integer.class)
        .single()).isZero();
  }

  @Test
  @DisplayName("de opdrachtgever stuurt het verslag terug en zegt waarom; de termijn telt dan opnieuw")
  void teruggestuurd() {
    ProcessInstance overleg = gehouden();
    assertThatThrownBy(() -> spel.doe(OG, overleg, Taak.VASTSTELLEN, Map.of("verslagbesluit", "TERUG")))
        .hasMessage("'Wat moet er anders?' is verplicht. Vul het in.");
    klok.zet(LocalDate.of(2027, 3, 1), LocalTime.of(9, 0));
    spel.doe(OG, overleg, Taak.VASTSTELLEN, Map.of("verslagbesluit", "TERUG", "verslagreden", "Actie 2 is niet zo afgesproken."));

    assertThat(spel.wachtOp(overleg)).containsExactly(Taak.HOUDEN);
    assertThat(spel.taak(overleg, Taak.HOUDEN).getDueDate().toInstant()).isAfter(klok.instant());
    assertThat(spel.gegeven(overleg, Gegeven.VERSLAGREDEN)).isEqualTo("Actie 2 is niet zo afgesproken.");
    spel.doe(AM, overleg, Taak.HOUDEN, Uitvoeringspel.verslag(VANDAAG, "[]"));
    spel.doe(OG, overleg, Taak.VASTSTELLEN, Map.of("verslagbesluit", "VASTSTELLEN"));
    assertThat(acties(overleg)).isEmpty();
    assertThat(spel.loopt(overleg)).isFalse();
  }

  @Test
  @DisplayName("verslag en vaststelling die blijven liggen, hoort het management")
  void teLaat() {
    ProcessInstance overleg = overleg(AM, lopendeOpdracht("enschede"), VANDAAG);
    partijen.vulAan(overleg);
    spel.doe(AM, overleg, Taak.CIJFERS, Uitvoeringspel.cijfers());
    verstrijkt(overleg, Taak.HOUDEN, "management-odt", "Houd overleg en maak verslag");
    spel.doe(AM, overleg, Taak.HOUDEN, Uitvoeringspel.verslag(VANDAAG, "[]"));
    verstrijkt(overleg, Taak.VASTSTELLEN, "management-enschede", "Stel verslag vast");
    assertThat(spel.geeindigdMet(overleg)).containsExactlyInAnyOrder(Einde.OVERLEG_TE_LAAT, Einde.VERSLAG_TE_LAAT);
  }

  @Test
  @DisplayName("bestuurders bespreken casussen: portefeuillehouders en dagelijks bestuur, zonder cijfers")
  void bestuurders() {
    ProcessInstance overleg = inDeRegio("BESTUURDERS", AM, "enschede", "borne");
    assertThat(overleg.getBusinessKey()).startsWith("OVL-TWENTE-2027-01-11");
    assertThat(agendataken(overleg)).extracting(spel::groepen).containsExactlyInAnyOrder(List.of("dagelijks-bestuur-odt"),
        List.of("portefeuillehouder-enschede"), List.of("portefeuillehouder-borne"));
    partijen.vulAan(overleg);

    assertThat(spel.wachtOp(overleg)).containsExactly(Taak.HOUDEN);
    Map<String, Object> verslag = Uitvoeringspel.verslag(VANDAAG, ACTIES);
    verslag.remove("voortgang");
    assertThatThrownBy(() -> spel.doe(AM, overleg, Taak.HOUDEN, verslag)).hasMessageContaining("casus");
    verslag.put("casussen", SpinValues.jsonValue("{\"besproken\": \"De lijn per dossier is afgesproken.\"}").create());
    spel.doe(AM, overleg, Taak.HOUDEN, verslag);
    assertThat(spel.groepen(spel.taak(overleg, Taak.VASTSTELLEN)))
        .containsExactly("portefeuillehouder-borne", "portefeuillehouder-enschede");
    spel.doe("portefeuillehouder-borne", overleg, Taak.VASTSTELLEN, Map.of("verslagbesluit", "VASTSTELLEN"));
    assertThat(acties(overleg)).extracting(spel::groepen).containsExactly(List.of(AM), List.of(OG));
  }

  @Test
  @DisplayName("een regionaal overleg ziet wat precies deze deelnemers delen: hun opdrachten, met hoe het er volgens het laatste overleg voor staat")
  void regio() {
    String samen = lopendeOpdracht("enschede", "borne");
    String alleen = lopendeOpdracht("enschede");
    partijen.houd(overleg(OG, samen, VANDAAG), VANDAAG, "[]");

    ProcessInstance overleg = inDeRegio("REGIO", OG, "enschede", "borne");

    assertThat(agenda(overleg)).contains("{\"nummer\":\"" + samen + "\",\"titel\":\"Verbinden van de beleidscyclus\",\"doelen\":\"op schema\"}")
        .doesNotContain(alleen);
    assertThat(agendataken(overleg)).extracting(spel::groepen).containsExactlyInAnyOrder(List.of(AM), List.of(OG),
        List.of("ambtelijk-opdrachtgever-borne"));
    partijen.vulAan(overleg);
    assertThat(spel.wachtOp(overleg)).containsExactly(Taak.CIJFERS);
  }

  @Test
  @DisplayName("alle partijen die op hetzelfde moment aanvullen, zijn klaar zonder dat iemand van een ander merkt")
  void tegelijk() throws Exception {
    ProcessInstance overleg = inDeRegio("REGIO", OG, "enschede", "borne", "almelo", "hengelo");
    Iterator<Task> open = agendataken(overleg).iterator();
    assertThat(Tegelijk.doe(5, () -> {
      Task taak;
      synchronized (open) {
        taak = open.next();
      }
      String wie = spel.groepen(taak).get(0);
      spel.als(wie, () -> taken.claim(taak.getId(), wie));
      spel.als(wie, () -> formulieren.submitTaskForm(taak.getId(), Map.of("agendapunten", "Punt van " + wie)));
      return wie;
    })).hasSize(5);
    spel.werkBij();

    assertThat(spel.wachtOp(overleg)).containsExactly(Taak.CIJFERS);
    assertThat(agenda(overleg)).contains("Punt van accountmanager-odt", "Punt van ambtelijk-opdrachtgever-almelo",
        "Punt van ambtelijk-opdrachtgever-hengelo");
  }

  @Test
  @DisplayName("een tweede overleg over hetzelfde op dezelfde dag krijgt een eigen nummer")
  void tweedeOpEenDag() {
    String opdracht = lopendeOpdracht("enschede");
    assertThat(overleg(OG, opdracht, VANDAAG).getBusinessKey()).isEqualTo("OVL-" + opdracht + "-2027-01-11");
    assertThat(overleg(AM, opdracht, VANDAAG).getBusinessKey()).isEqualTo("OVL-" + opdracht + "-2027-01-11-2");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(delimiter = '|', textBlock = """
      2027-01-12 | odt      | 2027-01-22 | 'Datum waarop u overlegde' ligt in de toekomst.
      2027-01-11 | borne    | 2027-01-22 | Gemeente Borne doet niet mee aan dit overleg. Kies een organisatie die meedoet.
      2027-01-11 | odt      | 2027-01-10 | 'Uiterste datum' van de actie 'Iets doen' is al geweest.
      2027-01-11 | deventer | 2027-01-22 | 'Eigenaar'
      """)
  @DisplayName("een verslag dat niet kan, wordt geweigerd en de taak blijft open")
  void onzin(String op, String eigenaar, String uiterlijk, String weigering) {
    ProcessInstance overleg = overleg(AM, lopendeOpdracht("enschede"), VANDAAG);
    partijen.vulAan(overleg);
    spel.doe(AM, overleg, Taak.CIJFERS, Uitvoeringspel.cijfers());
    assertThatThrownBy(() -> spel.doe(AM, overleg, Taak.HOUDEN, Uitvoeringspel.verslag(op,
        "[{\"omschrijving\": \"Iets doen\", \"eigenaar\": \"%s\", \"uiterlijk\": \"%s\"}]".formatted(eigenaar, uiterlijk))))
        .hasMessageContaining(weigering);
    assertThat(spel.wachtOp(overleg)).containsExactly(Taak.HOUDEN);
  }

  @Test
  @DisplayName("niemand begint een overleg van een ander, in het verleden, of over een opdracht die niet loopt")
  void weigeringen() {
    String opdracht = lopendeOpdracht("enschede");
    assertThatThrownBy(() -> overleg("ambtelijk-opdrachtgever-borne", opdracht, VANDAAG))
        .hasMessageContaining("is geen opdracht van uw organisatie");
    assertThatThrownBy(() -> overleg(OG, opdracht, "2027-01-08")).hasMessageContaining("'Datum van het overleg' is al geweest");
    ProcessInstance concept = spel.start(OG, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
    assertThatThrownBy(() -> overleg(OG, concept.getBusinessKey(), VANDAAG)).hasMessageContaining("is niet in uitvoering");
    assertThatThrownBy(() -> inDeRegio("REGIO", OG, "borne", "almelo"))
        .hasMessageContaining("waaraan uw eigen organisatie deelneemt");
    assertThatThrownBy(() -> spel.start(OG, Overlegwoorden.PROCES, Map.of("variant", "REGIO", "gepland", VANDAAG)))
        .hasMessageContaining("'Deelnemers'");
    assertThatThrownBy(() -> spel.start("medewerker-odt", Overlegwoorden.PROCES, Map.of("variant", "OPDRACHT", "dossiernummer",
        opdracht, "gepland", VANDAAG))).as("a medewerker starts none").isNotNull();
  }

  private String lopendeOpdracht(String... deelnemers) {
    return partijen.inUitvoering(planning("2027-01-01", "2027-12-31", "P3M"), deelnemers).getBusinessKey();
  }

  private ProcessInstance overleg(String wie, String opdracht, String gepland) {
    return spel.start(wie, Overlegwoorden.PROCES, Map.of("variant", "OPDRACHT", "dossiernummer", opdracht, "gepland", gepland));
  }

  private ProcessInstance inDeRegio(String variant, String wie, String... deelnemers) {
    return spel.start(wie, Overlegwoorden.PROCES, Map.of("variant", variant, "gepland", VANDAAG, "deelnemers",
        SpinValues.jsonValue("[\"" + String.join("\",\"", deelnemers) + "\"]").create()));
  }

  private ProcessInstance gehouden() {
    ProcessInstance overleg = overleg(AM, lopendeOpdracht("enschede"), VANDAAG);
    partijen.vulAan(overleg);
    spel.doe(AM, overleg, Taak.CIJFERS, Uitvoeringspel.cijfers());
    spel.doe(AM, overleg, Taak.HOUDEN, Uitvoeringspel.verslag(VANDAAG, ACTIES));
    return overleg;
  }

  private ProcessInstance gevoeligDossier(String deelnemer, String zaak) {
    ProcessInstance dossier = spel.start("medewerker-odt", Gevoeligwoorden.PROCES,
        Map.of("zaaknummer", zaak, "deelnemer", deelnemer, "omschrijving", "Klachten over een bedrijf"));
    spel.doe("medewerker-odt", dossier, Gevoeligwoorden.Taak.SIGNAAL, Voorbeeldsignaal.rustig().ja("C14").ingevuld());
    return dossier;
  }

  private List<Task> agendataken(ProcessInstance overleg) {
    return taken.createTaskQuery().processInstanceId(overleg.getId()).taskDefinitionKey(Taak.AGENDA_AANVULLEN).list();
  }

  private Task van(ProcessInstance overleg, String groep) {
    return taken.createTaskQuery().processInstanceId(overleg.getId()).taskCandidateGroup(groep).singleResult();
  }

  private List<Task> acties(ProcessInstance overleg) {
    return taken.createTaskQuery().processInstanceBusinessKey(overleg.getBusinessKey()).taskDefinitionKey(Taak.ACTIE)
        .orderByDueDate().asc().list();
  }

  private void verstrijkt(ProcessInstance overleg, String soort, String verwittigd, String naam) {
    Task taak = spel.taak(overleg, soort);
    klok.zet(taak.getDueDate().toInstant().plusSeconds(60));
    spel.laatTimersAfgaan(overleg);
    assertThat(spel.wachtOp(overleg)).containsExactly(soort);
    assertThat(jdbc.sql("select groep from herinnering where taak = ? and soort = 'OVERSCHRIJDING'").param(taak.getId())
        .query(String.class).list()).containsExactly(verwittigd);
    assertThat(jdbc.sql("select concat_ws(' ', niveau, onderwerp) from escalatie where bron = ?")
        .param(overleg.getBusinessKey()).query(String.class).list()).contains("MANAGEMENT Termijn voorbij: " + naam);
  }

  private String agenda(ProcessInstance overleg) {
    return String.valueOf(spel.gegeven(overleg, Gegeven.AGENDA));
  }

  private String status(ProcessInstance overleg) {
    return jdbc.sql("select status from dossier where dossiernummer = ?").param(overleg.getBusinessKey()).query(String.class)
        .single();
  }
}
