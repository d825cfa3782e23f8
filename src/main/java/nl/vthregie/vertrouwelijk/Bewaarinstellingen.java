package nl.vthregie.vertrouwelijk;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Period;

/**
 * How long vertrouwelijke answers are kept. The value, with its reason, stands in application.yaml.
 *
 * @param bewaartermijn counted from the day of the answer; at least one day
 */
@ConfigurationProperties("vthregie.vertrouwelijk")
record Bewaarinstellingen(Period bewaartermijn) {

  Bewaarinstellingen {
    if (bewaartermijn.isNegative() || bewaartermijn.isZero()) {
      throw new IllegalArgumentException("vthregie.vertrouwelijk.bewaartermijn must be at least a day, for instance P1Y");
    }
  }
}
