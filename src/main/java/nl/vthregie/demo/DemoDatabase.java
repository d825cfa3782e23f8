package nl.vthregie.demo;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.annotation.PreDestroy;
import nl.vthregie.start.Startweigering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The database of the demonstration: a real PostgreSQL that this process starts, with its data kept in
 * {@code vthregie.demo.database-map} so that a restart finds everything back.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoDatabase {

  private static final Logger log = LoggerFactory.getLogger(DemoDatabase.class);
  private static final Duration GEDULD = Duration.ofSeconds(20);

  private EmbeddedPostgres postgres;

  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(@Value("${vthregie.demo.database-map}") Path map) {
    stopAchtergebleven(map);
    postgres = start(map);
    return DataSourceBuilder.create().type(HikariDataSource.class)
        .url(postgres.getJdbcUrl("postgres", "postgres")).username("postgres").build();
  }

  private static EmbeddedPostgres start(Path map) {
    try {
      Files.createDirectories(map.toAbsolutePath());
      return EmbeddedPostgres.builder()
          .setDataDirectory(map)
          .setCleanDataDirectory(false)
          .setPGStartupWait(GEDULD)
          // The library's own hook would stop it while the engine still needs it to stop itself; then both wait.
          .setRegisterShutdownHook(false)
          // The library is made for tests and switches durability off; people keep data here.
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("random_page_cost", "1.1")
          .setServerConfig("timezone", "Europe/Amsterdam")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("The demo database in " + map.toAbsolutePath()
          + " did not start. Is another VTH-Regie running from this folder?", e);
    }
  }

  /** A killed JVM leaves its PostgreSQL running and the data directory locked: end that one first, in the orderly way. */
  private static void stopAchtergebleven(Path map) {
    Path pidBestand = map.resolve("postmaster.pid");
    if (!Files.exists(pidBestand)) {
      return;
    }
    try {
      weigerTweedeInstantie(map);
      long pid = Long.parseLong(Files.readAllLines(pidBestand).get(0).strip());
      ProcessHandle.of(pid)
          .filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(false))
          .ifPresent(DemoDatabase::stop);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      log.warn("Could not read {}; PostgreSQL itself decides whether it can start", pidBestand, e);
    }
  }

  /** The library holds this lock for as long as its JVM lives: only an orphan may be stopped, never a colleague. */
  private static void weigerTweedeInstantie(Path map) throws IOException {
    Path slot = map.resolve("epg-lock");
    if (!Files.exists(slot)) {
      return;
    }
    try (FileChannel kanaal = FileChannel.open(slot, StandardOpenOption.WRITE); FileLock vrij = kanaal.tryLock()) {
      if (vrij == null) {
        throw new Startweigering(List.of("VTH-Regie draait al vanuit deze map (" + map.toAbsolutePath() + ")."),
            "Stop die eerst, of start vanuit een andere map.");
      }
    }
  }

  private static void stop(ProcessHandle postgres) {
    log.info("Stopping the PostgreSQL (pid {}) that an earlier, killed run left behind", postgres.pid());
    postgres.destroy();
    try {
      postgres.onExit().get(GEDULD.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("PostgreSQL with pid " + postgres.pid() + " does not stop", e);
    }
  }

  @PreDestroy
  void stop() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }
}
