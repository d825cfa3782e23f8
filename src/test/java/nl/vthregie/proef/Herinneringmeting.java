package nl.vthregie.proef;

import jakarta.mail.internet.MimeMessage;
import nl.vthregie.herinnering.Postronde;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Compares reminders by ledger and outbox with one BPMN timer for each, on one engine and one database in one run. Not part
 * of the build: {@code mvn test -Dtest=Herinneringmeting}. Prints the medians; docs/meting-herinneringen.md explains them.
 */
@SpringBootTest(properties = {
    // Rounds are made when everything is due, so that nothing is counted that is only waiting.
    "vthregie.herinnering.verzenden=false", "vthregie.herinnering.per-minuut=0", "camunda.bpm.job-execution.enabled=true"})
@ActiveProfiles({"test", Timermail.PROFIEL})
@Import({Herinneringmeting.Mailer.class, Spel.class})
// Closed before the database goes: an engine without one waits half a minute for it.
@DirtiesContext
class Herinneringmeting {

  /** What is measured, and how many tasks are reminded. */
  enum Wijze {
    OUTBOX_5("ledger and outbox", 5_000, GROEPEN),
    OUTBOX_50("ledger and outbox", 50_000, GROEPEN),
    /** So many receivers that every mail names all of its tasks, and counts none. */
    OUTBOX_50_GENOEMD("ledger and outbox", 50_000, 1_000),
    OUTBOX_5_IEDER("ledger and outbox", 5_000, 5_000),
    TIMERS("a BPMN timer each", 5_000, 5_000);

    private final String naam;
    private final int aantal;
    private final int ontvangers;

    Wijze(String naam, int aantal, int ontvangers) {
      this.naam = naam;
      this.aantal = aantal;
      this.ontvangers = ontvangers;
    }
  }

  private static final Logger log = LoggerFactory.getLogger(Herinneringmeting.class);
  static final int GROEPEN = 340;
  private static final Pattern AANTAL = Pattern.compile("(\\d+) taken");
  private static final List<Wijze> WIJZEN = Arrays.stream(System.getProperty("wijzen", Arrays.stream(Wijze.values())
      .map(Wijze::name).collect(Collectors.joining(","))).split(",")).map(Wijze::valueOf).toList();
  private static final int RONDEN = Integer.getInteger("ronden", 3);
  private static final String GEBRUIKER = "ambtelijk-opdrachtgever-enschede";
  private static final String VAN_DE_METING =
      "proc_inst_id_ like 'proef-%' or proc_def_id_ like 'herinnering-per-timer:%'";
  private static Proefpostgres postgres;

  @Autowired
  private Meetmailer mailer;
  @Autowired
  private Spel spel;
  @Autowired
  private ProcessEngine engine;
  @Autowired
  private Postronde ronde;
  private JdbcClient jdbc;
  private String sjabloon;

