package nl.vthregie.start;

import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.OrganisatieSoort;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Rolvervulling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** The last lines of the start: where to go, who can log in, and where the data is. */
@Component
class Wegwijzer {

  private static final Logger log = LoggerFactory.getLogger(Wegwijzer.class);

  private final Environment omgeving;
  private final Regiogegevens regio;

  Wegwijzer(Environment omgeving, Regiogegevens regio) {
    this.omgeving = omgeving;
    this.regio = regio;
  }

  @EventListener(ApplicationReadyEvent.class)
  void wijsDeWeg() {
    // Without a web server, as in most tests, there is nowhere to go.
    String poort = omgeving.getProperty("local.server.port");
    if (poort != null) {
      log.info(omgeving.acceptsProfiles(Profiles.of(Startcontrole.DEMO)) ? demonstratie(poort) : productie(poort));
    }
  }

  String demonstratie(String poort) {
    return """
        VTH-Regie draait als DEMONSTRATIE: alleen op deze machine, niet voor echte gegevens.

          Takenlijst   http://localhost:%1$s
          Cockpit      http://localhost:%1$s/camunda/app/cockpit/default/
          Admin        http://localhost:%1$s/camunda/app/admin/default/
          Postvak      http://localhost:%1$s/postvak (alle mail; er gaat niets naar buiten)

          Aanmelden    met wachtwoord demo, bijvoorbeeld als
        %2$s
          Iedereen     staat in personen.csv van de regio (%3$s gebruikers)
          Gegevens     blijven bewaard in %4$s
                       en mails in %5$s; wis beide mappen om opnieuw te beginnen
        """.formatted(poort, voorbeelden(), regio.personen().size(), map("vthregie.demo.database-map"),
        map("vthregie.demo.postvak-map"));
  }

  private Path map(String instelling) {
    return Path.of(omgeving.getProperty(instelling, ".")).toAbsolutePath().normalize();
  }

  private String productie(String poort) {
    return "VTH-Regie draait in productie op poort " + poort + ", voor "
        + regio.regios().stream().map(Regio::naam).collect(Collectors.joining(", ")) + ".";
  }

  /** One person for each role; for the roles of opdrachtgevers somebody of a gemeente, whose work this mostly is. */
  private String voorbeelden() {
    return regio.rollen().stream().map(this::voorbeeld).flatMap(Optional::stream)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Optional<String> voorbeeld(Rol rol) {
    var vervullingen = regio.rolverdeling().stream().filter(v -> v.rol().equals(rol.code())).toList();
    return vervullingen.stream().filter(this::bijGemeente).findFirst()
        .or(() -> vervullingen.stream().findFirst())
        .map(v -> "    %-42s %s".formatted(v.gebruiker(), rol.naam() + regio.organisatie(v.organisatie())
            .map(o -> ", " + o.naam()).orElse("")));
  }

  private boolean bijGemeente(Rolvervulling vervulling) {
    return regio.organisatie(vervulling.organisatie()).map(Organisatie::soort)
        .filter(OrganisatieSoort.GEMEENTE::equals).isPresent();
  }
}
