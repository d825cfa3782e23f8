package nl.vthregie.robuustheid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Where each dienst of a ronde stands: what the processes write, and the tasks that are open at this moment. */
@Repository
class Landelijkbeeld {

  private static final String REGELS = """
      select r.dossiernummer, o.naam, d.status, r.robuust, r.plan_gemist_op is not null as gemist, r.plan_ingediend_op,
        (select array_agg(s.kpi order by s.kpi) from robuustheid_score s
          where s.dossiernummer = r.dossiernummer and s.voldoet is false) as niet_voldaan,
        (select array_agg(t.taaknaam order by t.formele_datum, t.taaknaam) from taaktermijn t
          join act_ru_task k on k.id_ = t.taak where t.dossiernummer = r.dossiernummer) as open_taken,
        (select array_agg(t.taaknaam order by t.formele_datum, t.taaknaam) from taaktermijn t
          join act_ru_task k on k.id_ = t.taak
          where t.dossiernummer = r.dossiernummer and t.formele_datum < :vandaag) as te_laat,
        (select min(t.formele_datum) from taaktermijn t
          join act_ru_task k on k.id_ = t.taak where t.dossiernummer = r.dossiernummer) as volgende
      from robuustheid r
      join dossier d on d.dossiernummer = r.dossiernummer
      join organisatie o on o.code = r.dienst
      where r.ronde = :ronde and (:alles or d.kring = any (string_to_array(:kringen, ' ')))
      order by o.naam""";

  private final JdbcClient jdbc;
  private final Clock klok;

  Landelijkbeeld(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** The rondes that have begun, the last one first. */
  List<Gestart> rondes() {
    return jdbc.sql("""
        select code, naam from robuustheidsronde where proces_id is not null order by gestart_op desc, code""")
        .query(Gestart.class).list();
  }

  /**
   * @param kringen what the reader shares; a reader of everything says so with {@code alles}
   */
  List<Regel> regels(String ronde, Collection<String> kringen, boolean alles) {
    LocalDate vandaag = LocalDate.now(klok);
    return jdbc.sql(REGELS).param("ronde", ronde).param("kringen", String.join(" ", kringen)).param("alles", alles)
        .param("vandaag", vandaag).query((rij, nummer) -> regel(rij, vandaag)).list();
  }

  private static Regel regel(ResultSet rij, LocalDate vandaag) throws SQLException {
    Date volgende = rij.getDate("volgende");
    Timestamp ingediend = rij.getTimestamp("plan_ingediend_op");
    return new Regel(rij.getString("dossiernummer"), rij.getString("naam"), Stand.valueOf(rij.getString("status")),
        rij.getObject("robuust") != null, lijst(rij.getArray("niet_voldaan")), lijst(rij.getArray("open_taken")), lijst(rij.getArray("te_laat")),
        volgende == null ? null : volgende.toLocalDate(),
        volgende == null ? null : ChronoUnit.DAYS.between(vandaag, volgende.toLocalDate()),
        rij.getBoolean("gemist") && ingediend == null);
  }

  private static List<String> lijst(Array rij) throws SQLException {
    return rij == null ? List.of() : Arrays.asList((String[]) rij.getArray());
  }

  record Gestart(String code, String naam) {
  }

  /**
   * One dienst.
   *
   * @param beoordeeld whether anybody has judged it yet: until then nobody knows what it does not comply with
   * @param volgende the nearest formal date of an open task; null when none is open
   * @param dagen    until then; negative when it has passed
   * @param gemist   whether its plan was not there on the formal date, and is not there yet
   */
  record Regel(String dossiernummer, String dienst, Stand stand, boolean beoordeeld, List<String> nietVoldaan, List<String> open,
               List<String> teLaat, LocalDate volgende, Long dagen, boolean gemist) {
  }
}
