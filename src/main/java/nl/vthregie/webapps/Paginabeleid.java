package nl.vthregie.webapps;

/** What a browser may do on our pages (Content-Security-Policy). */
public final class Paginabeleid {

  static final String HEADER = "Content-Security-Policy";

  /** For every answer that brings no page of its own: files, data and refusals. */
  public static final String STANDAARD = "default-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'; "
      + "frame-ancestors 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

  private Paginabeleid() {
  }

  /** A page of a web app: scripts come from this server, and the one in the page itself shows the nonce of this request. */
  static String metNonce(String nonce) {
    return STANDAARD + "; script-src 'self' 'nonce-" + nonce + "'";
  }
}
