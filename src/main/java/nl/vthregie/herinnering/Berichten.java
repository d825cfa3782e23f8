package nl.vthregie.herinnering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The outbox. A mail in hand belongs to a node until its lease ends, and every write asks whether it still does: a node
 * that was away for longer may not undo what another has done since.
 */
@Repository
class Berichten {

  private static final long SLOT = 7_201_002;
  private static final Duration MINUUT = Duration.ofMinutes(1);
  private static final String IN_HANDEN =
      " where id = :id and status = 'BEZIG' and pogingen = :pogingen and knooppunt = :knooppunt ";

  private final JdbcClient jdbc;
  private final TransactionOperations transactie;
  private final Herinneringinstellingen instellingen;
  private final Clock klok;

  Berichten(JdbcClient jdbc, TransactionOperations transactie, Herinneringinstellingen instellingen, Clock klok) {
    this.jdbc = jdbc;
    this.transactie = transactie;
    this.instellingen = instellingen;
    this.klok = klok;
  }

  /** Mails that must be sent now, longest waiting first; from here on they are this node's. */
  List<Bericht> claim(String knooppunt) {
    return transactie.execute(status -> {
      int ruimte = ruimte();
      return ruimte <= 0 ? List.of() : claim(knooppunt, Math.min(instellingen.greep(), ruimte));
    });
  }

  private List<Bericht> claim(String knooppunt, int aantal) {
    List<Bericht> geclaimd = jdbc.sql("""
        with te_doen as materialized (
          select id from bericht
          where status in ('NIEUW', 'BEZIG') and volgende_poging <= :nu
            and (status = 'NIEUW' or bezig_tot < clock_timestamp())
          order by volgende_poging, id
          limit :aantal
          for update skip locked
        )
        update bericht set status = 'BEZIG', pogingen = pogingen + 1, knooppunt = :knooppunt,
          bezig_tot = clock_timestamp() + make_interval(secs => :huur)
        from te_doen where bericht.id = te_doen.id
        returning bericht.id, ontvanger, message_id, pogingen, vergeven, knooppunt""")
        .param("nu", nu()).param("aantal", aantal).param("knooppunt", knooppunt)
        .param("huur", instellingen.huur().toMillis() / 1000.0).query(Bericht.class).list();
    return geclaimd.stream().sorted(Comparator.comparingLong(Bericht::id)).toList();
  }

  /** How many more mails may go within this minute; one node at a time asks, so that two do not take the same room. */
  private int ruimte() {
    if (instellingen.perMinuut() == 0) {
      return Integer.MAX_VALUE;
    }
    jdbc.sql("select pg_advisory_xact_lock(?)").param(SLOT).query().singleRow();
    return instellingen.perMinuut() - jdbc.sql("""
        select (select count(*) from bericht where status = 'VERZONDEN' and afgehandeld_op > :sinds)
          + (select count(*) from bericht where status = 'BEZIG' and bezig_tot >= clock_timestamp())""")
        .param("sinds", Timestamp.from(klok.instant().minus(MINUUT))).query(Integer.class).single();
  }

  /** Sent, and with it every reminder in it that somebody else was not sent before; both or neither. */
  void verzonden(Bericht bericht, String onderwerp) {
    jdbc.sql("""
        with verzonden as (
          update bericht set status = 'VERZONDEN', onderwerp = :onderwerp, afgehandeld_op = :nu, bezig_tot = null,
            laatste_fout = null"""
        + IN_HANDEN + """
          returning id
        )
        update herinnering set status = 'VERZONDEN', afgehandeld_op = :nu
        from verzonden
        join bericht_herinnering regel on regel.bericht = verzonden.id
        where herinnering.id = regel.herinnering and herinnering.status = 'GEPLAND'""")
        .param("id", bericht.id()).param("pogingen", bericht.pogingen()).param("knooppunt", bericht.knooppunt())
        .param("onderwerp", onderwerp).param("nu", nu()).update();
  }

  /** Nothing in it makes sense any more. */
  void vervallen(Bericht bericht) {
    inHanden("update bericht set status = 'VERVALLEN', afgehandeld_op = :nu, bezig_tot = null", bericht)
        .param("nu", nu()).update();
  }

  /** @param doorServer whether the mail server was not there, which does not count against the mail */
  void probeerLater(Bericht bericht, Duration pauze, String fout, boolean doorServer) {
    inHanden("""
        update bericht set status = 'NIEUW', volgende_poging = :wanneer, laatste_fout = :fout, bezig_tot = null,
          vergeven = vergeven + :vergeven""", bericht)
        .param("wanneer", Timestamp.from(klok.instant().plus(pauze))).param("fout", fout)
        .param("vergeven", doorServer ? 1 : 0).update();
  }

  /** @return whether it was still this node's */
  boolean mislukt(Bericht bericht, String onderwerp, String fout, String incident) {
    return inHanden("""
        update bericht set status = 'MISLUKT', onderwerp = :onderwerp, laatste_fout = :fout, incident = :incident,
          afgehandeld_op = :nu, bezig_tot = null""", bericht).param("onderwerp", onderwerp).param("fout", fout)
        .param("incident", incident).param("nu", nu()).update() == 1;
  }

  /** Gives back what this node did not get round to, as if it had never claimed it. */
  void geefTerug(Collection<Bericht> berichten) {
    if (!berichten.isEmpty()) {
      jdbc.sql("""
          update bericht set status = 'NIEUW', pogingen = bericht.pogingen - 1, bezig_tot = null, knooppunt = null
          from unnest(:ids, :pogingen, :knooppunten) as mijn (id, pogingen, knooppunt)
          where bericht.id = mijn.id and bericht.status = 'BEZIG' and bericht.pogingen = mijn.pogingen
            and bericht.knooppunt = mijn.knooppunt""")
          .param("ids", berichten.stream().mapToLong(Bericht::id).toArray())
          .param("pogingen", berichten.stream().mapToInt(Bericht::pogingen).toArray())
          .param("knooppunten", berichten.stream().map(Bericht::knooppunt).toArray(String[]::new)).update();
    }
  }

  private JdbcClient.StatementSpec inHanden(String wijziging, Bericht bericht) {
    return jdbc.sql(wijziging + IN_HANDEN).param("id", bericht.id()).param("pogingen", bericht.pogingen())
        .param("knooppunt", bericht.knooppunt());
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }

  /**
   * A mail in hand.
   *
   * @param pogingen  how often it was claimed, this time included
   * @param vergeven how many of these do not count: no mail server was there, or beheer gave it another chance
   */
  record Bericht(long id, String ontvanger, String messageId, int pogingen, int vergeven, String knooppunt) {

    /** Tries that were the mail's own, this one included. */
    int eigenPogingen() {
      return pogingen - vergeven;
    }
  }
}
