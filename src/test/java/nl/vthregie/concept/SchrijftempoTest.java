package nl.vthregie.concept;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Het tempo van bewaren")
class SchrijftempoTest {

  @Test
  @DisplayName("is begrensd per gebruiker en per minuut")
  void grens() {
    AtomicLong nu = new AtomicLong(Long.MAX_VALUE - 5);
    Schrijftempo tempo = new Schrijftempo(2, nu::get);

    assertThat(tempo.mag("een")).isTrue();
    assertThat(tempo.mag("een")).isTrue();
    assertThat(tempo.mag("een")).isFalse();
    assertThat(tempo.mag("ander")).as("others do not wait for him").isTrue();
    nu.addAndGet(Duration.ofMinutes(1).toNanos() + 1);
    assertThat(tempo.mag("een")).isTrue();
  }
}
