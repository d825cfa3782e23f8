package nl.vthregie.organisatie;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisatieConfiguration {

  @Bean
  Regiomap regiomap(@Value("${vthregie.regio-map}") String map) {
    return Regiomap.van(map);
  }

  /** Read once at start: whoever changes a data file restarts, and a mistake in it stops the start with its line. */
  @Bean
  Regiogegevens regiogegevens(Regiomap map) {
    return Regiobestanden.lees(map.plaats());
  }
}
