package nl.vthregie.beheer;

import jakarta.servlet.http.HttpServletResponse;
import nl.vthregie.herinnering.Herinneringenlijst;
import nl.vthregie.herinnering.Herinneringenvraag;
import nl.vthregie.herinnering.Herinneringenvraag.Vraagfout;
import nl.vthregie.herinnering.Herinneringstatus;
import nl.vthregie.herinnering.Herkansing;
import nl.vthregie.herinnering.Termijnhistorie;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reminders for beheer: are they going out, and did we remind somebody of something. */
@Controller
@RequestMapping("/beheer/herinneringen")
class Herinneringenpagina {

  private static final String ADRES = "/beheer/herinneringen";
  private static final int PER_PAGINA = 50;
  private static final int MISLUKT_GETOOND = 50;

  private final Herinneringenlijst lijst;
  private final Herkansing herkansing;
  private final Herinneringwoorden woorden;
  private final Clock klok;
  private final boolean demonstratie;

  Herinneringenpagina(Herinneringenlijst lijst, Herkansing herkansing, Clock klok,
                      @Value("${vthregie.omgeving}") String omgeving) {
    this.lijst = lijst;
    this.herkansing = herkansing;
    this.klok = klok;
    this.woorden = new Herinneringwoorden(klok);
    this.demonstratie = omgeving.equals("demo");
  }

  /** Whatever every page of these shows. */
  @ModelAttribute
  void overal(Model model, CsrfToken csrf) {
    model.addAttribute("demonstratie", demonstratie);
    model.addAttribute("csrf", csrf);
    model.addAttribute("terugNaar", "");
  }

  @GetMapping
  String lijst(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse antwoord) {
    Map<String, String> gevraagd = new HashMap<>(parameters);
    if (gevraagd.isEmpty()) {
      // What is still far away would hide what has just been done.
      gevraagd.put("tot", LocalDate.now(klok).toString());
    }
    try {
      Herinneringenvraag vraag = Herinneringenvraag.lees(gevraagd, PER_PAGINA);
      toon(vraag, lijst.zoek(vraag), model);
    } catch (Vraagfout fout) {
      antwoord.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("vraagfout", fout.getMessage());
    }
    model.addAttribute("titel", "Herinneringen");
    model.addAttribute("stand", woorden.stand(lijst.samenvatting()));
    List<Herinneringwoorden.Bericht> mislukt = woorden.berichten(lijst.mislukt(MISLUKT_GETOOND));
    model.addAttribute("mislukt", mislukt);
    model.addAttribute("heeftMislukt", !mislukt.isEmpty());
    model.addAttribute("gezocht", Map.of("dossier", gevraagd.getOrDefault("dossier", ""),
        "ontvanger", gevraagd.getOrDefault("ontvanger", ""), "van", gevraagd.getOrDefault("van", ""),
        "tot", gevraagd.getOrDefault("tot", "")));
    model.addAttribute("statussen", statussen(gevraagd.getOrDefault("status", "")));
    return "beheer/herinneringen";
  }

  @GetMapping("/dossier/{dossiernummer}")
  String dossier(@PathVariable String dossiernummer, Model model) {
    return historie("Herinneringen in " + dossiernummer, lijst.vanDossier(dossiernummer), false, model);
  }

  @GetMapping("/taak/{taak}")
  String taak(@PathVariable String taak, Model model) {
    return historie("Herinneringen bij één taak", lijst.vanTaak(taak), true, model);
  }

  @PostMapping("/bericht/{bericht}/opnieuw")
  String opnieuw(@PathVariable long bericht, @RequestParam(defaultValue = "") String dossier, RedirectAttributes daarna) {
    meld(daarna, herkansing.opnieuw(bericht), "De mail is opnieuw klaargezet en gaat zo weg.");
    return terugNaar(dossier);
  }

  @PostMapping("/bericht/{bericht}/opgeven")
  String geefOp(@PathVariable long bericht, @RequestParam(defaultValue = "") String dossier, RedirectAttributes daarna) {
    meld(daarna, herkansing.geefOp(bericht), "De mail is opgegeven. VTH-Regie verstuurt haar niet meer.");
    return terugNaar(dossier);
  }

  private static void meld(RedirectAttributes daarna, boolean gelukt, String gedaan) {
    daarna.addFlashAttribute("gedaan", gelukt ? gedaan : "Er is niets veranderd: iemand anders was u voor.");
  }

  private static String terugNaar(String dossier) {
    return "redirect:" + (dossier.matches("[A-Z0-9-]+") ? ADRES + "/dossier/" + dossier : ADRES);
  }

  private String historie(String titel, List<Termijnhistorie> taken, boolean eenTaak, Model model) {
    if (taken.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("titel", titel);
    Herinneringwoorden.Taak eerste = woorden.taak(taken.get(0).taak());
    model.addAttribute("dossier", eerste);
    model.addAttribute("terugNaar", eerste.dossier());
    model.addAttribute("eenTaak", eenTaak);
    model.addAttribute("taken", taken.stream().map(woorden::historie).toList());
    return "beheer/historie";
  }

  private void toon(Herinneringenvraag vraag, Herinneringenlijst.Deel deel, Model model) {
    int tot = vraag.eerste() + deel.regels().size();
    model.addAttribute("gevonden", true);
    model.addAttribute("regels", deel.regels().stream().map(woorden::regel).toList());
    model.addAttribute("heeftRegels", !deel.regels().isEmpty());
    model.addAttribute("telling", deel.regels().isEmpty() ? "Geen herinneringen gevonden."
        : "Herinnering %d tot en met %d van %d.".formatted(vraag.eerste() + 1, tot, deel.totaal()));
    model.addAttribute("vorige", vraag.eerste() == 0 ? null
        : adres(vraag, Math.max(0, vraag.eerste() - vraag.aantal())));
    model.addAttribute("volgende", tot >= deel.totaal() || deel.regels().isEmpty() ? null
        : adres(vraag, tot));
  }

  private static String adres(Herinneringenvraag vraag, int eerste) {
    UriComponentsBuilder adres = UriComponentsBuilder.fromPath(ADRES).queryParam("eerste", eerste)
        .queryParam("aantal", vraag.aantal());
    Map<String, Object> waarden = new HashMap<>();
    waarden.put("dossier", vraag.dossier());
    waarden.put("status", vraag.status());
    waarden.put("ontvanger", vraag.ontvanger());
    waarden.put("van", vraag.van());
    waarden.put("tot", vraag.tot());
    waarden.values().removeIf(waarde -> waarde == null);
    waarden.keySet().stream().sorted().forEach(naam -> adres.queryParam(naam, "{" + naam + "}"));
    return adres.encode().buildAndExpand(waarden).toUriString();
  }

  record Statuskeuze(String waarde, String woorden, boolean gekozen) {
  }

  private static List<Statuskeuze> statussen(String gekozen) {
    return Arrays.stream(Herinneringstatus.values())
        .map(status -> new Statuskeuze(status.name(), status.omschrijving(), status.name().equalsIgnoreCase(gekozen)))
        .toList();
  }
}
