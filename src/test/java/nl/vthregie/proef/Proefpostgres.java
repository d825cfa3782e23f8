package nl.vthregie.proef;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.vthregie.productie.Jar;
import org.springframework.jdbc.core.simple.JdbcClient;

import javax.sql.DataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that keeps what it promised to keep, and that can be pulled out and put back on the same data. */
final class Proefpostgres implements AutoCloseable {

  private static final Duration GEDULD = Duration.ofSeconds(30);

  private final Path gegevens;
  private final Path uitvoer;
  private final int poort;
  private final Map<String, String> instellingen;
  private EmbeddedPostgres postgres;

  Proefpostgres(Path map, Map<String, String> instellingen) throws IOException {
    this.gegevens = map.resolve("postgres");
    this.uitvoer = map.resolve("postgres.log");
    this.poort = Jar.vrijePoort();
    this.instellingen = instellingen;
  }

  Proefpostgres start() throws IOException {
    var bouwer = EmbeddedPostgres.builder().setPort(poort).setDataDirectory(gegevens).setCleanDataDirectory(false)
        // The proof itself stops it, after the nodes.
        .setRegisterShutdownHook(false).setPGStartupWait(GEDULD)
        .setOutputRedirector(Redirect.appendTo(uitvoer.toFile())).setErrorRedirector(Redirect.appendTo(uitvoer.toFile()))
        // The library is made for tests and switches durability off.
        .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on").setServerConfig("random_page_cost", "1.1");
    instellingen.forEach(bouwer::setServerConfig);
    postgres = bouwer.start();
    for (String naam : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      String waarde = beheer().sql("show " + naam).query(String.class).single();
      if (!waarde.equals("on")) {
        throw new IllegalStateException("A proof without " + naam + " proves nothing; it is " + waarde);
      }
    }
    return this;
  }

  void maak(String database, String eigenaar, String wachtwoord) {
    beheer().sql("create role " + eigenaar + " login password '" + wachtwoord + "'").update();
    beheer().sql("create database " + database + " owner " + eigenaar).update();
  }

  private JdbcClient beheer() {
    return JdbcClient.create(postgres.getPostgresDatabase());
  }

  DataSource bron(String database) {
    return postgres.getDatabase("postgres", database);
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + poort + "/" + database;
  }

  /** What all its processes together have used, those that have ended included; from /proc, so on Linux only. */
  Duration rekentijd() throws IOException {
    long tikken = tikken(pid(), true);
    for (ProcessHandle kind : ProcessHandle.of(pid()).orElseThrow().children().toList()) {
      tikken += tikken(kind.pid(), false);
    }
    return Duration.ofMillis(tikken * 10);
  }

  private static long tikken(long pid, boolean metGestopte) throws IOException {
    String stand;
    try {
      stand = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
    } catch (NoSuchFileException e) {
      return 0;
    }
    // utime and stime, and those of children that it has seen end (proc(5), fields 14 to 17).
    String[] velden = stand.substring(stand.lastIndexOf(')') + 2).split(" ");
    long tikken = Long.parseLong(velden[11]) + Long.parseLong(velden[12]);
    return metGestopte ? tikken + Long.parseLong(velden[13]) + Long.parseLong(velden[14]) : tikken;
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(gegevens.resolve("postmaster.pid")).get(0).strip());
  }

  /** Immediate mode: nothing is written any more, every connection breaks, the next start recovers from the log. */
  void trekEruit() throws Exception {
    long pid = pid();
    var verdwenen = ProcessHandle.of(pid).orElseThrow().onExit();
    new ProcessBuilder("kill", "-QUIT", String.valueOf(pid)).inheritIO().start().waitFor();
    verdwenen.get(GEDULD.toSeconds(), TimeUnit.SECONDS);
    postgres.close();
    postgres = null;
  }

  @Override
  public void close() throws IOException {
    if (postgres != null) {
      postgres.close();
      postgres = null;
    }
  }

  void sluit() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
