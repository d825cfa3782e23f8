package nl.vthregie.test;

import nl.vthregie.test.Rest.Antwoord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser session of the web apps, without the browser: log in once, then carry the cookies and the CSRF token. */
public final class Websessie {

  private final CookieManager koekjes = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(koekjes).build();
  private final String basis;
  private boolean metToken = true;

  private Websessie(int poort) {
    this.basis = "http://localhost:" + poort;
  }

  public static Websessie van(String gebruiker, int poort) {
    Websessie sessie = new Websessie(poort);
    int status = sessie.meldAan(gebruiker, "demo");
    if (status != 200) {
      throw new AssertionError(gebruiker + " cannot log in: " + status);
    }
    // A new session has a new token, which comes with the next page.
    sessie.haal("/camunda/app/welcome/default/");
    return sessie;
  }

  /** @return the HTTP status of an attempt to log in */
  public static int probeer(String gebruiker, String wachtwoord, int poort) {
    return new Websessie(poort).meldAan(gebruiker, wachtwoord);
  }

  public Websessie zonderToken() {
    metToken = false;
    return this;
  }

  public Antwoord haal(String pad) {
    return doe(HttpRequest.newBuilder(URI.create(basis + pad)).GET());
  }

  /** As a browser asks when somebody types the address. */
  public Antwoord haalPagina(String pad) {
    return doe(HttpRequest.newBuilder(URI.create(basis + pad)).header("Accept", "text/html,*/*;q=0.8").GET());
  }

  /** Sends a form as a browser does: what it must prove stands in the form itself. */
  public Antwoord stuurFormulier(String pad, Map<String, String> velden) {
    String formulier = velden.entrySet().stream().map(veld -> URLEncoder.encode(veld.getKey(), StandardCharsets.UTF_8) + "="
        + URLEncoder.encode(veld.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    return doe(HttpRequest.newBuilder(URI.create(basis + pad)).header("Accept", "text/html,*/*;q=0.8")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(formulier)));
  }

  /** What is no text. */
  public byte[] bestand(String pad) {
    try {
      return client.send(HttpRequest.newBuilder(URI.create(basis + pad)).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Antwoord stuur(String pad, String body) {
    return doe(HttpRequest.newBuilder(URI.create(basis + pad)).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** As a script in a page of ours calls, with what it got to prove that it is one of ours. */
  public Antwoord roep(String methode, String pad, String body, String kop, String bewijs) {
    return doe(HttpRequest.newBuilder(URI.create(basis + pad)).header("Content-Type", "application/json").header(kop, bewijs)
        .method(methode, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)));
  }

  private int meldAan(String gebruiker, String wachtwoord) {
    // The first page brings the CSRF token that the login must carry.
    haal("/camunda/app/welcome/default/");
    String formulier = "username=" + URLEncoder.encode(gebruiker, StandardCharsets.UTF_8) + "&password="
        + URLEncoder.encode(wachtwoord, StandardCharsets.UTF_8);
    return doe(HttpRequest.newBuilder(URI.create(basis + "/camunda/api/admin/auth/user/default/login/tasklist"))
        .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(formulier))).status();
  }

  private Antwoord doe(HttpRequest.Builder vraag) {
    if (metToken) {
      koekjes.getCookieStore().getCookies().stream().filter(k -> k.getName().equals("XSRF-TOKEN"))
          .map(HttpCookie::getValue).findFirst().ifPresent(token -> vraag.header("X-XSRF-TOKEN", token));
    }
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
}
