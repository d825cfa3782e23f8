package nl.vthregie.start;

import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import java.util.List;

/** The database cannot be reached, or does not let us in: by far the most usual reason that an installation fails. */
public class Databasefoutuitleg extends AbstractFailureAnalyzer<PSQLException> {

  /** Classes of SQL states: no connection, no admission, no such database. Other failures are not about settings. */
  private static final List<String> GEEN_TOEGANG = List.of("08", "28", "3D");

  @Override
  protected FailureAnalysis analyze(Throwable geheel, PSQLException fout) {
    String toestand = String.valueOf(fout.getSQLState());
    if (GEEN_TOEGANG.stream().noneMatch(toestand::startsWith)) {
      return null;
    }
    return new FailureAnalysis("VTH-Regie krijgt geen verbinding met de database. PostgreSQL zegt: " + fout.getMessage(),
        "Controleer of PostgreSQL draait en of VTHREGIE_DATABASE_URL, VTHREGIE_DATABASE_GEBRUIKER en"
            + " VTHREGIE_DATABASE_WACHTWOORD kloppen, en start opnieuw.", fout);
  }
}
