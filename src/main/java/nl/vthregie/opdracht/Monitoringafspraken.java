package nl.vthregie.opdracht;

import nl.vthregie.opdracht.Opdracht.MonitoringEnAfsluiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;

/** How often and in what way an accepted opdracht is followed (onderdeel 9). */
@Repository
class Monitoringafspraken {

  private final JdbcClient jdbc;
  private final Clock klok;

  Monitoringafspraken(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** Once per opdracht: a step that is tried again changes nothing. */
  void legVast(String dossiernummer, MonitoringEnAfsluiting afspraak) {
    jdbc.sql("""
        insert into monitoringafspraak (dossiernummer, wijze, frequentie, afsluiting, vastgelegd_op)
        values (:dossiernummer, :wijze, :frequentie, :afsluiting, :nu) on conflict (dossiernummer) do nothing""")
        .param("dossiernummer", dossiernummer).param("wijze", afspraak.wijze())
        .param("frequentie", afspraak.frequentie()).param("afsluiting", afspraak.afsluiting())
        .param("nu", Timestamp.from(klok.instant())).update();
  }

  /** A changed opdracht may be followed in another way from now on. */
  void herzie(String dossiernummer, MonitoringEnAfsluiting afspraak) {
    jdbc.sql("""
        update monitoringafspraak set wijze = :wijze, frequentie = :frequentie, afsluiting = :afsluiting,
          vastgelegd_op = :nu
        where dossiernummer = :dossiernummer
          and (wijze, frequentie, afsluiting) is distinct from (:wijze, :frequentie, :afsluiting)""")
        .param("dossiernummer", dossiernummer).param("wijze", afspraak.wijze())
        .param("frequentie", afspraak.frequentie()).param("afsluiting", afspraak.afsluiting())
        .param("nu", Timestamp.from(klok.instant())).update();
  }
}
