package nl.vthregie.opdracht;

/** The states of an opdracht; the model says on which flow each begins (property {@code dossierstatus}). */
public enum Opdrachtstatus {
  CONCEPT, INGEDIEND, RETOUR, WEIGERING_VOORGELEGD, AANGENOMEN, IN_UITVOERING, AFGESLOTEN, GEWEIGERD_GEMOTIVEERD, INGETROKKEN;

  /** Until acceptance the opdrachtgever may withdraw. */
  public boolean isIntrekbaar() {
    return switch (this) {
      case CONCEPT, INGEDIEND, RETOUR, WEIGERING_VOORGELEGD -> true;
      case AANGENOMEN, IN_UITVOERING, AFGESLOTEN, GEWEIGERD_GEMOTIVEERD, INGETROKKEN -> false;
    };
  }

  /** From acceptance until it is closed it can be changed. */
  public boolean isWijzigbaar() {
    return this == AANGENOMEN || this == IN_UITVOERING;
  }
}
