package nl.vthregie.concept;

import org.springframework.http.HttpStatus;

/** A draft that is not given or kept, with a Dutch sentence that says why. */
class Conceptfout extends RuntimeException {

  private final HttpStatus status;

  Conceptfout(HttpStatus status, String melding) {
    super(melding);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }
}
