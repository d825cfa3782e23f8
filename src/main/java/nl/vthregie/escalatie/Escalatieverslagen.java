package nl.vthregie.escalatie;

import nl.vthregie.escalatie.Escalatieverslag.Antwoord;
import nl.vthregie.escalatie.Escalatieverslag.Mail;
import nl.vthregie.escalatie.Escalatieverslag.Stap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the story of an escalatie together: its steps and answers, the terms of its tasks, and the mails that were sent. */
@Repository
class Escalatieverslagen {

  /** An escalatie of which nothing has been told yet is no story. */
  private static final String ESCALATIE = """
      select e.*, d.titel as brontitel, od.naam as dienst,
        (select string_agg(o.naam, ', ' order by o.naam) from organisatie o where o.code = any (e.deelnemers)) as opdrachtgevers,
        coalesce(nullif(trim(concat_ws(' ', melder.first_, melder.last_)), ''), e.gemeld_door) as melder,
        coalesce(groep.name_, e.gemeld_namens) as namens
      from escalatie e
      join dossier d on d.dossiernummer = e.bron
      join organisatie od on od.code = e.omgevingsdienst
      left join act_id_user melder on melder.id_ = e.gemeld_door
      left join act_id_group groep on groep.id_ = e.gemeld_namens
      where e.nummer = :nummer and e.gemeld_op is not null""";

  private static final String STAPPEN = """
      select s.*, termijn.uiterlijk, termijn.voorbereiding
      from escalatie_stap s left join lateral (
        select max(t.uiterlijk) filter (where t.taaksoort like 'Taak_Behandelen%') as uiterlijk,
          max(t.uiterlijk) filter (where t.taaksoort = 'Taak_BesluitVoorbereiden') as voorbereiding
        from taaktermijn t join act_hi_taskinst h on h.id_ = t.taak
        where t.dossiernummer = s.escalatie
          and h.start_time_ >= s.begonnen_op at time zone current_setting('TimeZone')
          and (s.geeindigd_op is null or h.start_time_ < s.geeindigd_op at time zone current_setting('TimeZone'))
      ) termijn on true
      where s.escalatie = :nummer order by s.volgnummer""";

  private static final String ANTWOORDEN = """
      select a.stap, o.naam, coalesce(nullif(trim(concat_ws(' ', u.first_, u.last_)), ''), a.wie) as wie, a.uitkomst,
        a.motivering, a.gegeven_op
      from escalatie_antwoord a
      join organisatie o on o.code = a.partij
      left join act_id_user u on u.id_ = a.wie
      where a.escalatie = :nummer order by a.gegeven_op, o.naam""";

  /** One line for each function that was told, however many people hold it; a person by his name, never by his address. */
  private static final String MAILS = """
      select m.soort, m.wie, count(distinct m.adres) as aantal, min(m.op) as op
      from (
        select h.id, h.soort, b.ontvanger as adres, b.afgehandeld_op as op,
          coalesce(groep.name_, taakgroep.name_, nullif(trim(concat_ws(' ', u.first_, u.last_)), '')) as wie
        from taaktermijn t
        join herinnering h on h.taak = t.taak
        join bericht_herinnering bh on bh.herinnering = h.id
        join bericht b on b.id = bh.bericht and b.status = 'VERZONDEN'
        left join act_id_group groep on groep.id_ = h.groep
        left join lateral (
          select g.name_ from act_hi_identitylink l join act_id_group g on g.id_ = l.group_id_
          where h.groep is null and l.task_id_ = t.taak and l.type_ = 'candidate' and l.operation_type_ = 'add'
          order by l.timestamp_ desc limit 1) taakgroep on true
        left join lateral (select first_, last_ from act_id_user where lower(email_) = lower(b.ontvanger) order by id_ limit 1) u
          on true
        where t.dossiernummer = :nummer) m
      group by m.id, m.soort, m.wie order by op, m.wie""";

  private final JdbcClient jdbc;

  Escalatieverslagen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return the kring of the dossier that it is about: who may read of it; empty when there is no such escalatie */
  Optional<String> kring(String nummer) {
    return jdbc.sql("select d.kring from escalatie e join dossier d on d.dossiernummer = e.bron where e.nummer = ?")
        .param(nummer).query(String.class).optional();
  }

  Optional<Escalatieverslag> zoek(String nummer) {
    List<Stap> stappen = stappen(nummer);
    return jdbc.sql(ESCALATIE).param("nummer", nummer).query((rij, n) -> new Escalatieverslag(nummer,
        rij.getString("onderwerp"), rij.getString("bron"), rij.getString("brontitel"), rij.getString("opdrachtgevers"),
        rij.getString("dienst"), rij.getString("omschrijving"), rij.getString("reeds_besproken"),
        rij.getString("gewenste_uitkomst"), rij.getObject("binnen_kader", Boolean.class), rij.getBoolean("spoed"),
        rij.getString("melder"), rij.getString("namens"), rij.getString("niveau"), rij.getString("uitkomst"),
        moment(rij, "geopend_op"), moment(rij, "gemeld_op"), moment(rij, "afgerond_op"), stappen)).optional();
  }

  private List<Stap> stappen(String nummer) {
    List<Map.Entry<Integer, Antwoord>> antwoorden = jdbc.sql(ANTWOORDEN).param("nummer", nummer).query((rij, n) ->
        Map.entry(rij.getInt("stap"), new Antwoord(rij.getString("naam"), rij.getString("wie"), rij.getString("uitkomst"),
            rij.getString("motivering"), moment(rij, "gegeven_op")))).list();
    List<Mail> mails = jdbc.sql(MAILS).param("nummer", nummer).query((rij, n) -> new Mail(rij.getString("soort"),
        rij.getString("wie"), rij.getInt("aantal"), moment(rij, "op"))).list();
    List<Stap> kaal = jdbc.sql(STAPPEN).param("nummer", nummer).query((rij, n) -> new Stap(rij.getInt("volgnummer"),
        rij.getString("niveau"), rij.getString("reden"), moment(rij, "begonnen_op"), moment(rij, "voorbereiding"),
        moment(rij, "uiterlijk"), moment(rij, "geeindigd_op"), rij.getString("uitkomst"), List.of(), List.of())).list();
    List<Stap> gevuld = new ArrayList<>();
    for (int i = 0; i < kaal.size(); i++) {
      Stap stap = kaal.get(i);
      // A mail about a step may leave a moment after the next step has begun; until then it tells of this one.
      Instant van = i == 0 ? Instant.MIN : stap.begonnenOp();
      Instant tot = i + 1 == kaal.size() ? Instant.MAX : kaal.get(i + 1).begonnenOp();
      gevuld.add(new Stap(stap.volgnummer(), stap.niveau(), stap.reden(), stap.begonnenOp(), stap.voorbereiding(),
          stap.uiterlijk(), stap.geeindigdOp(), stap.uitkomst(),
          antwoorden.stream().filter(a -> a.getKey() == stap.volgnummer()).map(Map.Entry::getValue).toList(),
          mails.stream().filter(m -> !m.verzondenOp().isBefore(van) && m.verzondenOp().isBefore(tot)).toList()));
    }
    return gevuld;
  }

  private static Instant moment(ResultSet rij, String kolom) throws SQLException {
    Timestamp moment = rij.getTimestamp(kolom);
    return moment == null ? null : moment.toInstant();
  }
}
