package nl.vthregie.concept;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Which forms have been sent, written in the transaction that does what they ask. A browser that heard no answer asks here,
 * and what it then sends once more counts once.
 */
@Repository
public class Verzendingen {

  /** Nobody waits longer than this for an answer that was lost. */
  private static final Duration BEWAREN = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock klok;

  Verzendingen(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** @return false when a form with this mark had been sent before; while another is at it with the same mark, this waits */
  public boolean noteer(UUID kenmerk, String gebruiker, String procesinstantie) {
    return jdbc.sql("""
        insert into verzending (kenmerk, gebruiker, procesinstantie, op)
        values (:kenmerk, :gebruiker, :procesinstantie, :nu) on conflict do nothing""")
        .param("kenmerk", kenmerk).param("gebruiker", gebruiker).param("procesinstantie", procesinstantie)
        .param("nu", Timestamp.from(klok.instant())).update() == 1;
  }

  /** The process instance that it went to; only for who sent it. */
  Optional<String> zoek(UUID kenmerk, String gebruiker) {
    return jdbc.sql("select procesinstantie from verzending where kenmerk = :kenmerk and gebruiker = :gebruiker")
        .param("kenmerk", kenmerk).param("gebruiker", gebruiker).query(String.class).optional();
  }

  int ruimOp() {
    return jdbc.sql("delete from verzending where op <= :grens")
        .param("grens", Timestamp.from(klok.instant().minus(BEWAREN))).update();
  }
}
