package nl.vthregie.opdracht;

/**
 * The states of an opdracht; the model says on which flow each begins (property {@code dossierstatus}). The last two begin in
 * the models of the uitvoering, which goes on with the same dossier.
 */
public enum Opdrachtstatus {
  CONCEPT, INGEDIEND, RETOUR, WEIGERING_VOORGELEGD, AANGENOMEN, GEWEIGERD_GEMOTIVEERD, INGETROKKEN, IN_UITVOERING, AFGESLOTEN;

  /** Until acceptance the opdrachtgever may withdraw. */
  public boolean isIntrekbaar() {
    return switch (this) {
      case CONCEPT, INGEDIEND, RETOUR, WEIGERING_VOORGELEGD -> true;
      case AANGENOMEN, GEWEIGERD_GEMOTIVEERD, INGETROKKEN, IN_UITVOERING, AFGESLOTEN -> false;
    };
  }

  /** From acceptance until the end: what is agreed can be changed, together. */
  public boolean isTeWijzigen() {
    return this == AANGENOMEN || this == IN_UITVOERING;
  }
}
