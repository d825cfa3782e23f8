package nl.vthregie.uitvoering;

/** The states of a financial report; the model says on which flow each begins (property {@code dossierstatus}). */
public enum Rapportagestatus {
  OPSTELLEN, BIJ_OPDRACHTGEVERS, BESPREKING, VASTGESTELD, WIJZIGING_VOORGESTELD
}
