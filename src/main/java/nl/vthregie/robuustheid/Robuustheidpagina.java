package nl.vthregie.robuustheid;

import nl.vthregie.engine.Toegang;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.robuustheid.Landelijkbeeld.Regel;
import nl.vthregie.termijn.Datumtekst;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The national view: per dienst where it stands. Who watches over the system sees all of them, a dienst sees itself. Beheer
 * hands in the file of a ronde here.
 */
@Controller
@RequestMapping("/robuustheid")
class Robuustheidpagina {

  private static final String ADRES = "/robuustheid";
  private static final Comparator<Long> DAGEN = Comparator.nullsLast(Comparator.naturalOrder());
  private static final Map<String, Comparator<Regel>> VOLGORDES = Map.of(
      "dienst", Comparator.comparing(Regel::dienst, String.CASE_INSENSITIVE_ORDER),
      "stand", Comparator.comparing(Regel::stand),
      "dagen", Comparator.comparing(Regel::dagen, DAGEN),
      "kpis", Comparator.comparing((Regel regel) -> -regel.nietVoldaan().size()),
      "laat", Comparator.comparing((Regel regel) -> -regel.teLaat().size()));
  private static final List<String> KOLOMMEN = List.of("dienst", "stand", "kpis", "laat", "dagen");
  private static final Map<String, String> KOPPEN = Map.of("dienst", "Omgevingsdienst", "stand", "Stand",
      "kpis", "Voldoet niet aan", "laat", "Open taken", "dagen", "Volgende formele datum");

  private final Landelijkbeeld beeld;
  private final Ronderegister rondes;
  private final Regiogegevens regio;
  private final Toegang toegang;
  private final boolean demonstratie;

  Robuustheidpagina(Landelijkbeeld beeld, Ronderegister rondes, Regiogegevens regio, Toegang toegang,
                    @Value("${vthregie.omgeving}") String omgeving) {
    this.beeld = beeld;
    this.rondes = rondes;
    this.regio = regio;
    this.toegang = toegang;
    this.demonstratie = omgeving.equals("demo");
  }

  @ModelAttribute
  void overal(Model model, CsrfToken csrf, Authentication gebruiker) {
    model.addAttribute("titel", "Robuustheid");
    model.addAttribute("demonstratie", demonstratie);
    model.addAttribute("csrf", csrf);
    model.addAttribute("isBeheer", isBeheer(gebruiker));
  }

