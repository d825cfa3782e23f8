package nl.vthregie.beleidscyclus;

import nl.vthregie.engine.Berichtstart;
import nl.vthregie.engine.Json;
import nl.vthregie.organisatie.Regiogegevens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Begins what the jaarkalender of a region says, each in a transaction of its own: the row that claims it, and the process. What
 * fails is rolled back and tried again in the next round; what another node or a person began is written down and left alone.
 */
@Component
public class Jaarkalender {

  private static final Logger log = LoggerFactory.getLogger(Jaarkalender.class);
  private static final String BERICHT = "msg.jaarkalender.";

  private final Jaarplanning planning;
  private final Jaarkalenderboek boek;
  private final Berichtstart processen;
  private final Beleidscycli cycli;
  private final Regiogegevens regio;
  private final TransactionOperations transactie;
  private final Json json;

  Jaarkalender(Jaarplanning planning, Jaarkalenderboek boek, Berichtstart processen, Beleidscycli cycli, Regiogegevens regio,
               TransactionOperations transactie, Json json) {
    this.planning = planning;
    this.boek = boek;
    this.processen = processen;
    this.cycli = cycli;
    this.regio = regio;
    this.transactie = transactie;
    this.json = json;
  }

  /** One round: begins everything that is due. Never fails, because what cannot begin now begins in a next round. */
  public void loop() {
    try {
      planning.aanDeBeurt().forEach(this::probeer);
    } catch (DataAccessException | TransactionException e) {
      log.warn("The jaarkalender waits for the database: {}", NestedExceptionUtils.getMostSpecificCause(e).getMessage());
    }
  }

  private void probeer(Kalendermoment moment) {
    try {
      transactie.executeWithoutResult(status -> begin(moment));
    } catch (RuntimeException e) {
      log.error("Jaarkalender: {} {} of region '{}' could not begin; it is tried again in the next round", moment.product(),
          moment.jaar(), moment.regio(), e);
    }
  }

  private void begin(Kalendermoment moment) {
    if (!boek.neem(moment.product(), moment.regio(), moment.jaar())) {
      return;
    }
    String eerder = planning.bestaand(moment);
    if (eerder == null) {
      // Whoever begins the same by hand at this moment goes first, and then the process itself leaves it at that.
      processen.start(BERICHT + moment.product().name().toLowerCase(Locale.ROOT), Map.of(
          Cycluswoorden.Gegeven.REGIO, moment.regio(), Cycluswoorden.Gegeven.JAAR, moment.jaar(),
          Cycluswoorden.Gegeven.TOT_JAAR, moment.totJaar(),
          Cycluswoorden.Gegeven.DEELNEMERS, json.waarde(deelnemers(moment.regio()))));
    }
    String dossiernummer = planning.bestaand(moment);
    if (dossiernummer == null) {
      throw new IllegalStateException("The process began without a dossier");
    }
    boek.noteer(moment.product(), moment.regio(), moment.jaar(), dossiernummer, eerder == null);
    log.info("Jaarkalender: {} {} of region '{}' is {}{}", moment.product(), moment.jaar(), moment.regio(), dossiernummer,
        eerder == null ? "" : ", which somebody began before");
  }

  private List<String> deelnemers(String regiocode) {
    return cycli.deelnemersVan(regio.regio(regiocode).orElseThrow());
  }
}
