package nl.vthregie.opdracht;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

/** Every version of an opdracht that was verstrekt: what was agreed before stays readable. */
@Repository
class Opdrachtversies {

  private final JdbcClient jdbc;
  private final Clock klok;

  Opdrachtversies(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** @return the content of the last version as JSON text; empty for a first one */
  Optional<String> laatste(String dossiernummer) {
    return jdbc.sql("""
        select inhoud::text from opdrachtversie where dossiernummer = :dossiernummer order by versie desc limit 1""")
        .param("dossiernummer", dossiernummer).query(String.class).optional();
  }

  /** @param inhoud the opdracht as JSON text */
  void voegToe(String dossiernummer, String inhoud) {
    voegToe(dossiernummer, inhoud, null);
  }

  /**
   * @param inhoud    the opdracht as JSON text
   * @param wijziging number of the change that led to this version; null for one that was verstrekt
   */
  void voegToe(String dossiernummer, String inhoud, String wijziging) {
    jdbc.sql("""
        insert into opdrachtversie (dossiernummer, versie, inhoud, wijziging, vastgelegd_op)
        select :dossiernummer, coalesce(max(versie), 0) + 1, :inhoud::jsonb, :wijziging, :nu
        from opdrachtversie where dossiernummer = :dossiernummer""")
        .param("dossiernummer", dossiernummer).param("inhoud", inhoud).param("wijziging", wijziging)
        .param("nu", Timestamp.from(klok.instant())).update();
  }
}
