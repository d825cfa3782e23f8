package nl.vthregie.afwijking;

import nl.vthregie.termijn.Termijnberekening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The afwijkingenregister. Who may read a line is asked here, so that no page can forget it. */
@Repository
class Afwijkingenregister {

  /** Others read a line when it is published and open; where it came from is not for them. */
  private static final String REGELS = """
      select a.*, o.naam, (:allen or d.kring = any(string_to_array(:kringen, ' '))) as eigen
      from afwijking a join dossier d on d.dossiernummer = a.nummer join organisatie o on o.code = a.deelnemer
      where :allen or d.kring = any(string_to_array(:kringen, ' ')) or a.openbaar and a.gepubliceerd_op is not null
      order by a.besluit_datum desc, a.nummer desc""";

  private final JdbcClient jdbc;
  private final Clock klok;

  Afwijkingenregister(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  void leg(Afwijking a) {
    jdbc.sql("""
        insert into afwijking (nummer, bron, deelnemer, onderwerp, advies, advies_kenmerk, advies_datum, advies_vindplaats,
          advies_wettelijk, advies_zegel, besluitnummer, besluit_datum, besluit, reden, belangen, besloten_door, openbaar,
          uitzonderingsgrond, raad, ibt_melden, vastgelegd_op)
        values (:nummer, :bron, :deelnemer, :onderwerp, :advies, :kenmerk, :adviesdatum, :vindplaats, :wettelijk, :zegel,
          :besluitnummer, :besluitdatum, :besluit, :reden, :belangen, :door, :openbaar, :grond, :raad, :ibt, :nu)""")
        .param("nummer", a.nummer()).param("bron", a.bron()).param("deelnemer", a.deelnemer())
        .param("onderwerp", a.onderwerp()).param("advies", a.advies().tekst()).param("kenmerk", a.advies().kenmerk())
        .param("adviesdatum", a.advies().datum()).param("vindplaats", a.advies().vindplaats())
        .param("wettelijk", a.wettelijk()).param("zegel", a.advies().zegel()).param("besluitnummer", a.besluitnummer())
        .param("besluitdatum", a.besluitdatum()).param("besluit", a.besluit()).param("reden", a.reden())
        .param("belangen", a.belangen()).param("door", a.door()).param("openbaar", a.uitzonderingsgrond() == null)
        .param("grond", a.uitzonderingsgrond()).param("raad", a.raad()).param("ibt", a.meldIbt()).param("nu", nu()).update();
  }

  void gemeldAanRaad(String nummer, LocalDate op, String kenmerk) {
    jdbc.sql("update afwijking set raad_gemeld_op = ?, raad_kenmerk = ? where nummer = ?").params(op, kenmerk, nummer).update();
  }

  void gemeldAanOmgevingsdienst(String nummer, LocalDate op) {
    jdbc.sql("update afwijking set od_gemeld_op = ? where nummer = ?").params(op, nummer).update();
  }

  void gemeldAanIbt(String nummer, LocalDate op, String kenmerk) {
    jdbc.sql("update afwijking set ibt_gemeld_op = ?, ibt_kenmerk = ? where nummer = ?").params(op, kenmerk, nummer).update();
  }

  void publiceer(String nummer) {
    jdbc.sql("update afwijking set gepubliceerd_op = ? where nummer = ?").params(nu(), nummer).update();
  }

  /**
   * @param kringen of the reader
   * @param allen   whether he may read everything: beheer
   */
  List<Registerregel> regels(List<String> kringen, boolean allen) {
    return jdbc.sql(REGELS).param("kringen", String.join(" ", kringen)).param("allen", allen)
        .query((rij, n) -> regel(rij)).list();
  }

  /** @return empty for whoever may not read it, as for one that does not exist */
  Optional<Registerregel> regel(String nummer, List<String> kringen, boolean allen) {
    return regels(kringen, allen).stream().filter(regel -> regel.nummer().equals(nummer)).findFirst();
  }

  private static Registerregel regel(ResultSet rij) throws SQLException {
    Timestamp gepubliceerd = rij.getTimestamp("gepubliceerd_op");
    return new Registerregel(rij.getString("nummer"), rij.getBoolean("eigen") ? rij.getString("bron") : null,
        rij.getString("naam"), rij.getString("onderwerp"), rij.getString("advies"), rij.getString("advies_kenmerk"),
        datum(rij, "advies_datum"), rij.getString("advies_vindplaats"), rij.getBoolean("advies_wettelijk"),
        rij.getString("advies_zegel"), rij.getString("besluitnummer"), datum(rij, "besluit_datum"),
        rij.getString("besluit"), rij.getString("reden"), rij.getString("belangen"), rij.getBoolean("openbaar"),
        rij.getString("uitzonderingsgrond"), rij.getString("raad"), datum(rij, "raad_gemeld_op"),
        rij.getString("raad_kenmerk"), datum(rij, "od_gemeld_op"), rij.getBoolean("ibt_melden"),
        datum(rij, "ibt_gemeld_op"), rij.getString("ibt_kenmerk"), gepubliceerd == null ? null
        : LocalDate.ofInstant(gepubliceerd.toInstant(), Termijnberekening.TIJDZONE));
  }

  private static LocalDate datum(ResultSet rij, String kolom) throws SQLException {
    return rij.getObject(kolom, LocalDate.class);
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }
}
