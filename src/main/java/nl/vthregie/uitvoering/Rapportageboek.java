package nl.vthregie.uitvoering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes and reads the financial reports, and what the opdrachtgevers say about them. */
@Repository
class Rapportageboek {

  private final JdbcClient jdbc;
  private final Clock klok;

  Rapportageboek(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** What is handed in takes the place of what was handed in before, until it is vastgesteld. */
  void dienIn(Ingediend r) {
    jdbc.sql("""
        insert into financiele_rapportage (rapportagenummer, opdrachtnummer, regio, periode_tot, begroot, besteed, prognose,
          afwijking, signaal, toelichting)
        values (:nummer, :opdracht, :regio, :tot, :begroot, :besteed, :prognose, :afwijking, :signaal, :toelichting)
        on conflict (rapportagenummer) do update set besteed = excluded.besteed, prognose = excluded.prognose,
          afwijking = excluded.afwijking, signaal = excluded.signaal, toelichting = excluded.toelichting
        where financiele_rapportage.vastgesteld_op is null""")
        .param("nummer", r.nummer()).param("opdracht", r.opdrachtnummer()).param("regio", r.regio()).param("tot", r.periodeTot())
        .param("begroot", r.begroot()).param("besteed", r.rapportage().besteed()).param("prognose", r.rapportage().prognose())
        .param("afwijking", r.afwijking()).param("signaal", r.rapportage().signaal().name())
        .param("toelichting", r.rapportage().toelichting()).update();
  }

  void stelVast(String nummer) {
    jdbc.sql("update financiele_rapportage set vastgesteld_op = :nu where rapportagenummer = :nummer")
        .param("nu", nu()).param("nummer", nummer).update();
  }

  /** The last report about this opdracht that was vastgesteld before this period. */
  Optional<Eerder> vorige(String opdrachtnummer, LocalDate periodeTot) {
    return jdbc.sql("""
        select to_char(periode_tot, 'YYYY-MM-DD') as periode_tot, besteed, prognose, afwijking from financiele_rapportage
        where opdrachtnummer = :opdracht and periode_tot < :tot and vastgesteld_op is not null
        order by periode_tot desc limit 1""")
        .param("opdracht", opdrachtnummer).param("tot", periodeTot).query(Eerder.class).optional();
  }

  void legOordeel(String nummer, int ronde, String deelnemer, String oordeel, String toelichting, String door) {
    jdbc.sql("""
        insert into rapportageoordeel (rapportagenummer, ronde, deelnemer, oordeel, toelichting, gegeven_door, gegeven_op)
        values (:nummer, :ronde, :deelnemer, :oordeel, :toelichting, :door, :nu)""")
        .param("nummer", nummer).param("ronde", ronde).param("deelnemer", deelnemer).param("oordeel", oordeel)
        .param("toelichting", toelichting).param("door", door).param("nu", nu()).update();
  }

  /** By name of the opdrachtgever, in words. */
  List<Oordeel> oordelen(String nummer, int ronde) {
    return jdbc.sql("""
        select o.naam, case r.oordeel when 'AKKOORD' then 'Akkoord' else 'Vragen' end as oordeel,
          coalesce(r.toelichting, '–') as toelichting
        from rapportageoordeel r join organisatie o on o.code = r.deelnemer
        where r.rapportagenummer = :nummer and r.ronde = :ronde order by o.naam""")
        .param("nummer", nummer).param("ronde", ronde).query(Oordeel.class).list();
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }

  record Ingediend(String nummer, String opdrachtnummer, String regio, LocalDate periodeTot, BigDecimal begroot,
                   Rapportage rapportage, BigDecimal afwijking) {
  }

  record Eerder(String periodeTot, BigDecimal besteed, BigDecimal prognose, BigDecimal afwijking) {
  }

  record Oordeel(String naam, String oordeel, String toelichting) {
    boolean vraagt() {
      return oordeel.equals("Vragen");
    }
  }
}
