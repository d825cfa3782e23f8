package nl.vthregie.concept;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes old drafts for as long as the application runs; tests do it themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("vthregie.concept.opruimen")
class Conceptopruiming {

  private final Concepten concepten;
  private final Verzendingen verzendingen;

  Conceptopruiming(Concepten concepten, Verzendingen verzendingen) {
    this.concepten = concepten;
    this.verzendingen = verzendingen;
  }

  @Scheduled(fixedDelayString = "${vthregie.concept.peilen}")
  void ruimOp() {
    concepten.ruimOp();
    verzendingen.ruimOp();
  }
}
