package nl.vthregie.webapps;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.spring.boot.starter.property.WebappProperty;
import org.camunda.bpm.spring.boot.starter.webapp.filter.ResourceLoadingProcessEnginesFilter;
import org.springframework.core.io.ResourceLoader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Serves the page of each web app, in Camunda's place because of three flaws: its nonce is shared between requests, so
 * that concurrent users get pages whose scripts the browser refuses; it sends everyone to a set-up page until a group
 * called camunda-admin has members; and it reads the shipped page without our mends.
 */
class Paginas implements Filter {

  private static final Set<String> APPS = Set.of("tasklist", "cockpit", "admin", "welcome");

  private final HersteldeBestanden bestanden;
  private final Omgevingsmerk merk;
  private final ResourceLoader laadt;
  private final WebappProperty instellingen;
  private Sjabloon sjabloon;

  Paginas(HersteldeBestanden bestanden, Omgevingsmerk merk, ResourceLoader laadt, WebappProperty instellingen) {
    this.bestanden = bestanden;
    this.merk = merk;
    this.laadt = laadt;
    this.instellingen = instellingen;
  }

  /** Camunda's filter cannot be made any earlier: it asks for the apps, which the container starts before its filters. */
  @Override
  public void init(FilterConfig config) throws ServletException {
    sjabloon = new Sjabloon();
    sjabloon.setResourceLoader(laadt);
    sjabloon.setWebappProperty(instellingen);
    sjabloon.init(config);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain verder)
      throws IOException, ServletException {
    sjabloon.doFilter(request, response, verder);
  }

  private final class Sjabloon extends ResourceLoadingProcessEnginesFilter {

    private static final String GELEVERDE_VERSIE = "?bust=7.24.0";
    private static final int NONCE_BYTES = 20;

    private final SecureRandom toeval = new SecureRandom();

    @Override
    protected boolean needsInitialUser(String engine) {
      return false;
    }

    @Override
    protected void serveIndexPage(String app, String engine, String pad, String contextPad, HttpServletResponse response,
                                  ServletContext servlets) throws IOException {
      if (!APPS.contains(app)) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      String nonce = nonce();
      String pagina = replacePlaceholder(bestanden.tekst("app/" + app + "/index.html"), app, engine, pad, contextPad, nonce)
          .replace(GELEVERDE_VERSIE, "?bust=" + bestanden.kenmerk())
          .replace(Omgevingsmerk.PLAATS, merk.html());
      response.setHeader(Paginabeleid.HEADER, Paginabeleid.metNonce(nonce));
      response.setContentType("text/html");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.getWriter().write(pagina);
    }

    private String nonce() {
      byte[] bytes = new byte[NONCE_BYTES];
      toeval.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
  }
}
