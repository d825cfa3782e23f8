package nl.vthregie.vertrouwelijk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The answers that never become process variables, each kept until its own date. Destroying empties an answer and leaves
 * the row: that it was destroyed, and when, must be provable.
 */
@Repository
public class Vertrouwelijkearchief {

  private final JdbcClient jdbc;
  private final Clock klok;
  private final Bewaarinstellingen instellingen;

  Vertrouwelijkearchief(JdbcClient jdbc, Clock klok, Bewaarinstellingen instellingen) {
    this.jdbc = jdbc;
    this.klok = klok;
    this.instellingen = instellingen;
  }

  /**
   * Keeps the answers of one form group; those of an earlier time make way.
   *
   * @param lezers the roles that may read them back, in the organisations of the dossier
   */
  public void bewaar(String dossiernummer, String groep, Collection<String> lezers, List<Antwoord> antwoorden) {
    ZoneId zone = klok.getZone();
    // A term in days ends with the day: whoever reads a date on the page may read the answer until midnight.
    Instant bewarenTot = LocalDate.now(klok).plus(instellingen.bewaartermijn()).plusDays(1).atStartOfDay(zone).toInstant();
    int volgorde = 0;
    for (Antwoord antwoord : antwoorden) {
      jdbc.sql("""
          insert into vertrouwelijk_antwoord (dossiernummer, groep, sleutel, volgorde, vraag, antwoord, lezers, vastgelegd_op,
                                              bewaren_tot)
          values (:dossiernummer, :groep, :sleutel, :volgorde, :vraag, :antwoord, :lezers, :nu, :bewarenTot)
          on conflict (dossiernummer, groep, sleutel) do update set volgorde = excluded.volgorde, vraag = excluded.vraag,
            antwoord = excluded.antwoord, lezers = excluded.lezers, vastgelegd_op = excluded.vastgelegd_op,
            bewaren_tot = excluded.bewaren_tot, vernietigd_op = null""")
          .param("dossiernummer", dossiernummer).param("groep", groep).param("sleutel", antwoord.sleutel())
          .param("volgorde", ++volgorde).param("vraag", antwoord.vraag()).param("antwoord", antwoord.waarde())
          .param("lezers", String.join(" ", new TreeSet<>(lezers))).param("nu", Timestamp.from(klok.instant()))
          .param("bewarenTot", Timestamp.from(bewarenTot)).update();
    }
  }

  /** How many answers of a group say this, of those that are still kept. */
  public int aantal(String dossiernummer, String groep, String waarde) {
    return jdbc.sql("""
        select count(*) from vertrouwelijk_antwoord
        where dossiernummer = :dossiernummer and groep = :groep and antwoord = :waarde""")
        .param("dossiernummer", dossiernummer).param("groep", groep).param("waarde", waarde).query(Integer.class).single();
  }

  /** Destroys what has been kept long enough. */
  public int ruimOp() {
    return jdbc.sql("""
        update vertrouwelijk_antwoord set antwoord = null, vernietigd_op = :nu
        where vernietigd_op is null and bewaren_tot <= :nu""").param("nu", Timestamp.from(klok.instant())).update();
  }

  /** In the order of the form. What has passed its date reads as destroyed, also when the clean-up has yet to come by. */
  List<Regel> regels(String dossiernummer) {
    Timestamp nu = Timestamp.from(klok.instant());
    return jdbc.sql("""
        select groep, vraag, case when bewaren_tot > :nu then antwoord end as antwoord, lezers, vastgelegd_op, bewaren_tot,
               coalesce(vernietigd_op, case when bewaren_tot <= :nu then bewaren_tot end) as vernietigd_op
        from vertrouwelijk_antwoord where dossiernummer = :dossiernummer order by groep, volgorde""")
        .param("dossiernummer", dossiernummer).param("nu", nu)
        .query((rij, nummer) -> new Regel(rij.getString("vraag"), rij.getString("antwoord"),
            List.of(rij.getString("lezers").split(" ")), rij.getTimestamp("vastgelegd_op").toInstant(),
            rij.getTimestamp("bewaren_tot").toInstant(),
            rij.getTimestamp("vernietigd_op") == null ? null : rij.getTimestamp("vernietigd_op").toInstant())).list();
  }

  /** The organisations that share the dossier. */
  List<String> organisaties(String dossiernummer) {
    return jdbc.sql("""
        select k.organisatie from dossier d join kring_organisatie k on k.kring = d.kring
        where d.dossiernummer = :dossiernummer""").param("dossiernummer", dossiernummer).query(String.class).list();
  }

  /** Who read the answers, and when. */
  void noteerInzage(String dossiernummer, String gebruiker) {
    jdbc.sql("insert into vertrouwelijk_inzage (dossiernummer, gebruiker, op) values (:dossiernummer, :gebruiker, :nu)")
        .param("dossiernummer", dossiernummer).param("gebruiker", gebruiker)
        .param("nu", Timestamp.from(klok.instant())).update();
  }

  /** @param antwoord null when it has been destroyed, and then {@code vernietigdOp} says when */
  record Regel(String vraag, String antwoord, List<String> lezers, Instant vastgelegdOp, Instant bewarenTot,
               Instant vernietigdOp) {
  }
}
