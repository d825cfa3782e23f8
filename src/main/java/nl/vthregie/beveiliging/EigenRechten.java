package nl.vthregie.beveiliging;

import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the web apps what to show to this user. What he may do is decided where he does it. */
@RestController
class EigenRechten {

  private final Regiogegevens regio;
  private final Set<String> verplaatsers;

  EigenRechten(Regiogegevens regio) {
    this.regio = regio;
    this.verplaatsers = regio.rollen().stream().filter(Rol::verplaatstTermijnen).map(Rol::code)
        .collect(Collectors.toSet());
  }

  @GetMapping("/mijn-rechten")
  Rechten rechten(Authentication gebruiker) {
    Set<String> groepen = gebruiker.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    return new Rechten(groepen.stream().anyMatch(verplaatsers::contains), eigen(groepen));
  }

  private Set<String> eigen(Set<String> groepen) {
    return regio.rolgroepen().entrySet().stream().filter(groep -> groepen.contains(groep.getKey()))
        .map(groep -> groep.getValue().organisatie()).filter(Objects::nonNull)
        .flatMap(code -> Stream.of(code, regio.organisatie(code).orElseThrow().regio()))
        .filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @param verplaatstTermijnen whether to offer this user another due date for a task
   * @param eigen               the codes of his organisations and of their regions, which a form may choose beforehand
   */
  record Rechten(boolean verplaatstTermijnen, Set<String> eigen) {
  }
}
