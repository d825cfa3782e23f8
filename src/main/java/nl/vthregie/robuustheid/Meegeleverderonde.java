package nl.vthregie.robuustheid;

import nl.vthregie.organisatie.Regiogegevens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The ronde of the source, for whoever begins. Beheer may fill in its KPI's from a file of its own until it has begun. */
@Component
class Meegeleverderonde {

  private static final Logger log = LoggerFactory.getLogger(Meegeleverderonde.class);
  private static final String MAP = "landelijk/robuustheid/";
  private static final String BESTAND = "ronde-2023.csv";

  private final Ronderegister rondes;
  private final Regiogegevens regio;

  Meegeleverderonde(Ronderegister rondes, Regiogegevens regio) {
    this.rondes = rondes;
    this.regio = regio;
  }

  /** A region with a list of omgevingsdiensten of its own may not know one of them: it makes its own ronde, and starts all the same. */
  @EventListener(ApplicationStartedEvent.class)
  void bewaar() {
    try {
      Ronde ronde = Rondebestand.lees(new ClassPathResource(MAP), BESTAND, regio);
      if (!rondes.kent(ronde.code())) {
        rondes.bewaar(ronde);
      }
    } catch (Rondefout fout) {
      log.warn("The ronde that comes with VTH-Regie does not fit landelijk.csv of this region and was not loaded: {}",
          String.join(" ", fout.meldingen()));
    }
  }
}
