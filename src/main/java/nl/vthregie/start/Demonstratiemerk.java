package nl.vthregie.start;

import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/**
 * A database that the demonstration has filled is marked, for good, and productie refuses it: everyone in it has the
 * password of the demonstration. The mark travels along when somebody copies the database.
 */
@Configuration(proxyBeanMethods = false)
class Demonstratiemerk {

  @Bean
  @Profile(Startcontrole.DEMO)
  FlywayMigrationStrategy merkDemonstratie() {
    return flyway -> {
      flyway.migrate();
      database(flyway).sql("insert into demonstratie (gevuld_op) select now() where not exists (select from demonstratie)")
          .update();
    };
  }

  /** Looks before it migrates: a database that we refuse is left as it was. */
  @Bean
  @Profile(Startcontrole.PRODUCTIE)
  FlywayMigrationStrategy weigerDemonstratie() {
    return flyway -> {
      if (isDemonstratie(database(flyway))) {
        throw new Startweigering(
            List.of("De database van VTHREGIE_DATABASE_URL is ooit door de demonstratie gevuld. Alle gebruikers daarin"
                + " hebben het wachtwoord van de demonstratie."),
            "Gebruik in productie een nieuwe, lege database.");
      }
      flyway.migrate();
    };
  }

  private static boolean isDemonstratie(JdbcClient database) {
    boolean kanGemerktZijn = database.sql("select to_regclass('demonstratie') is not null").query(Boolean.class).single();
    return kanGemerktZijn && database.sql("select exists (select from demonstratie)").query(Boolean.class).single();
  }

  private static JdbcClient database(Flyway flyway) {
    return JdbcClient.create(flyway.getConfiguration().getDataSource());
  }
}
