package nl.vthregie.engine;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the start forms of the takenlijst: what this user can choose in a field. */
@RestController
class KeuzesRest {

  private final Keuzebalie balie;

  KeuzesRest(Keuzebalie balie) {
    this.balie = balie;
  }

  @GetMapping(path = "/keuzes/{proces}/{veld}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Keuzebron.Keuzes> keuzes(@PathVariable String proces, @PathVariable String veld,
                                          @RequestParam(defaultValue = "") String zoek, Authentication gebruiker) {
    return balie.keuzes(gebruiker.getName(), proces, veld, zoek)
        .map(keuzes -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(keuzes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
