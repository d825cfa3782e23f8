package nl.vthregie.demo;

import nl.vthregie.VthRegie;
import nl.vthregie.engine.Processtart;
import nl.vthregie.termijn.Termijnberekening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;

/** What a newcomer finds in a demonstration that has just begun. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class Voorbeeldgegevens {

  @Bean
  @Primary
  Demoklok demoklok() {
    return new Demoklok(Clock.system(VthRegie.NEDERLAND));
  }

  @Bean
  EersteOpdracht eersteOpdracht(JdbcClient jdbc, Processtart starten, Termijnberekening termijnen, Demoklok klok) {
    return new EersteOpdracht(jdbc, starten, termijnen, klok, klok);
  }
}
