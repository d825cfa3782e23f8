package nl.vthregie.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.util.Optional;

/**
 * Where this installation runs: as demonstration or in productie.
 *
 * @param omgeving {@code demo} or {@code productie}
 * @param beheer   the first beheerder, taken from the environment in productie; null in the demonstration
 */
@ConfigurationProperties("vthregie")
public record Omgeving(String omgeving, Beheerder beheer) {

  public static final String DEMOWACHTWOORD = "demo";

  public record Beheerder(String gebruiker, String wachtwoord) {
  }

  public boolean isDemo() {
    return "demo".equals(omgeving);
  }

  public Optional<Beheerder> eersteBeheerder() {
    return Optional.ofNullable(beheer);
  }
}
