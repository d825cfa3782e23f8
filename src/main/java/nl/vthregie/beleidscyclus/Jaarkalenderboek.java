package nl.vthregie.beleidscyclus;

import nl.vthregie.organisatie.Kalenderregel.Product;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the jaarkalender has begun, or found begun. */
@Repository
class Jaarkalenderboek {

  private final JdbcClient jdbc;
  private final Clock klok;

  Jaarkalenderboek(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** Whoever asks at the same moment waits until this transaction has ended. @return whether it was nobody's yet */
  boolean neem(Product product, String regio, int jaar) {
    return jdbc.sql("""
        insert into jaarkalender_start (product, regio, jaar, gestart_op) values (:product, :regio, :jaar, :nu)
        on conflict do nothing""")
        .param("product", product.name()).param("regio", regio).param("jaar", jaar)
        .param("nu", Timestamp.from(klok.instant())).update() == 1;
  }

  /** @param vanzelf whether the kalender began this dossier itself */
  void noteer(Product product, String regio, int jaar, String dossiernummer, boolean vanzelf) {
    jdbc.sql("""
        update jaarkalender_start set dossiernummer = :nummer, vanzelf = :vanzelf
        where product = :product and regio = :regio and jaar = :jaar""")
        .param("nummer", dossiernummer).param("vanzelf", vanzelf).param("product", product.name()).param("regio", regio)
        .param("jaar", jaar).update();
  }

  /** Which years have begun, or were found begun. */
  Set<Integer> jaren(Product product, String regio) {
    return jdbc.sql("select jaar from jaarkalender_start where product = :product and regio = :regio")
        .param("product", product.name()).param("regio", regio).query(Integer.class).set();
  }

  /** The latest first. */
  List<Begonnen> begonnen(String regio) {
    return jdbc.sql("""
        select product, jaar, (gestart_op at time zone 'Europe/Amsterdam')::date as dag, dossiernummer, vanzelf
        from jaarkalender_start where regio = :regio order by gestart_op desc, jaar desc, product""")
        .param("regio", regio).query(Begonnen.class).list();
  }

  /** The dossier of this kind about this year, whoever began it. */
  Optional<String> dossier(String nummer) {
    return jdbc.sql("select dossiernummer from dossier where dossiernummer = :nummer").param("nummer", nummer)
        .query(String.class).optional();
  }

  /** What the region has in hand, whoever began it; the first year above. */
  List<Lopend> lopend(String regio) {
    return jdbc.sql("""
        select soort, titel, jaar, dossiernummer, replace(lower(status), '_', ' ') as stand from dossier
        where soort in (:soorten) and regio = :regio and afgesloten_op is null and status not in ('VASTGESTELD', :gestopt)
        order by jaar, geopend_op""").param("gestopt", Cyclusstatus.NIET_TOT_STAND_GEKOMEN.name())
        .param("soorten", List.of(Cycluswoorden.SOORT, Programmawoorden.SOORT, Jaarverslagwoorden.SOORT)).param("regio", regio)
        .query(Lopend.class).list();
  }

  /** A cycle for years after this one that did not come to nothing. */
  Optional<String> cyclusNa(String regio, int jaar) {
    return jdbc.sql("""
        select dossiernummer from dossier
        where soort = :soort and regio = :regio and jaar > :jaar and status <> :gestopt
        order by jaar, geopend_op limit 1""")
        .param("soort", Cycluswoorden.SOORT).param("regio", regio).param("jaar", jaar)
        .param("gestopt", Cyclusstatus.NIET_TOT_STAND_GEKOMEN.name()).query(String.class).optional();
  }

  record Lopend(String soort, String titel, int jaar, String dossiernummer, String stand) {
  }

  record Begonnen(Product product, int jaar, LocalDate dag, String dossiernummer, boolean vanzelf) {
  }
}
