package nl.vthregie.robuustheid;

import nl.vthregie.organisatie.Regiogegevens;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The ronde of the source, for whoever begins. Beheer may fill in its KPI's from a file of its own until it has begun. */
@Component
class Meegeleverderonde {

  private static final String MAP = "landelijk/robuustheid/";
  private static final String BESTAND = "ronde-2023.csv";

  private final Ronderegister rondes;
  private final Regiogegevens regio;

  Meegeleverderonde(Ronderegister rondes, Regiogegevens regio) {
    this.rondes = rondes;
    this.regio = regio;
  }

  @EventListener(ApplicationStartedEvent.class)
  void bewaar() {
    Ronde ronde = Rondebestand.lees(new ClassPathResource(MAP), BESTAND, regio);
    if (!rondes.kent(ronde.code())) {
      rondes.bewaar(ronde);
    }
  }
}
