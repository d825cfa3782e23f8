package nl.vthregie.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import javax.sql.DataSource;
import java.io.IOException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("Een database die de demonstratie heeft gevuld")
class DemonstratiemerkTest {

  private final Demonstratiemerk merk = new Demonstratiemerk();

  @Test
  void wordtInProductieGeweigerd() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      DataSource demo = postgres.getPostgresDatabase();
      merk.merkDemonstratie().migrate(flyway(demo));
      merk.merkDemonstratie().migrate(flyway(demo));
      assertThat(aantalMerken(demo)).as("a restart of the demonstration marks no second time").isEqualTo(1);

      assertThatExceptionOfType(Startweigering.class)
          .isThrownBy(() -> merk.weigerDemonstratie().migrate(flyway(demo)))
          .withMessageContaining("ooit door de demonstratie gevuld");
    }
  }

  @Test
  void isNietDeNieuweDatabaseVanProductieOokNietNaEenHerstart() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      DataSource productie = postgres.getPostgresDatabase();
      merk.weigerDemonstratie().migrate(flyway(productie));
      merk.weigerDemonstratie().migrate(flyway(productie));
      assertThat(aantalMerken(productie)).isZero();
    }
  }

  private static Flyway flyway(DataSource database) {
    return Flyway.configure().dataSource(database).locations("classpath:db/migration").load();
  }

  private static int aantalMerken(DataSource database) {
    return JdbcClient.create(database).sql("select count(*) from demonstratie").query(Integer.class).single();
  }
}
