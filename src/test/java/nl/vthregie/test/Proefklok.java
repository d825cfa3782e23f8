package nl.vthregie.test;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the tests: it stands still until a test moves it, and the engine reads the same time. */
public final class Proefklok extends Clock {

  /** A Monday without holidays near. */
  public static final LocalDate BEGIN = LocalDate.of(2027, 1, 11);
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final AtomicReference<Instant> nu = new AtomicReference<>();

  public Proefklok() {
    zet(BEGIN, LocalTime.of(9, 0));
  }

  public void zet(LocalDate dag, LocalTime tijd) {
    zet(dag.atTime(tijd).atZone(NEDERLAND).toInstant());
  }

  public void zet(Instant moment) {
    nu.set(moment);
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  public void verder(Duration duur) {
    zet(nu.get().plus(duur));
  }

  @Override
  public ZoneId getZone() {
    return NEDERLAND;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(nu.get(), zone);
  }

  @Override
  public Instant instant() {
    return nu.get();
  }

  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {

    @Bean
    @Primary
    Proefklok proefklok() {
      return new Proefklok();
    }
  }
}
