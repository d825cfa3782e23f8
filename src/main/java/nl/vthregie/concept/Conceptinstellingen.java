package nl.vthregie.concept;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Period;

/**
 * How long and how much is kept. The values, with their reasons, stand in application.yaml.
 *
 * @param bewaartermijn  counted from the last change of a draft; at least one day
 * @param maximaalBytes  the largest draft
 * @param maximaalAantal how many forms one user can have half filled in
 * @param perMinuut      how often one user can save
 */
@ConfigurationProperties("vthregie.concept")
record Conceptinstellingen(Period bewaartermijn, int maximaalBytes, int maximaalAantal, int perMinuut) {

  Conceptinstellingen {
    if (bewaartermijn.isNegative() || bewaartermijn.isZero()) {
      throw new IllegalArgumentException("vthregie.concept.bewaartermijn must be at least a day, for instance P30D");
    }
  }
}
