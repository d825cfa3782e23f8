package nl.vthregie.herinnering;

import nl.vthregie.robuustheid.Robuustheidwoorden;
import nl.vthregie.robuustheid.Robuustheidwoorden.Taak;
import nl.vthregie.robuustheid.Voorbeeldronde;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static nl.vthregie.robuustheid.Voorbeeldronde.IENW;
import static nl.vthregie.robuustheid.Voorbeeldronde.algemeenBestuur;
import static nl.vthregie.robuustheid.Voorbeeldronde.directie;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ronde of the source, day by day, with everything that the application does of its own accord. What the source does not
 * say is a stand-in: which two were robuust at once, who was late, and how the eindtoets ended.
 */
@Procestest
@DisplayName("De ronde van 2023 tot 2026, opnieuw gespeeld")
class RobuustheidsrondeTest {

  private static final LocalDate BEGIN = LocalDate.of(2023, 6, 22);
  private static final LocalDate EINDE = LocalDate.of(2026, 4, 2);
  private static final List<String> METEEN_ROBUUST = List.of("dcmr", "fumo");
  private static final List<String> TE_LAAT = List.of("oda", "odh", "odt");
  private static final String ODBN = "odbn";
  private static final String NIET_OP_TIJD_ROBUUST = "ozhz";

  @Autowired
  private Proefpost post;
  @Autowired
  private Postronde ronde;
  @Autowired
  private Proefklok klok;
  @Autowired
  private Spel spel;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private TaskService taken;
  @Autowired
  private ManagementService beheer;
  @Autowired
  private JdbcClient jdbc;
  private final Map<String, ProcessInstance> dossiers = new TreeMap<>();
  private final Map<LocalDate, List<Runnable>> agenda = new TreeMap<>();

  @BeforeEach
  void begin() throws Exception {
    post.begin();
  }

