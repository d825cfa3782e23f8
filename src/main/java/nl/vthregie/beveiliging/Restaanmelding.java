package nl.vthregie.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.vthregie.engine.Aangemeld;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Tells the engine who calls: without a user the engine checks nothing at all. */
class Restaanmelding extends OncePerRequestFilter {

  private final Aangemeld aangemeld;

  Restaanmelding(Aangemeld aangemeld) {
    this.aangemeld = aangemeld;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain verder)
      throws ServletException, IOException {
    aangemeld.handelAls(SecurityContextHolder.getContext().getAuthentication().getName());
    try {
      verder.doFilter(request, response);
    } finally {
      aangemeld.vergeet();
    }
  }
}
