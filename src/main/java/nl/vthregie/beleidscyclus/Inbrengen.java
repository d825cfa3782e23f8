package nl.vthregie.beleidscyclus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** What the deelnemers bring in for a strategy, each in a row of its own. */
@Repository
class Inbrengen {

  private final JdbcClient jdbc;
  private final Clock klok;

  Inbrengen(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** @param kaders what raad or staten give along; null when they give nothing */
  void leg(String dossiernummer, String deelnemer, String doelen, String kaders, String door) {
    jdbc.sql("""
        insert into cyclusinbreng (dossiernummer, deelnemer, doelen, kaders, gegeven_door, gegeven_op)
        values (:nummer, :deelnemer, :doelen, :kaders, :door, :nu)""")
        .param("nummer", dossiernummer).param("deelnemer", deelnemer).param("doelen", doelen).param("kaders", kaders)
        .param("door", door).param("nu", Timestamp.from(klok.instant())).update();
  }

  /** By name of the deelnemer. */
  List<Inbreng> van(String dossiernummer) {
    return jdbc.sql("""
        select o.naam, i.doelen, coalesce(i.kaders, '–') as kaders
        from cyclusinbreng i join organisatie o on o.code = i.deelnemer
        where i.dossiernummer = :nummer order by o.naam""")
        .param("nummer", dossiernummer).query(Inbreng.class).list();
  }

  record Inbreng(String naam, String doelen, String kaders) {
  }
}
