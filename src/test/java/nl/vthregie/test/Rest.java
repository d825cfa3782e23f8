package nl.vthregie.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Calls the application as an integration does: over HTTP, with Basic authentication. */
public final class Rest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String basis;

  public Rest(int poort) {
    this.basis = "http://localhost:" + poort;
  }

  /**
   * @param gebruiker null for nobody; the password of the demonstration otherwise
   * @param body      JSON text; null for none
   */
  public Antwoord roep(String gebruiker, String methode, String pad, String body) {
    HttpRequest.Builder vraag = HttpRequest.newBuilder(URI.create(basis + pad)).method(methode, body == null
        ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      vraag.header("Content-Type", "application/json");
    }
    if (gebruiker != null) {
      vraag.header("Authorization", "Basic " + Base64.getEncoder()
          .encodeToString((gebruiker + ":demo").getBytes(StandardCharsets.UTF_8)));
    }
    return doe(vraag);
  }

  /** As a browser in which nobody has logged in. */
  public Antwoord pagina(String pad) {
    return doe(HttpRequest.newBuilder(URI.create(basis + pad)).header("Accept", "text/html,*/*;q=0.8").GET());
  }

  private Antwoord doe(HttpRequest.Builder vraag) {
    try {
      HttpResponse<String> antwoord = client.send(vraag.build(), HttpResponse.BodyHandlers.ofString());
      return new Antwoord(antwoord.statusCode(), antwoord.body(), antwoord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Antwoord haal(String gebruiker, String pad) {
    return roep(gebruiker, "GET", pad, null);
  }

  public Antwoord stuur(String gebruiker, String pad, String body) {
    return roep(gebruiker, "POST", pad, body);
  }

  public record Antwoord(int status, String tekst, HttpResponse<String> geheel) {

    public JsonNode json() {
      try {
        return JSON.readTree(tekst);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What the caller is told. */
    public String melding() {
      return json().path("message").asText();
    }
  }
}
