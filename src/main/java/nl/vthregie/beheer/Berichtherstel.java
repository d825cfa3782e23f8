package nl.vthregie.beheer;

/** What beheer can do about a mail that could not be delivered. */
public interface Berichtherstel {

  /** Tries it again, as often as a new mail. */
  void opnieuw(long bericht);

  /** Leaves it unsent for good; what it would have told counts as lapsed. */
  void geefOp(long bericht);
}
