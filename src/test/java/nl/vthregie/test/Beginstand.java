package nl.vthregie.test;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import java.time.LocalTime;

/** Every test begins on the same morning, wherever the one before it left the clock. */
class Beginstand implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext test) {
    SpringExtension.getApplicationContext(test).getBean(Proefklok.class).zet(Proefklok.BEGIN, LocalTime.of(9, 0));
  }
}
