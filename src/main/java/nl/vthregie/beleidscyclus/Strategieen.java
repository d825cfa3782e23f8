package nl.vthregie.beleidscyclus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

/** Which strategy is in force in a region. */
@Repository
class Strategieen {

  private final JdbcClient jdbc;
  private final Clock klok;

  Strategieen(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** The one of the same years, when there is one, lapses at the same moment. */
  void zetInWerking(InWerking s) {
    Timestamp nu = Timestamp.from(klok.instant());
    jdbc.sql("""
        update strategie set vervallen_op = :nu
        where regio = :regio and van_jaar = :van and tot_jaar = :tot and vervallen_op is null""")
        .param("nu", nu).param("regio", s.regio()).param("van", s.vanJaar()).param("tot", s.totJaar()).update();
    jdbc.sql("""
        insert into strategie (dossiernummer, regio, van_jaar, tot_jaar, zegel, trekker, in_werking_op)
        values (:nummer, :regio, :van, :tot, :zegel, :trekker, :nu)""")
        .param("nummer", s.dossiernummer()).param("regio", s.regio()).param("van", s.vanJaar()).param("tot", s.totJaar())
        .param("zegel", s.zegel()).param("trekker", s.trekker()).param("nu", nu).update();
  }

  /** The one that is in force in this year; of two that overlap the later. */
  Optional<InWerking> inWerking(String regio, int jaar) {
    return jdbc.sql("""
        select dossiernummer, regio, van_jaar, tot_jaar, zegel, trekker from strategie
        where regio = :regio and vervallen_op is null and :jaar between van_jaar and tot_jaar
        order by van_jaar desc limit 1""")
        .param("regio", regio).param("jaar", jaar).query(InWerking.class).optional();
  }

  /** The one that lasts longest of those in force, also when its years are over: what comes next follows it. */
  Optional<InWerking> laatste(String regio) {
    return jdbc.sql("""
        select dossiernummer, regio, van_jaar, tot_jaar, zegel, trekker from strategie
        where regio = :regio and vervallen_op is null order by tot_jaar desc, van_jaar desc limit 1""")
        .param("regio", regio).query(InWerking.class).optional();
  }

  Optional<InWerking> zoek(String dossiernummer) {
    return jdbc.sql("select dossiernummer, regio, van_jaar, tot_jaar, zegel, trekker from strategie where dossiernummer = :nummer")
        .param("nummer", dossiernummer).query(InWerking.class).optional();
  }

  /** @param trekker the organisation of the bestuurlijk opdrachtgever */
  record InWerking(String dossiernummer, String regio, int vanJaar, int totJaar, String zegel, String trekker) {
  }
}
