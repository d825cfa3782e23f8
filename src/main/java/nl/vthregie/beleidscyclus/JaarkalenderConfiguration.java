package nl.vthregie.beleidscyclus;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Rounds follow each other for as long as the application runs; tests make their own. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("vthregie.jaarkalender.starten")
class JaarkalenderConfiguration {

  private final Jaarkalender kalender;

  JaarkalenderConfiguration(Jaarkalender kalender) {
    this.kalender = kalender;
  }

  @Scheduled(fixedDelayString = "${vthregie.jaarkalender.peilen}")
  void loop() {
    kalender.loop();
  }
}
