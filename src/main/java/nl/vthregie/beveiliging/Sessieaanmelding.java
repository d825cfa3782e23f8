package nl.vthregie.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import nl.vthregie.engine.Aangemeld;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Recognises the session of the web apps, so that logging in and out there counts for every page of ours. */
class Sessieaanmelding extends OncePerRequestFilter {

  private final Aangemeld aangemeld;

  Sessieaanmelding(Aangemeld aangemeld) {
    this.aangemeld = aangemeld;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // These files are the same for everyone; looking somebody up for each would be work for nothing.
    return request.getRequestURI().matches(".*/camunda/(app/.+\\.[a-z0-9]+|lib/.*|assets/.*)");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain verder)
      throws ServletException, IOException {
    HttpSession sessie = request.getSession(false);
    if (sessie != null) {
      aangemeld.gebruiker(sessie.getAttribute(Aangemeld.sessiesleutel())).ifPresent(gebruiker ->
          SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
              gebruiker, null, AuthorityUtils.createAuthorityList(aangemeld.groepenVan(gebruiker)))));
    }
    verder.doFilter(request, response);
  }
}
