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
   * @param momenten   when to remind of it; those that have passed already are left out
   * @param kandidaten the groups that may do it
   * @return whether it began for a reason that some of these must be told at once; the others who must know it are told here
   */
  public boolean open(Taaktermijn t, List<Herinneringsmoment> momenten, List<String> kandidaten) {
    // One statement: a task costs as few round trips as can be.
    return metMomenten("""
        with aanleiding as (
          delete from taakaanleiding where proces = :proces and taaksoort = :soort returning onderwerp, tekst, groepen
        ),
        nieuw as (
          insert into taaktermijn (taak, dossiernummer, taaksoort, taaknaam, formele_datum, werkdatum, uiterlijk, toelichting,
            spoed, escalatieniveau, namens, onderwerp, na_termijn, aanleiding,
            aanleidingtekst)
          values (:taak, :dossier, :soort, :naam, :formeel, :werkdatum, :uiterlijk, :toelichting, :spoed, :niveau, :namens,
            :onderwerp, :naTermijn, (select onderwerp from aanleiding), (select tekst from aanleiding))
        ),
        gepland as (""" + PLAN + """
        ),
        ter_kennis as (
          insert into herinnering (taak, soort, moment, groep, onderwerp, tekst, uiterlijk, gepland_op)
          select :taak, 'KENNISGEVING', :nu, groep, onderwerp, tekst, :uiterlijk, :nu
          from aanleiding cross join unnest(groepen) groep
          where groep <> all (:kandidaten)
          on conflict do nothing
        )
        select groepen && cast(:kandidaten as text[]) from aanleiding""", t.taak(), null, t.uiterlijk(), momenten)
        .param("proces", t.proces()).param("dossier", t.dossiernummer()).param("soort", t.taaksoort())
        .param("naam", t.taaknaam()).param("formeel", t.termijn().formeleDatum()).param("werkdatum", t.termijn().werkdatum())
        .param("toelichting", t.termijn().toelichting()).param("spoed", t.spoed())
        .param("niveau", t.niveau() == null ? null : t.niveau().name()).param("onderwerp", t.onderwerp())
        .param("namens", t.namens()).param("naTermijn", t.naTermijn()).param("kandidaten", kandidaten.toArray(String[]::new))
        .query(Boolean.class).optional().orElse(false);
  }

  /**
   * A task begins again, or another than people expect: whoever gets it reads why in its mail, and who else must know is told then.
   *
   * @param taaksoort the id of the task in its model
   * @param groepen   who must know it; those among them who get the task are told of both in one
   */
  public void onthoudAanleiding(String proces, String taaksoort, Aanleiding wat, List<String> groepen) {
    jdbc.sql("""
        insert into taakaanleiding (proces, taaksoort, onderwerp, tekst, groepen)
        values (:proces, :soort, :onderwerp, :tekst, :groepen)
        on conflict (proces, taaksoort) do update set onderwerp = excluded.onderwerp, tekst = excluded.tekst,
          groepen = excluded.groepen""")
        .param("proces", proces).param("soort", taaksoort).param("onderwerp", wat.onderwerp()).param("tekst", wat.tekst())
        .param("groepen", groepen.toArray(String[]::new)).update();
  }

  /** Tells these groups what happened in a dossier, as soon as mail can go; it comes with the task that began last. */
  public void vertel(String dossiernummer, List<String> groepen, Aanleiding wat) {
    jdbc.sql("""
        insert into herinnering (taak, soort, moment, groep, onderwerp, tekst, uiterlijk, gepland_op)
        select laatste.taak, 'KENNISGEVING', :nu, groep, :onderwerp, :tekst, laatste.uiterlijk, :nu
        from unnest(:groepen) groep
        cross join (select taak, uiterlijk from taaktermijn where dossiernummer = :dossier
          order by uiterlijk desc, taak limit 1) laatste
        on conflict do nothing""")
        .param("dossier", dossiernummer).param("groepen", groepen.toArray(String[]::new)).param("onderwerp", wat.onderwerp())
        .param("tekst", wat.tekst()).param("nu", nu()).update();
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
   * @param pagina path in this application where there is more to read; null when there is none
   */
  public void geefKennis(String taak, String groep, Aanleiding wat, String pagina) {
    jdbc.sql("""
        insert into herinnering (taak, soort, moment, groep, onderwerp, tekst, pagina, uiterlijk, gepland_op)
        select taak, 'KENNISGEVING', :nu, :groep, :onderwerp, :tekst, :pagina, uiterlijk, :nu from taaktermijn where taak = :taak
        on conflict do nothing""")
        .param("taak", taak).param("groep", groep).param("onderwerp", wat.onderwerp()).param("tekst", wat.tekst())
        .param("pagina", pagina).param("nu", nu()).update();
  }

  /**
   * Lets all who had a task in this dossier, or were ever let know something of it, know how it ended.
   *
   * @param ook    another group that must know; null when there is none
   * @param pagina path in this application where there is more to read; null when there is none
   */
  public void geefKennisVanAfloop(String dossiernummer, String ook, Aanleiding wat, String pagina) {
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
        insert into herinnering (taak, soort, moment, groep, onderwerp, tekst, pagina, uiterlijk, gepland_op)
        select laatste.taak, 'KENNISGEVING', :nu, groepen.groep, :onderwerp, :tekst, :pagina, laatste.uiterlijk, :nu
        from groepen
        cross join (select taak, uiterlijk from taken order by uiterlijk desc, taak limit 1) laatste
        on conflict do nothing""")
        .param("dossier", dossiernummer).param("ook", ook).param("onderwerp", wat.onderwerp()).param("tekst", wat.tekst())
        .param("pagina", pagina).param("nu", nu()).update();
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

  /** Somebody has done the task. */
  public void afgerond(String taak, String door) {
    jdbc.sql("""
        with klaar as (update taaktermijn set afgerond_door = :door, afgerond_op = :nu where taak = :taak)
        update herinnering set status = 'VERVALLEN', reden = 'TAAK_AFGEROND', afgehandeld_op = :nu
        where taak = :taak and status = 'GEPLAND' and soort <> 'KENNISGEVING'""")
        .param("taak", taak).param("door", door, Types.VARCHAR).param("nu", nu()).update();
  }

  /** @return these groups without the one for which somebody completed the newest task of these kinds: it knows already */
  public List<String> zonderWieAfrondde(String dossiernummer, List<String> taaksoorten, List<String> groepen) {
    return jdbc.sql("""
        with laatste as (
          select taak, afgerond_door from taaktermijn
          where dossiernummer = :dossier and taaksoort = any (:soorten) and afgerond_op is not null
          order by afgerond_op desc limit 1
        )
        select groep from unnest(:groepen) with ordinality as bekend (groep, plaats)
        where not exists (
          select from laatste
          join act_hi_identitylink band on band.task_id_ = laatste.taak and band.type_ = 'candidate'
            and band.operation_type_ = 'add' and band.group_id_ = groep
          join act_id_membership lid on lid.group_id_ = groep and lid.user_id_ = laatste.afgerond_door)
        order by plaats""")
        .param("dossier", dossiernummer).param("soorten", taaksoorten.toArray(String[]::new))
        .param("groepen", groepen.toArray(String[]::new)).query(String.class).list();
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
