package nl.vthregie.opdracht;

/** The states of a change; the model says on which flow each begins (property {@code dossierstatus}). */
public enum Wijzigingstatus {
  VOORSTEL, VOORGELEGD, ALTERNATIEF_GEVRAAGD, BIJ_BESTUUR, DOORGEVOERD, AFGEWEZEN, INGETROKKEN
}
