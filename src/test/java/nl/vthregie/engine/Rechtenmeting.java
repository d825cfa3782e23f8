package nl.vthregie.engine;

import nl.vthregie.test.Procestest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares two ways to keep organisations apart, on one database in one run: kringen (what we do) and a grant for each
 * candidate group of each open task (what the engine does by itself). Not part of the build:
 * {@code mvn test -Dtest=Rechtenmeting}. Prints ratios; asserts only that both ways show the same tasks.
 */
@Procestest
class Rechtenmeting {

  private static final Logger log = LoggerFactory.getLogger(Rechtenmeting.class);
  private static final int TAKEN = Integer.getInteger("taken", 50_000);
  private static final int GROEPEN = 340;
  private static final int RONDEN = 60;
  private static final String GEBRUIKER = "ambtelijk-opdrachtgever-enschede";
  private static final String EIGEN_GROEP = GEBRUIKER;

  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private TaskService taken;
  @Autowired
  private IdentityService identiteiten;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private AuthorizationService autorisaties;

  @Test
  void kringenTegenoverRechtPerTaak() {
    String definitie = repository.createProcessDefinitionQuery().processDefinitionKey("opdrachtverstrekking")
        .latestVersion().singleResult().getId();
    vulTaken(definitie);

    long[] metKringen = meet();
    trekLeesrechtIn();
    geefRechtPerTaak();
    long[] metRechten = meet();

    List<String> metingen = List.of("task list, first 15", "task count", "one task");
    for (int i = 0; i < metingen.size(); i++) {
      log.info("{} open tasks, {} groups: {}: {} ms with kringen, {} ms with a grant per task, ratio {}", TAKEN, GROEPEN,
          metingen.get(i), metKringen[i] / 1e6, metRechten[i] / 1e6,
          "%.1f".formatted((double) metRechten[i] / metKringen[i]));
    }
  }

  /** @return nanoseconds in the median of many rounds: the list, the count, and one task */
  private long[] meet() {
    jdbc.sql("analyze").update();
    identiteiten.setAuthenticatedUserId(GEBRUIKER);
    try {
      Supplier<TaskQuery> vraag = () -> taken.createTaskQuery().taskCandidateGroup(EIGEN_GROEP);
      assertThat(vraag.get().count()).isEqualTo(TAKEN / GROEPEN + (TAKEN % GROEPEN > 0 ? 1 : 0));
      String taak = vraag.get().listPage(0, 1).get(0).getId();
      return new long[] {
          mediaan(() -> vraag.get().orderByDueDate().asc().listPage(0, 15)),
          mediaan(() -> vraag.get().count()),
          mediaan(() -> taken.createTaskQuery().taskId(taak).singleResult())};
    } finally {
      identiteiten.clearAuthentication();
    }
  }

  private static long mediaan(Supplier<?> doe) {
    long[] tijden = new long[RONDEN];
    for (int i = -5; i < RONDEN; i++) {
      long begin = System.nanoTime();
      doe.get();
      if (i >= 0) {
        tijden[i] = System.nanoTime() - begin;
      }
    }
    Arrays.sort(tijden);
    return tijden[RONDEN / 2];
  }

  /** Rows as the engine writes them, in bulk: task n waits for group n modulo the number of groups, in its own kring. */
  private void vulTaken(String definitie) {
    for (String sql : List.of("""
        insert into act_ru_execution (id_, rev_, proc_inst_id_, proc_def_id_, is_active_, is_concurrent_, is_scope_,
          is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_, tenant_id_)
        select 'm' || n, 1, 'm' || n, :definitie, true, false, true, false, 1, 0, 1,
          case when n % :groepen = 0 then 'meting' else 'ander' || n % :groepen end
        from generate_series(0, :taken - 1) n""", """
        insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_, execution_id_,
          proc_inst_id_, proc_def_id_, task_def_key_, tenant_id_)
        select 'm' || n, 1, 'Beoordeel opdracht', 50, now(), now() + n * interval '1 minute', 1, 'm' || n, 'm' || n,
          :definitie, 'Taak_OpdrachtBeoordelen',
          case when n % :groepen = 0 then 'meting' else 'ander' || n % :groepen end
        from generate_series(0, :taken - 1) n""", """
        insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, proc_def_id_)
        select 'm' || n, 1, case when n % :groepen = 0 then :groep else 'groep-' || n % :groepen end, 'candidate', 'm' || n, null
        from generate_series(0, :taken - 1) n where :definitie is not null""")) {
      jdbc.sql(sql).param("definitie", definitie).param("groepen", GROEPEN).param("taken", TAKEN)
          .param("groep", EIGEN_GROEP).update();
    }
    jdbc.sql("insert into kring (id) values ('meting')").update();
    jdbc.sql("insert into kring_organisatie (kring, organisatie) values ('meting', 'enschede')").update();
  }

  private void trekLeesrechtIn() {
    var recht = autorisaties.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION)
        .resourceId("opdrachtverstrekking").list().stream().filter(r -> r.isPermissionGranted(Permissions.READ_TASK))
        .findFirst().orElseThrow();
    recht.removePermission(Permissions.READ_TASK);
    autorisaties.saveAuthorization(recht);
  }

  /** One grant for each candidate group of each task, as the engine's own provider would have written. */
  private void geefRechtPerTaak() {
    jdbc.sql("""
        insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
        select 'm' || task_id_, 1, 1, group_id_, 7, task_id_, 6 from act_ru_identitylink where task_id_ like 'm%'""").update();
    // All in one kring, so that only the grants keep them apart.
    jdbc.sql("update act_ru_task set tenant_id_ = 'meting' where id_ like 'm%'").update();
    jdbc.sql("update act_ru_execution set tenant_id_ = 'meting' where id_ like 'm%'").update();
  }
}
