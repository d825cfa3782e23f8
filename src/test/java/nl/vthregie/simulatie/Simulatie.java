package nl.vthregie.simulatie;

import nl.vthregie.termijn.Kalender;
import nl.vthregie.test.Proefklok;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Lets the years go by, half a working day at a time. The platform does what is due, in weekends too; people work on working
 * days, most of them in time.
 */
final class Simulatie {

  private static final Logger log = LoggerFactory.getLogger(Simulatie.class);
  private static final LocalTime OCHTEND = LocalTime.of(9, 30);
  /** After five o'clock, when terms have passed. */
  private static final LocalTime AVOND = LocalTime.of(17, 10);
  /** Out of a hundred; the rest is too late. */
  private static final int OP_TIJD = 85;
  private static final int OP_DE_VALREEP = 12;
  private static final int DAGEN_VOORUIT = 20;
  private static final int DAGEN_TE_LAAT = 12;
  /** Before somebody tries again who had to wait for something else. */
  private static final int DAGEN_WACHTEN = 7;
  private static final int KEREN_WACHTEN = 40;

  private final Zaad zaad;
  private final Rolspeler rollen;
  private final Initiatief initiatief;
  private final Werkvoorraad werkvoorraad;
  private final TaskService taken;
  private final Runnable post;
  private final Runnable jaarkalender;
  private final Kalender kalender;
  private final JdbcClient jdbc;
  private final Proefklok klok;
  /** When somebody means to do which task. */
  private final Map<String, Instant> agenda = new HashMap<>();
  private final Map<String, Integer> gewacht = new HashMap<>();
  private final List<Handeling> handelingen = new ArrayList<>();

  Simulatie(Zaad zaad, Rolspeler rollen, Initiatief initiatief, Werkvoorraad werkvoorraad, TaskService taken,
            Runnable post, Runnable jaarkalender, Kalender kalender, JdbcClient jdbc, Proefklok klok) {
    this.zaad = zaad;
    this.rollen = rollen;
    this.initiatief = initiatief;
    this.werkvoorraad = werkvoorraad;
    this.taken = taken;
    this.post = post;
    this.jaarkalender = jaarkalender;
    this.kalender = kalender;
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /**
   * @param klaar asked every evening: whether what was to be played is over
   * @return everything that people did, in the order in which they did it
   */
  List<Handeling> speel(LocalDate van, LocalDate totEnMet, BooleanSupplier klaar) {
    for (LocalDate dag = van; !dag.isAfter(totEnMet) && !klaar.getAsBoolean(); dag = dag.plusDays(1)) {
      if (dag.getDayOfMonth() == 1) {
        log.info("{}: {} acts, {} tasks planned", dag, handelingen.size(), agenda.size());
      }
      boolean werkdag = kalender.isWerkdag(dag);
      if (werkdag) {
        klok.zet(dag, OCHTEND);
        jaarkalender.run();
        werkBij();
        initiatief.neem(dag);
        werk();
      }
      klok.zet(dag, AVOND);
      werkBij();
      if (werkdag) {
        werk();
      }
    }
    // What followed from the last of them.
    werkBij();
    return List.copyOf(handelingen);
  }

  /** What the platform does by itself. */
  private void werkBij() {
    werkvoorraad.werkAllesBij();
    post.run();
  }

  private void werk() {
    Instant nu = klok.instant();
    List<Openstaand> openstaand = openstaand();
    agenda.keySet().retainAll(openstaand.stream().map(Openstaand::taak).collect(Collectors.toSet()));
    openstaand.forEach(taak -> agenda.computeIfAbsent(taak.taak(), nieuw -> plan(taak, nu)));
    for (Openstaand taak : openstaand) {
      Instant moment = agenda.get(taak.taak());
      Task nog = moment.isAfter(nu) ? null : taken.createTaskQuery().taskId(taak.taak()).singleResult();
      // Somebody else may have ended it a moment ago.
      if (nog != null) {
        rollen.doe(nog).ifPresentOrElse(
            wie -> {
              handelingen.add(new Handeling(taak.taak(), taak.soort(), taak.dossiernummer(), wie, nu));
              log.debug("{} {} {} by {}", nu, taak.soort(), taak.dossiernummer(), wie);
            },
            () -> laatWachten(taak, nu));
        werkvoorraad.werkBij();
      }
    }
  }

  private void laatWachten(Openstaand taak, Instant nu) {
    if (gewacht.merge(taak.taak(), 1, Integer::sum) > KEREN_WACHTEN) {
      throw new AssertionError("Nobody ever could complete " + taak);
    }
    agenda.put(taak.taak(), nu.plus(DAGEN_WACHTEN, ChronoUnit.DAYS));
  }

  /** In an order of which no random id is part: else the same seed would play other years. */
  private List<Openstaand> openstaand() {
    return jdbc.sql("""
        select t.id_ as taak, t.task_def_key_ as soort, coalesce(tt.dossiernummer, '') as dossiernummer,
          t.due_date_ as uiterlijk,
          (select string_agg(l.group_id_, ',' order by l.group_id_) from act_ru_identitylink l where l.task_id_ = t.id_) as groepen
        from act_ru_task t left join taaktermijn tt on tt.taak = t.id_ join act_ru_execution e on e.id_ = t.execution_id_
        order by t.create_time_, t.task_def_key_, groepen, dossiernummer, t.due_date_, tt.onderwerp, (select min(v.long_)
          from act_ru_variable v where v.execution_id_ in (e.id_, e.parent_id_) and v.name_ = 'loopCounter')""").query((rij, nummer) -> new Openstaand(
            rij.getString("taak"), rij.getString("soort"), rij.getString("dossiernummer"), rij.getTimestamp("uiterlijk")))
        .list();
  }

  /** Most work well within their term, some on its last days, a few only when it has passed. */
  private Instant plan(Openstaand taak, Instant nu) {
    if (taak.uiterlijk() == null || taak.dossiernummer().isEmpty() || rollen.wie(taak.taak()).isEmpty()) {
      throw new AssertionError("A task without a term or without anybody who may do it: " + taak);
    }
    int dagen = (int) Math.max(0, ChronoUnit.DAYS.between(nu, taak.uiterlijk().toInstant()));
    int lot = zaad.tussen(1, 100);
    int na = lot <= OP_TIJD ? zaad.tussen(0, Math.min(dagen * 3 / 4, DAGEN_VOORUIT))
        : lot <= OP_TIJD + OP_DE_VALREEP ? dagen : dagen + zaad.tussen(1, DAGEN_TE_LAAT);
    return nu.plus(na, ChronoUnit.DAYS);
  }

  private record Openstaand(String taak, String soort, String dossiernummer, Timestamp uiterlijk) {
  }
}
