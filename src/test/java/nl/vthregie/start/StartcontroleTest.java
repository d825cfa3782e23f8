package nl.vthregie.start;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("Mag VTH-Regie starten")
class StartcontroleTest {

  private static final boolean BRONCODE = true;
  private static final boolean JAR = false;

  @Test
  void deDemonstratieStartUitDeBroncode() {
    assertThatCode(() -> new Startcontrole(BRONCODE).controleer(metProfielen("demo"))).doesNotThrowAnyException();
  }

  @Test
  void deJarZonderProfielZegtHoeHetWelMoet() {
    assertThatExceptionOfType(Startweigering.class)
        .isThrownBy(() -> new Startcontrole(JAR).controleer(new MockEnvironment()))
        .withMessageContaining("Deze jar is voor productie")
        .satisfies(w -> assertThat(w.watTeDoen())
            .contains("SPRING_PROFILES_ACTIVE=productie", "mvn spring-boot:run"));
  }

  @Test
  void eenTikfoutInHetProfielStartGeenHalveProductie() {
    assertThatExceptionOfType(Startweigering.class)
        .isThrownBy(() -> new Startcontrole(JAR).controleer(metProfielen("prodcutie")))
        .withMessageContaining("het profiel productie is niet gekozen");
  }

  @Test
  void productieEnDemonstratieGaanNietSamen() {
    assertThatExceptionOfType(Startweigering.class)
        .isThrownBy(() -> new Startcontrole(BRONCODE).controleer(metProfielen("productie", "demo")))
        .withMessageContaining("allebei");
  }

  @Test
  void productieZonderInstellingenStartNiet() {
    assertThatExceptionOfType(Startweigering.class)
        .isThrownBy(() -> new Startcontrole(JAR).controleer(metProfielen("productie")))
        .withMessageContaining("VTHREGIE_DATABASE_URL ontbreekt");
  }

  private static MockEnvironment metProfielen(String... profielen) {
    MockEnvironment omgeving = new MockEnvironment();
    omgeving.setActiveProfiles(profielen);
    return omgeving;
  }
}
