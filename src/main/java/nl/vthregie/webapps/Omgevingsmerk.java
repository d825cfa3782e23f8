package nl.vthregie.webapps;

import nl.vthregie.engine.Omgeving;
import nl.vthregie.organisatie.Persoon;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import java.util.Optional;
import java.util.stream.Collectors;

/** The mark on every page of a demonstration, so that nobody takes it for real work. There is none in productie. */
@Component
class Omgevingsmerk {

  /** Where it stands in the mended pages. */
  static final String PLAATS = "$OMGEVINGSMERK";

  private final String html;

  Omgevingsmerk(Omgeving omgeving, Regiogegevens regio) {
    this.html = omgeving.isDemo() ? demonstratie(regio) : "";
  }

  String html() {
    return html;
  }

  private static String demonstratie(Regiogegevens regio) {
    String gebruikers = regio.rollen().stream()
        .flatMap(rol -> eersteMet(rol, regio).stream())
        .map(persoon -> "<li>" + HtmlUtils.htmlEscape(persoon.gebruiker()) + "</li>")
        .collect(Collectors.joining());
    return """
        <div class="vth-demonstratie" role="note">DEMONSTRATIE – geen echte gegevens</div>
        <aside class="vth-aanmeldhulp" aria-label="Aanmelden bij de demonstratie">
          <p>Iedereen heeft in de demonstratie het wachtwoord <strong>%s</strong>. U kunt zich aanmelden als:</p>
          <ul>%s</ul>
        </aside>""".formatted(Omgeving.DEMOWACHTWOORD, gebruikers);
  }

  private static Optional<Persoon> eersteMet(Rol rol, Regiogegevens regio) {
    return regio.personen().stream()
        .filter(persoon -> (persoon.gebruiker() + "-").startsWith(rol.code() + "-"))
        .findFirst();
  }
}
