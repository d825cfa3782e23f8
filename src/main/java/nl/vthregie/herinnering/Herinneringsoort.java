package nl.vthregie.herinnering;

/** What a row of the ledger tells, and so what its mail says. */
public enum Herinneringsoort {

  /** A task waits for the group; on or off per role (rollen.csv). */
  NIEUWE_TAAK,

  /** Somebody else gave the task to this person. */
  TOEGEWEZEN,

  /** So many days before or after the werkdatum. */
  HERINNERING,

  /** The term has passed: told to the level above those who must do the task. */
  OVERSCHRIJDING,

  /** Something that a group must know and need not do; it stays true when the task that it came with ends. */
  KENNISGEVING
}
