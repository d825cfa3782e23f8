package nl.vthregie.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the demonstration: the real one, except to whoever does something {@link #geleden}. */
class Demoklok extends Clock implements Tijdreis {

  private final Clock echt;
  private final ThreadLocal<Duration> terug = ThreadLocal.withInitial(() -> Duration.ZERO);

  Demoklok(Clock echt) {
    this.echt = echt;
  }

  /** For other threads it stays now. */
  @Override
  public void geleden(Duration zoLang, Runnable doe) {
    terug.set(zoLang);
    try {
      doe.run();
    } finally {
      terug.remove();
    }
  }

  @Override
  public Instant instant() {
    return echt.instant().minus(terug.get());
  }

  @Override
  public ZoneId getZone() {
    return echt.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Demoklok(echt.withZone(zone));
  }
}
