package nl.vthregie.webapps;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

import java.time.Duration;
import java.util.List;

/** Serves the mended files in place of the shipped ones: a whole path goes before Camunda's {@code /camunda/app/**}. */
@Configuration(proxyBeanMethods = false)
class Webappbestanden implements WebMvcConfigurer {

  private static final String WEBAPPS = "/camunda/";

  private final HersteldeBestanden hersteld;

  Webappbestanden(HersteldeBestanden hersteld) {
    this.hersteld = hersteld;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    hersteld.bestanden().forEach((pad, bestand) -> {
      if (!pad.endsWith(".html")) {
        registry.addResourceHandler(WEBAPPS + pad)
            // Its address carries the mark of the mends (Paginas), so a changed file has a new address.
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
            .setUseLastModified(false)
            .setEtagGenerator(gekozen -> ((HersteldBestand) gekozen).etag())
            .resourceChain(false)
            .addResolver(new Altijd(bestand));
      }
    });
  }

  private static final class Altijd extends AbstractResourceResolver {

    private final Resource bestand;

    private Altijd(Resource bestand) {
      this.bestand = bestand;
    }

    @Override
    protected Resource resolveResourceInternal(HttpServletRequest request, String pad, List<? extends Resource> plaatsen,
                                               ResourceResolverChain verder) {
      return bestand;
    }

    @Override
    protected String resolveUrlPathInternal(String pad, List<? extends Resource> plaatsen, ResourceResolverChain verder) {
      return pad;
    }
  }
}
