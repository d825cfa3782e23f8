package nl.vthregie.escalatie;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import nl.vthregie.engine.Toegang;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.overzicht.Papier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * The Escalatierapport: who knew what when. The same page on screen and on paper, for everybody whose organisation takes
 * part in the dossier that it is about. Source: Handreiking OGON, Escalatieafspraken.
 */
@Controller
@RequestMapping("/escalaties/{nummer}")
class Escalatierapport {

  private final Escalatieverslagen verslagen;
  private final Toegang toegang;
  private final Papier papier;
  private final Clock klok;
  private final Template blad;

  Escalatierapport(Escalatieverslagen verslagen, Toegang toegang, Papier papier, Clock klok, Mustache.Compiler mustache) {
    this.verslagen = verslagen;
    this.toegang = toegang;
    this.papier = papier;
    this.klok = klok;
    try (var tekst = new InputStreamReader(new ClassPathResource("rapport/escalatie.html").getInputStream(),
        StandardCharsets.UTF_8)) {
      this.blad = mustache.compile(tekst);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @return its path in this application */
  static String adres(String nummer) {
    return "/escalaties/" + nummer + "/rapport";
  }

  @GetMapping("/rapport")
  ResponseEntity<String> pagina(@PathVariable String nummer, Authentication gebruiker) {
    return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "no-store").body(html(nummer, gebruiker));
  }

  @GetMapping("/rapport.pdf")
  ResponseEntity<byte[]> papier(@PathVariable String nummer, Authentication gebruiker) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"escalatierapport-" + nummer + ".pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store").body(papier.van(html(nummer, gebruiker)));
  }

  /** Whoever may not read it learns no more than whoever asks for one that does not exist. */
  private String html(String nummer, Authentication gebruiker) {
    var lid = toegang.lidmaatschapVan(gebruiker.getName());
    return verslagen.kring(nummer).filter(kring -> lid.kringen().contains(kring) || lid.groepen().contains(Rol.BEHEER))
        .flatMap(kring -> verslagen.zoek(nummer)).map(verslag -> Rapportblad.van(verslag, klok.instant()))
        .map(rapport -> blad.execute(rapport.met(papier.mist(rapport.toString()))))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
