package nl.vthregie.beleidscyclus;

import nl.vthregie.overzicht.Getaltekst;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** What the deelnemers wish beside the programma of the whole region, each in a row of its own. */
@Repository
class Wensen {

  private final JdbcClient jdbc;
  private final Clock klok;

  Wensen(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  void leg(String dossiernummer, String deelnemer, String omschrijving, String capaciteit, BigDecimal middelen, String door) {
    jdbc.sql("""
        insert into programmawens (dossiernummer, deelnemer, omschrijving, extra_capaciteit, extra_middelen, gegeven_door,
          gegeven_op)
        values (:nummer, :deelnemer, :omschrijving, :capaciteit, :middelen, :door, :nu)""")
        .param("nummer", dossiernummer).param("deelnemer", deelnemer).param("omschrijving", omschrijving)
        .param("capaciteit", capaciteit).param("middelen", middelen).param("door", door)
        .param("nu", Timestamp.from(klok.instant())).update();
  }

  /** By name of the deelnemer; in words. */
  List<Wens> van(String dossiernummer) {
    return jdbc.sql("""
        select o.naam, w.omschrijving, w.extra_capaciteit as capaciteit, w.extra_middelen as middelen
        from programmawens w join organisatie o on o.code = w.deelnemer
        where w.dossiernummer = :nummer order by o.naam""")
        .param("nummer", dossiernummer).query(Rij.class).list().stream()
        .map(r -> new Wens(r.naam(), r.omschrijving(), r.capaciteit(), Getaltekst.euro(r.middelen()))).toList();
  }

  private record Rij(String naam, String omschrijving, String capaciteit, BigDecimal middelen) {
  }

  record Wens(String naam, String omschrijving, String capaciteit, String middelen) {
  }
}
