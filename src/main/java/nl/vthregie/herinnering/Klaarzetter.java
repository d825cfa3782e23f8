package nl.vthregie.herinnering;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Takes reminders that are due to the outbox: one mail for each receiver, whatever the number of reminders. All in sets,
 * because the reminders of a whole region are due at the same minute.
 */
@Component
class Klaarzetter {

  private static final Logger log = LoggerFactory.getLogger(Klaarzetter.class);
  private static final Duration STILTE = Duration.ofHours(1);
  /** Any number, as long as nobody else uses it. */
  private static final long SLOT = 7_201_001;

  private static final String RIJP = """
      select id, moment from herinnering
      where status = 'GEPLAND' and klaargezet_op is null and moment <= :nu and (moment, id) > (:moment, :id)
      order by moment, id
      limit :portie
      for update skip locked""";

  /**
   * Each group by itself. Also those that already wait in the outbox, when the mail server was away: nobody is reminded of a task twice at once.
   * Only by a HERINNERING: one that tells of a task that was given to somebody lapses when it is given back, and then
   * those for whom the task waits would not be told at all.
   */
  private static final String INGEHAALD = """
      update herinnering set status = 'VERVALLEN', afgehandeld_op = :nu,
        reden = case when exists (select from act_ru_task where id_ = taak) then 'INGEHAALD' else 'TAAK_VERVALLEN' end
      where id in (
        select ouder.id
        from herinnering h
        join herinnering ouder on ouder.taak = h.taak and ouder.groep is not distinct from h.groep
          and (ouder.groep is null or ouder.soort = 'HERINNERING') and ouder.status = 'GEPLAND'
          and ouder.uiterlijk = h.uiterlijk and (ouder.moment, ouder.id) < (h.moment, h.id)
        where h.id = any (:ids) and h.soort = 'HERINNERING' and h.status = 'GEPLAND'
        for update of ouder skip locked)
      returning id""";

  /** A receiver's mail that nobody has tried to send yet takes the reminders along; else there is a new one. */
  private static final String NAAR_OUTBOX = """
      with doel as materialized (
        select herinnering, moment, ontvanger from ontvangers(:ids)
      ),
      nog_niet as materialized (
        select doel.* from doel
        where not exists (
          select from bericht_herinnering regel
          join bericht on bericht.id = regel.bericht
          where regel.herinnering = doel.herinnering and bericht.ontvanger = doel.ontvanger
            and bericht.status <> 'VERVALLEN')
      ),
      per_ontvanger as (
        select ontvanger, max(moment) as moment from nog_niet group by ontvanger
      ),
      wachtend as (
        select id, ontvanger from bericht
        where status = 'NIEUW' and pogingen = 0 and ontvanger in (select ontvanger from per_ontvanger)
        for update skip locked
      ),
      nieuw as (
        insert into bericht (ontvanger, moment, volgnummer, message_id, volgende_poging, gemaakt_op)
        select ontvanger, moment, nummer,
          '<' || encode(sha256(convert_to(
            ontvanger || '|' || to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '|' || nummer,
            'UTF8')), 'hex') || '@' || :domein || '>',
          :nu, :nu
        from per_ontvanger
        cross join lateral (
          select coalesce(max(volgnummer), 0) + 1 as nummer from bericht
          where bericht.ontvanger = per_ontvanger.ontvanger and bericht.moment = per_ontvanger.moment) volgende
        where ontvanger not in (select ontvanger from wachtend)
        returning id, ontvanger
      ),
      naar as (
        select min(id) as id, ontvanger from (table wachtend union all table nieuw) bericht group by ontvanger
      ),
      regels as (
        insert into bericht_herinnering (bericht, herinnering)
        select naar.id, nog_niet.herinnering from nog_niet join naar on naar.ontvanger = nog_niet.ontvanger order by 1, 2
      )
      update herinnering set klaargezet_op = :nu where id in (select herinnering from doel)""";

