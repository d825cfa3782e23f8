package nl.vthregie.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** What the doors need of the engine: is this password right, who is in this session, and acting as somebody. */
@Component
public class Aangemeld {

  /** Where the web apps keep in the session who has logged in. */
  private static final String SESSIESLEUTEL = "authenticatedUser";
  private static final String ENGINE = "default";

  private final IdentityService identiteiten;
  private final Toegang toegang;

  Aangemeld(IdentityService identiteiten, Toegang toegang) {
    this.identiteiten = identiteiten;
    this.toegang = toegang;
  }

  /** Counts wrong passwords and locks the account after too many, as the login of the web apps does. */
  public boolean wachtwoordKlopt(String gebruiker, String wachtwoord) {
    return identiteiten.checkPassword(gebruiker, wachtwoord);
  }

  public static String sessiesleutel() {
    return SESSIESLEUTEL;
  }

  /** @param inSessie what the session holds under {@link #sessiesleutel()}; null when nobody logged in */
  public Optional<String> gebruiker(Object inSessie) {
    return inSessie instanceof Authentications aanmeldingen
        ? Optional.ofNullable(aanmeldingen.getAuthenticationForProcessEngine(ENGINE)).map(Authentication::getIdentityId)
        : Optional.empty();
  }

  public List<String> groepenVan(String gebruiker) {
    return toegang.lidmaatschapVan(gebruiker).groepen();
  }

  /** Everything the engine does until {@link #vergeet()} is done as this user, with no more than his rights. */
  public void handelAls(String gebruiker) {
    identiteiten.setAuthenticatedUserId(gebruiker);
  }

  public void vergeet() {
    identiteiten.clearAuthentication();
  }
}