  @DynamicPropertySource
  static void omgeving(DynamicPropertyRegistry register) throws Exception {
    Path map = Herinneringenproef.leeg(Path.of("target", "meting"));
    Path regio = Regiomap.maak(map.resolve("regio"), GROEPEN);
    postgres = new Proefpostgres(map, Map.of("shared_preload_libraries", "pg_stat_statements", "max_wal_size", "4GB"));
    postgres.start();
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::sluit));
    postgres.maak("meting", "meting", "meting");
    register.add("spring.datasource.url", () -> postgres.url("meting"));
    register.add("spring.datasource.username", () -> "meting");
    register.add("spring.datasource.password", () -> "meting");
    register.add("vthregie.regio-map", () -> regio.toUri().toString());
  }

  @Test
  void outboxTegenoverTimers() throws Exception {
    jdbc = JdbcClient.create(postgres.bron("meting"));
    jdbc.sql("create extension pg_stat_statements").update();
    jobs().shutdown();
    sjabloon = spel.startZonderJobs(GEBRUIKER, "opdrachtverstrekking", Map.of("titel", "Meting", "soort", "COLLECTIEF",
        "jaar", 2027, "voortouw", "OG", "deelnemers", List.of("enschede"))).getId();
    engine.getRepositoryService().createDeployment().addClasspathResource("meting/herinnering-per-timer.bpmn").deploy();
    // What was planned for the task that is copied.
    ruimOp();

    Map<Wijze, List<Meting>> metingen = new EnumMap<>(Wijze.class);
    for (int ronde = 0; ronde <= RONDEN; ronde++) {
      for (Wijze wijze : WIJZEN) {
        Meting meting = meet(wijze);
        log.info("Round {}: {} x {}: {}", ronde, wijze.aantal, wijze, meting);
        if (ronde > 0) {
          metingen.computeIfAbsent(wijze, w -> new ArrayList<>()).add(meting);
        }
      }
    }
    toon(metingen);
  }

  private Meting meet(Wijze wijze) throws Exception {
    Set<String> verwacht = wijze == Wijze.TIMERS ? startTimers(wijze.aantal) : plan(wijze);
    int paren = wijze == Wijze.TIMERS ? wijze.aantal : jdbc.sql(
        "select count(*) from ontvangers(array(select id from herinnering where status = 'GEPLAND'))")
        .query(Integer.class).single();
    jdbc.sql("vacuum analyze").update();
    jdbc.sql("checkpoint").update();
    mailer.wis();
    long commits = commits();
    jdbc.sql("select pg_stat_statements_reset()").query().singleRow();
    long rekentijd = rekentijd();
    long begin = System.nanoTime();
    if (wijze == Wijze.TIMERS) {
      jobs().start();
      await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(20)).until(() -> mailer.aantal() == wijze.aantal);
    } else {
      ronde.loop();
    }
    long duur = mailer.laatste() - begin;
    rekentijd = rekentijd() - rekentijd;
    long opdrachten = opdrachten();
    jobs().shutdown();
    long vastgelegd = commits() - commits;
    controleer(verwacht, paren);
    var meting = new Meting(wijze.aantal, mailer.aantal(), duur, rekentijd, opdrachten, vastgelegd);
    ruimOp();
    return meting;
  }

  /** All reminders are due; each task waits for one of the groups, or has been taken up by somebody of its own. */
  private Set<String> plan(Wijze wijze) {
    jdbc.sql("""
        create table proef_plan as
        select 'proef-' || n as taak, 'OPD-PROEF-' || n as dossiernummer,
          'ambtelijk-opdrachtgever-proefgemeente-' || n % :groepen as groep,
          case when :ontvangers > :groepen then 'meting-' || n % :ontvangers end as behandelaar,
          'HERINNERING' as soort, -2 as dagen, cast(null as text) as verteld,
          date_trunc('second', now()) as moment, date_trunc('second', now() + interval '2 days') as uiterlijk
        from generate_series(1, :aantal) n""").param("groepen", GROEPEN).param("aantal", wijze.aantal)
        .param("ontvangers", wijze.ontvangers).update();
    jdbc.sql("""
        insert into act_id_user (id_, rev_, email_)
        select behandelaar, 1, behandelaar || '@proef.example' from proef_plan where behandelaar is not null
        on conflict do nothing""").update();
    Takenkopie.maak(jdbc, sjabloon);
    return new TreeSet<>(jdbc.sql("select taak from proef_plan").query(String.class).list());
  }

  private Set<String> startTimers(int aantal) {
    Set<String> processen = new TreeSet<>();
    for (int n = 0; n < aantal; n++) {
      processen.add(engine.getRuntimeService().startProcessInstanceByKey("herinnering-per-timer", "METING-" + n).getId());
    }
    return processen;
  }

  /** Every task stands in a mail that was handed over: named, or counted in a mail that names fifty others. */
  private void controleer(Set<String> verwacht, int paren) throws Exception {
    Set<String> genoemd = new TreeSet<>();
    int verteld = 0;
    for (MimeMessage mail : mailer.aangenomen()) {
      Set<String> inDeze = new TreeSet<>();
      Ontvangst.verzamel(mail, inDeze);
      Matcher aantal = AANTAL.matcher(mail.getSubject());
      verteld += aantal.lookingAt() ? Integer.parseInt(aantal.group(1)) : 1;
      assertThat(inDeze).hasSize(aantal.reset().lookingAt() ? Math.min(50, Integer.parseInt(aantal.group(1))) : 1);
      genoemd.addAll(inDeze);
    }
    assertThat(verteld).as("every receiver is told of every task").isEqualTo(paren);
    if (verwacht.size() / mailer.aantal() < 50) {
      assertThat(genoemd).isEqualTo(verwacht);
    } else {
      assertThat(verwacht).containsAll(genoemd);
    }
  }

  /** Nanoseconds of processor, of this JVM and of PostgreSQL: what neighbours on the machine do not change. */
  private static long rekentijd() throws IOException {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
        + postgres.rekentijd().toNanos();
  }

  private JobExecutor jobs() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
  }

  private long opdrachten() {
    return jdbc.sql("""
        select coalesce(sum(calls), 0) from pg_stat_statements
        where query !~* '^(begin|commit|rollback|set|show|.*pg_stat)'""").query(Long.class).single();
  }

  /** PostgreSQL's processes report once a second; whoever asks sooner misses the last. */
  private long commits() throws InterruptedException {
    Thread.sleep(1500);
    return jdbc.sql("select xact_commit from pg_stat_database where datname = current_database()").query(Long.class).single();
  }

  private void ruimOp() {
    jdbc.sql("drop table if exists proef_plan").update();
    try (var verbinding = postgres.bron("meting").getConnection(); var opdracht = verbinding.createStatement()) {
      // Row by row checking of references would take longer than the measurement.
      opdracht.execute("set session_replication_role = replica");
      for (String sql : List.of("truncate bericht_herinnering, bericht", "delete from herinnering",
          "delete from taaktermijn", "delete from dossier where proces_id like 'proef-%'",
          "delete from act_id_user where id_ like 'meting-%'",
          "delete from act_ru_identitylink where task_id_ in (select id_ from act_ru_task where " + VAN_DE_METING + ")",
          "delete from act_ru_job where process_def_key_ = 'herinnering-per-timer'", "delete from act_ru_task where " + VAN_DE_METING,
          "delete from act_ru_execution where " + VAN_DE_METING, "delete from act_hi_taskinst where " + VAN_DE_METING,
          "delete from act_hi_actinst where " + VAN_DE_METING, "delete from act_hi_procinst where " + VAN_DE_METING)) {
        opdracht.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void toon(Map<Wijze, List<Meting>> metingen) {
    Map<Wijze, Meting> midden = new EnumMap<>(Wijze.class);
    metingen.forEach((wijze, rondes) -> midden.put(wijze,
        rondes.stream().sorted(Comparator.comparingLong(Meting::nanos)).toList().get(rondes.size() / 2)));
    Meting timers = midden.get(Wijze.TIMERS);
    var tabel = new StringBuilder("""

        | way | reminders | mails | a second | times the rate of timers | CPU each, µs | of that of timers, 1 in | statements each | commits each |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """);
    midden.forEach((wijze, meting) -> tabel.append("| %s | %d | %d | %.0f | %.1f | %.0f | %.1f | %.3f | %.3f |\n".formatted(
        wijze.naam, meting.aantal, meting.mails, meting.perSeconde(), meting.perSeconde() / timers.perSeconde(),
        meting.per(meting.rekentijd) / 1000, timers.per(timers.rekentijd) / meting.per(meting.rekentijd),
        meting.per(meting.opdrachten), meting.per(meting.commits))));
    log.info("{}\ncost of a reminder at 50 000 divided by that at 5 000: {}", tabel,
        midden.get(Wijze.OUTBOX_5).perSeconde() / midden.get(Wijze.OUTBOX_50).perSeconde());
  }

  private record Meting(int aantal, int mails, long nanos, long rekentijd, long opdrachten, long commits) {

    private double perSeconde() {
      return aantal / (nanos / 1e9);
    }

    private double per(long waarde) {
      return (double) waarde / aantal;
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Mailer {

    @Bean
    @Primary
    Meetmailer meetmailer() {
      return new Meetmailer();
    }
  }
}
