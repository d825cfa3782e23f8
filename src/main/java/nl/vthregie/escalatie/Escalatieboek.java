package nl.vthregie.escalatie;

import nl.vthregie.termijn.Escalatieniveau;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes and reads every escalatie, its steps and what was said in them, in the transaction of the process. Each side writes a
 * row of its own, so that two sides that answer at once do not wait for each other.
 */
@Repository
class Escalatieboek {

  private final JdbcClient jdbc;
  private final Clock klok;

  Escalatieboek(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** @return the number of the open escalatie of this bron about this onderwerp, else of a concept of one; empty without */
  Optional<String> openstaand(String bron, Onderwerp onderwerp) {
    return jdbc.sql("""
        select nummer from escalatie where bron = :bron and onderwerpsleutel = :sleutel and uitkomst is null
        order by gemeld_op nulls last limit 1""")
        .param("bron", bron).param("sleutel", onderwerp.sleutel()).query(String.class).optional();
  }

  /** @return the number of the one that others deal with already; a concept keeps nobody from bringing it up */
  Optional<String> gemeld(String bron, Onderwerp onderwerp) {
    return jdbc.sql("""
        select nummer from escalatie
        where bron = :bron and onderwerpsleutel = :sleutel and uitkomst is null and gemeld_op is not null""")
        .param("bron", bron).param("sleutel", onderwerp.sleutel()).query(String.class).optional();
  }

  /** @return the same for the bron and onderwerp of a concept */
  Optional<String> gemeldNaast(String concept) {
    return jdbc.sql("""
        select ander.nummer from escalatie concept
        join escalatie ander on ander.bron = concept.bron and ander.onderwerpsleutel = concept.onderwerpsleutel
        where concept.nummer = :concept and ander.nummer <> :concept and ander.uitkomst is null
          and ander.gemeld_op is not null""").param("concept", concept).query(String.class).optional();
  }

  /**
   * Whoever opens the same at the same moment waits here for the other.
   *
   * @param door   login name; null when a process brings it up
   * @param namens the group for which he does; null with it
   * @param gemeld  whether it has been brought up with this; else it is a concept of the one who brings it up
   * @return false when there is such a one about this already, and then nothing was written
   */
  boolean open(String nummer, String bron, Onderwerp onderwerp, String door, String namens, List<String> deelnemers,
               String omgevingsdienst, boolean gemeld) {
    return jdbc.sql("""
        insert into escalatie (nummer, bron, onderwerp, onderwerpsleutel, gemeld_door, gemeld_namens, deelnemers,
                               omgevingsdienst, geopend_op, gemeld_op)
        values (:nummer, :bron, :onderwerp, :sleutel, :door, :namens, string_to_array(:deelnemers, ' '), :dienst, :nu,
                case when :gemeld then :nu::timestamptz end)
        on conflict do nothing""")
        .param("nummer", nummer).param("bron", bron).param("onderwerp", onderwerp.tekst())
        .param("sleutel", onderwerp.sleutel()).param("door", door).param("namens", namens)
        .param("deelnemers", String.join(" ", deelnemers)).param("dienst", omgevingsdienst).param("nu", nu())
        .param("gemeld", gemeld).update() == 1;
  }

  void meld(String nummer, Melding melding) {
    jdbc.sql("""
        update escalatie set onderwerp_type = :type, omschrijving = :omschrijving, reeds_besproken = :besproken,
          gewenste_uitkomst = :gewenst, binnen_kader = :kader, spoed = :spoed,
          deelnemers = string_to_array(:deelnemers, ' '), gemeld_op = :nu
        where nummer = :nummer""")
        .param("type", melding.onderwerpType()).param("omschrijving", melding.omschrijving())
        .param("besproken", melding.reedsBesproken()).param("gewenst", melding.gewensteUitkomst())
        .param("kader", melding.binnenKader()).param("spoed", melding.spoed())
        .param("deelnemers", String.join(" ", melding.deelnemers())).param("nu", nu()).param("nummer", nummer).update();
  }

  /** @return the volgnummer of the step */
  int begin(String nummer, Escalatieniveau niveau, String reden) {
    jdbc.sql("update escalatie set niveau = :niveau where nummer = :nummer")
        .param("niveau", niveau.name()).param("nummer", nummer).update();
    return jdbc.sql("""
        insert into escalatie_stap (escalatie, volgnummer, niveau, reden, begonnen_op)
        select :nummer, coalesce(max(volgnummer), 0) + 1, :niveau, :reden, :nu
        from escalatie_stap where escalatie = :nummer
        returning volgnummer""")
        .param("nummer", nummer).param("niveau", niveau.name()).param("reden", reden).param("nu", nu())
        .query(Integer.class).single();
  }

  void antwoord(String nummer, int stap, String taak, String partij, String wie, Stapuitkomst uitkomst, String motivering) {
    jdbc.sql("""
        insert into escalatie_antwoord (escalatie, stap, taak, partij, wie, uitkomst, motivering, gegeven_op)
        values (:nummer, :stap, :taak, :partij, :wie, :uitkomst, :motivering, :nu)""")
        .param("nummer", nummer).param("stap", stap).param("taak", taak).param("partij", partij).param("wie", wie)
        .param("uitkomst", uitkomst.name()).param("motivering", motivering).param("nu", nu()).update();
  }

  /** What the sides have said in this step so far. */
  List<Stapuitkomst> antwoorden(String nummer, int stap) {
    return jdbc.sql("""
        select uitkomst from escalatie_antwoord
        where escalatie = :nummer and stap = :stap and uitkomst <> 'VOORBEREID' order by gegeven_op, partij""")
        .param("nummer", nummer).param("stap", stap).query(String.class).list().stream().map(Stapuitkomst::valueOf)
        .toList();
  }

  void beeindig(String nummer, int stap, Stapuitkomst uitkomst) {
    jdbc.sql("""
        update escalatie_stap set geeindigd_op = :nu, uitkomst = :uitkomst where escalatie = :nummer and volgnummer = :stap""")
        .param("nu", nu()).param("uitkomst", uitkomst.name()).param("nummer", nummer).param("stap", stap).update();
  }

  /** From now on only the bestuur may decide. */
  void zetBuitenKader(String nummer) {
    jdbc.sql("update escalatie set binnen_kader = false where nummer = :nummer").param("nummer", nummer).update();
  }

  /** The end, for good: a second one changes nothing. @return whether it was open until now */
  boolean rondAf(String nummer, Stapuitkomst uitkomst) {
    return jdbc.sql("update escalatie set uitkomst = :uitkomst, afgerond_op = :nu where nummer = :nummer and uitkomst is null")
        .param("uitkomst", uitkomst.name()).param("nu", nu()).param("nummer", nummer).update() == 1;
  }

  /** Beheer removed the process: the step in hand ends with it, so that nobody reads it as waiting. */
  boolean breekAf(String nummer) {
    jdbc.sql("""
        update escalatie_stap set geeindigd_op = :nu, uitkomst = 'AFGEBROKEN'
        where escalatie = :nummer and geeindigd_op is null""").param("nu", nu()).param("nummer", nummer).update();
    return rondAf(nummer, Stapuitkomst.AFGEBROKEN);
  }

  /** Everything that was said, and every step in which nothing was said, first to last. */
  List<Regel> verloop(String nummer) {
    return jdbc.sql("""
        select stap.niveau, stap.reden, stap.uitkomst as stapuitkomst, antwoord.uitkomst, antwoord.partij, antwoord.motivering,
          coalesce(antwoord.gegeven_op, stap.geeindigd_op) as op
        from escalatie_stap stap
        left join escalatie_antwoord antwoord on antwoord.escalatie = stap.escalatie and antwoord.stap = stap.volgnummer
        where stap.escalatie = :nummer and (antwoord.partij is not null or stap.geeindigd_op is not null)
        order by stap.volgnummer, antwoord.gegeven_op, antwoord.partij""")
        .param("nummer", nummer).query((rij, nr) -> new Regel(Escalatieniveau.valueOf(rij.getString("niveau")),
            Stapuitkomst.valueOf(rij.getString("uitkomst") == null ? rij.getString("stapuitkomst")
                : rij.getString("uitkomst")), rij.getString("partij"), rij.getString("motivering"),
            rij.getTimestamp("op").toInstant())).list();
  }

  /** What was said in the last step. */
  List<Regel> laatsteAntwoorden(String nummer) {
    return jdbc.sql("""
        select stap.niveau, antwoord.uitkomst, antwoord.partij, antwoord.motivering, antwoord.gegeven_op
        from escalatie_antwoord antwoord
        join escalatie_stap stap on stap.escalatie = antwoord.escalatie and stap.volgnummer = antwoord.stap
        where antwoord.escalatie = :nummer and antwoord.uitkomst <> 'VOORBEREID'
          and antwoord.stap = (select max(volgnummer) from escalatie_stap where escalatie = :nummer)
        order by antwoord.gegeven_op, antwoord.partij""")
        .param("nummer", nummer).query((rij, nr) -> new Regel(Escalatieniveau.valueOf(rij.getString("niveau")),
            Stapuitkomst.valueOf(rij.getString("uitkomst")), rij.getString("partij"), rij.getString("motivering"),
            rij.getTimestamp("gegeven_op").toInstant())).list();
  }

  /** The code of the omgevingsdienst that is one of the two sides. */
  String omgevingsdienst(String nummer) {
    return jdbc.sql("select omgevingsdienst from escalatie where nummer = :nummer").param("nummer", nummer)
        .query(String.class).single();
  }

  /** The words in which it was last asked about. */
  String onderwerp(String nummer) {
    return jdbc.sql("select onderwerp from escalatie where nummer = :nummer").param("nummer", nummer)
        .query(String.class).single();
  }

  /** A process asks about the same in its own words, and will wait for the answer under those. */
  void noem(String bron, Onderwerp onderwerp) {
    jdbc.sql("""
        update escalatie set onderwerp = :onderwerp
        where bron = :bron and onderwerpsleutel = :sleutel and uitkomst is null and gemeld_op is not null""")
        .param("onderwerp", onderwerp.tekst()).param("bron", bron).param("sleutel", onderwerp.sleutel()).update();
  }

  /** @param partij code of the organisation; null, as is the motivering, for a step in which nobody answered */
  record Regel(Escalatieniveau niveau, Stapuitkomst uitkomst, String partij, String motivering, Instant op) {
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }
}
