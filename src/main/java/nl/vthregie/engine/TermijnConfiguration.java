package nl.vthregie.engine;

import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.termijn.GelijkgesteldeDagen;
import nl.vthregie.termijn.Kalender;
import nl.vthregie.termijn.Termijnberekening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TermijnConfiguration {

  @Bean
  Termijnberekening termijnberekening(Regiogegevens regio) {
    return new Termijnberekening(new Kalender(GelijkgesteldeDagen.meegeleverd(), regio.vrijeDagen()));
  }
}
