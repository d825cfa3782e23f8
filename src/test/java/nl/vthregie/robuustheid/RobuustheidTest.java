package nl.vthregie.robuustheid;

import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.robuustheid.Robuustheidwoorden.Einde;
import nl.vthregie.robuustheid.Robuustheidwoorden.Taak;
import nl.vthregie.robuustheid.Robuustheidwoorden.Timer;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Tegelijk;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import static nl.vthregie.robuustheid.Voorbeeldronde.IENW;
import static nl.vthregie.robuustheid.Voorbeeldronde.OVERLEG;
import static nl.vthregie.robuustheid.Voorbeeldronde.STUURGROEP;
import static nl.vthregie.robuustheid.Voorbeeldronde.algemeenBestuur;
import static nl.vthregie.robuustheid.Voorbeeldronde.directie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Robuust worden, van zelfbeoordeling tot eindtoets")
class RobuustheidTest {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate BEGIN = Proefklok.BEGIN;

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
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
  private int nummer;

  @AfterEach
  void zoalsHetWas() {
    klok.zet(BEGIN, LocalTime.of(9, 0));
    // One dienst is in one ronde at a time.
    processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES_RONDE).list()
        .forEach(ronde -> processen.deleteProcessInstance(ronde.getId(), "klaar met de proef"));
    jdbc.sql("update dossier set afgesloten_op = now() where soort = 'ROB' and afgesloten_op is null").update();
  }

  @AfterAll
  void elkDeelVanDeModellenIsGelopen() {
    for (String proces : List.of(Robuustheidwoorden.PROCES, Robuustheidwoorden.PROCES_RONDE,
        Robuustheidwoorden.PROCES_REACTIE, Robuustheidwoorden.PROCES_TERMIJN)) {
      assertThat(dekking.ontbreektIn(proces)).as("not walked in %s", proces).isEmpty();
    }
  }

  @Test
  @DisplayName("wie aan alle zes KPI's voldoet, is na het oordeel robuust; directie en algemeen bestuur horen dat meteen")
  void meteenRobuust() {
    ProcessInstance dossier = totOordeel("odt");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen"));

    assertThat(spel.geeindigdMet(dossier)).containsExactly(Einde.ROBUUST);
    assertThat(status(dossier)).isEqualTo("ROBUUST");
    assertThat(kennisgevingen(dossier, "Het oordeel van de staatssecretaris%: robuust.%"))
        .containsExactlyInAnyOrder("algemeen-bestuur-odt", "directie-odt");
    assertThat(processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES_RONDE).count())
        .as("the ronde of one is over").isZero();
  }

  @Test
  @DisplayName("wie niet robuust is, maakt een plan, meldt elk half jaar de voortgang en is bij de eindtoets robuust")
  void metPlan() {
    ProcessInstance dossier = totOordeel("odra");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-2", "KPI-5"));
    assertThat(status(dossier)).isEqualTo("PLAN");
    assertThat(kennisgevingen(dossier, "%voldoet niet aan: KPI-2, KPI-5.%")).hasSize(2);
    plan(dossier, "odra", "KPI-2", "KPI-5");
    assertThat(status(dossier)).isEqualTo("ANALYSE");
    assertThat(kennisgevingen(dossier, "%heeft een plan van aanpak ingediend%")).containsExactly(IENW);
    naarUitvoering(dossier);

    assertThat(status(dossier)).isEqualTo("UITVOERING");
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.EINDTOETS);
    for (String dag : List.of("2027-10-01")) {
      klok.zet(LocalDate.parse(dag), LocalTime.of(8, 59));
      spel.laatTimersAfgaan(dossier);
      assertThat(spel.wachtOp(dossier)).containsExactly(Taak.EINDTOETS);
      klok.zet(LocalDate.parse(dag), LocalTime.of(9, 0));
      spel.laatTimersAfgaan(dossier);
      spel.doe(directie("odra"), dossier, Taak.VOORTGANG,
          Map.of("voortgangstand", "OP_SCHEMA", "voortgangToelichting", "Alles loopt."));
    }
    klok.zet(LocalDate.of(2028, 4, 1), LocalTime.of(9, 0));
    spel.laatTimersAfgaan(dossier);
    spel.doe(directie("odra"), dossier, Taak.VOORTGANG, Map.of("voortgangstand", "ACHTER", "voortgangToelichting", "Bijna."));
    assertThat(spel.geeindigdMet(dossier)).containsExactly(Einde.VOORTGANG_GEMELD);
    spel.doe(IENW, dossier, Taak.EINDTOETS, Voorbeeldronde.oordeel("eindoordelen"));

    assertThat(spel.geeindigdMet(dossier)).contains(Einde.ROBUUST);
    assertThat(spel.loopt(dossier)).isFalse();
    assertThat(status(dossier)).isEqualTo("ROBUUST");
  }

  @Test
  @DisplayName("wie bij de eindtoets niet robuust is, eindigt niet robuust, en er begint een escalatie op bestuursniveau")
  void nietRobuust() {
    ProcessInstance dossier = totOordeel("odrn");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-1"));
    plan(dossier, "odrn", "KPI-1");
    naarUitvoering(dossier);
    spel.doe(IENW, dossier, Taak.EINDTOETS, Voorbeeldronde.oordeel("eindoordelen", "KPI-1"));

    assertThat(spel.geeindigdMet(dossier)).contains(Einde.NIET_ROBUUST);
    assertThat(spel.loopt(dossier)).as("the timer of the half year goes with it").isFalse();
    assertThat(status(dossier)).isEqualTo("NIET_ROBUUST");
    assertThat(escalatie(dossier)).isEqualTo("BESTUUR ROBUUSTHEID Niet robuust op de einddatum");
  }

  @Test
  @DisplayName("wat het algemeen bestuur teruggeeft, gaat terug naar de directie, de zelfbeoordeling en het plan")
  void teruggegeven() {
    ProcessInstance dossier = start("odr");
    spel.doe(directie("odr"), dossier, Taak.ZELFBEOORDELING, Voorbeeldronde.zelfbeoordeling(50));
    spel.doe(algemeenBestuur("odr"), dossier, Taak.ZELFBEOORDELING_VASTSTELLEN, Voorbeeldronde.terug());
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.ZELFBEOORDELING);
    spel.doe(directie("odr"), dossier, Taak.ZELFBEOORDELING, Voorbeeldronde.zelfbeoordeling(60));
    assertThat(jdbc.sql("select count(*) from robuustheid_score where dossiernummer = ? and score = 60")
        .param(dossier.getBusinessKey()).query(Integer.class).single()).isEqualTo(6);
    beoordeel(dossier, "odr");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-1"));
    spel.doe(directie("odr"), dossier, Taak.PLAN, Voorbeeldronde.plan(Map.of("KPI-1", "2028-01-01")));
    spel.doe(algemeenBestuur("odr"), dossier, Taak.PLAN_VASTSTELLEN, Voorbeeldronde.terug());

    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.PLAN);
    plan(dossier, "odr", "KPI-1");
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.PLAN_ANALYSEREN);
  }

  @Test
  @DisplayName("de formele datum zonder plan: bestuur, stuurgroep en IenW weten het, er begint een escalatie, en de taak blijft open")
  void planGemist() {
    ProcessInstance dossier = totOordeel("odwh");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-3"));
    assertThat(spel.gaatAf(dossier, Timer.PLAN_GEMIST).atZone(NEDERLAND).toLocalDateTime()).hasToString("2027-04-01T00:00");
    klok.zet(LocalDate.of(2027, 3, 31), LocalTime.of(23, 59));
    spel.laatTimersAfgaan(dossier);
    assertThat(kennisgevingen(dossier, "%Dat plan is er niet%")).as("it is in time until the day is over").isEmpty();

    klok.zet(LocalDate.of(2027, 4, 1), LocalTime.of(0, 0));
    spel.laatTimersAfgaan(dossier);
    assertThat(kennisgevingen(dossier, "%Dat plan is er niet. De taak blijft open%"))
        .containsExactlyInAnyOrder("algemeen-bestuur-odwh", "stuurgroep-ibp-vth", IENW);
    assertThat(escalatie(dossier)).isEqualTo("BESTUUR ROBUUSTHEID Geen plan van aanpak robuustheid");
    Task open = spel.taak(dossier, Taak.PLAN);
    assertThat(open.getDueDate()).isBefore(Date.from(klok.instant()));
    assertThat(groepenVanEscalatie(dossier)).containsExactly("stelselverantwoordelijke-ienw");

    spel.doe(directie("odwh"), dossier, Taak.PLAN, Voorbeeldronde.plan(Map.of("KPI-3", "2028-01-01")));
    spel.laatTimersAfgaan(dossier);
    assertThat(kennisgevingen(dossier, "%Dat plan is er niet%")).as("told once").hasSize(3);
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.PLAN_VASTSTELLEN);
    spel.doe(algemeenBestuur("odwh"), dossier, Taak.PLAN_VASTSTELLEN, Voorbeeldronde.vastgesteld(LocalDate.of(2027, 4, 1)));
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.PLAN_ANALYSEREN);
    escaleerVerder(dossier, "odwh");
  }

  @Test
  @DisplayName("ook wie zijn plan wel schreef maar niet liet vaststellen, is te laat")
  void vaststellingGemist() {
    ProcessInstance dossier = totOordeel("odmh");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-3"));
    spel.doe(directie("odmh"), dossier, Taak.PLAN, Voorbeeldronde.plan(Map.of("KPI-3", "2028-01-01")));
    klok.zet(LocalDate.of(2027, 4, 1), LocalTime.of(0, 0));
    spel.laatTimersAfgaan(dossier);

    assertThat(kennisgevingen(dossier, "%Dat plan is er niet%")).hasSize(3);
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.PLAN_VASTSTELLEN);
  }

  @Test
  @DisplayName("de dienst reageert op het oordeel; dat blijft, en het plan liep en loopt door")
  void oordeelBlijft() {
    ProcessInstance dossier = totOordeel("ozhz");
    assertThatThrownBy(() -> reactie("directie-elders", dossier)).hasMessageContaining("er is geen oordeel");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-3"));
    assertThatThrownBy(() -> reactie("directie-odt", dossier)).hasMessageContaining("geen robuustheidsdossier van uw");
    reactie("directie-elders", dossier);
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.HEROVERWEGEN, Taak.PLAN);
    assertThatThrownBy(() -> reactie("algemeen-bestuur-elders", dossier)).hasMessageContaining("ligt al een reactie");
    spel.doe(IENW, dossier, Taak.HEROVERWEGEN, Map.of("heroverweging", "BLIJFT", "heroverwegingMotivering", "Niets nieuws."));

    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.PLAN);
    assertThat(spel.geeindigdMet(dossier)).containsExactly(Einde.OORDEEL_BLIJFT);
    assertThat(kennisgevingen(dossier, "%het oordeel blijft%")).hasSize(2);
    assertThatThrownBy(() -> spel.start("directie-elders", Robuustheidwoorden.PROCES_REACTIE, Map.of("dossiernummer",
        dossier.getBusinessKey(), "reactiedatum", "2027-01-12", "reactie", "Morgen."))).hasMessageContaining("in de toekomst");
  }

  @Test
  @DisplayName("de dienst reageert op het oordeel en is alsnog robuust; het plan is niet meer nodig")
  void alsnogRobuust() {
    ProcessInstance dossier = totOordeel("odbn");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-3"));
    reactie("directie-elders", dossier);
    spel.doe(IENW, dossier, Taak.HEROVERWEGEN, Map.of("heroverweging", "ROBUUST", "heroverwegingMotivering", "Nu wel."));

    assertThat(spel.geeindigdMet(dossier)).containsExactly(Einde.ROBUUST_NA_HEROVERWEGING);
    assertThat(spel.loopt(dossier)).isFalse();
    assertThat(status(dossier)).isEqualTo("ROBUUST");
    assertThat(jdbc.sql("select count(*) from herinnering h join taaktermijn t on t.taak = h.taak where t.dossiernummer = ?"
        + " and h.soort = 'HERINNERING' and h.status = 'GEPLAND'").param(dossier.getBusinessKey()).query(Integer.class).single())
        .isZero();
  }

  @Test
  @DisplayName("een datum verplaatsen kan alleen met een besluit: herinneringen, timer en formele datum gaan mee")
  void termijnVerplaatst() {
    ProcessInstance dossier = totOordeel("odh");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-3"));
    Task plan = spel.taak(dossier, Taak.PLAN);
    assertThatThrownBy(() -> spel.als("beheer", () -> taken.setDueDate(plan.getId(),
        Date.from(LocalDate.of(2027, 5, 3).atTime(17, 0).atZone(NEDERLAND).toInstant()))))
        .hasMessageContaining("staat vast in een bestuurlijke afspraak");
    assertThatThrownBy(() -> verplaats(dossier, "2027-05-03", "2027-01-12")).hasMessageContaining("'Datum van het besluit'");
    assertThatThrownBy(() -> verplaats(dossier, "2027-05-02", "2027-01-11")).hasMessageContaining("is geen werkdag");
    assertThatThrownBy(() -> verplaats(dossier, "2027-01-08", "2027-01-11")).hasMessageContaining("al voorbij");
    assertThatThrownBy(() -> spel.start(IENW, Robuustheidwoorden.PROCES_TERMIJN, Map.of("dossiernummer",
        dossier.getBusinessKey(), "nieuweDatum", "2027-05-03", "besluitdatum", "2027-01-11")))
        .hasMessageContaining("'Reden' is verplicht");
    assertThatThrownBy(() -> spel.start("directie-elders", Robuustheidwoorden.PROCES_TERMIJN, Map.of()))
        .as("a dienst does not move its own deadline").isInstanceOf(RuntimeException.class);
    verplaats(dossier, "2027-05-03", "2027-01-11");

    assertThat(spel.gaatAf(dossier, Timer.PLAN_GEMIST).atZone(NEDERLAND).toLocalDateTime()).hasToString("2027-05-04T00:00");
    assertThat(herinneringen(plan, "directie")).containsExactly("-90 2027-02-02", "-30 2027-04-02", "-14 2027-04-19",
        "-7 2027-04-26", "-2 2027-04-30", "0 2027-05-03");
    assertThat(herinneringen(plan, "algemeen-bestuur-odh")).isEqualTo(herinneringen(plan, "directie"));
    assertThat(jdbc.sql("select reden || ' ' || besluit_op || ' ' || naar || ' ' || door from robuustheid_verplaatsing"
        + " where dossiernummer = ?").param(dossier.getBusinessKey()).query(String.class).list())
        .containsExactly("Zo is besloten. 2027-01-11 2027-05-03 " + IENW);
    assertThat(kennisgevingen(dossier, "%verplaatst van%")).containsExactlyInAnyOrder("algemeen-bestuur-odh", "directie-odh",
        "stuurgroep-ibp-vth", IENW);
    spel.doe(directie("odh"), dossier, Taak.PLAN, Voorbeeldronde.plan(Map.of("KPI-3", "2028-01-01")));
    assertThat(spel.gaatAf(dossier, Timer.VASTSTELLING_GEMIST).atZone(NEDERLAND).toLocalDateTime()).as("the bestuur too")
        .hasToString("2027-05-04T00:00");
  }

  @Test
  @DisplayName("is er niets te verplaatsen, dan zegt VTH-Regie dat")
  void nietsTeVerplaatsen() {
    ProcessInstance dossier = totOordeel("od-ijmond");
    assertThatThrownBy(() -> verplaats(dossier, "2027-05-03", "2027-01-11")).hasMessageContaining("staat nu geen taak open");
    assertThatThrownBy(() -> spel.start(IENW, Robuustheidwoorden.PROCES_TERMIJN, Map.of("dossiernummer", "ROB-NIETS",
        "nieuweDatum", "2027-05-03", "besluitdatum", "2027-01-11", "reden", "x"))).hasMessageContaining("is geen robuustheidsdossier");
  }

  @Test
  @DisplayName("geweigerd: een score buiten de schaal, een maatregel na de einddatum of zonder KPI, een plan zonder AB-besluit")
  void geweigerd() {
    ProcessInstance dossier = start("oda");
    assertThatThrownBy(() -> spel.doe(directie("oda"), dossier, Taak.ZELFBEOORDELING,
        Voorbeeldronde.zelfbeoordeling(50, 50, 140, 50, 50, -1)))
        .hasMessageContaining("'Score' bij 'KPI-3' is 140. De schaal loopt van 0 tot en met 100.")
        .hasMessageContaining("'Score' bij 'KPI-6' is -1.");
    assertThat(jdbc.sql("select count(*) from robuustheid_score where dossiernummer = ?").param(dossier.getBusinessKey())
        .query(Integer.class).single()).as("nothing half done").isZero();
    taken.setAssignee(spel.taak(dossier, Taak.ZELFBEOORDELING).getId(), null);
    naarOordeel(dossier, "oda");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-3", "KPI-4"));
    Task plan = spel.taak(dossier, Taak.PLAN);
    spel.als(directie("oda"), () -> taken.claim(plan.getId(), directie("oda")));

    assertThatThrownBy(() -> vulIn(dossier, Taak.PLAN, Voorbeeldronde.plan(new TreeMap<>(
        Map.of("KPI-3", "2028-04-04", "KPI-1", "2028-01-01")))))
        .hasMessageContaining("'Gereed op' in maatregel 2 (2028-04-04) ligt na de einddatum van de ronde (2028-04-03).")
        .hasMessageContaining("'KPI' in maatregel 1 is KPI-1, en daaraan voldoet de dienst al.")
        .hasMessageContaining("Voor KPI-4 staat er geen maatregel");
    vulIn(dossier, Taak.PLAN, Voorbeeldronde.plan(new TreeMap<>(Map.of("KPI-3", "2028-04-03", "KPI-4", "2028-01-01"))));
    assertThatThrownBy(() -> spel.doe(algemeenBestuur("oda"), dossier, Taak.PLAN_VASTSTELLEN,
        Map.of("bestuursbesluit", "VASTSTELLEN"))).hasMessageContaining("'Datum van het besluit' is verplicht")
        .hasMessageContaining("'Kenmerk van het besluit' is verplicht");
    assertThatThrownBy(() -> vulIn(dossier, Taak.PLAN_VASTSTELLEN, Variables.fromMap(Voorbeeldronde.vastgesteld(BEGIN.plusDays(1)))))
        .hasMessageContaining("ligt in de toekomst");
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.PLAN_VASTSTELLEN);
  }

  @Test
  @DisplayName("van een KPI waarvan niemand de norm kent, vraagt en bewaart VTH-Regie geen score; van zelfbeoordeling tot eindtoets staat dat er")
  void normOnbekend() {
    spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuwZonderNormen("NORM-1", "omwb").putValue("kpis",
        SpinValues.jsonValue("{\"kpi2\":" + Voorbeeldronde.kpi() + ",\"kpi3\":{\"naam\":\"\",\"norm\":null}}").create()));
    ProcessInstance dossier = dossierVan("omwb");
    assertThat(jdbc.sql("select code || ' ' || norm || ' ' || coalesce(schaal_van || '-' || schaal_tot, 'geen schaal') from"
        + " robuustheidsronde_kpi where ronde = 'NORM-1' order by code limit 3").query(String.class).list())
        .containsExactly("KPI-1 nog in te vullen geen schaal", "KPI-2 ten minste 80 0-100", "KPI-3 nog in te vullen geen schaal");
    assertThat(spel.gegeven(dossier, "kpisIngevuld")).isEqualTo(false);
    assertThatThrownBy(() -> spel.doe(directie("omwb"), dossier, Taak.ZELFBEOORDELING, Voorbeeldronde.zelfbeoordelingZonderScores()))
        .hasMessage("'Score' bij 'KPI-2' is verplicht. Vul het in.");
    taken.setAssignee(spel.taak(dossier, Taak.ZELFBEOORDELING).getId(), null);
    // As an older form sends it, or whoever uses REST: a score for each of the six.
    spel.doe(directie("omwb"), dossier, Taak.ZELFBEOORDELING, Voorbeeldronde.zelfbeoordeling(50));

    assertThat(jdbc.sql("select kpi || ' ' || coalesce(score::text, 'geen') || ' ' || zelf_voldoet from robuustheid_score"
        + " where dossiernummer = ? order by kpi").param(dossier.getBusinessKey()).query(String.class).list()).containsExactly(
            "KPI-1 geen true", "KPI-2 50 true", "KPI-3 geen true", "KPI-4 geen true", "KPI-5 geen true", "KPI-6 geen true");
    assertThat(String.valueOf(spel.gegeven(dossier, "zelfbeoordeling"))).as("nor does the form give it back")
        .containsOnlyOnce("\"score\":50").contains("\"kpi1\":{\"score\":null,\"voldoet\":\"JA\"");
    assertThat(String.valueOf(spel.gegeven(dossier, "scores"))).contains("\"kpi\":\"KPI-1\",\"naam\":\"nog in te vullen\","
        + "\"score\":\"geen score: norm onbekend\"", "\"kpi\":\"KPI-2\",\"naam\":\"Proef-KPI\",\"score\":\"50\"");
    beoordeel(dossier, "omwb");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-1"));
    plan(dossier, "omwb", "KPI-1");
    naarUitvoering(dossier);
    spel.doe(IENW, dossier, Taak.EINDTOETS, Voorbeeldronde.oordeel("eindoordelen"));
    assertThat(status(dossier)).as("a norm that VTH-Regie does not know keeps nobody from judging").isEqualTo("ROBUUST");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(delimiter = '|', textBlock = """
      {"naam":"Proef"}                                                       | Bij KPI-4 ontbreekt 'Eenheid', 'Norm', 'Laagste score', 'Hoogste score'. Vul van een KPI alles in, of niets
      {"norm":"80","eenheid":"procent","van":0,"tot":100}                    | Bij KPI-4 ontbreekt 'Naam'.
      {"naam":"Proef","norm":"\u00a0","eenheid":"procent","van":0,"tot":100} | Bij KPI-4 ontbreekt 'Norm'.
      {"naam":"Proef","norm":"80","eenheid":"procent","van":100,"tot":100}   | 'Hoogste score' bij KPI-4 moet hoger zijn dan 'Laagste score'.
      {"naam":"Proef","norm":"Nog in te vullen","eenheid":"procent","van":0,"tot":100} | Bij KPI-4 staat 'nog in te vullen'. Laat alle velden
      """)
  @DisplayName("een nieuwe ronde heeft van een KPI alles of niets")
  void kpiHalfIngevuld(String kpi, String zin) {
    assertThatThrownBy(() -> spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuwZonderNormen("HALF", "dcmr")
        .putValue("kpis", SpinValues.jsonValue("{\"kpi4\":" + kpi + "}").create())))
        .hasMessageContaining("De KPI's van de ronde kloppen niet: ").hasMessageContaining(zin);
    assertThat(jdbc.sql("select count(*) from robuustheidsronde where code = 'HALF'").query(Integer.class).single()).isZero();
  }

  @Test
  @DisplayName("een ronde begint voor alle gekozen diensten of voor geen")
  void rondeGeweigerd() {
    assertThatThrownBy(() -> spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuw("FOUT-1", "od-niets")))
        .hasMessageContaining("'Omgevingsdiensten' kent");
    assertThatThrownBy(() -> spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuw("FOUT-2", "odt")
        .putValue("planVoor", "2027-01-01"))).hasMessageContaining("'planVoor' (2027-01-01) ligt voor 'oordeelVoor'");
    assertThatThrownBy(() -> spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Map.of("herkomst", "BEKEND", "ronde", "ONBEKEND")))
        .hasMessageContaining("is geen ronde die VTH-Regie kent");
    start("odnzkg");
    assertThatThrownBy(() -> spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuw("FOUT-3", "dcmr", "odnzkg")))
        .hasMessageContaining("nog bezig met een andere: odnzkg. Laat ze weg; er is niets gestart.");
    assertThatThrownBy(() -> spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuw("2023", "dcmr")))
        .hasMessageContaining("bestaat al");
    assertThatThrownBy(() -> spel.start("directie-odt", Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuw("FOUT-4", "odt")))
        .as("a dienst starts no ronde").isInstanceOf(RuntimeException.class);
    assertThat(jdbc.sql("select count(*) from robuustheidsronde where code like 'FOUT-%'").query(Integer.class).single()).isZero();
  }

  @Test
  @DisplayName("drukken er vier tegelijk op Starten, dan begint de ronde één keer en horen de anderen waarom niet")
  void rondeTegelijk() throws Exception {
    AtomicInteger wie = new AtomicInteger();
    List<String> uitkomsten = Tegelijk.doe(4, () -> {
      try {
        // Two name the same ronde, two another of the same dienst.
        spel.startZonderJobs(IENW, Robuustheidwoorden.PROCES_RONDE,
            Voorbeeldronde.nieuw("TEGELIJK-" + wie.getAndIncrement() % 2, "dcmr"));
        return "begonnen";
      } catch (RuntimeException fout) {
        return fout.getMessage();
      }
    });
    spel.werkBij();

    assertThat(uitkomsten).filteredOn("begonnen"::equals).hasSize(1);
    assertThat(uitkomsten).filteredOn(fout -> !fout.equals("begonnen")).hasSize(3)
        .allMatch(fout -> fout.matches("(?s).*(bestaat al|nog bezig|is al begonnen).*"));
    assertThat(processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES)
        .variableValueEquals("dienst", "dcmr").count()).isEqualTo(1);
  }

  @Test
  @DisplayName("een ronde in een onmogelijk jaar begint niet")
  void onmogelijkJaar() {
    assertThatThrownBy(() -> spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuw("JAAR", "dcmr")
        .putValue("eindtoetsUiterlijk", "2199-04-01"))).hasMessageContaining("Kijk het jaar na.");
    assertThatThrownBy(() -> spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuw("JAAR", "dcmr")
        .putValue("criteriaVastgesteld", "2001-04-01"))).hasMessageContaining("ligt niet tussen 2015 en 2150");
    start("dcmr");
  }

  @Test
  @DisplayName("een besluit over een termijn wordt verwerkt voordat er een volgend komt; een dubbele klik is één reactie")
  void eenTegelijk() throws Exception {
    ProcessInstance dossier = totOordeel("odh");
    spel.doe(IENW, dossier, Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-3"));
    Map<String, Object> besluit = Map.of("dossiernummer", dossier.getBusinessKey(), "nieuweDatum", "2027-05-03", "besluitdatum",
        "2027-01-11", "reden", "De vergadering is verzet.");
    spel.startZonderJobs(IENW, Robuustheidwoorden.PROCES_TERMIJN, besluit);
    assertThatThrownBy(() -> spel.startZonderJobs(IENW, Robuustheidwoorden.PROCES_TERMIJN, besluit))
        .hasMessageContaining("verwerkt nog een eerder besluit");
    spel.werkBij();
    spel.startZonderJobs(IENW, Robuustheidwoorden.PROCES_TERMIJN, besluit);
    spel.werkBij();

    List<String> reacties = Tegelijk.doe(4, () -> {
      try {
        spel.startZonderJobs("directie-elders", Robuustheidwoorden.PROCES_REACTIE, Map.of("dossiernummer",
            dossier.getBusinessKey(), "reactiedatum", "2027-01-11", "reactie", "Wij zijn het niet eens."));
        return "gegeven";
      } catch (RuntimeException fout) {
        return fout.getMessage();
      }
    });
    spel.werkBij();
    assertThat(reacties).filteredOn("gegeven"::equals).hasSize(1);
    assertThat(reacties).filteredOn(fout -> fout.contains("ligt al een reactie")).hasSize(3);
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.HEROVERWEGEN, Taak.PLAN);
  }

  private ProcessInstance start(String dienst) {
    spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuw("PROEF-" + ++nummer, dienst));
    return dossierVan(dienst);
  }

  private ProcessInstance dossierVan(String dienst) {
    return processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES)
        .variableValueEquals("dienst", dienst).singleResult();
  }

  private ProcessInstance totOordeel(String dienst) {
    ProcessInstance dossier = start(dienst);
    naarOordeel(dossier, dienst);
    return dossier;
  }

  private void naarOordeel(ProcessInstance dossier, String dienst) {
    spel.doe(directie(dienst), dossier, Taak.ZELFBEOORDELING, Voorbeeldronde.zelfbeoordeling(50));
    beoordeel(dossier, dienst);
  }

  private void beoordeel(ProcessInstance dossier, String dienst) {
    spel.doe(algemeenBestuur(dienst), dossier, Taak.ZELFBEOORDELING_VASTSTELLEN, Voorbeeldronde.vastgesteld(BEGIN));
    spel.doe(IENW, dossier, Taak.TECHNISCHE_CHECK, Map.of("checkuitkomst", "JA", "bevindingen", "Volledig."));
    spel.doe(STUURGROEP, dossier, Taak.STUURGROEP, Map.of("besprekingStuurgroep", "Besproken."));
    spel.doe(OVERLEG, dossier, Taak.OVERLEG, Map.of("besprekingOverleg", "Besproken."));
  }

  private void plan(ProcessInstance dossier, String dienst, String... kpis) {
    Map<String, String> maatregelen = new TreeMap<>();
    List.of(kpis).forEach(kpi -> maatregelen.put(kpi, "2028-01-01"));
    spel.doe(directie(dienst), dossier, Taak.PLAN, Voorbeeldronde.plan(maatregelen));
    spel.doe(algemeenBestuur(dienst), dossier, Taak.PLAN_VASTSTELLEN, Voorbeeldronde.vastgesteld(BEGIN));
  }

  private void naarUitvoering(ProcessInstance dossier) {
    spel.doe(IENW, dossier, Taak.PLAN_ANALYSEREN, Map.of("analyseuitkomst", "ONZEKER", "analyse", "Zo is de analyse."));
    spel.doe(IENW, dossier, Taak.KAMER, Map.of("kamerbriefdatum", "2027-01-11", "kamerbrief", "Kamerbrief"));
  }

  private void reactie(String gebruiker, ProcessInstance dossier) {
    spel.start(gebruiker, Robuustheidwoorden.PROCES_REACTIE, Map.of("dossiernummer", dossier.getBusinessKey(),
        "reactiedatum", "2027-01-11", "reactie", "Wij zijn het niet eens."));
  }

  private void verplaats(ProcessInstance dossier, String naar, String besluit) {
    spel.start(IENW, Robuustheidwoorden.PROCES_TERMIJN, Map.of("dossiernummer", dossier.getBusinessKey(), "nieuweDatum", naar,
        "besluitdatum", besluit, "reden", "Zo is besloten."));
  }

  private void vulIn(ProcessInstance dossier, String soort, Map<String, Object> ingevuld) {
    Task taak = spel.taak(dossier, soort);
    taken.setAssignee(taak.getId(), null);
    String dienst = (String) taken.getVariable(taak.getId(), "dienst");
    spel.rondAf(soort.equals(Taak.PLAN) ? directie(dienst) : algemeenBestuur(dienst), taak, ingevuld);
  }

  private void escaleerVerder(ProcessInstance dossier, String dienst) {
    ProcessInstance escalatie = processen.createProcessInstanceQuery()
        .processInstanceBusinessKey("ESC-" + dossier.getBusinessKey() + "-01").singleResult();
    spel.doe(IENW, escalatie, "Taak_BesluitVoorbereiden", Map.of("motivering", "Vraag het bestuur om een datum."));
    List<Task> besluit = taken.createTaskQuery().processInstanceId(escalatie.getId()).list();
    assertThat(besluit).flatExtracting(spel::groepen).containsExactlyInAnyOrder("stelselverantwoordelijke-ienw",
        "dagelijks-bestuur-" + dienst, "algemeen-bestuur-" + dienst);
    besluit.forEach(taak -> spel.rondAf(spel.groepen(taak).contains("stelselverantwoordelijke-ienw") ? IENW
        : "dagelijks-bestuur-elders", taak, Map.of("uitkomst", "OPGELOST", "motivering", "Het plan is er nu.")));
    assertThat(spel.geeindigdMet(escalatie)).containsExactly("Einde_BestuurlijkBesloten");
  }

  private List<String> groepenVanEscalatie(ProcessInstance dossier) {
    return taken.createTaskQuery().processInstanceBusinessKey("ESC-" + dossier.getBusinessKey() + "-01").list().stream()
        .flatMap(taak -> spel.groepen(taak).stream()).sorted().toList();
  }

  private String status(ProcessInstance dossier) {
    return dossiers.zoek(dossier.getBusinessKey()).orElseThrow().status();
  }

  private String escalatie(ProcessInstance dossier) {
    return jdbc.sql("select niveau || ' ' || onderwerp_type || ' ' || onderwerp from escalatie where bron = ?")
        .param(dossier.getBusinessKey()).query(String.class).single();
  }

  private List<String> kennisgevingen(ProcessInstance dossier, String tekst) {
    return jdbc.sql("select h.groep from herinnering h join taaktermijn t on t.taak = h.taak where t.dossiernummer = ?"
        + " and h.soort = 'KENNISGEVING' and h.tekst like ?").param(dossier.getBusinessKey()).param(tekst)
        .query(String.class).list();
  }

  private List<String> herinneringen(Task taak, String groep) {
    return jdbc.sql("select dagen || ' ' || (moment at time zone 'Europe/Amsterdam')::date from herinnering where taak = ?"
        + " and soort = 'HERINNERING' and status = 'GEPLAND' and coalesce(groep, 'directie') = ? order by moment")
        .param(taak.getId()).param(groep).query(String.class).list();
  }
}
