package nl.vthregie.productie;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged jar in productie, with the environment of docker-compose.yml and a PostgreSQL that somebody else started:
 * what {@code docker compose up} gives, for machines without Docker.
 */
@DisplayName("De jar in productie")
class ProductieproefIT {

  @TempDir
  private static Path map;
  private static EmbeddedPostgres postgres;
  private static Map<String, String> compose;

  @BeforeAll
  static void databaseZoalsInCompose() throws Exception {
    compose = new HashMap<>(new Composebestand(Path.of("docker-compose.yml")).omgevingVan("app"));
    Map<String, String> database = new Composebestand(Path.of("docker-compose.yml")).omgevingVan("database");
    postgres = EmbeddedPostgres.builder().setServerConfig("random_page_cost", "1.1").start();
    JdbcClient beheer = JdbcClient.create(postgres.getPostgresDatabase());
    beheer.sql("create role " + database.get("POSTGRES_USER") + " login password '" + database.get("POSTGRES_PASSWORD")
        + "'").update();
    beheer.sql("create database " + database.get("POSTGRES_DB") + " owner " + database.get("POSTGRES_USER")).update();
    // Only the places differ: no names of containers here, and the region stands where Compose mounts it from.
    compose.replace("VTHREGIE_DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database.get("POSTGRES_DB"));
    compose.replace("VTHREGIE_REGIO_MAP", Path.of("src/main/resources/regio/twente").toAbsolutePath().toString());
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @Test
  void draaitMetDeEersteBeheerderEnNaEenHerstartIsAllesErNog() throws Exception {
    String beheerder = compose.get("VTHREGIE_BEHEER_GEBRUIKER") + ":" + compose.get("VTHREGIE_BEHEER_WACHTWOORD");
    String opdrachtgever = "ambtelijk-opdrachtgever-enschede";
    String eigenWachtwoord = "een zin van Enschede";

    try (Jar jar = Jar.start(compose, map).wachtTotGereed()) {
      assertThat(jar.get("/actuator/health", null).body()).contains("\"status\":\"UP\"");
      assertThat(jar.get("/engine-rest/task/count", null).statusCode()).as("anonymous").isEqualTo(401);
      assertThat(jar.get("/engine-rest/process-definition?key=opdrachtverstrekking", beheerder).body())
          .as("the models are there").contains("opdrachtverstrekking");
      // Of somebody else: after a wrong password even the right one has to wait a few seconds.
      assertThat(jar.get("/engine-rest/task/count", "management-odt:demo").statusCode())
          .as("nobody has the password of the demonstration").isEqualTo(401);

      assertThat(zetWachtwoord(jar, opdrachtgever, beheerder, "kort"))
          .as("the password policy speaks Dutch").startsWith("400").contains("kies minstens 12 tekens");
      assertThat(zetWachtwoord(jar, opdrachtgever, beheerder, eigenWachtwoord)).startsWith("204");
      assertThat(jar.get("/engine-rest/task/count", opdrachtgever + ":" + eigenWachtwoord).statusCode()).isEqualTo(200);
      assertThat(jar.uitvoer()).contains("VTH-Regie draait in productie").doesNotContain("\tat ", "DEMONSTRATIE");
    }

    try (Jar jar = Jar.start(compose, map).wachtTotGereed()) {
      assertThat(jar.get("/engine-rest/task/count", opdrachtgever + ":" + eigenWachtwoord).statusCode())
          .as("after a restart").isEqualTo(200);
      assertThat(jar.get("/engine-rest/user/count", beheerder).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void weigertTeStartenZonderInstelling() throws Exception {
    assertThat(weigering("VTHREGIE_SMTP_HOST", null)).contains("VTHREGIE_SMTP_HOST ontbreekt");
    assertThat(weigering("VTHREGIE_SMTP_AFZENDER", "vth-regie")).as("without a locale").contains("Schrijf één adres");
  }

  @Test
  void weigertTeStartenMetEenWachtwoordVanDeDemonstratie() throws Exception {
    assertThat(weigering("VTHREGIE_BEHEER_WACHTWOORD", "demo"))
        .contains("VTHREGIE_BEHEER_WACHTWOORD is nog het wachtwoord van de demonstratie");
  }

  @Test
  void weigertEenDatabaseVanDeDemonstratie() throws Exception {
    JdbcClient.create(postgres.getPostgresDatabase()).sql("create database gekopieerd").update();
    JdbcClient kopie = JdbcClient.create(postgres.getDatabase("postgres", "gekopieerd"));
    kopie.sql("create table demonstratie as select now() as gevuld_op").update();
    kopie.sql("grant select on demonstratie to public").update();
    assertThat(weigering("VTHREGIE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/gekopieerd"))
        .contains("ooit door de demonstratie gevuld");
  }

  @Test
  void zegtZonderProfielDatZijVoorProductieIs() throws Exception {
    assertThat(weigering("SPRING_PROFILES_ACTIVE", null)).contains("Deze jar is voor productie", "mvn spring-boot:run");
  }

  @Test
  void kijktEenMapNaZonderIetsTeStarten() throws Exception {
    Path regio = Path.of(compose.get("VTHREGIE_REGIO_MAP"));
    try (Jar jar = Jar.start(Map.of(), map, "--controleer=" + regio)) {
      assertThat(jar.wachtTotGestopt()).as(jar.uitvoer()).isZero();
      assertThat(jar.uitvoer()).contains("Alles klopt. VTH-Regie kan met deze gegevens starten.");
    }
    Path kopie = Files.createDirectory(map.resolve("regio"));
    try (Stream<Path> bestanden = Files.list(regio)) {
      for (Path bestand : bestanden.toList()) {
        String tekst = Files.readString(bestand);
        Files.writeString(kopie.resolve(bestand.getFileName()), tekst.replace("beheer@vth", "beheer..vth"));
      }
    }
    try (Jar jar = Jar.start(Map.of("VTHREGIE_REGIO_MAP", kopie.toString()), map, "--controleer")) {
      assertThat(jar.wachtTotGestopt()).as(jar.uitvoer()).isEqualTo(1);
      assertThat(jar.uitvoer()).as("with its accents, although there is no locale").contains("1 ding klopt niet:",
          "  - personen.csv, regel 114: email 'beheer..vth-regie.example' is geen e-mailadres. Schrijf één adres")
          .doesNotContain("Exception", "DEBUG", "INFO");
    }
  }

  private static String weigering(String naam, String waarde) throws Exception {
    Map<String, String> anders = new HashMap<>(compose);
    anders.compute(naam, (n, oud) -> waarde);
    try (Jar jar = Jar.start(anders, map)) {
      assertThat(jar.wachtTotGestopt()).as("exit code").isNotZero();
      assertThat(jar.uitvoer()).contains("VTH-Regie start niet.").doesNotContain("\tat ");
      return jar.uitvoer();
    }
  }

  private static String zetWachtwoord(Jar jar, String gebruiker, String beheerder, String wachtwoord) throws Exception {
    var antwoord = jar.put("/engine-rest/user/" + gebruiker + "/credentials", beheerder,
        "{\"password\":\"" + wachtwoord + "\",\"authenticatedUserPassword\":\""
            + beheerder.substring(beheerder.indexOf(':') + 1) + "\"}");
    return antwoord.statusCode() + " " + antwoord.body();
  }
}
