package nl.vthregie.organisatie;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.util.ResourceUtils;

@Configuration(proxyBeanMethods = false)
class OrganisatieConfiguration {

  @Bean
  Regiomap regiomap(@Value("${vthregie.regio-map}") String map) {
    return new Regiomap(map(map.endsWith("/") ? map : map + "/"));
  }

  /** Read once at start: whoever changes a data file restarts, and a mistake in it stops the start with its line. */
  @Bean
  Regiogegevens regiogegevens(Regiomap map) {
    return Regiobestanden.lees(map.plaats());
  }

  /** A beheerder names a folder, without a scheme; the region of the demonstration is inside the program. */
  private static Resource map(String plaats) {
    return ResourceUtils.isUrl(plaats) ? new DefaultResourceLoader().getResource(plaats) : new FileSystemResource(plaats);
  }
}
