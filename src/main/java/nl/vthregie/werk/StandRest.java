package nl.vthregie.werk;

import nl.vthregie.engine.Toegang;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.CacheControl;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import java.util.Optional;

/** Where a dossier is now: what somebody reads after he has completed or started something. */
@RestController
class StandRest {

  private final Standlezer standen;
  private final Toegang toegang;

  StandRest(Standlezer standen, Toegang toegang) {
    this.standen = standen;
    this.toegang = toegang;
  }

  @GetMapping("/dossiers/{dossiernummer}/stand")
  ResponseEntity<Stand> vanDossier(@PathVariable String dossiernummer, Authentication gebruiker) {
    return antwoord(standen.vanDossier(dossiernummer, Kijker.van(gebruiker.getName(), toegang)));
  }

  @GetMapping("/processen/{proces}/stand")
  ResponseEntity<Stand> vanProces(@PathVariable String proces, Authentication gebruiker) {
    return antwoord(standen.vanProces(proces, Kijker.van(gebruiker.getName(), toegang)));
  }

  /** What is no longer true must not come out of a cache; and whoever may not see it, learns nothing of it. */
  private static ResponseEntity<Stand> antwoord(Optional<Stand> stand) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore())
        .body(stand.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }
}
