package nl.vthregie.beleidscyclus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** What the jaarverslagen recommend for a programma, each in a row of its own. */
@Repository
class Aanbevelingen {

  private final JdbcClient jdbc;
  private final Clock klok;

  Aanbevelingen(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** @param jaarverslag its dossiernummer; the same one again changes nothing */
  void ontvang(String regio, int jaar, String jaarverslag, String aanbeveling) {
    jdbc.sql("""
        insert into programma_aanbeveling (regio, jaar, jaarverslag, aanbeveling, ontvangen_op)
        values (:regio, :jaar, :jaarverslag, :aanbeveling, :nu) on conflict do nothing""")
        .param("regio", regio).param("jaar", jaar).param("jaarverslag", jaarverslag).param("aanbeveling", aanbeveling)
        .param("nu", Timestamp.from(klok.instant())).update();
  }

  /**
   * For whoever writes this programma: of its year, and of years before that came too late for theirs.
   *
   * @param programma the number of a dossier that is open
   */
  List<Aanbeveling> voor(String programma) {
    return jdbc.sql("""
        select a.jaarverslag, a.aanbeveling from programma_aanbeveling a
        join dossier d on d.dossiernummer = :programma and d.regio = a.regio and a.jaar <= d.jaar
        where a.verwerkt_in is null or a.verwerkt_in = :programma
        order by a.jaar, a.ontvangen_op, a.jaarverslag""").param("programma", programma).query(Aanbeveling.class).list();
  }

  /** The text is sealed: what its writer could read, is dealt with. */
  void verwerk(String programma) {
    jdbc.sql("""
        update programma_aanbeveling a set verwerkt_in = d.dossiernummer from dossier d
        where d.dossiernummer = :programma and d.regio = a.regio and a.jaar <= d.jaar and a.verwerkt_in is null""")
        .param("programma", programma).update();
  }

  record Aanbeveling(String jaarverslag, String aanbeveling) {
  }
}
