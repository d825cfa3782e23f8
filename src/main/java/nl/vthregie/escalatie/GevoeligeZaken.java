package nl.vthregie.escalatie;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Locale;
import java.util.Optional;

/** Which zaak of which deelnemer a gevoelig dossier is about. */
@Repository
class GevoeligeZaken {

  private final JdbcClient jdbc;

  GevoeligeZaken(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return the dossiernummer of the open dossier about this zaak, however its number was typed */
  Optional<String> openDossier(String deelnemer, String zaaknummer) {
    return jdbc.sql("""
        select z.dossiernummer from gevoelig_zaak z join dossier d on d.dossiernummer = z.dossiernummer
        where z.deelnemer = :deelnemer and z.zaaknummer = :zaaknummer and d.afgesloten_op is null""")
        .param("deelnemer", deelnemer).param("zaaknummer", sleutel(zaaknummer)).query(String.class).optional();
  }

  void voegToe(String dossiernummer, String deelnemer, String zaaknummer) {
    jdbc.sql("""
        insert into gevoelig_zaak (dossiernummer, deelnemer, zaaknummer) values (:dossiernummer, :deelnemer, :zaaknummer)""")
        .param("dossiernummer", dossiernummer).param("deelnemer", deelnemer).param("zaaknummer", sleutel(zaaknummer))
        .update();
  }

  private static String sleutel(String zaaknummer) {
    return zaaknummer.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
