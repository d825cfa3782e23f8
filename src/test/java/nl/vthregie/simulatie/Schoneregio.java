package nl.vthregie.simulatie;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;

/** Takes the region back to the day on which the platform was installed: nothing has happened, and everybody is there. */
record Schoneregio(JdbcClient jdbc) {

  /** Deployments, job definitions, people, groups, rights and the region itself stay. */
  private static final Set<String> BLIJFT = Set.of("act_ru_authorization", "act_ru_filter", "act_ru_jobdef", "act_ru_meter_log",
      "act_ru_task_meter_log", "organisatie", "rolgroep", "vertegenwoordiging", "kring", "kring_organisatie", "persoon",
      "flyway_schema_history", "robuustheidsronde", "robuustheidsronde_datum", "robuustheidsronde_kpi",
      "robuustheidsronde_dienst");

  void maak() {
    List<String> tabellen = jdbc.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list()
        .stream().filter(t -> !BLIJFT.contains(t)).filter(t -> !t.matches("act_(re|id|ge)_.*") && !t.equals("act_ru_event_subscr"))
        .sorted().toList();
    jdbc.sql("truncate " + String.join(", ", tabellen) + " restart identity cascade").update();
    // Those of start events, which belong to a definition and to no process, stay.
    jdbc.sql("delete from act_ru_event_subscr where execution_id_ is not null").update();
    // Forms and documents of processes, not those of deployments.
    jdbc.sql("delete from act_ge_bytearray where deployment_id_ is null").update();
  }
}
