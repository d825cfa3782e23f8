package nl.vthregie.beveiliging;

import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;
import java.util.stream.Collectors;

/** Tells the web apps what to show to this user. What he may do is decided where he does it. */
@RestController
class EigenRechten {

  private final Set<String> verplaatsers;

  EigenRechten(Regiogegevens regio) {
    this.verplaatsers = regio.rollen().stream().filter(Rol::verplaatstTermijnen).map(Rol::code)
        .collect(Collectors.toSet());
  }

  @GetMapping("/mijn-rechten")
  Rechten rechten(Authentication gebruiker) {
    return new Rechten(gebruiker.getAuthorities().stream().map(GrantedAuthority::getAuthority)
        .anyMatch(verplaatsers::contains));
  }

  /** @param verplaatstTermijnen whether to offer this user another due date for a task */
  record Rechten(boolean verplaatstTermijnen) {
  }
}
