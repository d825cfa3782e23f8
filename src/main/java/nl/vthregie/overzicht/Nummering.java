package nl.vthregie.overzicht;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives out dossier numbers without gaps. */
@Repository
public class Nummering {

  private final JdbcClient jdbc;

  Nummering(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next number of a series. Whoever asks next waits until this transaction has ended, so that a rollback gives the
   * number back and no number is skipped or given twice.
   *
   * @param reeks for instance {@code OPD-TWENTE-2027}
   * @return for instance {@code OPD-TWENTE-2027-001}
   */
  public String volgende(String reeks) {
    return volgende(reeks, 3);
  }

  /**
   * Lets those who begin the same at the same moment go one after the other: whoever is second waits here until the transaction
   * of the first has ended, and then finds what that one began.
   *
   * @param wat for instance the dossiernummer that both would give
   */
  public void wachtOpBeurt(String wat) {
    volgende(wat);
  }

  /** @param cijfers how many the number has at least, with zeros before it */
  public String volgende(String reeks, int cijfers) {
    int nummer = jdbc.sql("""
        insert into volgnummer (reeks, laatste) values (:reeks, 1)
        on conflict (reeks) do update set laatste = volgnummer.laatste + 1
        returning laatste""").param("reeks", reeks).query(Integer.class).single();
    return ("%s-%0" + cijfers + "d").formatted(reeks, nummer);
  }
}
