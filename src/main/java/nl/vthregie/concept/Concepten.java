package nl.vthregie.concept;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The drafts of everybody, each for who typed it. */
@Repository
public class Concepten {

  private final JdbcClient jdbc;
  private final Clock klok;
  private final Conceptinstellingen instellingen;

  Concepten(JdbcClient jdbc, Clock klok, Conceptinstellingen instellingen) {
    this.jdbc = jdbc;
    this.klok = klok;
    this.instellingen = instellingen;
  }

  /** What has been left alone too long is gone, also when the clean-up has yet to come by. */
  Optional<Concept> zoek(String gebruiker, Plek plek) {
    return bij(jdbc.sql("""
        select inhoud, bron, volgnummer, versie, bewaard_op from concept
        where gebruiker = :gebruiker and soort = :soort and doel = :doel and bewaard_op > :grens"""), gebruiker, plek)
        .param("grens", grens())
        .query((rij, nummer) -> new Concept(rij.getString("inhoud"), rij.getString("bron"), rij.getLong("volgnummer"),
            rij.getLong("versie"), rij.getTimestamp("bewaard_op").toInstant())).optional();
  }

  /**
   * Keeps a draft, unless somebody else's tab (or his own, on another computer) changed it since.
   *
   * @param gezien the version that this opening saw last; null when it saw none
   * @return what is kept now: this draft, or a later one of the same opening; empty when another opening was before it
   */
  Optional<Concept> bewaar(String gebruiker, Plek plek, String inhoud, String bron, long volgnummer, Long gezien) {
    verwijderOude(gebruiker, plek);
    if (gezien == null) {
      bij(jdbc.sql("""
          insert into concept (gebruiker, soort, doel, inhoud, bron, volgnummer, bewaard_op)
          values (:gebruiker, :soort, :doel, :inhoud, :bron, :volgnummer, :nu) on conflict do nothing"""), gebruiker, plek)
          .param("inhoud", inhoud).param("bron", bron).param("volgnummer", volgnummer).param("nu", nu()).update();
    }
    bij(jdbc.sql("""
        update concept set inhoud = :inhoud, bron = :bron, volgnummer = :volgnummer, bewaard_op = :nu,
          versie = nextval('conceptversie')
        where gebruiker = :gebruiker and soort = :soort and doel = :doel
          and (versie = :gezien and bron <> :bron or bron = :bron and volgnummer < :volgnummer)"""), gebruiker, plek)
        .param("inhoud", inhoud).param("bron", bron).param("volgnummer", volgnummer).param("nu", nu())
        .param("gezien", gezien == null ? -1 : gezien).update();
    return zoek(gebruiker, plek)
        .filter(nu -> nu.bron().equals(bron) || nu.inhoud().equals(inhoud));
  }

  void gooiWeg(String gebruiker, Plek plek) {
    bij(jdbc.sql("delete from concept where gebruiker = :gebruiker and soort = :soort and doel = :doel"), gebruiker, plek)
        .update();
  }

  int aantal(String gebruiker) {
    return jdbc.sql("select count(*) from concept where gebruiker = :gebruiker").param("gebruiker", gebruiker)
        .query(Integer.class).single();
  }

  /** He sent the form: this draft of his has served. */
  public void isVerzonden(String gebruiker, Plek plek) {
    gooiWeg(gebruiker, plek);
  }

  /** There is nothing left to fill in here, for nobody. */
  public void vervallen(Plek plek) {
    jdbc.sql("delete from concept where soort = :soort and doel = :doel").param("soort", plek.soort().name())
        .param("doel", plek.doel()).update();
  }

  /** Removes what nobody came back to. */
  public int ruimOp() {
    return jdbc.sql("delete from concept where bewaard_op <= :grens").param("grens", grens()).update();
  }

  private void verwijderOude(String gebruiker, Plek plek) {
    bij(jdbc.sql("""
        delete from concept where gebruiker = :gebruiker and soort = :soort and doel = :doel
          and bewaard_op <= :grens"""), gebruiker, plek).param("grens", grens()).update();
  }

  private static JdbcClient.StatementSpec bij(JdbcClient.StatementSpec vraag, String gebruiker, Plek plek) {
    return vraag.param("gebruiker", gebruiker).param("soort", plek.soort().name()).param("doel", plek.doel());
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }

  private Timestamp grens() {
    Instant grens = klok.instant().atZone(klok.getZone()).minus(instellingen.bewaartermijn()).toInstant();
    return Timestamp.from(grens);
  }
}
