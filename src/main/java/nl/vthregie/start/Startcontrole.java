package nl.vthregie.start;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

import java.util.List;

/**
 * Decides whether this installation may start at all. An initializer, because it runs when the settings and the log are
 * there and before any bean is: nothing has been opened, created or changed when it refuses.
 */
public class Startcontrole implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final String PRODUCTIE = "productie";
  static final String DEMO = "demo";

  private static final String INGEBOUWDE_DATABASE = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

  private final boolean metIngebouwdeDatabase;

  public Startcontrole() {
    this(ClassUtils.isPresent(INGEBOUWDE_DATABASE, Startcontrole.class.getClassLoader()));
  }

  Startcontrole(boolean metIngebouwdeDatabase) {
    this.metIngebouwdeDatabase = metIngebouwdeDatabase;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    controleer(context.getEnvironment());
  }

  void controleer(Environment omgeving) {
    boolean productie = omgeving.acceptsProfiles(Profiles.of(PRODUCTIE));
    if (productie && omgeving.acceptsProfiles(Profiles.of(DEMO))) {
      throw new Startweigering(List.of("De profielen productie en demo zijn allebei gekozen."),
          "Kies er één in SPRING_PROFILES_ACTIVE. Met echte gegevens is dat productie.");
    }
    if (!productie && !metIngebouwdeDatabase) {
      throw new Startweigering(
          List.of("Deze jar is voor productie en heeft de database van de demonstratie niet bij zich, maar het profiel"
              + " productie is niet gekozen."),
          """
              Productie:     zet SPRING_PROFILES_ACTIVE=productie en de instellingen van docs/beheer/installatie.md.
              Demonstratie:  start in de broncode met  mvn spring-boot:run""");
    }
    if (productie) {
      List<String> gebreken = new Productiecontrole(omgeving).gebreken();
      if (!gebreken.isEmpty()) {
        throw new Startweigering(gebreken,
            "Zet deze omgevingsvariabelen goed en start opnieuw. Ze staan uitgelegd in docs/beheer/installatie.md.");
      }
    }
  }
}
