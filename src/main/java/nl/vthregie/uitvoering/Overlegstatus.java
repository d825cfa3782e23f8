package nl.vthregie.uitvoering;

/** The states of an overleg; the model says on which flow each begins (property {@code dossierstatus}). */
public enum Overlegstatus {
  AGENDA, VOORBEREIDING, GEHOUDEN, VASTGESTELD
}
