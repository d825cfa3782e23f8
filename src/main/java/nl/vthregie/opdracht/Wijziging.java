package nl.vthregie.opdracht;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A proposal to change an accepted opdracht, in the words of who proposes it (Handreiking OGON, 'Zakelijkheid'). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Wijziging(Set<Dimensie> dimensies, String oorzaak, String effect, String alternatieven, String voorstel) {

  public Wijziging {
    dimensies = dimensies == null ? Set.of()
        : dimensies.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
  }

  /** What a change can be about. */
  public enum Dimensie { SCOPE, TIJD, GELD, KWALITEIT }
}
