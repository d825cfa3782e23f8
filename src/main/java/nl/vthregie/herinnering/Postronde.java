package nl.vthregie.herinnering;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** One round of the post: from reminders that are due to mails that have left. */
@Component
public class Postronde {

  private static final Logger log = LoggerFactory.getLogger(Postronde.class);

  private final Klaarzetter klaarzetter;
  private final Verzender verzender;
  private volatile boolean databaseWeg;

  Postronde(Klaarzetter klaarzetter, Verzender verzender) {
    this.klaarzetter = klaarzetter;
    this.verzender = verzender;
  }

  /** Never fails: what cannot be done now is done in a next round. */
  public void loop() {
    try {
      klaarzetter.zetKlaar();
      verzender.verzend();
      if (databaseWeg) {
        databaseWeg = false;
        log.info("The database is back; reminders go on");
      }
    } catch (DataAccessException | TransactionException e) {
      if (!databaseWeg) {
        databaseWeg = true;
        log.warn("Reminders wait for the database: {}",
            Regeltekst.van(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
      }
    } catch (RuntimeException e) {
      log.error("The round of the post failed", e);
    }
  }
}
