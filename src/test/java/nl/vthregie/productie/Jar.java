package nl.vthregie.productie;

import org.awaitility.Awaitility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own, with nothing but the given environment. */
public final class Jar implements AutoCloseable {

  private static final Duration GEDULD = Duration.ofSeconds(120);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Process proces;
  private final Path uitvoer;
  private final int poort;

  private Jar(Process proces, Path uitvoer, int poort) {
    this.proces = proces;
    this.uitvoer = uitvoer;
    this.poort = poort;
  }

  public static Jar start(Map<String, String> omgeving, Path map, String... argumenten) throws IOException {
    int poort = vrijePoort();
    Path uitvoer = Files.createTempFile(map, "vth-regie", ".log");
    List<String> opdracht = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
        "-Duser.timezone=UTC", "-jar", System.getProperty("vthregie.jar")));
    opdracht.addAll(List.of(argumenten));
    var bouwer = new ProcessBuilder(opdracht)
        .directory(map.toFile()).redirectErrorStream(true).redirectOutput(uitvoer.toFile());
    bouwer.environment().clear();
    bouwer.environment().putAll(omgeving);
    bouwer.environment().put("SERVER_PORT", String.valueOf(poort));
    return new Jar(bouwer.start(), uitvoer, poort);
  }

  public Jar wachtTotGereed() {
    Awaitility.await("the jar is ready").atMost(GEDULD).pollInterval(Duration.ofMillis(250))
        .ignoreExceptions().until(() -> !proces.isAlive() || isGereed());
    if (!proces.isAlive()) {
      throw new AssertionError("The jar stopped:\n" + uitvoer());
    }
    return this;
  }

  private boolean isGereed() throws IOException, InterruptedException {
    return get("/actuator/health/readiness", null).statusCode() == 200;
  }

  /** @return the exit code of a jar that refuses to start */
  int wachtTotGestopt() throws InterruptedException {
    if (!proces.waitFor(GEDULD.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The jar should have refused to start:\n" + uitvoer());
    }
    return proces.exitValue();
  }

  public String uitvoer() {
    try {
      return Files.readString(uitvoer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HttpResponse<String> get(String pad, String aanmelding) throws IOException, InterruptedException {
    return stuur(verzoek(pad, aanmelding).GET());
  }

  public HttpResponse<String> put(String pad, String aanmelding, String json) throws IOException, InterruptedException {
    return stuur(verzoek(pad, aanmelding).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> post(String pad, String aanmelding, String json) throws IOException, InterruptedException {
    return stuur(verzoek(pad, aanmelding).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder verzoek(String pad, String aanmelding) {
    var verzoek = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + poort + pad)).timeout(Duration.ofSeconds(30));
    return aanmelding == null ? verzoek : verzoek.header("Authorization",
        "Basic " + Base64.getEncoder().encodeToString(aanmelding.getBytes(StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> stuur(HttpRequest.Builder verzoek) throws IOException, InterruptedException {
    return http.send(verzoek.build(), BodyHandlers.ofString());
  }

  public boolean leeft() {
    return proces.isAlive();
  }

  /** As a machine that loses its power: {@code kill -9}. */
  public void dood() throws InterruptedException {
    proces.destroyForcibly().waitFor();
  }

  /** Orderly, as {@code docker stop} does. */
  @Override
  public void close() throws InterruptedException {
    proces.destroy();
    if (!proces.waitFor(GEDULD.toSeconds(), TimeUnit.SECONDS)) {
      proces.destroyForcibly();
    }
  }

  public static int vrijePoort() throws IOException {
    try (ServerSocket vrij = new ServerSocket(0)) {
      return vrij.getLocalPort();
    }
  }
}
