package nl.vthregie.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Locale;

/**
 * Sends away what no browser and no integration of ours sends, before anything else looks at it: addresses that mean
 * something else than they say, and requests that would fill the memory.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Verzoekwacht extends OncePerRequestFilter {

  /** An opdracht is some tens of kilobytes; a deployment of all models is the largest that anyone has to send. */
  private static final long MAX_BYTES = 5L * 1024 * 1024;

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain verder)
      throws ServletException, IOException {
    String adres = request.getRequestURI().toLowerCase(Locale.ROOT);
    if (adres.contains("..") || adres.contains("%2e") || adres.contains("//") || adres.contains(";") || heeftNul(request)) {
      Weigeringsantwoord.ongeldig(response, "Dit adres klopt niet.");
    } else if (request.getContentLengthLong() > MAX_BYTES) {
      Weigeringsantwoord.ongeldig(response, "Dit verzoek is te groot; ten hoogste 5 MB.");
    } else {
      verder.doFilter(request, response);
    }
  }

  /** Nobody types it, and no text of the database can hold it, so every search would break on it. */
  private static boolean heeftNul(HttpServletRequest request) {
    return request.getQueryString() != null && request.getQueryString().contains("%00");
  }
}
