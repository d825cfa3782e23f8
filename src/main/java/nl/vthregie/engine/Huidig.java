package nl.vthregie.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Who is asking, for rules that depend on it. */
@Component
public class Huidig {

  private final IdentityService identiteiten;

  Huidig(@Lazy IdentityService identiteiten) {
    this.identiteiten = identiteiten;
  }

  /** @return empty when the platform itself acts: a job, or another process */
  public Optional<Gebruiker> gebruiker() {
    return Optional.ofNullable(identiteiten.getCurrentAuthentication()).filter(wie -> wie.getUserId() != null)
        .map(Huidig::alsGebruiker);
  }

  private static Gebruiker alsGebruiker(Authentication wie) {
    return new Gebruiker(wie.getUserId(), wie.getGroupIds() == null ? List.of() : List.copyOf(wie.getGroupIds()));
  }

  public record Gebruiker(String naam, List<String> groepen) {
    public boolean isIn(String groep) {
      return groepen.contains(groep);
    }
  }
}
