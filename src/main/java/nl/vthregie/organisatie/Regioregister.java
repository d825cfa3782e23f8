package nl.vthregie.organisatie;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the data files say to the tables that queries join with. */
@Repository
public class Regioregister {

  private final JdbcClient jdbc;

  Regioregister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Makes the tables equal to the files, all or nothing. An organisation that has disappeared from the files stays for
   * the dossiers that name it, without roles.
   */
  @Transactional
  public void bewaar(Regiogegevens gegevens) {
    jdbc.sql("delete from vertegenwoordiging").update();
    jdbc.sql("delete from rolgroep").update();
    for (Organisatie o : gegevens.organisaties()) {
      jdbc.sql("""
          insert into organisatie (code, naam, soort, regio, uren_opdrachtgever, mandaat_tot, postbus)
          values (:code, :naam, :soort, :regio, :uren, :mandaat, :postbus)
          on conflict (code) do update set naam = excluded.naam, soort = excluded.soort, regio = excluded.regio,
            uren_opdrachtgever = excluded.uren_opdrachtgever, mandaat_tot = excluded.mandaat_tot,
            postbus = excluded.postbus""")
          .param("code", o.code()).param("naam", o.naam()).param("soort", o.soort().name()).param("regio", o.regio())
          .param("uren", o.urenOpdrachtgever()).param("mandaat", o.mandaatTot()).param("postbus", o.postbus()).update();
    }
    gegevens.rolgroepen().forEach((groep, vervulling) -> jdbc.sql(
            "insert into rolgroep (groep, rol, organisatie) values (:groep, :rol, :organisatie)")
        .param("groep", groep).param("rol", vervulling.rol()).param("organisatie", vervulling.organisatie()).update());
    for (Vertegenwoordiging v : gegevens.vertegenwoordigingen()) {
      jdbc.sql("""
          insert into vertegenwoordiging (deelnemer, vertegenwoordiger, van, tot, mandaat)
          values (:deelnemer, :vertegenwoordiger, :van, :tot, :mandaat)""")
          .param("deelnemer", v.deelnemer()).param("vertegenwoordiger", v.vertegenwoordiger())
          .param("van", v.van()).param("tot", v.tot()).param("mandaat", v.mandaat()).update();
    }
  }
}
