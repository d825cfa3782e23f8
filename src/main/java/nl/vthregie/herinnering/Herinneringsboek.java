package nl.vthregie.herinnering;

import nl.vthregie.termijn.Herinneringsmoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the ledger. Every method is called in the transaction that makes, moves or ends the task, so that a task and its
 * reminders exist together or not at all. What has been planned is sent by others.
 */
@Repository
public class Herinneringsboek {

  private static final String PLAN = """
      insert into herinnering (taak, soort, dagen, moment, groep, uiterlijk, gepland_op)
      select :taak, 'HERINNERING', dagen, moment, :groep, :uiterlijk, :nu
      from unnest(cast(:dagen as integer[]), cast(:momenten as timestamptz[])) as r (dagen, moment)
      where moment > :nu
      on conflict do nothing""";

  private final JdbcClient jdbc;
  private final Clock klok;

  Herinneringsboek(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /**
   * A task begins.
   *
   * @param momenten when to remind of it; those that have passed already are left out
   */
  public void open(Taaktermijn t, List<Herinneringsmoment> momenten) {
    // One statement: a task costs as few round trips as can be.
    metMomenten("with nieuw as (insert into taaktermijn (taak, dossiernummer, taaksoort, taaknaam, formele_datum, werkdatum,"
        + " uiterlijk, toelichting, spoed, escalatieniveau, onderwerp, na_termijn) values (:taak, :dossier, :soort, :naam, :formeel,"
        + " :werkdatum, :uiterlijk, :toelichting, :spoed, :niveau, :onderwerp, :naTermijn)) " + PLAN, t.taak(), null,
        t.uiterlijk(), momenten)
        .param("dossier", t.dossiernummer()).param("soort", t.taaksoort()).param("naam", t.taaknaam())
        .param("formeel", t.termijn().formeleDatum()).param("werkdatum", t.termijn().werkdatum())
        .param("toelichting", t.termijn().toelichting()).param("spoed", t.spoed())
        .param("niveau", t.niveau() == null ? null : t.niveau().name()).param("onderwerp", t.onderwerp())
        .param("naTermijn", t.naTermijn()).update();
  }

  /** Tells, as soon as mail can go, that there is this task. {@code soort} has no days. */
  public void meldNu(String taak, Herinneringsoort soort, String groep) {
    jdbc.sql("""
        insert into herinnering (taak, soort, moment, groep, uiterlijk, gepland_op)
        select taak, :soort, :nu, :groep, uiterlijk, :nu from taaktermijn where taak = :taak
        on conflict do nothing""")
        .param("taak", taak).param("soort", soort.name()).param("groep", groep).param("nu", nu()).update();
  }

  /**
   * Lets a group know something, as soon as mail can go. Nothing that happens to the task afterwards takes it back.
   *
   * @param taak   the task that it comes with; it may have ended
   * @param tekst  whole sentences in Dutch, which say by themselves what the reader must know
   * @param pagina path in this application where there is more to read; null when there is none
   */
  public void geefKennis(String taak, String groep, String tekst, String pagina) {
    jdbc.sql("""
        insert into herinnering (taak, soort, moment, groep, tekst, pagina, uiterlijk, gepland_op)
        select taak, 'KENNISGEVING', :nu, :groep, :tekst, :pagina, uiterlijk, :nu from taaktermijn where taak = :taak
        on conflict do nothing""")
        .param("taak", taak).param("groep", groep).param("tekst", tekst).param("pagina", pagina).param("nu", nu()).update();
  }

  /**
   * Lets a group know something of a dossier, as soon as mail can go; it comes with the task that began last.
   *
   * @param tekst whole sentences in Dutch, which say by themselves what the reader must know
   */
  public void geefKennisBijDossier(String dossiernummer, String groep, String tekst) {
    jdbc.sql("""
        insert into herinnering (taak, soort, moment, groep, tekst, uiterlijk, gepland_op)
        select taak, 'KENNISGEVING', :nu, :groep, :tekst, uiterlijk, :nu from taaktermijn
        where dossiernummer = :dossier order by uiterlijk desc, taak limit 1
        on conflict do nothing""")
        .param("dossier", dossiernummer).param("groep", groep).param("tekst", tekst).param("nu", nu()).update();
  }

  /**
   * Lets all who had a task in this dossier, or were ever let know something of it, know how it ended.
   *
   * @param ook    another group that must know; null when there is none
   * @param pagina path in this application where there is more to read; null when there is none
   */
  public void geefKennisVanAfloop(String dossiernummer, String ook, String tekst, String pagina) {
    jdbc.sql("""
        with taken as (
          select taak, uiterlijk from taaktermijn where dossiernummer = :dossier
        ),
        groepen as (
          select h.groep from herinnering h join taken on taken.taak = h.taak where h.soort = 'KENNISGEVING'
          union
          select band.group_id_ from act_hi_identitylink band join taken on taken.taak = band.task_id_
          where band.type_ = 'candidate' and band.operation_type_ = 'add' and band.group_id_ is not null
          union
          select :ook::text where :ook::text is not null
        )
        insert into herinnering (taak, soort, moment, groep, tekst, pagina, uiterlijk, gepland_op)
        select laatste.taak, 'KENNISGEVING', :nu, groepen.groep, :tekst, :pagina, laatste.uiterlijk, :nu
        from groepen
        cross join (select taak, uiterlijk from taken order by uiterlijk desc, taak limit 1) laatste
        on conflict do nothing""")
        .param("dossier", dossiernummer).param("ook", ook).param("tekst", tekst).param("pagina", pagina).param("nu", nu())
        .update();
  }

  /**
   * The due date of a task moves: what was planned for the old one lapses, and reminders for the new one are planned.
   *
   * @param door         login name; null when the platform itself does it
   * @param werkdatum    the day of the new due date
   * @param toelichting  why it is due then, in Dutch
   */
  public void verplaats(String taak, Instant van, Instant naar, String door, LocalDate werkdatum, String toelichting,
                        List<Herinneringsmoment> momenten) {
    jdbc.sql("""
        with verplaatst as (
          update taaktermijn set uiterlijk = :naar, werkdatum = :werkdatum, toelichting = :toelichting where taak = :taak
        )
        insert into termijnverplaatsing (taak, van, naar, door, op) values (:taak, :van, :naar, :door, :nu)""")
        .param("taak", taak).param("van", Timestamp.from(van)).param("naar", Timestamp.from(naar)).param("door", door)
        .param("werkdatum", werkdatum).param("toelichting", toelichting).param("nu", nu()).update();
    vervalt(taak, Vervalreden.TERMIJN_VERPLAATST);
    metMomenten(PLAN, taak, null, naar, momenten).update();
  }

  /** Reminds another group too of a task that others must do, at the same moments. */
  public void herinnerOok(String taak, String groep, Instant uiterlijk, List<Herinneringsmoment> momenten) {
    metMomenten(PLAN, taak, groep, uiterlijk, momenten).update();
  }

  /** A besluit moves the formal date itself, not only the day on which somebody means to be ready. */
  public void zetFormeleDatum(String taak, LocalDate formeleDatum) {
    jdbc.sql("update taaktermijn set formele_datum = :datum where taak = :taak")
        .param("datum", formeleDatum).param("taak", taak).update();
  }

  /** Whatever is still planned for this task will not be sent, for this reason. */
  public void vervalt(String taak, Vervalreden reden) {
    jdbc.sql("""
        update herinnering set status = 'VERVALLEN', reden = :reden, afgehandeld_op = :nu
        where taak = :taak and status = 'GEPLAND' and soort <> 'KENNISGEVING'""")
        .param("taak", taak).param("reden", reden.name()).param("nu", nu()).update();
  }

  /** Somebody else does the task now, or nobody: who had been given it need not be told any more. */
  public void vervaltToewijzing(String taak) {
    jdbc.sql("""
        update herinnering set status = 'VERVALLEN', reden = 'TAAK_TERUGGEGEVEN', afgehandeld_op = :nu
        where taak = :taak and status = 'GEPLAND' and soort = 'TOEGEWEZEN'""")
        .param("taak", taak).param("nu", nu()).update();
  }

  private JdbcClient.StatementSpec metMomenten(String sql, String taak, String groep, Instant uiterlijk,
                                               List<Herinneringsmoment> momenten) {
    return jdbc.sql(sql).param("taak", taak).param("groep", groep, Types.VARCHAR).param("uiterlijk", Timestamp.from(uiterlijk)).param("nu", nu())
        .param("dagen", rij(momenten, m -> String.valueOf(m.dagen())))
        .param("momenten", rij(momenten, m -> m.moment().toString()));
  }

  /** The text of a PostgreSQL array of values that need no quotes. */
  private static String rij(List<Herinneringsmoment> momenten, Function<Herinneringsmoment, String> waarde) {
    return "{" + String.join(",", momenten.stream().map(waarde).toList()) + "}";
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }
}
