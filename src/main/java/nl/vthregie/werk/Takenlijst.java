package nl.vthregie.werk;

import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds and counts open tasks within somebody's rights: exactly those that the engine would show him. */
@Repository
class Takenlijst {

  private static final int DAGEN_IN_EEN_WEEK = 7;

  private final JdbcClient jdbc;
  private final Regiogegevens regio;
  private final Clock klok;

  Takenlijst(JdbcClient jdbc, Regiogegevens regio, Clock klok) {
    this.jdbc = jdbc;
    this.regio = regio;
    this.klok = klok;
  }

  List<Taakkaart> zoek(Takenvraag vraag, Kijker kijker) {
    String kies = """
        select t.*, naam.naam as behandelaarnaam, t.uiterlijk < :nu as te_laat
        from open_taak t left join gebruikersnaam naam on naam.gebruiker = t.behandelaar
        where %s order by t.uiterlijk, t.begonnen, t.taak limit :aantal offset :eerste""";
    return metWaarden(kies.formatted(voorwaarden(vraag, kijker)), vraag, kijker)
        .param("aantal", vraag.aantal()).param("eerste", vraag.eerste()).query(Takenlijst::kaart).list();
  }

  int tel(Takenvraag vraag, Kijker kijker) {
    return metWaarden("select count(*) from open_taak t where " + voorwaarden(vraag, kijker), vraag, kijker)
        .query(Integer.class).single();
  }

  /** How many tasks each filter has, whatever is searched for: in one statement, by the name of the filter. */
  Map<String, Integer> tellingen(Kijker kijker) {
    String tellingen = Stream.of(Taakfilter.values())
        .map(filter -> filter.alleenMijn()
            ? "(select count(*) from mijn t where %s) as \"%s\"".formatted(filter.termijn().voorwaarde(), filter.naam())
            : "(select count(*) from open_taak t where %s) as \"%s\"".formatted(gezien(kijker), filter.naam()))
        .collect(Collectors.joining(", "));
    Map<String, Integer> gevonden = new LinkedHashMap<>();
    waarden(jdbc.sql("with mijn as (select t.uiterlijk from open_taak t where %s and %s) select %s"
        .formatted(gezien(kijker), mijn(), tellingen)), kijker)
        .query().singleRow().forEach((naam, aantal) -> gevonden.put(naam, ((Number) aantal).intValue()));
    return gevonden;
  }

  /** The kinds of dossier that somebody may see. */
  List<String> soorten(Kijker kijker) {
    return jdbc.sql("select distinct soort from dossier where :alles or kring = any (:kringen) order by soort")
        .param("alles", kijker.zietAlles()).param("kringen", rij(kijker.kringen())).query(String.class).list();
  }

  /** The codes of the organisations that take part in what somebody may see. */
  List<String> organisaties(Kijker kijker) {
    return jdbc.sql("select distinct organisatie from kring_organisatie where :alles or kring = any (:kringen)")
        .param("alles", kijker.zietAlles()).param("kringen", rij(kijker.kringen())).query(String.class).list();
  }

  /** Who these users are, in words; whoever is not known is left out. */
  Map<String, String> namen(Collection<String> gebruikers) {
    return jdbc.sql("select gebruiker, naam from gebruikersnaam where gebruiker = any (:gebruikers)")
        .param("gebruikers", rij(gebruikers)).query((rs, i) -> Map.entry(rs.getString("gebruiker"), rs.getString("naam")))
        .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String voorwaarden(Takenvraag vraag, Kijker kijker) {
    return Stream.of(
        gezien(kijker),
        vraag.filter().alleenMijn() ? mijn() : "",
        vraag.filter().termijn().voorwaarde(),
        vraag.termijn().voorwaarde(),
        vraag.rol().isEmpty() ? "" : "exists (select from taakgroep g where g.taak = t.taak and g.groep = :rol)",
        vraag.soort().isEmpty() ? "" : "t.soort = :soort",
        vraag.opdrachtgever().isEmpty() ? "" : """
            (t.opdrachtgevercode = :opdrachtgever
             or strpos(', ' || t.opdrachtgevers || ', ', ', ' || :opdrachtgevernaam || ', ') > 0)""",
        vraag.zoek().isEmpty() ? "" : """
            concat_ws(' ', t.naam, t.dossiernummer, t.onderwerp, t.opdrachtgevers, t.opdrachtgevercode, t.proces)
            ~* all (:zoek)""")
        .filter(voorwaarde -> !voorwaarde.isEmpty()).collect(Collectors.joining(" and "));
  }

  private static String gezien(Kijker kijker) {
    return kijker.zietAlles() ? "true" : "t.kring = any (:kringen)";
  }

  /** What somebody took up, and what waits for one of his groups and for nobody yet. */
  private static String mijn() {
    return """
        (t.behandelaar is null or t.behandelaar = :gebruiker) and t.taak in (
          select a.taak from open_taak a where a.behandelaar = :gebruiker
          union all select g.taak from taakgroep g where g.groep = any (:groepen))""";
  }

  private JdbcClient.StatementSpec metWaarden(String sql, Takenvraag vraag, Kijker kijker) {
    return waarden(jdbc.sql(sql), kijker).param("rol", vraag.rol()).param("soort", vraag.soort())
        .param("opdrachtgever", vraag.opdrachtgever())
        .param("opdrachtgevernaam", regio.organisatie(vraag.opdrachtgever()).map(Organisatie::naam).orElse(""))
        .param("zoek", rij(Zoekwoorden.patronen(vraag.zoek())));
  }

  private JdbcClient.StatementSpec waarden(JdbcClient.StatementSpec statement, Kijker kijker) {
    Instant nu = klok.instant();
    return statement.param("gebruiker", kijker.gebruiker()).param("groepen", rij(kijker.groepen()))
        .param("kringen", rij(kijker.kringen())).param("nu", Timestamp.from(nu))
        .param("overEenWeek", Timestamp.from(nu.plus(DAGEN_IN_EEN_WEEK, ChronoUnit.DAYS)));
  }

  private static String[] rij(Collection<String> waarden) {
    return waarden.toArray(String[]::new);
  }

  private static Taakkaart kaart(ResultSet rij, int nummer) throws SQLException {
    Timestamp uiterlijk = rij.getTimestamp("uiterlijk");
    return new Taakkaart(rij.getString("taak"), rij.getString("naam"), rij.getString("proces"), rij.getString("onderwerp"),
        rij.getString("dossiernummer"), rij.getString("opdrachtgevers"), rij.getString("behandelaar"),
        rij.getString("behandelaarnaam"), uiterlijk == null ? null : uiterlijk.toInstant(), rij.getBoolean("te_laat"));
  }
}
