package nl.vthregie.escalatie;

/** The states of a gevoelig dossier; the model says on which flow each begins (property {@code dossierstatus}). */
public enum Gevoeligstatus {
  GESIGNALEERD, GEVOELIG, OPDRACHTGEVER_GEINFORMEERD, BESTUUR_GEBRIEFD, GEESCALEERD, STRAFRECHT, VOLGEN, AFGESLOTEN,
  GEREGISTREERD
}
