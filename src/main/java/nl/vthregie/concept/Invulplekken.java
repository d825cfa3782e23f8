package nl.vthregie.concept;

import nl.vthregie.formulier.Formulier;

import java.util.Optional;

/** Which forms somebody may fill in. The engine knows. */
public interface Invulplekken {

  /** @return the form as it is now; empty when there is none, and when this user may not fill it in (any more) */
  Optional<Formulier> formulier(String gebruiker, Plek plek);
}
