package nl.vthregie.demo;

import nl.vthregie.engine.Processtart;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Gegeven;
import nl.vthregie.termijn.Termijnberekening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Gives a new demonstration one opdracht that was begun almost its whole term ago, so that a newcomer finds a task in the
 * takenlijst and sees a reminder arrive without doing anything.
 */
class EersteOpdracht {

  private static final Logger log = LoggerFactory.getLogger(EersteOpdracht.class);
  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  /** The term of the first task in the table {@code termijnen}: due on the next working day. */
  private static final int WERKDAGEN_TERUG = 9;

  private final JdbcClient jdbc;
  private final Processtart starten;
  private final Termijnberekening termijnen;
  private final Clock klok;
  private final Tijdreis reis;

  EersteOpdracht(JdbcClient jdbc, Processtart starten, Termijnberekening termijnen, Clock klok,
                 Tijdreis reis) {
    this.jdbc = jdbc;
    this.starten = starten;
    this.termijnen = termijnen;
    this.klok = klok;
    this.reis = reis;
  }

  @EventListener(ApplicationStartedEvent.class)
  void begin() {
    if (jdbc.sql("select count(*) from dossier").query(Integer.class).single() > 0) {
      return;
    }
    LocalDate vandaag = LocalDate.now(klok);
    LocalDate begonnen = termijnen.kalender().werkdagenEerder(vandaag, WERKDAGEN_TERUG);
    reis.geleden(Duration.ofDays(ChronoUnit.DAYS.between(begonnen, vandaag)), () ->
        starten.start(ACCOUNTMANAGER, Opdrachtwoorden.PROCES, Map.of(Gegeven.TITEL, "Energietoezicht bij bedrijven",
            Gegeven.SOORT_OPDRACHT, "COLLECTIEF", Gegeven.JAAR, vandaag.getYear() + 1L, Gegeven.VOORTOUW, "OG",
            Gegeven.DEELNEMERS, List.of("enschede"))));
    log.info("An opdracht that waits since {} has been made, for a first look", begonnen);
  }
}
