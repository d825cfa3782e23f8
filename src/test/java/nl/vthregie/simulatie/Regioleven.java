package nl.vthregie.simulatie;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the people of Twente begin by themselves: the first strategy, because none is in force for the calendar to count from,
 * and now and then a change, a question or a case that does not wait.
 */
final class Regioleven implements Initiatief {

  static final int VAN_JAAR = 2028;
  static final int TOT_JAAR = 2031;

  private final Zaad zaad;
  private final Rolspeler rollen;
  private final Werkvoorraad werkvoorraad;
  private final JdbcClient jdbc;

  Regioleven(Zaad zaad, Rolspeler rollen, Werkvoorraad werkvoorraad, JdbcClient jdbc) {
    this.zaad = zaad;
    this.rollen = rollen;
    this.werkvoorraad = werkvoorraad;
    this.jdbc = jdbc;
  }

  @Override
  public void neem(LocalDate dag) {
    if (geenStrategie(dag)) {
      begin("bestuurlijk-opdrachtgever-enschede", "regionale-beleidscyclus", Map.of("trekker", "enschede", "vanJaar", VAN_JAAR,
          "totJaar", TOT_JAAR));
    }
    // Of each kind one to three a year.
    if (zaad.promille(10)) {
      een(opdrachten("'AANGENOMEN', 'IN_UITVOERING'")).ifPresent(opdracht ->
          begin("accountmanager-odt", "opdrachtwijziging", Map.of("dossiernummer", opdracht)));
    }
    if (zaad.promille(7)) {
      een(opdrachten("'IN_UITVOERING'")).ifPresent(opdracht ->
          begin("medewerker-odt", "stagnatie-melden", Map.of("dossiernummer", opdracht)));
    }
    if (zaad.promille(7)) {
      een(dossiers("afgesloten_op is null and soort <> 'ESC'")).ifPresent(dossier ->
          begin("medewerker-odt", "escalatie", Map.of("dossiernummer", dossier)));
    }
    if (zaad.promille(4)) {
      begin("medewerker-odt", "bestuurlijk-gevoelig-dossier", Map.of("zaaknummer", "Z" + dag));
    }
    if (zaad.promille(4)) {
      begin("accountmanager-odt", "periodiek-overleg", Map.of("variant", zaad.kies(List.of("REGIO", "BESTUURDERS")),
          "gepland", dag.plusDays(14).toString()));
    }
  }

  private List<String> opdrachten(String statussen) {
    return dossiers("soort = 'OPD' and status in (" + statussen + ")");
  }

  private List<String> dossiers(String voorwaarde) {
    return jdbc.sql("select dossiernummer from dossier where " + voorwaarde + " order by 1").query(String.class).list();
  }

  private Optional<String> een(List<String> uit) {
    return uit.isEmpty() ? Optional.empty() : Optional.of(zaad.kies(uit));
  }

  private void begin(String gebruiker, String proces, Map<String, Object> vast) {
    rollen.start(gebruiker, proces, vast).ifPresent(gestart -> werkvoorraad.werkBij());
  }

  private boolean geenStrategie(LocalDate dag) {
    return dag.getYear() <= TOT_JAAR && jdbc.sql("""
        select count(*) from dossier where soort = 'RBC' and jaar = :jaar and status <> 'NIET_TOT_STAND_GEKOMEN'""")
        .param("jaar", VAN_JAAR).query(Integer.class).single() == 0;
  }
}
