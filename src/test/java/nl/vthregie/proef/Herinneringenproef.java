package nl.vthregie.proef;

import nl.vthregie.productie.Composebestand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two nodes of the packaged jar, one PostgreSQL and a mail server, all of which fail again and again while reminders fall
 * due; afterwards what was planned is compared with what the mail server accepted.
 */
final class Herinneringenproef implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Herinneringenproef.class);

  private static final int GEMEENTEN = 300;
  private static final Duration AANLOOP = Duration.ofSeconds(2);
  /** After the last reminder: what a killed node held comes free after the lease, then it must still be sent. */
  private static final Duration NALOOP = Duration.ofSeconds(120);

  private final Proefmaat maat;
  private final Thread bijOnderbreking = new Thread(this::ruimOp, "proef-opruimen");
  private final Mailteller mailteller;
  private final Proefpostgres postgres;
  private final List<Knooppunt> knooppunten;
  private final String database;
  private final String beheerder;
  private int postgresHerstarts;
  private boolean gestopt;

  Herinneringenproef(Proefmaat maat, Path map) throws IOException {
    this.maat = maat;
    var composebestand = new Composebestand(Path.of("docker-compose.yml"));
    Map<String, String> compose = composebestand.omgevingVan("app");
    this.database = composebestand.omgevingVan("database").get("POSTGRES_DB");
    this.beheerder = compose.get("VTHREGIE_BEHEER_GEBRUIKER") + ":" + compose.get("VTHREGIE_BEHEER_WACHTWOORD");
    this.mailteller = new Mailteller(maat.zaad(), maat.weigerkans(), maat.breekkans());
    this.postgres = new Proefpostgres(map, Map.of());
    Map<String, String> omgeving = omgeving(compose, Regiomap.maak(map.resolve("regio"), GEMEENTEN));
    this.knooppunten = List.of(new Knooppunt(omgeving, map.resolve("knooppunt-1")),
        new Knooppunt(omgeving, map.resolve("knooppunt-2")));
    Runtime.getRuntime().addShutdownHook(bijOnderbreking);
    postgres.start();
    postgres.maak(database, compose.get("VTHREGIE_DATABASE_GEBRUIKER"), compose.get("VTHREGIE_DATABASE_WACHTWOORD"));
  }

  private Map<String, String> omgeving(Map<String, String> compose, Path regio) {
    Map<String, String> omgeving = new HashMap<>(compose);
    // Only the places differ from Compose, and what would take hours: pauses, and patience with a dead neighbour.
    omgeving.put("VTHREGIE_DATABASE_URL", postgres.url(database));
    omgeving.put("VTHREGIE_SMTP_HOST", "127.0.0.1");
    omgeving.put("VTHREGIE_SMTP_POORT", String.valueOf(mailteller.poort()));
    omgeving.put("VTHREGIE_REGIO_MAP", regio.toAbsolutePath().toString());
    omgeving.put("VTHREGIE_WACHTWOORD_RONDENLOG", "4");
    // A node that is killed twice a minute must not spend that minute on compiling.
    omgeving.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    omgeving.put("VTHREGIE_HERINNERING_PEILEN", "1s");
    omgeving.put("VTHREGIE_HERINNERING_HUUR", maat.huur().toSeconds() + "s");
    omgeving.put("VTHREGIE_HERINNERING_PERMINUUT", "0");
    omgeving.put("VTHREGIE_HERINNERING_PAUZES", pauzes());
    omgeving.put("VTHREGIE_HERINNERING_SERVERPAUZE", "4s");
    for (String soort : List.of("CONNECTIONTIMEOUT", "TIMEOUT", "WRITETIMEOUT")) {
      omgeving.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_" + soort, maat.huur().toSeconds() < 30 ? "2000" : "5000");
    }
    return omgeving;
  }

  /** Seconds instead of hours, and so many that refusals alone (0.3 to the power of their number) exhaust none. */
  private static String pauzes() {
    return "1s,2s,4s," + IntStream.range(0, 37).mapToObj(n -> "8s").collect(Collectors.joining(","));
  }

  Uitslag doe() throws Exception {
    log.info("Chaos proof: {} reminders in {}, seed {}", maat.herinneringen(), maat.duur(), maat.zaad());
    for (Knooppunt knooppunt : knooppunten) {
      knooppunt.start();
    }
    for (Knooppunt knooppunt : knooppunten) {
      knooppunt.jar().wachtTotGereed();
    }
    String sjabloon = Vulling.startDossier(knooppunten.get(0).jar(), beheerder);
    JdbcClient jdbc = JdbcClient.create(postgres.bron(database));
    Instant vooraf = Instant.now();
    Instant begin = vooraf.plus(AANLOOP).plusMillis(maat.herinneringen() / 2);
    new Vulling(jdbc, GEMEENTEN).plan(sjabloon, maat.herinneringen(), Math.max(5, maat.herinneringen() / 50), begin,
        maat.duur());
    Verwacht verwacht = Verwacht.lees(jdbc);
    log.info("Filled in {}: {} pairs of a reminder and a receiver, {} receivers", Duration.between(vooraf, Instant.now()),
        verwacht.paren().size(), verwacht.ontvangers());

    laatMisgaan(begin);
    Duration naloop = wachtTotLeeg(begin.plus(maat.duur()));
    return Uitslag.bepaal(maat, verwacht, mailteller, knooppunten, postgresHerstarts, naloop, grens(), jdbc);
  }

  private void laatMisgaan(Instant begin) throws Exception {
    List<Storing> nog = new ArrayList<>(Storing.verzin(maat));
    Instant eind = begin.plus(maat.duur());
    while (Instant.now().isBefore(eind)) {
      if (!nog.isEmpty() && !Instant.now().isBefore(begin.plus(nog.get(0).na()))) {
        Storing storing = nog.remove(0);
        log.info("After {} s: {} {}", Duration.between(begin, Instant.now()).toSeconds(), storing.soort(),
            storing.soort() == Storing.Soort.DOOD ? storing.knooppunt() + 1 : "");
        doe(storing, nog);
      }
      houdAanDeGang();
      Thread.sleep(50);
    }
    for (Storing storing : List.copyOf(nog)) {
      doe(storing, nog);
    }
  }

  private synchronized void doe(Storing storing, List<Storing> nog) throws Exception {
    if (gestopt) {
      return;
    }
    switch (storing.soort()) {
      case DOOD -> knooppunten.get(storing.knooppunt()).dood();
      case MAIL_WEG -> mailteller.omlaag();
      case MAIL_TERUG -> mailteller.omhoog();
      case POSTGRES_WEG -> postgres.trekEruit();
      case POSTGRES_TERUG -> {
        postgres.start();
        postgresHerstarts++;
      }
      case TAKEN_KLAAR -> {
        try {
          Vulling.rondAf(JdbcClient.create(postgres.bron(database)));
        } catch (DataAccessException | NullPointerException e) {
          nog.add(0, new Storing(storing.na().plusSeconds(1), storing.soort(), 0));
        }
      }
    }
  }

  private synchronized void houdAanDeGang() throws IOException {
    for (Knooppunt knooppunt : knooppunten) {
      knooppunt.houdAanDeGang();
    }
  }

  /** @return how long after the last reminder the outbox was empty; longer than the limit when it was not */
  private Duration wachtTotLeeg(Instant eind) throws Exception {
    JdbcClient jdbc = JdbcClient.create(postgres.bron(database));
    while (true) {
      houdAanDeGang();
      long open = jdbc.sql("""
          select (select count(*) from bericht where status in ('NIEUW', 'BEZIG'))
            + (select count(*) from herinnering h join proef_plan using (taak) where h.status = 'GEPLAND')""")
          .query(Long.class).single();
      Duration naloop = Duration.between(eind, Instant.now());
      if (open == 0 || naloop.compareTo(grens()) > 0) {
        return naloop;
      }
      Thread.sleep(200);
    }
  }

  private Duration grens() {
    return maat.huur().plus(NALOOP);
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(bijOnderbreking);
    ruimOp();
  }

  /** Never while something is being started: that would stay behind. */
  private synchronized void ruimOp() {
    gestopt = true;
    for (Knooppunt knooppunt : knooppunten) {
      sluit(knooppunt);
    }
    sluit(postgres);
    sluit(mailteller);
  }

  private static void sluit(AutoCloseable iets) {
    try {
      iets.close();
    } catch (Exception e) {
      log.warn("Not tidied up", e);
    }
  }

  static Path leeg(Path map) throws IOException {
    if (Files.exists(map)) {
      try (var paden = Files.walk(map)) {
        for (Path pad : paden.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(pad);
        }
      }
    }
    return Files.createDirectories(map);
  }
}
