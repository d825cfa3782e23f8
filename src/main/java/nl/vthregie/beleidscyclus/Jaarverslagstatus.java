package nl.vthregie.beleidscyclus;

/** The states of a jaarverslag; the model says on which flow each begins (property {@code dossierstatus}). */
public enum Jaarverslagstatus {
  OPSTELLEN, TOETS, EVALUATIE, BIJ_COLLEGES, REGIONALE_TAFEL, VASTGESTELD, NIET_TOT_STAND_GEKOMEN
}
