package nl.vthregie;

import nl.vthregie.controle.Controleopdracht;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

import java.time.Clock;
import java.time.ZoneId;

/** VTH-Regie: het procesplatform van een omgevingsdienst en haar opdrachtgevers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class VthRegie {

  /** Terms are Dutch terms: a day begins and ends in the Netherlands, wherever the server stands. */
  public static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  public static void main(String[] args) {
    if (Controleopdracht.isGevraagd(args)) {
      System.exit(Controleopdracht.voerUit(args));
    }
    SpringApplication.run(VthRegie.class, args);
  }

  @Bean
  Clock klok() {
    return Clock.system(NEDERLAND);
  }
}
