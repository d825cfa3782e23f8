package nl.vthregie.webapps;

import nl.vthregie.test.Procestest;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Rest.Antwoord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("De pagina's van de web apps")
class PaginasTest {

  private static final String TAKENLIJST = "/camunda/app/tasklist/default/";
  private static final Pattern IN_KOP = Pattern.compile("script-src [^;]*'nonce-([^']+)'");
  private static final Pattern IN_PAGINA = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");
  private static final int GEBRUIKERS = 8;
  private static final int KEER = 15;

  @LocalServerPort
  private int poort;
  @Autowired
  private HersteldeBestanden bestanden;

  @Test
  @DisplayName("hebben elk hun eigen nonce, ook als acht mensen tegelijk laden")
  void nonce() throws Exception {
    ExecutorService gebruikers = Executors.newFixedThreadPool(GEBRUIKERS);
    try {
      List<Future<List<Antwoord>>> geladen = gebruikers.invokeAll(Collections.nCopies(GEBRUIKERS, laadPaginas()));
      List<Antwoord> paginas = new ArrayList<>();
      for (Future<List<Antwoord>> deel : geladen) {
        paginas.addAll(deel.get());
      }

      assertThat(paginas).hasSize(GEBRUIKERS * KEER).allSatisfy(pagina -> {
        assertThat(pagina.status()).isEqualTo(200);
        assertThat(nonces(IN_PAGINA, pagina.tekst())).as("every script shows the nonce of this answer").isNotEmpty()
            .allMatch(nonceInKop(pagina)::equals);
      });
      assertThat(new HashSet<>(paginas.stream().map(PaginasTest::nonceInKop).toList()))
          .as("no nonce is used twice").hasSize(GEBRUIKERS * KEER);
    } finally {
      gebruikers.shutdownNow();
    }
  }

  @Test
  @DisplayName("laten geen script toe dat niet van ons is")
  void beleid() {
    assertThat(kop(haal(TAKENLIJST), "Content-Security-Policy"))
        .doesNotContain("unsafe-eval", "https:").containsPattern("script-src 'self' 'nonce-[^']+'$");
  }

  @ParameterizedTest
  @ValueSource(strings = {TAKENLIJST, "/camunda/app/tasklist/niet-bestaand.js", "/camunda/app/onbekend/default/",
      "/camunda/api/engine/engine/default/task", "/camunda/app/admin/default/setup/", "/engine-rest/task", "/iets",
      "/camunda/lib/deps.js"})
  @DisplayName("en alle andere antwoorden hebben de beveiligingskoppen, weigeringen ook")
  void koppen(String pad) {
    Antwoord antwoord = haal(pad);

    assertThat(kop(antwoord, "Content-Security-Policy")).contains("frame-ancestors 'none'", "object-src 'none'");
    assertThat(kop(antwoord, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(kop(antwoord, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(kop(antwoord, "Referrer-Policy")).isEqualTo("same-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("zijn Nederlands en zeggen in de demonstratie dat het een demonstratie is")
  void merk(String app) {
    String pagina = haal("/camunda/app/" + app + "/default/").tekst();

    assertThat(pagina).contains("<html lang=\"nl\"", "DEMONSTRATIE – geen echte gegevens", "accountmanager-odt")
        .doesNotContain("<title>Camunda", Omgevingsmerk.PLAATS, "$CSP_NONCE", "?bust=7.24.0");
  }

  @Test
  @DisplayName("laden herstelde bestanden die de browser mag bewaren tot ze veranderen")
  void bewaren() throws Exception {
    String pad = "/camunda/lib/deps.js?bust=" + bestanden.kenmerk();
    assertThat(haal(TAKENLIJST).tekst()).contains(pad);

    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<byte[]> eerst = client.send(vraag(pad).header("Accept-Encoding", "gzip").build(),
        HttpResponse.BodyHandlers.ofByteArray());
    assertThat(eerst.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
    assertThat(eerst.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(eerst.body().length).isLessThan(1_500_000);

    String etag = eerst.headers().firstValue("ETag").orElseThrow();
    assertThat(client.send(vraag(pad).header("If-None-Match", etag).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode()).isEqualTo(304);
  }

  private Callable<List<Antwoord>> laadPaginas() {
    return () -> {
      List<Antwoord> paginas = new ArrayList<>();
      for (int i = 0; i < KEER; i++) {
        paginas.add(haal(TAKENLIJST));
      }
      return paginas;
    };
  }

  private HttpRequest.Builder vraag(String pad) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + poort + pad));
  }

  private Antwoord haal(String pad) {
    return new Rest(poort).haal(null, pad);
  }

  private static String kop(Antwoord antwoord, String naam) {
    return antwoord.geheel().headers().firstValue(naam).orElse("");
  }

  private static String nonceInKop(Antwoord antwoord) {
    return nonces(IN_KOP, kop(antwoord, "Content-Security-Policy")).get(0);
  }

  private static List<String> nonces(Pattern patroon, String tekst) {
    return patroon.matcher(tekst).results().map(gevonden -> gevonden.group(1)).toList();
  }
}
