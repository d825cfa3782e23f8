package nl.vthregie.beheer;

import nl.vthregie.herinnering.Herinneringenlijst;
import nl.vthregie.herinnering.Herinneringenvraag;
import nl.vthregie.herinnering.Herinneringenvraag.Vraagfout;
import nl.vthregie.herinnering.Herinneringregel;
import nl.vthregie.herinnering.Samenvatting;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;

/** The reminders for other systems, for instance a dashboard or the monitoring of the mail. */
@RestController
@RequestMapping(path = "/rest/herinneringen", produces = MediaType.APPLICATION_JSON_VALUE)
class HerinneringenRest {

  private static final int GEWOON = 100;

  private final Herinneringenlijst lijst;

  HerinneringenRest(Herinneringenlijst lijst) {
    this.lijst = lijst;
  }

  /** @param totaal how many answer the question; {@code herinneringen} are the asked part of them */
  record Antwoord(int eerste, int aantal, long totaal, List<Herinneringregel> herinneringen) {
  }

  /** As every other refusal of this application. */
  record Fout(String type, String message) {
  }

  @GetMapping
  Antwoord herinneringen(@RequestParam Map<String, String> parameters) {
    Herinneringenvraag vraag = Herinneringenvraag.lees(parameters, GEWOON);
    Herinneringenlijst.Deel deel = lijst.zoek(vraag);
    return new Antwoord(vraag.eerste(), deel.regels().size(), deel.totaal(), deel.regels());
  }

  @GetMapping("/samenvatting")
  Samenvatting samenvatting() {
    return lijst.samenvatting();
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  Fout fout(Vraagfout fout) {
    return new Fout("InvalidRequestException", fout.getMessage());
  }
}
