package nl.vthregie.beheer;

import nl.vthregie.herinnering.Herinneringenlijst;
import nl.vthregie.herinnering.Samenvatting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/** Tells the log of reminders that do not get away, for who watches a log and never opens the page. */
@Component
@EnableScheduling
class Wachttijdmelder {

  private static final Logger log = LoggerFactory.getLogger(Wachttijdmelder.class);

  private final Herinneringenlijst lijst;

  Wachttijdmelder(Herinneringenlijst lijst) {
    this.lijst = lijst;
  }

  /** Not at once: after downtime what has waited is sent in the first minutes. */
  @Scheduled(initialDelay = 20, fixedRate = 60, timeUnit = TimeUnit.MINUTES)
  void meld() {
    Samenvatting nu = lijst.samenvatting();
    if (nu.isTeLangWachtend()) {
      log.warn("Reminders wait since {}; {} mails in the outbox, {} failed. See /beheer/herinneringen",
          nu.oudsteWachtend(), nu.inOutbox(), nu.mislukt());
    }
  }
}
