package nl.vthregie.webapps;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappInitializer;

import java.util.EnumSet;

/** Camunda's own start of the web apps, with our filter for the pages in place of its own. */
class Webappstart extends CamundaBpmWebappInitializer {

  /** Camunda registers a filter only when there is none with its name. */
  private static final String PAGINAFILTER = "Engines Filter";

  private final Filter paginas;

  Webappstart(CamundaBpmProperties instellingen, Filter paginas) {
    super(instellingen);
    this.paginas = paginas;
  }

  @Override
  public void onStartup(ServletContext servlets) {
    FilterRegistration registratie = servlets.addFilter(PAGINAFILTER, paginas);
    super.onStartup(servlets);
    // Only now: the session and the token against forged requests must be there before the page is written.
    registratie.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/camunda/app/*");
  }
}
