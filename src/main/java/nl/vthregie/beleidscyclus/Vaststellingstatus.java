package nl.vthregie.beleidscyclus;

/** The states of a vaststelling; the model says on which flow each begins (property {@code dossierstatus}). */
public enum Vaststellingstatus {
  ADVIES, BIJ_PORTEFEUILLEHOUDER, BIJ_COLLEGE, BESLOTEN, VASTGESTELD, AFWIJKEND_VASTGESTELD, AANGEHOUDEN, AFGEWEZEN
}
