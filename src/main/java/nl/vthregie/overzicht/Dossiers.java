package nl.vthregie.overzicht;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The projection of all dossiers, written in the transaction that changes them. */
@Repository
public class Dossiers {

  /** What the organisation is that most dossiers are listed under. */
  public static final String OPDRACHTGEVER = "Opdrachtgever";

  private final JdbcClient jdbc;
  private final Clock klok;

  Dossiers(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  public void open(Dossier dossier) {
    open(dossier, OPDRACHTGEVER);
  }

  /** @param partijrol what its {@code opdrachtgever} is called, when that is something else: {@code Trekker} */
  public void open(Dossier dossier, String partijrol) {
    jdbc.sql("""
        insert into dossier (dossiernummer, soort, regio, opdrachtgever, kring, titel, jaar, status, inhoud, proces_id,
                             geopend_op, gewijzigd_op, partijrol)
        values (:dossiernummer, :soort, :regio, :opdrachtgever, :kring, :titel, :jaar, :status, :inhoud::jsonb, :procesId,
                :nu, :nu, :partijrol)""")
        .param("partijrol", partijrol)
        .param("dossiernummer", dossier.dossiernummer()).param("soort", dossier.soort()).param("regio", dossier.regio())
        .param("opdrachtgever", dossier.opdrachtgever()).param("kring", dossier.kring()).param("titel", dossier.titel())
        .param("jaar", dossier.jaar()).param("status", dossier.status()).param("inhoud", dossier.inhoud())
        .param("procesId", dossier.procesId()).param("nu", nu()).update();
  }

  /** @param afgesloten whether this is the dossier's last status */
  public void zetStatus(String dossiernummer, String status, boolean afgesloten) {
    jdbc.sql("""
        update dossier set status = :status, gewijzigd_op = :nu,
          afgesloten_op = case when :afgesloten then :nu::timestamptz end
        where dossiernummer = :dossiernummer""")
        .param("status", status).param("nu", nu()).param("afgesloten", afgesloten)
        .param("dossiernummer", dossiernummer).update();
  }

  /** What had ended goes on in another process instance; its status follows when it passes the next one. */
  public void hervat(String dossiernummer, String procesId) {
    jdbc.sql("""
        update dossier set proces_id = :procesId, afgesloten_op = null, gewijzigd_op = :nu
        where dossiernummer = :dossiernummer""")
        .param("procesId", procesId).param("nu", nu()).param("dossiernummer", dossiernummer).update();
  }

  /** @param inhoud JSON text */
  public void bewaarInhoud(String dossiernummer, String inhoud) {
    jdbc.sql("update dossier set inhoud = :inhoud::jsonb, gewijzigd_op = :nu where dossiernummer = :dossiernummer")
        .param("inhoud", inhoud).param("nu", nu()).param("dossiernummer", dossiernummer).update();
  }

  public Optional<Dossier> zoek(String dossiernummer) {
    return jdbc.sql("""
        select dossiernummer, soort, regio, opdrachtgever, kring, titel, jaar, status, inhoud::text as inhoud, proces_id
        from dossier where dossiernummer = :dossiernummer""")
        .param("dossiernummer", dossiernummer).query(Dossier.class).optional();
  }

  /** What a list shows of it. */
  public Optional<Vermelding> vermelding(String dossiernummer) {
    return jdbc.sql("select titel, opdrachtgever, partijrol, kring from dossier where dossiernummer = :dossiernummer")
        .param("dossiernummer", dossiernummer).query(Vermelding.class).optional();
  }

  /** @param partijrol what its {@code opdrachtgever} is called */
  public record Vermelding(String titel, String opdrachtgever, String partijrol, String kring) {
  }

  /**
   * Those that are open first, and of these the newest.
   *
   * @param kringen of which kringen; null for all
   */
  public List<Dossier> lijst(Dossiervraag vraag, Collection<String> kringen) {
    return jdbc.sql("""
        select d.dossiernummer, d.soort, d.regio, d.opdrachtgever, d.kring, d.titel, d.jaar, d.status,
          d.inhoud::text as inhoud, d.proces_id
        from dossier d join organisatie o on o.code = d.opdrachtgever
        where (:soorten::text is null or d.soort = any (string_to_array(:soorten, ' ')))
          and (:kringen::text is null or d.kring = any (string_to_array(:kringen, ' ')))
          and position(lower(:zoek) in lower(d.dossiernummer || ' · ' || d.titel || ' · ' || o.naam)) > 0
        order by (d.afgesloten_op is not null), d.geopend_op desc, d.dossiernummer offset :vanaf limit :hoogstens""")
        .param("soorten", vraag.soorten().isEmpty() ? null : String.join(" ", vraag.soorten()), Types.VARCHAR)
        .param("kringen", kringen == null ? null : String.join(" ", kringen), Types.VARCHAR)
        .param("zoek", vraag.zoek()).param("vanaf", vraag.vanaf()).param("hoogstens", vraag.hoogstens())
        .query(Dossier.class).list();
  }

  /**
   * Another dossier has something to say about this one.
   *
   * @param van    the dossier that says it
   * @param inhoud JSON text
   */
  public void ontvangBericht(String dossiernummer, String van, String inhoud) {
    jdbc.sql("""
        insert into dossierbericht (dossiernummer, van, inhoud, ontvangen_op)
        values (:dossiernummer, :van, :inhoud::jsonb, :nu)""")
        .param("dossiernummer", dossiernummer).param("van", van).param("inhoud", inhoud).param("nu", nu()).update();
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }
}
