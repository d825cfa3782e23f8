package nl.vthregie.concept;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** Whoever sent a form and heard nothing, asks here what became of it. */
@RestController
class VerzendingenRest {

  private final Verzendingen verzendingen;

  VerzendingenRest(Verzendingen verzendingen) {
    this.verzendingen = verzendingen;
  }

  @GetMapping("/verzendingen/{kenmerk}")
  ResponseEntity<Verzending> zoek(@PathVariable UUID kenmerk, Authentication wie) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore())
        .body(new Verzending(verzendingen.zoek(kenmerk, wie.getName()).orElse(null)));
  }

  /** @param procesinstantie null when nothing with this mark has been saved (yet) */
  record Verzending(String procesinstantie) {
  }
}
