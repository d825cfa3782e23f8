package nl.vthregie.simulatie;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Takes the region back to the day on which the platform was installed: nothing has happened, and everybody is there. */
record Schoneregio(JdbcClient jdbc) {

  /** Deployments, job definitions, people, groups, rights and the region itself stay. */
  private static final Set<String> BLIJFT = Set.of("act_ru_authorization", "act_ru_filter", "act_ru_jobdef", "act_ru_meter_log",
      "act_ru_task_meter_log", "organisatie", "rolgroep", "vertegenwoordiging", "kring", "kring_organisatie", "persoon",
      "flyway_schema_history", "robuustheidsronde", "robuustheidsronde_datum", "robuustheidsronde_kpi",
      "robuustheidsronde_dienst");

  void maak() {
    List<String> alle = jdbc.sql("select tablename from pg_tables where schemaname = 'public' order by 1").query(String.class)
        .list();
    List<String> leeg = alle.stream().filter(t -> !BLIJFT.contains(t) && !t.matches("act_(re|id|ge)_.*")).toList();
    List<String> blijft = alle.stream().filter(t -> !leeg.contains(t)).toList();
    List<Long> vooraf = blijft.stream().map(this::aantal).toList();
    // Of start events, which belong to a definition and to no process: they go along with the processes, and come back.
    jdbc.sql("create table startgebeurtenis as select * from act_ru_event_subscr where execution_id_ is null").update();
    jdbc.sql("truncate " + String.join(", ", leeg) + " restart identity cascade").update();
    jdbc.sql("insert into act_ru_event_subscr select * from startgebeurtenis").update();
    jdbc.sql("drop table startgebeurtenis").update();
    assertThat(blijft.stream().map(this::aantal).toList()).as("rows of " + blijft).isEqualTo(vooraf);
    // Values of processes, not what was deployed.
    jdbc.sql("delete from act_ge_bytearray where deployment_id_ is null").update();
  }

  private long aantal(String tabel) {
    return jdbc.sql("select count(*) from " + tabel).query(Long.class).single();
  }
}
