package nl.vthregie.afwijking;

import nl.vthregie.engine.Toegang;
import nl.vthregie.organisatie.Rol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The afwijkingenregister to read and to take along. Everybody sees what his own organisation takes part in, and of others
 * what is published and open; beheer sees all.
 */
@Controller
class Registerpagina {

  private final Afwijkingenregister register;
  private final Toegang toegang;
  private final boolean demonstratie;

  Registerpagina(Afwijkingenregister register, Toegang toegang, @Value("${vthregie.omgeving}") String omgeving) {
    this.register = register;
    this.toegang = toegang;
    this.demonstratie = omgeving.equals("demo");
  }

  @ModelAttribute
  void overal(Model model) {
    model.addAttribute("demonstratie", demonstratie);
  }

  @GetMapping("/afwijkingen")
  String lijst(Authentication gebruiker, Model model) {
    List<Registerwoorden> regels = regels(gebruiker).stream().map(Registerwoorden::van).toList();
    model.addAttribute("titel", "Afwijkingenregister");
    model.addAttribute("regels", regels);
    model.addAttribute("heeftRegels", !regels.isEmpty());
    return "afwijking/register";
  }

  @GetMapping("/afwijkingen/{nummer}")
  String afwijking(@PathVariable String nummer, Authentication gebruiker, Model model) {
    var lid = toegang.lidmaatschapVan(gebruiker.getName());
    Registerregel regel = register.regel(nummer, lid.kringen(), lid.groepen().contains(Rol.BEHEER))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("titel", regel.onderwerp());
    model.addAttribute("afwijking", Registerwoorden.van(regel));
    return "afwijking/afwijking";
  }

  @GetMapping("/afwijkingen.csv")
  ResponseEntity<byte[]> bestand(Authentication gebruiker) {
    return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"afwijkingenregister.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Registerbestand.van(regels(gebruiker)).getBytes(StandardCharsets.UTF_8));
  }

  private List<Registerregel> regels(Authentication gebruiker) {
    var lid = toegang.lidmaatschapVan(gebruiker.getName());
    return register.regels(lid.kringen(), lid.groepen().contains(Rol.BEHEER));
  }
}
