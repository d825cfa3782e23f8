package nl.vthregie.beveiliging;

import nl.vthregie.engine.Aangemeld;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Checks Basic authentication against the same users as the web apps. */
@Component
class Wachtwoordcontrole implements AuthenticationProvider {

  private final Aangemeld aangemeld;

  Wachtwoordcontrole(Aangemeld aangemeld) {
    this.aangemeld = aangemeld;
  }

  @Override
  public Authentication authenticate(Authentication poging) {
    String gebruiker = poging.getName();
    if (!aangemeld.wachtwoordKlopt(gebruiker, String.valueOf(poging.getCredentials()))) {
      throw new BadCredentialsException("Unknown user or wrong password: " + gebruiker);
    }
    return UsernamePasswordAuthenticationToken.authenticated(gebruiker, null, AuthorityUtils.NO_AUTHORITIES);
  }

  @Override
  public boolean supports(Class<?> soort) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(soort);
  }
}
