package nl.vthregie.beleidscyclus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** Writes and reads what the opdrachtgevers say about a jaarverslag, and every one that was adopted. */
@Repository
class Jaarverslagboek {

  private final JdbcClient jdbc;
  private final Clock klok;

  Jaarverslagboek(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  void legToets(String dossiernummer, int ronde, String deelnemer, String oordeel, String toelichting, String door) {
    jdbc.sql("""
        insert into jaarverslagtoets (dossiernummer, ronde, deelnemer, oordeel, toelichting, gegeven_door, gegeven_op)
        values (:nummer, :ronde, :deelnemer, :oordeel, :toelichting, :door, :nu)""")
        .param("nummer", dossiernummer).param("ronde", ronde).param("deelnemer", deelnemer).param("oordeel", oordeel)
        .param("toelichting", toelichting).param("door", door).param("nu", nu()).update();
  }

  /** By name of the opdrachtgever, in words. */
  List<Toets> toetsen(String dossiernummer, int ronde) {
    return jdbc.sql("""
        select o.naam, case t.oordeel when 'AKKOORD' then 'Akkoord' else 'Aanpassen' end as oordeel,
          coalesce(t.toelichting, '–') as toelichting
        from jaarverslagtoets t join organisatie o on o.code = t.deelnemer
        where t.dossiernummer = :nummer and t.ronde = :ronde order by o.naam""")
        .param("nummer", dossiernummer).param("ronde", ronde).query(Toets.class).list();
  }

  /** What all bevoegde gezagen adopted. */
  void stelVast(Vastgesteld v) {
    jdbc.sql("""
        insert into jaarverslag (dossiernummer, regio, jaar, zegel, inhoud, gegevens, strategie_bijstellen,
          strategie_motivering, programma_bijstellen, aanbeveling, vastgesteld_op)
        values (:nummer, :regio, :jaar, :zegel, :inhoud::jsonb, :gegevens::jsonb, :strategie, :motivering, :programma,
          :aanbeveling, :nu)""")
        .param("nummer", v.dossiernummer()).param("regio", v.regio()).param("jaar", v.jaar()).param("zegel", v.zegel())
        .param("inhoud", v.inhoud()).param("gegevens", v.gegevens()).param("strategie", v.strategieBijstellen())
        .param("motivering", v.strategieMotivering()).param("programma", v.programmaBijstellen())
        .param("aanbeveling", v.aanbeveling()).param("nu", nu()).update();
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }

  record Toets(String naam, String oordeel, String toelichting) {
    boolean akkoord() {
      return oordeel.equals("Akkoord");
    }
  }

  /** @param inhoud JSON text, as are the {@code gegevens} */
  record Vastgesteld(String dossiernummer, String regio, int jaar, String zegel, String inhoud, String gegevens,
                     boolean strategieBijstellen, String strategieMotivering, boolean programmaBijstellen, String aanbeveling) {
  }
}