  @GetMapping
  String pagina(@RequestParam(required = false) String ronde, @RequestParam(defaultValue = "dienst") String volgorde,
                Model model, Authentication gebruiker) {
    List<Landelijkbeeld.Gestart> gestart = beeld.rondes();
    Landelijkbeeld.Gestart gekozen = gestart.stream().filter(r -> ronde == null || r.code().equals(ronde)).findFirst().orElse(null);
    if (gekozen == null && ronde != null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("heeftRonde", gekozen != null);
    if (gekozen != null) {
      List<Regel> regels = regels(gekozen.code(), volgorde, gebruiker);
      model.addAttribute("ronde", gekozen);
      model.addAttribute("rondes", gestart);
      model.addAttribute("uitvoer", "ronde=" + gekozen.code() + "&volgorde=" + volgorde);
      model.addAttribute("heeftRegels", !regels.isEmpty());
      model.addAttribute("aantal", regels.size());
      model.addAttribute("tellingen", Arrays.stream(Stand.values()).map(stand -> new Telling(stand.woorden(),
          regels.stream().filter(regel -> regel.stand() == stand).count(), false)).toList());
      model.addAttribute("laat", new Telling("te laat", regels.stream().filter(regel -> !regel.teLaat().isEmpty()).count(),
          regels.stream().anyMatch(regel -> !regel.teLaat().isEmpty())));
      model.addAttribute("koppen", KOLOMMEN.stream().map(kolom -> new Kop(KOPPEN.get(kolom), ADRES + "?ronde="
          + gekozen.code() + "&volgorde=" + kolom, kolom.equals(volgorde) ? "ascending" : "none")).toList());
      model.addAttribute("regels", regels.stream().map(Leesbaar::van).toList());
    }
    return "robuustheid/landelijk";
  }

  @GetMapping("/uitvoer.csv")
  ResponseEntity<byte[]> csv(@RequestParam String ronde, @RequestParam(defaultValue = "dienst") String volgorde,
                             Authentication gebruiker) {
    return bestand(new MediaType("text", "csv", StandardCharsets.UTF_8), ronde, "csv",
        Uitvoer.csv(regels(bekende(ronde), volgorde, gebruiker)));
  }

  @GetMapping("/uitvoer.xlsx")
  ResponseEntity<byte[]> xlsx(@RequestParam String ronde, @RequestParam(defaultValue = "dienst") String volgorde,
                              Authentication gebruiker) {
    return bestand(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ronde, "xlsx",
        Uitvoer.xlsx(regels(bekende(ronde), volgorde, gebruiker)));
  }

  /** The file as text, so that who hands it in sees what he hands in; it is kept whole or not at all. */
  @PostMapping("/ronde")
  String laad(@RequestParam String bestand, Authentication gebruiker, RedirectAttributes daarna) {
    if (!isBeheer(gebruiker)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    try {
      Ronde ronde = Rondebestand.lees(bestand.getBytes(StandardCharsets.UTF_8), "ronde", regio);
      if (rondes.isBegonnen(ronde.code())) {
        throw new Rondefout(List.of("Ronde " + ronde.code() + " is al begonnen. Haar datums en KPI's veranderen niet meer; een "
            + "termijn verplaatst u met een besluit."));
      }
      rondes.bewaar(ronde);
      daarna.addFlashAttribute("gedaan", "Ronde " + ronde.code() + " is geladen, voor " + ronde.diensten().size()
          + " omgevingsdiensten. Start haar in de takenlijst met Robuustheidsronde starten.");
    } catch (Rondefout fout) {
      daarna.addFlashAttribute("fouten", fout.meldingen());
      daarna.addFlashAttribute("ingevuld", bestand);
    }
    return "redirect:" + ADRES;
  }

  private List<Regel> regels(String ronde, String volgorde, Authentication gebruiker) {
    var lid = toegang.lidmaatschapVan(gebruiker.getName());
    Comparator<Regel> gekozen = VOLGORDES.getOrDefault(volgorde, VOLGORDES.get("dienst"));
    return beeld.regels(ronde, lid.kringen(), lid.groepen().contains(Rol.BEHEER)).stream().sorted(gekozen).toList();
  }

  private String bekende(String ronde) {
    return beeld.rondes().stream().map(Landelijkbeeld.Gestart::code).filter(ronde::equals).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private boolean isBeheer(Authentication gebruiker) {
    return toegang.lidmaatschapVan(gebruiker.getName()).groepen().contains(Rol.BEHEER);
  }

  private static ResponseEntity<byte[]> bestand(MediaType soort, String ronde, String einde, byte[] inhoud) {
    return ResponseEntity.ok().contentType(soort).header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"robuustheid-" + ronde.toLowerCase(Locale.ROOT) + "."
            + einde + "\"").body(inhoud);
  }

  record Telling(String naam, long aantal, boolean alarm) {
  }

  record Kop(String naam, String adres, String richting) {
  }

  record Leesbaar(String dossiernummer, String dienst, String stand, String kpis, String open, String teLaat, String volgende,
                  String dagen, boolean gemist) {

    private static Leesbaar van(Regel regel) {
      return new Leesbaar(regel.dossiernummer(), regel.dienst(), regel.stand().woorden(), kpis(regel),
          String.join(", ", regel.open()), regel.teLaat().isEmpty() ? null : "te laat: " + String.join(", ", regel.teLaat()),
          regel.volgende() == null ? "" : Datumtekst.kort(regel.volgende()),
          regel.dagen() == null ? "" : regel.dagen() < 0 ? -regel.dagen() + " dagen voorbij" : "over " + regel.dagen() + " dagen",
          regel.gemist());
    }

    private static String kpis(Regel regel) {
      if (!regel.beoordeeld()) {
        return "nog niet beoordeeld";
      }
      return regel.nietVoldaan().isEmpty() ? "geen" : String.join(", ", regel.nietVoldaan());
    }
  }
}
