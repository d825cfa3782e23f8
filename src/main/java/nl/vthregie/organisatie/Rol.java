package nl.vthregie.organisatie;

import java.util.Set;

/**
 * A role of the handreiking.
 *
 * @param vertegenwoordigbaar whether the tasks of a represented deelnemer in this role go to its vertegenwoordiger; a
 *                            college always decides for itself
 * @param cockpit             whether who holds this role may look along in Cockpit
 * @param mails               of what, besides reminders, who holds this role is told by mail
 * @param verplaatstTermijnen whether who holds this role may move the due date of a task in a dossier of his organisation
 */
public record Rol(String code, String naam, Set<Zijde> zijden, boolean vertegenwoordigbaar, boolean cockpit,
                  Set<Mail> mails, boolean verplaatstTermijnen) {

  /** Beheer belongs to the platform and to no organisation. */
  public static final String BEHEER = "beheer";

  public boolean hoortBij(Organisatie organisatie) {
    return zijden.contains(switch (organisatie.soort()) {
      case GEMEENTE, PROVINCIE, WATERSCHAP, NIET_DEELNEMER -> Zijde.OPDRACHTGEVER;
      case OMGEVINGSDIENST -> Zijde.OPDRACHTNEMER;
      case OMGEVINGSDIENST_ELDERS -> Zijde.OMGEVINGSDIENST_ELDERS;
      case RIJK -> Zijde.RIJK;
      case PROGRAMMA -> Zijde.PROGRAMMA;
    });
  }

  public enum Zijde { OPDRACHTGEVER, OPDRACHTNEMER, BEHEER, OMGEVINGSDIENST_ELDERS, RIJK, PROGRAMMA }

  /** That a task waits for the role, or that somebody else gave it to a member. */
  public enum Mail { NIEUWE_TAAK, TOEGEWEZEN }
}
