package nl.vthregie.proef;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.productie.Jar;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Open tasks with a planned reminder each. One dossier is started over REST, as a user does; the others are its rows,
 * copied, each with a task for another group.
 */
final class Vulling {

  /** A reminder every so many seconds, so that some receivers get one mail about several tasks. */
  private static final int TEL = 5;
  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String WACHTWOORD = "een zin van Enschede";

  private final JdbcClient jdbc;
  private final int gemeenten;

  Vulling(JdbcClient jdbc, int gemeenten) {
    this.jdbc = jdbc;
    this.gemeenten = gemeenten;
  }

  /** @return the process instance */
  static String startDossier(Jar jar, String beheerder) throws Exception {
    String eigenWachtwoord = beheerder.substring(beheerder.indexOf(':') + 1);
    var wachtwoord = jar.put("/engine-rest/user/" + OPDRACHTGEVER + "/credentials", beheerder,
        "{\"password\":\"" + WACHTWOORD + "\",\"authenticatedUserPassword\":\"" + eigenWachtwoord + "\"}");
    assertThat(wachtwoord.statusCode()).as(wachtwoord.body()).isEqualTo(204);
    var start = jar.post("/engine-rest/process-definition/key/opdrachtverstrekking/submit-form",
        OPDRACHTGEVER + ":" + WACHTWOORD, """
            {"variables": {"titel": {"value": "Energietoezicht"}, "soort": {"value": "COLLECTIEF"},
              "jaar": {"value": 2027}, "voortouw": {"value": "OG"},
              "deelnemers": {"value": "[\\"enschede\\"]", "type": "Json"}}}""");
    assertThat(start.statusCode()).as(start.body()).isEqualTo(200);
    return new ObjectMapper().readTree(start.body()).path("id").asText();
  }

  /**
   * @param aantal  reminders that must come
   * @param vergeefs reminders of tasks that will be done before the moment
   * @param begin   when the first reminder is due; the last is due {@code duur} later
   */
  void plan(String sjabloon, int aantal, int vergeefs, Instant begin, Duration duur) {
    jdbc.sql("""
        create table proef_plan as
        select 'proef-' || n as taak, 'OPD-PROEF-' || n as dossiernummer, n >= :aantal as vergeefs,
          'ambtelijk-opdrachtgever-proefgemeente-' || abs(hashint4(n)) % :gemeenten as groep,
          -- One in ten is taken up by somebody.
          case when n % 10 = 1 then 'ambtelijk-opdrachtgever-proefgemeente-' || abs(hashint4(n)) % :gemeenten || '-1' end
            as behandelaar,
          case when n % 10 = 0 then 'OVERSCHRIJDING' when n % 10 = 2 then 'NIEUWE_TAAK' else 'HERINNERING' end as soort,
          case when n % 10 not in (0, 2) then n % 5 - 2 end as dagen,
          case when n % 10 = 0 then 'ambtelijk-opdrachtgever-proefgemeente-' || abs(hashint4(-n)) % :gemeenten end as verteld,
          -- Those in vain late in the run, so that there is time to do their tasks before.
          cast(:begin as timestamptz) + :tel * floor((case when n < :aantal then n * cast(:duur as float) / :aantal
            else :duur * 0.7 + (n - :aantal) * :duur * 0.3 / :vergeefs end) / :tel) * interval '1 second' as moment,
          date_trunc('second', cast(:begin as timestamptz) + interval '2 days') as uiterlijk
        from generate_series(0, :aantal + :vergeefs - 1) n""")
        .param("aantal", aantal).param("vergeefs", vergeefs).param("gemeenten", gemeenten).param("tel", TEL)
        .param("begin", OffsetDateTime.ofInstant(begin, ZoneOffset.UTC)).param("duur", duur.toSeconds()).update();
    jdbc.sql("alter table proef_plan add primary key (taak)").update();
    Takenkopie.maak(jdbc, sjabloon);
  }

  /** Does the tasks whose reminder will be in vain, as the engine does: gone from the open ones, ended in the history. */
  static void rondAf(JdbcClient jdbc) {
    jdbc.sql("""
        with klaar as (select taak from proef_plan where vergeefs),
          band as (delete from act_ru_identitylink where task_id_ in (select taak from klaar)),
          historie as (update act_hi_taskinst set end_time_ = now() at time zone 'UTC', delete_reason_ = 'completed'
            where id_ in (select taak from klaar))
        delete from act_ru_task where id_ in (select taak from klaar)""").update();
  }
}
