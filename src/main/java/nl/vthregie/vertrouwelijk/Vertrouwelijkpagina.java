package nl.vthregie.vertrouwelijk;

import jakarta.servlet.http.HttpServletResponse;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.vertrouwelijk.Vertrouwelijkearchief.Regel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The only place where vertrouwelijke answers can be read, by the roles that their form named. Every reading is noted. */
@Controller
class Vertrouwelijkpagina {

  /** As the radio buttons of the forms call them; any other value is shown as it is. */
  private static final Map<String, String> WOORDEN = Map.of("JA", "Ja", "NEE", "Nee", "ONBEKEND", "Onbekend", "", "–");

  private final Vertrouwelijkearchief archief;
  private final Regiogegevens regio;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Clock klok;
  private final boolean demonstratie;

  Vertrouwelijkpagina(Vertrouwelijkearchief archief, Regiogegevens regio, Vertegenwoordigers vertegenwoordigers, Clock klok,
                      @Value("${vthregie.omgeving}") String omgeving) {
    this.archief = archief;
    this.regio = regio;
    this.vertegenwoordigers = vertegenwoordigers;
    this.klok = klok;
    this.demonstratie = omgeving.equals("demo");
  }

  @GetMapping("/vertrouwelijk/{dossiernummer}")
  String pagina(@PathVariable String dossiernummer, Authentication lezer, Model model, HttpServletResponse antwoord) {
    Set<String> groepen = lezer.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    List<String> organisaties = archief.organisaties(dossiernummer);
    List<Regel> regels = archief.regels(dossiernummer).stream()
        .filter(regel -> mag(groepen, regel.lezers(), organisaties)).toList();
    if (regels.isEmpty()) {
      // The same for a dossier without such answers, without a right to them, and for a number that does not exist.
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    archief.noteerInzage(dossiernummer, lezer.getName());
    antwoord.setHeader("Cache-Control", "no-store");
    model.addAttribute("titel", "Vertrouwelijke antwoorden");
    model.addAttribute("demonstratie", demonstratie);
    model.addAttribute("dossiernummer", dossiernummer);
    model.addAttribute("vastgelegd", Datumtekst.metTijd(regels.get(0).vastgelegdOp(), klok.getZone()));
    // Kept until the stroke of midnight: the day before is the last on which somebody can read it.
    model.addAttribute("bewarenTot", dag(regels.get(0).bewarenTot().minusNanos(1)));
    model.addAttribute("vernietigd", regels.get(0).vernietigdOp() == null ? null : dag(regels.get(0).vernietigdOp()));
    model.addAttribute("regels", regels.stream().map(regel -> new Vraag(regel.vraag(),
        regel.antwoord() == null ? "Vernietigd" : WOORDEN.getOrDefault(regel.antwoord(), regel.antwoord()))).toList());
    return "vertrouwelijk/antwoorden";
  }

  private boolean mag(Set<String> groepen, List<String> rollen, List<String> organisaties) {
    return organisaties.stream().flatMap(code -> regio.organisatie(code).stream()).anyMatch(organisatie ->
        rollen.stream().flatMap(code -> regio.rol(code).stream()).filter(rol -> rol.hoortBij(organisatie))
            .anyMatch(rol -> groepen.contains(vertegenwoordigers.groep(rol.code(), organisatie.code()))));
  }

  private String dag(Instant moment) {
    return Datumtekst.kort(LocalDate.ofInstant(moment, klok.getZone()));
  }

  record Vraag(String vraag, String antwoord) {
  }
}
