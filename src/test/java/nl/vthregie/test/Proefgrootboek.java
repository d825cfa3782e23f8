package nl.vthregie.test;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** Writes rows of the ledger and the outbox as planning and sending would, for tests of what reads them. */
public final class Proefgrootboek {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final JdbcClient jdbc;

  public Proefgrootboek(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return for instance 9 o'clock in the morning of this day of January 2027 */
  public static Instant januari(int dag, int uur) {
    return LocalDate.of(2027, 1, dag).atTime(uur, 0).atZone(NEDERLAND).toInstant();
  }

  public String taak(String dossiernummer, String naam) {
    String taak = UUID.randomUUID().toString();
    taak(taak, dossiernummer, naam);
    return taak;
  }

  /** @param taak id of a task of the engine, or any other */
  public void taak(String taak, String dossiernummer, String naam) {
    jdbc.sql("""
        insert into taaktermijn (taak, dossiernummer, taaksoort, taaknaam, formele_datum, werkdatum, uiterlijk, toelichting,
                                 spoed)
        values (:taak, :dossier, 'Taak_Proef', :naam, '2027-01-22', '2027-01-22', '2027-01-22 17:00+01',
                '10 werkdagen na het begin', false)
        on conflict (taak) do nothing""")
        .param("taak", taak).param("dossier", dossiernummer).param("naam", naam).update();
  }

  public void verplaats(String taak, Instant van, Instant naar, String door) {
    jdbc.sql("insert into termijnverplaatsing (taak, van, naar, door, op) values (:taak, :van, :naar, :door, :van)")
        .param("taak", taak).param("van", van.atOffset(ZoneOffset.UTC)).param("naar", naar.atOffset(ZoneOffset.UTC))
        .param("door", door, Types.VARCHAR).update();
  }

  public long gepland(String taak, int dagen, Instant moment) {
    return herinnering(taak, "HERINNERING", dagen, moment, "GEPLAND", null, false);
  }

  public long inOutbox(String taak, int dagen, Instant moment) {
    return herinnering(taak, "HERINNERING", dagen, moment, "GEPLAND", null, true);
  }

  public long verzonden(String taak, int dagen, Instant moment) {
    return herinnering(taak, "HERINNERING", dagen, moment, "VERZONDEN", null, true);
  }

  public long vervallen(String taak, int dagen, Instant moment, String reden) {
    return herinnering(taak, "HERINNERING", dagen, moment, "VERVALLEN", reden, false);
  }

  public long herinnering(String taak, String soort, Integer dagen, Instant moment, String status, String reden,
                          boolean klaargezet) {
    return jdbc.sql("""
        insert into herinnering (taak, soort, dagen, moment, uiterlijk, status, reden, gepland_op, klaargezet_op,
                                 afgehandeld_op)
        values (:taak, :soort, :dagen, :moment, '2027-01-22 17:00+01', :status, :reden, '2027-01-01 09:00+01',
                case when :klaargezet then :moment::timestamptz end,
                case when :status <> 'GEPLAND' then :moment::timestamptz end)
        returning id""")
        .param("taak", taak).param("soort", soort).param("dagen", dagen, Types.INTEGER)
        .param("moment", moment.atOffset(ZoneOffset.UTC)).param("status", status).param("reden", reden, Types.VARCHAR)
        .param("klaargezet", klaargezet).query(Long.class).single();
  }

  /** @param fout null when nothing went wrong */
  public long bericht(String ontvanger, Instant moment, String status, String onderwerp, String fout, long... herinneringen) {
    long bericht = jdbc.sql("""
        insert into bericht (ontvanger, moment, volgnummer, message_id, status, pogingen, volgende_poging, onderwerp,
                             laatste_fout, gemaakt_op, afgehandeld_op)
        values (:ontvanger, :moment, (select count(*) from bericht), '<' || gen_random_uuid() || '@vth-regie.example>',
                :status, 1, :moment, :onderwerp, :fout, :moment,
                case when :status in ('VERZONDEN', 'MISLUKT', 'VERVALLEN') then :moment::timestamptz end)
        returning id""")
        .param("ontvanger", ontvanger).param("moment", moment.atOffset(ZoneOffset.UTC)).param("status", status)
        .param("onderwerp", onderwerp, Types.VARCHAR).param("fout", fout, Types.VARCHAR).query(Long.class).single();
    for (long herinnering : herinneringen) {
      jdbc.sql("insert into bericht_herinnering (bericht, herinnering) values (:bericht, :herinnering)")
          .param("bericht", bericht).param("herinnering", herinnering).update();
    }
    return bericht;
  }

  /** What a test that counts everything begins with. */
  public void wis() {
    jdbc.sql("truncate bericht_herinnering, bericht, herinnering, termijnverplaatsing, taaktermijn").update();
  }
}
