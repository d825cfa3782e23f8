package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Jaarkalenderboek.Lopend;
import nl.vthregie.organisatie.Kalenderregel.Product;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.termijn.Datumtekst;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

import java.util.List;
import java.util.Map;

/** What begins by itself in a region and when, and what has begun: for beheer, and for who manages an organisation there. */
@Controller
class Jaarkalenderpagina {

  private static final Map<Product, String> NAMEN = Map.of(Product.BELEIDSCYCLUS, "Regionale beleidscyclus",
      Product.UITVOERINGSPROGRAMMA, "Uitvoeringsprogramma", Product.JAARVERSLAG, "Jaarverslag");

  private final Jaarplanning planning;
  private final Jaarkalenderboek boek;
  private final Beleidscycli cycli;
  private final Jaarkalenderlezers lezers;
  private final boolean demonstratie;

  Jaarkalenderpagina(Jaarplanning planning, Jaarkalenderboek boek, Beleidscycli cycli, Jaarkalenderlezers lezers,
                     @Value("${vthregie.omgeving}") String omgeving) {
    this.planning = planning;
    this.boek = boek;
    this.cycli = cycli;
    this.lezers = lezers;
    this.demonstratie = omgeving.equals("demo");
  }

  @GetMapping("/jaarkalender")
  String pagina(Authentication gebruiker, Model model) {
    List<Regio> zichtbaar = lezers.regiosVan(gebruiker.getName());
    if (zichtbaar.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    model.addAttribute("demonstratie", demonstratie);
    model.addAttribute("titel", "Jaarkalender");
    model.addAttribute("regios", zichtbaar.stream().map(this::blad).toList());
    return "beleidscyclus/jaarkalender";
  }

  private Blad blad(Regio regio) {
    List<Komend> komend = planning.komend().stream().filter(moment -> moment.regio().equals(regio.code())).map(this::komend)
        .toList();
    List<Begonnen> begonnen = boek.begonnen(regio.code()).stream().map(b -> new Begonnen(NAMEN.get(b.product()), b.jaar(),
        Datumtekst.kort(b.dag()), b.dossiernummer(), b.vanzelf() ? "begonnen door de jaarkalender"
        : "was al begonnen")).toList();
    List<Lopend> lopend = boek.lopend(regio.code());
    return new Blad(regio.naam(), komend, !komend.isEmpty(), lopend, !lopend.isEmpty(), begonnen, !begonnen.isEmpty());
  }

  private Komend komend(Kalendermoment moment) {
    boolean tijd = !moment.begint().isAfter(cycli.vandaag());
    String eerder = planning.bestaand(moment);
    String stand = eerder != null ? "loopt al: " + eerder : moment.wachtOp() != null ? "wacht op " + moment.wachtOp()
        : tijd ? "begint nu; staat dit er morgen nog, kijk dan in het logboek" : "gepland";
    return new Komend(NAMEN.get(moment.product()), moment.jaar() == moment.totJaar() ? String.valueOf(moment.jaar())
        : moment.jaar() + " tot en met " + moment.totJaar(), Datumtekst.kort(moment.begint()), stand);
  }

  record Blad(String naam, List<Komend> komend, boolean heeftKomend, List<Lopend> lopend, boolean heeftLopend,
              List<Begonnen> begonnen, boolean heeftBegonnen) {
  }

  record Komend(String product, String jaren, String begint, String stand) {
  }

  record Begonnen(String product, int jaar, String dag, String dossiernummer, String hoe) {
  }
}
