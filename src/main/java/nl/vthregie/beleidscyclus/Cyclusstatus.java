package nl.vthregie.beleidscyclus;

/** The states of a cycle; the model says on which flow each begins (property {@code dossierstatus}). */
public enum Cyclusstatus {
  INRICHTING, INBRENG, IN_VOORBEREIDING, AFSTEMMING, BIJ_BESTUUR, BIJ_COLLEGES, REGIONALE_TAFEL, VASTGESTELD,
  NIET_TOT_STAND_GEKOMEN
}
