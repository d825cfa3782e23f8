package nl.vthregie.concept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import nl.vthregie.concept.Conceptinhoud.Weggelaten;
import nl.vthregie.formulier.Formulier;
import nl.vthregie.termijn.Datumtekst;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Where the takenlijst keeps what somebody is typing (concepten.js). Everybody reaches his own drafts here, no others. */
@RestController
@RequestMapping("/concepten/{soort}/{doel}")
class ConceptenRest {

  private final Concepten concepten;
  private final Invulplekken plekken;
  private final Browsersloten sloten;
  private final Schrijftempo tempo;
  private final Conceptinstellingen instellingen;
  private final ObjectMapper json;
  private final Clock klok;

  ConceptenRest(Concepten concepten, Invulplekken plekken, Browsersloten sloten, Schrijftempo tempo,
                Conceptinstellingen instellingen, ObjectMapper json, Clock klok) {
    this.concepten = concepten;
    this.plekken = plekken;
    this.sloten = sloten;
    this.tempo = tempo;
    this.instellingen = instellingen;
    this.json = json;
    this.klok = klok;
  }

  /** What the takenlijst needs when it opens a form: the draft, if there is one, and what to save the next one with. */
  @GetMapping
  ResponseEntity<Opening> open(@PathVariable String soort, @PathVariable String doel, Authentication wie, CsrfToken csrf) {
    Plek plek = plek(soort, doel);
    Formulier formulier = formulier(wie, plek);
    Bewaard bewaard = concepten.zoek(wie.getName(), plek).map(concept -> bewaard(concept, formulier)).orElse(null);
    return antwoord(HttpStatus.OK, new Opening(bewaard, Conceptinhoud.nooit(formulier), sloten.van(wie.getName()),
        csrf.getHeaderName(), csrf.getToken()));
  }

  @PutMapping
  ResponseEntity<?> bewaar(@PathVariable String soort, @PathVariable String doel, Authentication wie,
                           HttpServletRequest verzoek) throws IOException {
    Plek plek = plek(soort, doel);
    Invoer invoer = invoer(verzoek);
    if (!tempo.mag(wie.getName())) {
      throw new Conceptfout(HttpStatus.TOO_MANY_REQUESTS, "U bewaart te vaak achter elkaar. Wacht een minuut.");
    }
    Formulier formulier = formulier(wie, plek);
    if (invoer.gezien() == null && concepten.aantal(wie.getName()) >= instellingen.maximaalAantal()) {
      throw new Conceptfout(HttpStatus.PAYLOAD_TOO_LARGE, "U hebt al " + instellingen.maximaalAantal()
          + " concepten. Rond er eerst een af of gooi er een weg.");
    }
    String inhoud = Conceptinhoud.passend(formulier, invoer.waarden()).waarden().toString();
    return concepten.bewaar(wie.getName(), plek, inhoud, invoer.bron(), invoer.volgnummer(), invoer.gezien())
        .<ResponseEntity<?>>map(concept -> antwoord(HttpStatus.OK, bewaard(concept, formulier)))
        .orElseGet(() -> antwoord(HttpStatus.CONFLICT, concepten.zoek(wie.getName(), plek)
            .map(concept -> new Botsing("In een ander tabblad, of op een andere computer, is dit concept later gewijzigd.",
                bewaard(concept, formulier)))
            .orElseGet(() -> new Botsing("In een ander tabblad, of op een andere computer, is dit concept weggegooid of al "
                + "verstuurd.", null))));
  }

  /** Also for a form that he may not see any more: what he typed is his. */
  @DeleteMapping
  ResponseEntity<Void> gooiWeg(@PathVariable String soort, @PathVariable String doel, Authentication wie) {
    concepten.gooiWeg(wie.getName(), plek(soort, doel));
    return antwoord(HttpStatus.NO_CONTENT, null);
  }

  @ExceptionHandler
  ResponseEntity<Melding> fout(Conceptfout fout) {
    return antwoord(fout.status(), new Melding(fout.getMessage()));
  }

  private Plek plek(String soort, String doel) {
    return Plek.van(soort, doel).orElseThrow(ConceptenRest::onbekend);
  }

  private Formulier formulier(Authentication wie, Plek plek) {
    return plekken.formulier(wie.getName(), plek).orElseThrow(ConceptenRest::onbekend);
  }

  /** The same for what does not exist and for what this user may not see. */
  private static Conceptfout onbekend() {
    return new Conceptfout(HttpStatus.NOT_FOUND, "Dit formulier is er niet meer, of u kunt het niet (meer) invullen. "
        + "Misschien heeft een collega de taak afgerond.");
  }

  private Invoer invoer(HttpServletRequest verzoek) throws IOException {
    byte[] gelezen = verzoek.getInputStream().readNBytes(instellingen.maximaalBytes() + 1);
    if (gelezen.length > instellingen.maximaalBytes()) {
      throw new Conceptfout(HttpStatus.PAYLOAD_TOO_LARGE, "Dit formulier is te groot om als concept te bewaren. Rond het af "
          + "zonder weg te gaan.");
    }
    try {
      Invoer invoer = json.readValue(new String(gelezen, StandardCharsets.UTF_8), Invoer.class);
      if (invoer != null && invoer.isVolledig()) {
        return invoer;
      }
    } catch (JsonProcessingException onleesbaar) {
      // Said below, as for what reads but is no draft.
    }
    throw new Conceptfout(HttpStatus.BAD_REQUEST, "Dit concept is niet te lezen. Ververs de pagina en probeer het opnieuw.");
  }

  private Bewaard bewaard(Concept concept, Formulier formulier) {
    try {
      Conceptinhoud passend = Conceptinhoud.passend(formulier, json.readTree(concept.inhoud()));
      return new Bewaard(passend.waarden(), passend.weggelaten(), concept.bron(), concept.versie(),
          Datumtekst.metTijd(concept.bewaardOp(), klok.getZone()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored draft is no JSON", e);
    }
  }

  /** What somebody types may stand in no cache. */
  private static <T> ResponseEntity<T> antwoord(HttpStatus status, T inhoud) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(inhoud);
  }

  /** @param gezien the version that this opening of the form saw last; null when it saw none */
  record Invoer(JsonNode waarden, String bron, long volgnummer, Long gezien) {

    boolean isVolledig() {
      return waarden != null && waarden.isObject() && bron != null && bron.matches("[A-Za-z0-9-]{1,64}");
    }
  }

  /** @param nooit the groups that are in no draft */
  record Opening(Bewaard concept, List<String> nooit, String slot, String csrfKop, String csrf) {
  }

  /** @param bewaardOp as people write it */
  record Bewaard(JsonNode waarden, List<Weggelaten> weggelaten, String bron, long versie, String bewaardOp) {
  }

  /** @param concept what the other one saved; null when it is gone */
  record Botsing(String message, Bewaard concept) {
  }

  record Melding(String message) {
  }
}
