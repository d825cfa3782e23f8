package nl.vthregie.overzicht;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.util.List;

/** The ledger of what beheer did past a form or a besluit. Lines are added and read, and nothing else. */
@Repository
public class Ingrepen {

  private static final int MEESTE = 500;
  private static final String LEZEN = """
      select dossiernummer, kring, proces_id, soort, wie, omschrijving, op from ingreep
      where (:alles or kring = any (:kringen)) and (:nummer::text is null or dossiernummer = :nummer)
      order by id desc limit :meeste""";

  private final JdbcClient jdbc;

  Ingrepen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the transaction of the caller: undone together with what it tells of. */
  public void schrijf(Ingreep ingreep) {
    jdbc.sql("""
        insert into ingreep (dossiernummer, kring, proces_id, soort, wie, omschrijving, op)
        values (:dossiernummer, :kring, :procesId, :soort, :wie, :omschrijving, :op)""")
        .param("dossiernummer", ingreep.dossiernummer()).param("kring", ingreep.kring())
        .param("procesId", ingreep.procesId()).param("soort", ingreep.soort()).param("wie", ingreep.wie())
        .param("omschrijving", ingreep.omschrijving()).param("op", Timestamp.from(ingreep.op())).update();
  }

  /**
   * The last ones, newest first.
   *
   * @param dossiernummer null for all dossiers
   * @param kringen       of the reader
   * @param alles         whether the reader is beheer
   */
  public List<Ingreep> lees(String dossiernummer, List<String> kringen, boolean alles) {
    return jdbc.sql(LEZEN).param("nummer", dossiernummer).param("alles", alles)
        .param("kringen", kringen.toArray(String[]::new)).param("meeste", MEESTE)
        .query((rij, nummer) -> new Ingreep(rij.getString("dossiernummer"), rij.getString("kring"), rij.getString("proces_id"),
            rij.getString("soort"), rij.getString("wie"), rij.getString("omschrijving"), rij.getTimestamp("op").toInstant()))
        .list();
  }
}
