package nl.vthregie.beleidscyclus;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows the way to the jaarkalender on every page of ours, to those who may read it. */
@ControllerAdvice(annotations = Controller.class)
class Jaarkalenderlink {

  private final Jaarkalenderlezers lezers;

  Jaarkalenderlink(Jaarkalenderlezers lezers) {
    this.lezers = lezers;
  }

  @ModelAttribute("zietJaarkalender")
  boolean zietJaarkalender(Authentication gebruiker) {
    return gebruiker != null && !lezers.regiosVan(gebruiker.getName()).isEmpty();
  }
}
