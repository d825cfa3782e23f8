package nl.vthregie.uitvoering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;

/** What the opdrachten have yielded. */
@Repository
class Resultaatboek {

  private final JdbcClient jdbc;
  private final Clock klok;

  Resultaatboek(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /**
   * @param behaald    {@code JA}, {@code DEELS} or {@code NEE}
   * @param leerpunten null for none
   */
  void noteer(String opdrachtnummer, String behaald, String toelichting, String leerpunten) {
    jdbc.sql("""
        insert into opdrachtresultaat (opdrachtnummer, behaald, toelichting, leerpunten, vastgesteld_op)
        values (:opdracht, :behaald, :toelichting, :leerpunten, :nu)
        on conflict (opdrachtnummer) do update set behaald = excluded.behaald, toelichting = excluded.toelichting,
          leerpunten = excluded.leerpunten, vastgesteld_op = excluded.vastgesteld_op""")
        .param("opdracht", opdrachtnummer).param("behaald", behaald).param("toelichting", toelichting)
        .param("leerpunten", leerpunten).param("nu", Timestamp.from(klok.instant())).update();
  }
}
