package nl.vthregie.proef;

import nl.vthregie.productie.Jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A node that is started again whenever it has gone, as Compose does with {@code restart: unless-stopped}. */
final class Knooppunt implements AutoCloseable {

  private final Map<String, String> omgeving;
  private final Path map;
  private Jar jar;
  private int gedood;
  private int gedoodVoorGereed;
  private int zelfGestopt;

  Knooppunt(Map<String, String> omgeving, Path map) throws IOException {
    this.omgeving = omgeving;
    this.map = Files.createDirectories(map);
  }

  synchronized Knooppunt start() throws IOException {
    jar = Jar.start(omgeving, map);
    return this;
  }

  synchronized Jar jar() {
    return jar;
  }

  synchronized void dood() throws IOException, InterruptedException {
    if (!isGereed()) {
      gedoodVoorGereed++;
    }
    jar.dood();
    gedood++;
    start();
  }

  /** One that gave up by itself, because the database was away while it started. */
  synchronized void houdAanDeGang() throws IOException {
    if (jar != null && !jar.leeft()) {
      zelfGestopt++;
      start();
    }
  }

  synchronized boolean isGereed() {
    return jar.uitvoer().contains("VTH-Regie draait in productie");
  }

  synchronized int gedood() {
    return gedood;
  }

  synchronized int gedoodVoorGereed() {
    return gedoodVoorGereed;
  }

  synchronized int zelfGestopt() {
    return zelfGestopt;
  }

  /** Not orderly: nothing that it does while stopping is part of the proof, and an interrupted proof must end soon. */
  @Override
  public synchronized void close() throws InterruptedException {
    if (jar != null) {
      jar.dood();
      jar = null;
    }
  }
}
