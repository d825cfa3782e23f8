package nl.vthregie.beleidscyclus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Writes and reads what the bevoegde gezagen decided, each in a row of its own. */
@Repository
class Vaststellingen {

  private final JdbcClient jdbc;
  private final Clock klok;

  Vaststellingen(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  void leg(Vaststelling v) {
    jdbc.sql("""
        insert into vaststelling (nummer, bron, documentzegel, ronde, deelnemer, uniform, besluit, vergaderdatum, zegel,
          eigen_tekst, aanvulling, extra_capaciteit, extra_middelen, motivering, opnieuw_op, besloten_door, besloten_op)
        values (:nummer, :bron, :document, :ronde, :deelnemer, :uniform, :besluit, :vergaderdatum, :zegel, :eigen,
          :aanvulling, :capaciteit, :middelen, :motivering, :opnieuw, :door, :nu)""")
        .param("nummer", v.nummer()).param("bron", v.bron()).param("document", v.documentzegel())
        .param("ronde", v.ronde()).param("deelnemer", v.deelnemer()).param("uniform", v.uniform())
        .param("besluit", v.besluit().name()).param("vergaderdatum", v.vergaderdatum()).param("zegel", v.zegel())
        .param("eigen", v.eigenTekst()).param("aanvulling", v.aanvulling()).param("capaciteit", v.extraCapaciteit())
        .param("middelen", v.extraMiddelen()).param("motivering", v.motivering()).param("opnieuw", v.opnieuwOp())
        .param("door", v.door()).param("nu", Timestamp.from(klok.instant())).update();
  }

  void zetUitslag(String nummer, String uitslag) {
    jdbc.sql("update vaststelling set uitslag = ? where nummer = ?").params(uitslag, nummer).update();
  }

  /** @param bekendgemaaktOp null, as is its kenmerk, when that was not needed */
  void raadGeinformeerd(String nummer, LocalDate op, String kenmerk, LocalDate bekendgemaaktOp, String bekendmaking) {
    jdbc.sql("""
        update vaststelling set raad_geinformeerd_op = :op, raad_kenmerk = :kenmerk, bekendgemaakt_op = :bekend,
          bekendmaking_kenmerk = :bekendmaking where nummer = :nummer""")
        .param("op", op).param("kenmerk", kenmerk).param("bekend", bekendgemaaktOp).param("bekendmaking", bekendmaking)
        .param("nummer", nummer).update();
  }

  /** The codes of those who adopted this very text, in whatever round. */
  Set<String> vastgesteldDoor(String bron, String documentzegel) {
    return Set.copyOf(jdbc.sql("""
        select distinct deelnemer from vaststelling
        where bron = :bron and documentzegel = :document and uitslag = 'VASTGESTELD'""")
        .param("bron", bron).param("document", documentzegel).query(String.class).list());
  }

  /** The codes of those who adopted this very text with an addition of their own, in order. */
  List<String> metAanvulling(String bron, String documentzegel) {
    return jdbc.sql("""
        select distinct deelnemer from vaststelling
        where bron = :bron and documentzegel = :document and uitslag = 'VASTGESTELD' and besluit = 'MET_AANVULLING'
        order by deelnemer""")
        .param("bron", bron).param("document", documentzegel).query(String.class).list();
  }

  /** What each deelnemer said last about this text, by name. */
  List<Stand> stand(String bron, String documentzegel) {
    return jdbc.sql("""
        select distinct on (o.naam) o.naam,
          case v.uitslag when 'VASTGESTELD' then case v.besluit when 'MET_AANVULLING' then 'Vastgesteld, met eigen aanvulling'
              else 'Vastgesteld' end
            when 'AFWIJKEND' then 'Met andere tekst vastgesteld' when 'AANGEHOUDEN' then 'Aangehouden'
            else 'Afgewezen' end as uitslag,
          coalesce(v.motivering, '–') as motivering, coalesce(to_char(v.opnieuw_op, 'DD-MM-YYYY'), '–') as opnieuw_op
        from vaststelling v join organisatie o on o.code = v.deelnemer
        where v.bron = :bron and v.documentzegel = :document
        order by o.naam, v.ronde desc""")
        .param("bron", bron).param("document", documentzegel).query(Stand.class).list();
  }

  /** In words for the regional table; a dash for what there is not. */
  record Stand(String naam, String uitslag, String motivering, String opnieuwOp) {
  }
}
