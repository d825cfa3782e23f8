package nl.vthregie.beleidscyclus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;

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
}
