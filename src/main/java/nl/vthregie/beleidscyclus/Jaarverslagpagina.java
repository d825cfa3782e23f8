package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.beleidscyclus.Jaarverslagboek.Openbaar;
import nl.vthregie.engine.Json;
import nl.vthregie.overzicht.Getaltekst;
import nl.vthregie.termijn.Datumtekst;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The jaarverslagen that all bevoegde gezagen adopted, to read and to take along: everybody who is logged in sees them. */
@Controller
class Jaarverslagpagina {

  private static final TypeReference<Jaarverslag> JAARVERSLAG = new TypeReference<>() {
  };
  private static final TypeReference<Jaaroverzicht> JAARGEGEVENS = new TypeReference<>() {
  };

  private final Jaarverslagboek boek;
  private final Json json;
  private final boolean demonstratie;

  Jaarverslagpagina(Jaarverslagboek boek, Json json, @Value("${vthregie.omgeving}") String omgeving) {
    this.boek = boek;
    this.json = json;
    this.demonstratie = omgeving.equals("demo");
  }

  @GetMapping("/jaarverslagen")
  String lijst(Model model) {
    List<Regel> regels = bladen().stream().map(Regel::van).toList();
    model.addAttribute("demonstratie", demonstratie);
    model.addAttribute("titel", "Jaarverslagen");
    model.addAttribute("regels", regels);
    model.addAttribute("heeftRegels", !regels.isEmpty());
    return "beleidscyclus/jaarverslagen";
  }

  @GetMapping("/jaarverslagen.csv")
  ResponseEntity<byte[]> csv() {
    return bestand("csv", new MediaType("text", "csv", StandardCharsets.UTF_8), Jaarverslagbestand.van(bladen()));
  }

  @GetMapping("/jaarverslagen.json")
  ResponseEntity<byte[]> alsJson() {
    return bestand("json", MediaType.APPLICATION_JSON, json.tekst(Map.of("jaarverslagen", bladen())));
  }

  private static ResponseEntity<byte[]> bestand(String soort, MediaType type, String inhoud) {
    return ResponseEntity.ok().contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"jaarverslagen." + soort + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store").body(inhoud.getBytes(StandardCharsets.UTF_8));
  }

  private List<Jaarverslagblad> bladen() {
    return boek.openbaar().stream().map(this::blad).toList();
  }

  private Jaarverslagblad blad(Openbaar o) {
    return new Jaarverslagblad(o.dossiernummer(), o.regio(), o.jaar(), o.vastgesteldOp(), o.zegel(),
        json.lees(o.inhoud(), JAARVERSLAG), json.lees(o.gegevens(), JAARGEGEVENS).gegevens(), o.strategieBijstellen(),
        o.strategieMotivering(), o.programmaBijstellen() ? o.aanbeveling() : null);
  }

  /** In words. */
  record Regel(String jaar, String nummer, String samenvatting, String geld, List<Doel> doelen, String strategie,
               String vastgesteld) {

    static Regel van(Jaarverslagblad blad) {
      return new Regel(String.valueOf(blad.jaar()), blad.dossiernummer(), blad.verslag().samenvatting(),
          blad.gegevens().besteedInWoorden() + " van " + blad.gegevens().begrootInWoorden(),
          blad.verslag().doelen().stream().map(d -> new Doel(d.omschrijving(), Getaltekst.procent(d.doelbereik()))).toList(),
          blad.strategieBijstellen() ? "wordt bijgesteld" : "blijft zoals zij is",
          Datumtekst.kort(LocalDate.parse(blad.vastgesteldOp())));
    }
  }

  record Doel(String naam, String bereikt) {
  }
}
