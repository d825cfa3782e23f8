package nl.vthregie.herinnering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

/** What beheer does about a mail that failed for good. */
@Component
public class Herkansing {

  private final JdbcClient jdbc;
  private final Storingen storingen;
  private final Clock klok;

  Herkansing(JdbcClient jdbc, Storingen storingen, Clock klok) {
    this.jdbc = jdbc;
    this.storingen = storingen;
    this.klok = klok;
  }

  /**
   * Sends it in the next round, with all its tries before it.
   *
   * @return false when it had not failed, or somebody else was earlier
   */
  @Transactional
  public boolean opnieuw(long bericht) {
    return pakOp(bericht, """
        update bericht set status = 'NIEUW', vergeven = pogingen, volgende_poging = :nu, incident = null,
          afgehandeld_op = null where id = :id""");
  }

  /**
   * Lets it go, with the reminders in it that nobody got or can still get by another mail.
   *
   * @return false when it had not failed, or somebody else was earlier
   */
  @Transactional
  public boolean geefOp(long bericht) {
    boolean opgepakt = pakOp(bericht,
        "update bericht set status = 'VERVALLEN', incident = null, afgehandeld_op = :nu where id = :id");
    if (opgepakt) {
      jdbc.sql("""
          update herinnering set status = 'VERVALLEN', reden = 'OPGEGEVEN', afgehandeld_op = :nu
          where id in (
            select h.id from bericht_herinnering regel
            join herinnering h on h.id = regel.herinnering
            where regel.bericht = :id and h.status = 'GEPLAND' and not exists (
              select from bericht_herinnering andere
              join bericht on bericht.id = andere.bericht
              where andere.herinnering = h.id and bericht.status <> 'VERVALLEN')
            order by h.id for update of h)""").param("nu", nu()).param("id", bericht).update();
    }
    return opgepakt;
  }

  private boolean pakOp(long bericht, String wijziging) {
    Optional<Mislukt> mislukt = jdbc.sql("select incident from bericht where id = ? and status = 'MISLUKT' for update")
        .param(bericht).query(Mislukt.class).optional();
    mislukt.ifPresent(een -> {
      jdbc.sql(wijziging).param("nu", nu()).param("id", bericht).update();
      if (een.incident() != null) {
        storingen.verhelp(een.incident());
      }
    });
    return mislukt.isPresent();
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }

  private record Mislukt(String incident) {
  }
}
