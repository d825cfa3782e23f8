package nl.vthregie.demo;

import jakarta.mail.MessagingException;
import nl.vthregie.termijn.Datumtekst;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows each mail as its receiver sees it. */
@Controller
@AlleenInDemonstratie
@RequestMapping("/postvak")
class Postvakpagina {

  /** A mail is somebody else's page: it may show itself and have its links opened beside it, and nothing more. */
  private static final String MAILBELEID = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
      + "form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";
  private static final Pattern HOOFD = Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
  /** A link opens where a mail program opens it: in a page of its own. */
  private static final String LINKS_ERNAAST = "<base target=\"_blank\">";

  private final Postvak postvak;
  private final Clock klok;

  Postvakpagina(Postvak postvak, Clock klok) {
    this.postvak = postvak;
    this.klok = klok;
  }

  record Regel(long nummer, String ontvanger, String onderwerp, String moment) {
  }

  record Keuze(String ontvanger, long aantal, boolean gekozen) {
  }

  @GetMapping
  String lijst(@RequestParam(defaultValue = "") String ontvanger, @RequestParam(defaultValue = "aan") String verversen,
               Model model) {
    List<Mail> alle = postvak.mails();
    List<Regel> regels = alle.stream().filter(mail -> ontvanger.isEmpty() || mail.ontvanger().equals(ontvanger))
        .map(this::regel).toList();
    model.addAttribute("titel", "Postvak");
    model.addAttribute("regels", regels);
    model.addAttribute("aantal", regels.size() == 1 ? "1 mail" : regels.size() + " mails");
    model.addAttribute("leeg", alle.isEmpty());
    model.addAttribute("nietsVoorOntvanger", !alle.isEmpty() && regels.isEmpty());
    model.addAttribute("keuzes", keuzes(alle, ontvanger));
    model.addAttribute("heeftRegels", !regels.isEmpty());
    model.addAttribute("ontvanger", ontvanger);
    model.addAttribute("ontvangerInAdres", UriUtils.encode(ontvanger, StandardCharsets.UTF_8));
    model.addAttribute("ververst", !verversen.equals("uit"));
    model.addAttribute("maximum", Postvak.MAXIMUM);
    return "postvak/lijst";
  }

  @GetMapping("/{nummer}")
  String mail(@PathVariable long nummer, @RequestParam(defaultValue = "mail") String deel, Model model)
      throws IOException, MessagingException {
    Mail mail = bestaande(nummer);
    Mailbestand bestand = postvak.open(mail);
    boolean heeftHtml = bestand.html().isPresent();
    model.addAttribute("titel", mail.onderwerp());
    model.addAttribute("mail", regel(mail));
    model.addAttribute("afzender", mail.afzender());
    model.addAttribute("alsMail", heeftHtml && !deel.equals("tekst"));
    model.addAttribute("heeftHtml", heeftHtml);
    model.addAttribute("koppen", bestand.koppen());
    model.addAttribute("tekst", bestand.tekst().orElse("Deze mail heeft geen deel in platte tekst."));
    return "postvak/mail";
  }

  /** The HTML part, for the frame on the page of the mail. */
  @GetMapping("/{nummer}/inhoud")
  ResponseEntity<String> inhoud(@PathVariable long nummer) throws IOException, MessagingException {
    String html = postvak.open(bestaande(nummer)).html()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", MAILBELEID)
        .body(metLinksErnaast(html));
  }

  private static String metLinksErnaast(String html) {
    Matcher hoofd = HOOFD.matcher(html);
    return hoofd.find() ? html.substring(0, hoofd.end()) + LINKS_ERNAAST + html.substring(hoofd.end())
        : LINKS_ERNAAST + html;
  }

  private Mail bestaande(long nummer) {
    return postvak.zoek(nummer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Regel regel(Mail mail) {
    return new Regel(mail.nummer(), mail.ontvanger(), mail.onderwerp(), Datumtekst.metTijd(mail.moment(), klok.getZone()));
  }

  private static List<Keuze> keuzes(List<Mail> mails, String gekozen) {
    Map<String, Long> aantallen = mails.stream()
        .collect(Collectors.groupingBy(Mail::ontvanger, TreeMap::new, Collectors.counting()));
    return aantallen.entrySet().stream().map(e -> new Keuze(e.getKey(), e.getValue(), e.getKey().equals(gekozen))).toList();
  }
}
