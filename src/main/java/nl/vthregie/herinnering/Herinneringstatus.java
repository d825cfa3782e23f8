package nl.vthregie.herinnering;

/** How far a reminder is, seen together with its mails: what the ledger shows and can be searched by. */
public enum Herinneringstatus {

  /** Its moment is still to come, or has just come. */
  GEPLAND("gepland"),

  /** Its mails are in the outbox. */
  IN_OUTBOX("wacht op verzending"),

  /** At least one of its mails could not be delivered, and beheer must decide. */
  MISLUKT("mislukt"),

  VERZONDEN("verzonden"),

  VERVALLEN("vervallen");

  private final String omschrijving;

  Herinneringstatus(String omschrijving) {
    this.omschrijving = omschrijving;
  }

  /** @return Dutch, in lower case */
  public String omschrijving() {
    return omschrijving;
  }
}
