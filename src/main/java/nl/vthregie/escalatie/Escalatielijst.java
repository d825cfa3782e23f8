package nl.vthregie.escalatie;

import nl.vthregie.engine.Toegang;
import nl.vthregie.engine.Toegang.Lidmaatschap;
import nl.vthregie.organisatie.Rol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** All escalaties that a user may read of, and how each one stands: the way to their reports. */
@Controller
class Escalatielijst {

  private static final String LIJST = """
      select e.*, d.titel as brontitel, termijn.uiterlijk, coalesce(termijn.voorbereiding, false) as voorbereiding
      from escalatie e join dossier d on d.dossiernummer = e.bron
      left join lateral (
        select max(t.uiterlijk) as uiterlijk, bool_and(t.taaksoort = 'Taak_BesluitVoorbereiden') as voorbereiding
        from taaktermijn t join act_ru_task taak on taak.id_ = t.taak where t.dossiernummer = e.nummer) termijn on true
      where e.gemeld_op is not null and (:alles or d.kring = any (:kringen))
      order by e.uitkomst is not null, coalesce(e.afgerond_op, e.gemeld_op) desc
      limit 500""";

  private final JdbcClient jdbc;
  private final Toegang toegang;
  private final Clock klok;
  private final boolean demonstratie;

  Escalatielijst(JdbcClient jdbc, Toegang toegang, Clock klok, @Value("${vthregie.omgeving}") String omgeving) {
    this.jdbc = jdbc;
    this.toegang = toegang;
    this.klok = klok;
    this.demonstratie = omgeving.equals("demo");
  }

  @GetMapping("/escalaties")
  String lijst(Authentication gebruiker, Model model) {
    Lidmaatschap lid = toegang.lidmaatschapVan(gebruiker.getName());
    boolean zietAlles = lid.groepen().contains(Rol.BEHEER);
    List<Regel> escalaties = jdbc.sql(LIJST).param("alles", zietAlles)
        .param("kringen", lid.kringen().toArray(String[]::new)).query((rij, nummer) -> regel(rij)).list();
    model.addAttribute("titel", "Escalaties");
    model.addAttribute("demonstratie", demonstratie);
    model.addAttribute("escalaties", escalaties);
    model.addAttribute("heeftEscalaties", !escalaties.isEmpty());
    model.addAttribute("zietAlles", zietAlles);
    model.addAttribute("neemtDeel", !lid.kringen().isEmpty());
    return "escalaties/lijst";
  }

  private Regel regel(ResultSet rij) throws SQLException {
    String nummer = rij.getString("nummer");
    String uitkomst = rij.getString("uitkomst");
    Instant uiterlijk = moment(rij, uitkomst == null ? "uiterlijk" : "afgerond_op");
    return new Regel(nummer, rij.getString("onderwerp"), rij.getString("bron"), rij.getString("brontitel"),
        Rapportblad.stand(uitkomst, rij.getString("niveau"), rij.getBoolean("voorbereiding")),
        uiterlijk == null ? null : (uitkomst != null ? "op " : rij.getBoolean("voorbereiding") ? "voorbereid uiterlijk " : "uiterlijk ") + Rapportblad.tijd(uiterlijk),
        uitkomst == null && uiterlijk != null && uiterlijk.isBefore(klok.instant()),
        Rapportblad.tijd(moment(rij, "gemeld_op")), rij.getBoolean("spoed"), Escalatierapport.adres(nummer));
  }

  private static Instant moment(ResultSet rij, String kolom) throws SQLException {
    Timestamp moment = rij.getTimestamp(kolom);
    return moment == null ? null : moment.toInstant();
  }

  /** One line of the page. */
  private record Regel(String nummer, String onderwerp, String bron, String brontitel, String stand, String wanneer,
                       boolean teLaat, String gemeld, boolean spoed, String rapport) {
  }
}