  @AfterEach
  void zoalsHetWas() {
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
    processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES_RONDE).list()
        .forEach(over -> processen.deleteProcessInstance(over.getId(), "klaar met de proef"));
    jdbc.sql("update dossier set afgesloten_op = now() where soort = 'ROB' and afgesloten_op is null").update();
  }

  @Test
  @DisplayName("28 dienen op tijd in, 2 zijn robuust, 26 maken een plan, een is dat na heroverweging; elke herinnering volgens schema en geen andere")
  void ronde2023() {
    op("2023-06-22", () -> {
      spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Map.of("herkomst", "BEKEND", "ronde", "2023"));
      processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES).variableValueEquals("ronde", "2023")
          .list().forEach(p -> dossiers.put((String) processen.getVariable(p.getId(), "dienst"), p));
      telt(28, "ZELFBEOORDELING");
    });
    op("2023-09-20", () -> deHelft(0, dienst -> zelfbeoordeling(dienst)));
    op("2023-09-29", () -> deHelft(1, dienst -> zelfbeoordeling(dienst)));
    op("2023-10-02", () -> allen(dienst -> doe(algemeenBestuur(dienst), dienst, Taak.ZELFBEOORDELING_VASTSTELLEN,
        Voorbeeldronde.vastgesteld(LocalDate.of(2023, 10, 2)))));
    op("2023-10-03", () -> {
      telt(28, "BEOORDELING");
      assertThat(aantal("ingediend_op < timestamptz '2023-10-03 00:00 Europe/Amsterdam'")).isEqualTo(28);
      assertThat(jdbc.sql("select count(*) filter (where s.score is null) || ' of ' || count(*) from robuustheid_score s"
          + " join robuustheid r on r.dossiernummer = s.dossiernummer where r.ronde = '2023'").query(String.class).single())
          .as("no source has a norm, so nobody gives a score").isEqualTo("168 of 168");
    });
    op("2023-10-16", () -> allen(dienst -> doe(IENW, dienst, Taak.TECHNISCHE_CHECK,
        Map.of("checkuitkomst", "JA", "bevindingen", "Volledig."))));
    op("2023-11-21", () -> allen(dienst -> doe(Voorbeeldronde.STUURGROEP, dienst, Taak.STUURGROEP,
        Map.of("besprekingStuurgroep", "Besproken."))));
    op("2023-12-06", () -> allen(dienst -> doe(Voorbeeldronde.OVERLEG, dienst, Taak.OVERLEG,
        Map.of("besprekingOverleg", "Besproken."))));
    op("2023-12-14", () -> allen(dienst -> doe(IENW, dienst, Taak.OORDEEL, METEEN_ROBUUST.contains(dienst)
        ? Voorbeeldronde.oordeel("oordelen") : Voorbeeldronde.oordeel("oordelen", "KPI-1"))));
    op("2023-12-15", () -> {
      telt(2, "ROBUUST");
      telt(26, "PLAN");
      assertThat(taken.createTaskQuery().taskDefinitionKey(Taak.PLAN).count()).isEqualTo(26);
    });
    op("2024-02-19", () -> spel.start(directie(ODBN), Robuustheidwoorden.PROCES_REACTIE, Map.of("dossiernummer",
        dossiers.get(ODBN).getBusinessKey(), "reactiedatum", "2024-02-19", "reactie", "Schriftelijke reactie met aanvullende informatie.")));
    op("2024-03-04", () -> opTijd().forEach(this::plan));
    op("2024-03-20", () -> opTijd().forEach(dienst -> stelPlanVast(dienst, "2024-03-20")));
    op("2024-03-31", () -> {
      assertThat(aantal("plan_gemist_op is not null")).isZero();
      assertThat(aantal("plan_ingediend_op is not null")).isEqualTo(23);
    });
    op("2024-04-01", () -> {
      telt(3, "PLAN");
      telt(23, "ANALYSE");
      assertThat(gemist()).containsExactlyInAnyOrderElementsOf(TE_LAAT.stream().flatMap(dienst -> Stream.of(
          "algemeen-bestuur-" + dienst, "stuurgroep-ibp-vth", IENW).map(groep -> dienst + " " + groep)).toList());
      assertThat(jdbc.sql("select count(*) from escalatie where onderwerp_type = 'ROBUUSTHEID' and uitkomst is null"
          + " and niveau = 'BESTUUR' and geopend_op < timestamptz '2026-01-01'").query(Integer.class).single()).isEqualTo(3);
      assertThat(taken.createTaskQuery().taskDefinitionKey(Taak.PLAN).count()).as("nothing closes by itself").isEqualTo(3);
    });
    op("2024-04-15", () -> TE_LAAT.forEach(this::plan));
    op("2024-04-16", () -> {
      TE_LAAT.forEach(dienst -> stelPlanVast(dienst, "2024-04-16"));
      telt(26, "ANALYSE");
      assertThat(gemist()).as("told once").hasSize(9);
    });
    op("2024-05-15", () -> metPlan().forEach(dienst -> doe(IENW, dienst, Taak.PLAN_ANALYSEREN,
        Map.of("analyseuitkomst", "ONZEKER", "analyse", "Geanalyseerd."))));
    op("2024-06-20", () -> metPlan().forEach(dienst -> doe(IENW, dienst, Taak.KAMER,
        Map.of("kamerbriefdatum", "2024-06-20", "kamerbrief", "Rapportage"))));
    op("2024-06-25", () -> {
      telt(26, "UITVOERING");
      doe(IENW, ODBN, Taak.HEROVERWEGEN, Map.of("heroverweging", "ROBUUST", "heroverwegingMotivering", "Alsnog robuust."));
      telt(3, "ROBUUST");
      telt(25, "UITVOERING");
    });
    for (String dag : List.of("2024-10-08", "2025-04-08", "2025-10-08")) {
      op(dag, () -> volhouders().forEach(dienst -> doe(directie(dienst), dienst, Taak.VOORTGANG,
          Map.of("voortgangstand", "OP_SCHEMA", "voortgangToelichting", "Loopt."))));
    }
    op("2026-04-01", () -> {
      assertThat(taken.createTaskQuery().taskDefinitionKey(Taak.EINDTOETS).count()).isEqualTo(25);
      volhouders().forEach(dienst -> doe(IENW, dienst, Taak.EINDTOETS, dienst.equals(NIET_OP_TIJD_ROBUUST)
          ? Voorbeeldronde.oordeel("eindoordelen", "KPI-1") : Voorbeeldronde.oordeel("eindoordelen")));
      telt(27, "ROBUUST");
      telt(1, "NIET_ROBUUST");
    });

    speel();

    assertThat(processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES_RONDE).count())
        .as("the ronde is over when all are").isZero();
    assertThat(herinnerd(Taak.ZELFBEOORDELING)).isEqualTo(verwacht("directie,algemeen-bestuur", allenIn(),
        Map.of(0, "2023-07-04 2023-09-01 2023-09-18", 1, "2023-07-04 2023-09-01 2023-09-18 2023-09-25 2023-09-29")));
    assertThat(herinnerd(Taak.ZELFBEOORDELING_VASTSTELLEN)).isEqualTo(verwacht("algemeen-bestuur,directie", allenIn(),
        Map.of(0, "2023-09-25 2023-09-29 2023-10-02", 1, "2023-10-02")));
    assertThat(herinnerd(Taak.PLAN)).isEqualTo(Stream.concat(
        verwacht("directie,algemeen-bestuur", opTijd(), Map.of(0, "2023-12-29 2024-02-27", 1, "2023-12-29 2024-02-27")).stream(),
        verwacht("directie,algemeen-bestuur", TE_LAAT, Map.of(
            0, "2023-12-29 2024-02-27 2024-03-14 2024-03-21 2024-03-26 2024-03-28",
            1, "2023-12-29 2024-02-27 2024-03-14 2024-03-21 2024-03-26 2024-03-28")).stream()).sorted().toList());
    assertThat(herinnerd(Taak.PLAN_VASTSTELLEN)).isEqualTo(verwacht("algemeen-bestuur,directie", opTijd(),
        Map.of(0, "2024-03-14", 1, "2024-03-14")));
    // 90 days before is New Year's day: the last working day before it.
    assertThat(herinnerd(Taak.EINDTOETS)).isEqualTo(verwacht("stelselverantwoordelijke,algemeen-bestuur,directie", volhouders(),
        Map.of(0, "2025-12-31 2026-03-02 2026-03-18 2026-03-25 2026-03-30 2026-04-01",
            1, "2025-12-31 2026-03-02 2026-03-18 2026-03-25 2026-03-30 2026-04-01")));
  }

  /** Lets the days pass: timers first, then the mail, then what people do that day. */
  private void speel() {
    for (LocalDate dag = BEGIN; !dag.isAfter(EINDE); dag = dag.plusDays(1)) {
      klok.zet(dag, LocalTime.of(9, 0));
      beheer.createJobQuery().processDefinitionKey(Robuustheidwoorden.PROCES).timers().executable().list()
          .forEach(timer -> beheer.executeJob(timer.getId()));
      spel.werkBij();
      ronde.loop();
      klok.zet(dag, LocalTime.of(10, 0));
      agenda.getOrDefault(dag, List.of()).forEach(Runnable::run);
    }
  }

  private void op(String dag, Runnable wat) {
    agenda.computeIfAbsent(LocalDate.parse(dag), d -> new ArrayList<>()).add(wat);
  }

  private void allen(Consumer<String> doe) {
    List.copyOf(dossiers.keySet()).forEach(doe);
  }

  private void deHelft(int welke, Consumer<String> doe) {
    List<String> diensten = allenIn();
    for (int i = welke; i < diensten.size(); i += 2) {
      doe.accept(diensten.get(i));
    }
  }

  private List<String> allenIn() {
    return List.copyOf(dossiers.keySet());
  }

  private List<String> metPlan() {
    return dossiers.keySet().stream().filter(dienst -> !METEEN_ROBUUST.contains(dienst)).toList();
  }

  private List<String> opTijd() {
    return metPlan().stream().filter(dienst -> !TE_LAAT.contains(dienst)).toList();
  }

  private List<String> volhouders() {
    return metPlan().stream().filter(dienst -> !dienst.equals(ODBN)).toList();
  }

  private void zelfbeoordeling(String dienst) {
    doe(directie(dienst), dienst, Taak.ZELFBEOORDELING, Voorbeeldronde.zelfbeoordelingZonderScores());
  }

  private void plan(String dienst) {
    doe(directie(dienst), dienst, Taak.PLAN, Voorbeeldronde.plan(Map.of("KPI-1", "2026-04-01")));
  }

  private void stelPlanVast(String dienst, String dag) {
    doe(algemeenBestuur(dienst), dienst, Taak.PLAN_VASTSTELLEN, Voorbeeldronde.vastgesteld(LocalDate.parse(dag)));
  }

  private void doe(String gebruiker, String dienst, String soort, Map<String, Object> ingevuld) {
    spel.doe(gebruiker, dossiers.get(dienst), soort, ingevuld);
  }

  private void telt(int aantal, String status) {
    assertThat(jdbc.sql("select count(*) from dossier d join robuustheid r on r.dossiernummer = d.dossiernummer"
        + " where r.ronde = '2023' and d.status = ?").param(status).query(Integer.class).single()).as(status).isEqualTo(aantal);
  }

  private int aantal(String voorwaarde) {
    return jdbc.sql("select count(*) from robuustheid where ronde = '2023' and " + voorwaarde).query(Integer.class).single();
  }

  private List<String> gemist() {
    return jdbc.sql("select distinct r.dienst || ' ' || h.groep from herinnering h join taaktermijn t on t.taak = h.taak"
        + " join robuustheid r on r.dossiernummer = t.dossiernummer where r.ronde = '2023' and h.soort = 'KENNISGEVING'"
        + " and h.tekst like '%Dat plan is er niet%'").query(String.class).list();
  }

  /** Every reminder of this kind of task that went out as mail: dienst, role and day. */
  private List<String> herinnerd(String soort) {
    return jdbc.sql("""
        select distinct r.dienst || ' ' || coalesce((select g.rol from rolgroep g where g.groep = h.groep), 'wie het doet')
          || ' ' || (h.moment at time zone 'Europe/Amsterdam')::date
        from herinnering h join taaktermijn t on t.taak = h.taak join robuustheid r on r.dossiernummer = t.dossiernummer
        where r.ronde = '2023' and h.soort = 'HERINNERING' and h.status = 'VERZONDEN' and t.taaksoort = :soort""")
        .param("soort", soort).query(String.class).list().stream().sorted().toList();
  }

  /** @param rollen the first does the task; {@code dagen} by even and odd place among all diensten */
  private List<String> verwacht(String rollen, List<String> diensten, Map<Integer, String> dagen) {
    List<String> regels = new ArrayList<>();
    for (String dienst : diensten) {
      String op = dagen.get(allenIn().indexOf(dienst) % 2);
      for (String dag : op.split(" ")) {
        String[] wie = rollen.split(",");
        for (int i = 0; i < wie.length; i++) {
          regels.add(dienst + " " + (i == 0 ? "wie het doet" : wie[i]) + " " + dag);
        }
      }
    }
    return regels.stream().sorted().toList();
  }
}
