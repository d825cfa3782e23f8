package nl.vthregie.engine;

import nl.vthregie.organisatie.GelijkgesteldeDagenbestand;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Regiomap;
import nl.vthregie.termijn.Kalender;
import nl.vthregie.termijn.Termijnberekening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TermijnConfiguration {

  @Bean
  Termijnberekening termijnberekening(Regiogegevens regio, Regiomap map) {
    return new Termijnberekening(new Kalender(GelijkgesteldeDagenbestand.lees(map.plaats()), regio.vrijeDagen()));
  }
}
