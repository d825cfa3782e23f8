package nl.vthregie.test;

import nl.vthregie.beheer.Berichtherstel;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;

/** A process test with the mailbox of the demonstration beside it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Procestest
@ActiveProfiles({"test", "postvak"})
@TestPropertySource(properties = "vthregie.demo.postvak-map=target/postvak/${random.uuid}")
@Import(Postvaktest.Proefherstel.class)
public @interface Postvaktest {

  /** Remembers what beheer asked for. */
  @TestConfiguration(proxyBeanMethods = false)
  class Proefherstel {

    public static final List<String> GEVRAAGD = new ArrayList<>();

    @Bean
    @Primary
    Berichtherstel proefberichtherstel() {
      return new Berichtherstel() {
        @Override
        public void opnieuw(long bericht) {
          GEVRAAGD.add("opnieuw " + bericht);
        }

        @Override
        public void geefOp(long bericht) {
          GEVRAAGD.add("geef op " + bericht);
        }
      };
    }
  }
}
