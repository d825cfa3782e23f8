package nl.vthregie.uitvoering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every overleg with what was said in it, and every actie that came of it. Each party and each actie has rows of its own. */
@Repository
class Overlegboek {

  private final JdbcClient jdbc;
  private final Clock klok;

  Overlegboek(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** @param opdrachtnummer null for an overleg of the region or of bestuurders */
  void open(String overlegnummer, String opdrachtnummer, String regio, Variant variant, LocalDate gepland) {
    jdbc.sql("""
        insert into overleg (overlegnummer, opdrachtnummer, regio, variant, gepland_op)
        values (:nummer, :opdracht, :regio, :variant, :gepland)""")
        .param("nummer", overlegnummer).param("opdracht", opdrachtnummer).param("regio", regio)
        .param("variant", variant.name()).param("gepland", gepland).update();
  }

  /** What a party brings in; a second time it takes the place of the first. */
  void brengIn(String overlegnummer, String partij, String punten, String door) {
    jdbc.sql("""
        insert into overlegpunt (overlegnummer, partij, punten, ingebracht_door, ingebracht_op)
        values (:nummer, :partij, :punten, :door, :nu)
        on conflict (overlegnummer, partij) do update set punten = excluded.punten,
          ingebracht_door = excluded.ingebracht_door, ingebracht_op = excluded.ingebracht_op""")
        .param("nummer", overlegnummer).param("partij", partij).param("punten", punten).param("door", door)
        .param("nu", nu()).update();
  }

  /** @param verslag JSON text */
  void stelVast(String overlegnummer, LocalDate gehouden, String verslag) {
    jdbc.sql("""
        update overleg set gehouden_op = :gehouden, verslag = :verslag::jsonb, vastgesteld_op = :nu
        where overlegnummer = :nummer""").param("nummer", overlegnummer).param("gehouden", gehouden)
        .param("verslag", verslag).param("nu", nu()).update();
  }

  void voegToe(String overlegnummer, Actie actie) {
    jdbc.sql("""
        insert into overlegactie (overlegnummer, omschrijving, eigenaar, uiterlijk)
        values (:nummer, :omschrijving, :eigenaar, :uiterlijk)""")
        .param("nummer", overlegnummer).param("omschrijving", actie.omschrijving()).param("eigenaar", actie.eigenaar())
        .param("uiterlijk", actie.uiterlijk()).update();
  }

  /** The numbers of the acties of an overleg, in the order of its verslag. */
  List<String> acties(String overlegnummer) {
    return jdbc.sql("select id::text from overlegactie where overlegnummer = :nummer order by id")
        .param("nummer", overlegnummer).query(String.class).list();
  }

  Optional<Actie> actie(String nummer) {
    return jdbc.sql("select omschrijving, eigenaar, uiterlijk from overlegactie where id = :id::bigint").param("id", nummer)
        .query(Actie.class).optional();
  }

  /** @param uitkomst {@code GEREED} or {@code VERVALLEN} */
  void rondAf(String nummer, String uitkomst, String toelichting, String door) {
    jdbc.sql("""
        update overlegactie set gereed_op = :vandaag, uitkomst = :uitkomst, toelichting = :toelichting, afgerond_door = :door
        where id = :id::bigint""").param("id", nummer).param("vandaag", LocalDate.now(klok)).param("uitkomst", uitkomst)
        .param("toelichting", toelichting).param("door", door).update();
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }
}
