package nl.vthregie.vertrouwelijk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Destroys answers on their date for as long as the application runs; tests do it themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("vthregie.vertrouwelijk.opruimen")
class OpruimConfiguration {

  private static final Logger log = LoggerFactory.getLogger(OpruimConfiguration.class);

  private final Vertrouwelijkearchief archief;

  OpruimConfiguration(Vertrouwelijkearchief archief) {
    this.archief = archief;
  }

  @Scheduled(fixedDelayString = "${vthregie.vertrouwelijk.peilen}")
  void ruimOp() {
    int aantal = archief.ruimOp();
    if (aantal > 0) {
      log.info("Vernietigd na het einde van de bewaartermijn: {} vertrouwelijke antwoorden", aantal);
    }
  }
}
