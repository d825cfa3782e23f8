package nl.vthregie.beveiliging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What somebody gets who may not come in: a Dutch sentence in the form that the web apps and integrations understand. */
final class Weigeringsantwoord {

  private static final String AANMELDEN = "/camunda/app/tasklist/default/";

  private Weigeringsantwoord() {
  }

  static void meldAanMetBasic(HttpServletRequest request, HttpServletResponse response, Exception reden)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"VTH-Regie\", charset=\"UTF-8\"");
    schrijf(response, HttpServletResponse.SC_UNAUTHORIZED, "AuthenticationException",
        "Meld u aan met uw gebruikersnaam en wachtwoord.");
  }

  /** A browser that asks for a page is sent to the login; everything else learns that it must log in. */
  static void meldAan(HttpServletRequest request, HttpServletResponse response, Exception reden) throws IOException {
    if (vraagtPagina(request)) {
      response.sendRedirect(request.getContextPath() + AANMELDEN + terug(request));
    } else {
      schrijf(response, HttpServletResponse.SC_UNAUTHORIZED, "AuthenticationException",
          "U bent niet (meer) aangemeld. Meld u opnieuw aan.");
    }
  }

  /** Only for what can be opened again as it was asked: terug.js goes there after the login. */
  private static String terug(HttpServletRequest request) {
    return request.getMethod().equals("GET") && !request.getRequestURI().startsWith(request.getContextPath() + "/camunda")
        ? "?terug=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8) : "";
  }

  static void ongeldig(HttpServletResponse response, String melding) throws IOException {
    schrijf(response, HttpServletResponse.SC_BAD_REQUEST, "InvalidRequestException", melding);
  }

  /** A browser that asks for a page gets one (error/403); everything else the sentence. */
  static void verboden(HttpServletRequest request, HttpServletResponse response, Exception reden) throws IOException {
    if (vraagtPagina(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      schrijf(response, HttpServletResponse.SC_FORBIDDEN, "AuthorizationException", "U hebt hier geen toegang toe.");
    }
  }

  private static boolean vraagtPagina(HttpServletRequest request) {
    String gevraagd = request.getHeader(HttpHeaders.ACCEPT);
    return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/")
        && gevraagd != null && gevraagd.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static void schrijf(HttpServletResponse response, int status, String soort, String melding)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write("{\"type\":\"" + soort + "\",\"message\":\"" + melding + "\"}");
  }
}
