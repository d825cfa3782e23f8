package nl.vthregie.herinnering;

/** Where a mail that failed for good is shown to those who watch the processes. */
public interface Storingen {

  /**
   * @param taak    the task that nobody was told of
   * @param melding Dutch, what went wrong
   * @return id of the incident; null when the task is gone
   */
  String meld(String taak, String melding);

  /** @param incident may be gone already */
  void verhelp(String incident);
}
