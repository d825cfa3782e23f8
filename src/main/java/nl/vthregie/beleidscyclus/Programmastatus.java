package nl.vthregie.beleidscyclus;

/** The states of a programma; the model says on which flow each begins (property {@code dossierstatus}). */
public enum Programmastatus {
  WENSEN, IN_VOORBEREIDING, AFSTEMMING, BIJ_BESTUUR, BIJ_COLLEGES, REGIONALE_TAFEL, VASTGESTELD, IN_OPDRACHT, NIET_AANGENOMEN,
  NIET_TOT_STAND_GEKOMEN
}
