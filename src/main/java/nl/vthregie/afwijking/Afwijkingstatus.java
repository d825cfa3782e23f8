package nl.vthregie.afwijking;

/** The states of a deviation; the model says on which flow each begins (property {@code dossierstatus}). */
public enum Afwijkingstatus {
  ADVIES, AFWEGING, BIJ_COLLEGE, BESLOTEN, GEREGISTREERD, ADVIES_GEVOLGD
}
