package nl.vthregie.test;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import java.time.LocalTime;

/** Every class and every test begins on the same morning and with empty forms, wherever the one before it left off. */
class Beginstand implements BeforeAllCallback, BeforeEachCallback {

  @Override
  public void beforeAll(ExtensionContext klasse) {
    zetDeKlok(klasse);
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    zetDeKlok(test);
    // A start form that somebody has left half filled in comes back to him, and to the next test.
    SpringExtension.getApplicationContext(test).getBean(JdbcClient.class).sql("delete from concept").update();
  }

  private static void zetDeKlok(ExtensionContext context) {
    SpringExtension.getApplicationContext(context).getBean(Proefklok.class).zet(Proefklok.BEGIN, LocalTime.of(9, 0));
  }
}
