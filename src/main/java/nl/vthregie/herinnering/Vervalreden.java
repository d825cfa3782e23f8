package nl.vthregie.herinnering;

/** Why a planned reminder was not sent. */
public enum Vervalreden {

  TAAK_AFGEROND("de taak is afgerond"),
  TAAK_VERVALLEN("de taak is vervallen, bijvoorbeeld omdat het dossier is gesloten of ingetrokken"),
  TERMIJN_VERPLAATST("de uiterste datum is verplaatst"),
  INGEHAALD("een latere herinnering voor dezelfde taak ging tegelijk"),
  TAAK_TERUGGEGEVEN("de taak is teruggegeven of ligt bij een ander"),
  OPGEGEVEN("beheer heeft het bericht opgegeven");

  private final String omschrijving;

  Vervalreden(String omschrijving) {
    this.omschrijving = omschrijving;
  }

  /** @return Dutch, as it follows on "vervallen:" */
  public String omschrijving() {
    return omschrijving;
  }
}