  /** Of what found no receiver: most often the task is gone. */
  private static final String VERVALLEN = """
      update herinnering set status = 'VERVALLEN', reden = keuring.reden, afgehandeld_op = :nu
      from herinnering_keuring keuring
      where herinnering.id = any (:ids) and herinnering.klaargezet_op is null and keuring.id = herinnering.id
        and keuring.reden is not null""";

  private final JdbcClient jdbc;
  private final TransactionOperations transactie;
  private final Herinneringinstellingen instellingen;
  private final Mailinstellingen mail;
  private final Clock klok;
  private volatile Instant laatstGewaarschuwd = Instant.MIN;

  Klaarzetter(JdbcClient jdbc, TransactionOperations transactie, Herinneringinstellingen instellingen,
              Mailinstellingen mail, Clock klok) {
    this.jdbc = jdbc;
    this.transactie = transactie;
    this.instellingen = instellingen;
    this.mail = mail;
    this.klok = klok;
  }

  /** Takes everything that is due now; a node that finds another one at it leaves it to that one. */
  void zetKlaar() {
    int zonderOntvanger = 0;
    Rijp vorige = Rijp.BEGIN;
    Portie portie;
    do {
      Rijp vanaf = vorige;
      portie = transactie.execute(status -> zetPortieKlaar(vanaf));
      zonderOntvanger += portie.zonderOntvanger();
      vorige = portie.laatste();
    } while (portie.aantal() == instellingen.portie());
    if (zonderOntvanger > 0) {
      waarschuw(zonderOntvanger);
    }
  }

  private Portie zetPortieKlaar(Rijp vanaf) {
    boolean aanDeBeurt = jdbc.sql("select pg_try_advisory_xact_lock(?)").param(SLOT).query(Boolean.class).single();
    Timestamp nu = Timestamp.from(klok.instant());
    List<Rijp> rijp = aanDeBeurt ? rijp(vanaf, nu) : List.of();
    if (rijp.isEmpty()) {
      return new Portie(0, 0, vanaf);
    }
    long[] ids = nietIngehaald(rijp, nu);
    int over = ids.length
        - jdbc.sql(NAAR_OUTBOX).param("nu", nu).param("ids", ids).param("domein", mail.domein()).update();
    if (over > 0) {
      over -= jdbc.sql(VERVALLEN).param("nu", nu).param("ids", ids).update();
    }
    return new Portie(rijp.size(), over, rijp.get(rijp.size() - 1));
  }

  private List<Rijp> rijp(Rijp vanaf, Timestamp nu) {
    return jdbc.sql(RIJP).param("nu", nu).param("moment", vanaf.moment()).param("id", vanaf.id())
        .param("portie", instellingen.portie())
        .query((rij, nummer) -> new Rijp(rij.getTimestamp("moment"), rij.getLong("id"))).list();
  }

  private long[] nietIngehaald(List<Rijp> rijp, Timestamp nu) {
    long[] ids = rijp.stream().mapToLong(Rijp::id).toArray();
    Set<Long> ingehaald = Set.copyOf(jdbc.sql(INGEHAALD).param("nu", nu).param("ids", ids).query(Long.class).list());
    return LongStream.of(ids).filter(id -> !ingehaald.contains(id)).toArray();
  }

  private void waarschuw(int aantal) {
    Instant nu = klok.instant();
    if (nu.isAfter(laatstGewaarschuwd.plus(STILTE))) {
      laatstGewaarschuwd = nu;
      log.warn("{} reminders are due and have no receiver: neither those who must do the task nor anybody in group beheer "
          + "has an e-mail address", aantal);
    }
  }

  private record Rijp(Timestamp moment, long id) {
    private static final Rijp BEGIN = new Rijp(Timestamp.from(Instant.EPOCH), 0);
  }

  private record Portie(int aantal, int zonderOntvanger, Rijp laatste) {
  }
}
