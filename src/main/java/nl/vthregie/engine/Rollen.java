package nl.vthregie.engine;

import nl.vthregie.organisatie.Vertegenwoordigers;

/** The word by which models name who acts: {@code ${rollen.groep('ambtelijk-opdrachtgever', opdrachtgever)}}. */
@Modelwoord("rollen")
public class Rollen {

  private final Vertegenwoordigers vertegenwoordigers;

  Rollen(Vertegenwoordigers vertegenwoordigers) {
    this.vertegenwoordigers = vertegenwoordigers;
  }

  /** @see Vertegenwoordigers#groep(String, String) */
  public String groep(String rol, String organisatie) {
    return vertegenwoordigers.groep(rol, organisatie);
  }
}
