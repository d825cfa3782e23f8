package nl.vthregie.proef;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What was planned, read before anything went wrong: every receiver of every reminder, as the view names them. */
record Verwacht(Map<Paar, Instant> paren, Set<String> vergeefs) {

  /** One task has one planned reminder here, so that a task names its reminder too. */
  record Paar(String taak, String ontvanger) {
  }

  static Verwacht lees(JdbcClient jdbc) {
    Map<Paar, Instant> paren = new HashMap<>();
    jdbc.sql("""
        select h.taak, o.ontvanger, h.moment
        from proef_plan join herinnering h using (taak) join herinnering_ontvanger o on o.herinnering = h.id
        where not vergeefs""")
        .query(rij -> {
          paren.put(new Paar(rij.getString(1), rij.getString(2)), rij.getObject(3, Timestamp.class).toInstant());
        });
    return new Verwacht(paren, new HashSet<>(jdbc.sql("select taak from proef_plan where vergeefs").query(String.class).list()));
  }

  long ontvangers() {
    return paren.keySet().stream().map(Paar::ontvanger).distinct().count();
  }

  long herinneringen() {
    return paren.keySet().stream().map(Paar::taak).distinct().count();
  }
}
