package nl.vthregie.organisatie;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class OrganisatieConfiguration {

  /** Read once at start: whoever changes a data file restarts, and a mistake in it stops the start with its line. */
  @Bean
  Regiogegevens regiogegevens(@Value("${vthregie.regio-map}") Resource map) {
    return Regiobestanden.lees(map);
  }
}
