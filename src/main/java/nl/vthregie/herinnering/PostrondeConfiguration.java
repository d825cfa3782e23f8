package nl.vthregie.herinnering;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Rounds follow each other for as long as the application runs; tests make their own. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("vthregie.herinnering.verzenden")
class PostrondeConfiguration {

  private final Postronde ronde;

  PostrondeConfiguration(Postronde ronde) {
    this.ronde = ronde;
  }

  @Scheduled(fixedDelayString = "${vthregie.herinnering.peilen}")
  void loop() {
    ronde.loop();
  }
}
