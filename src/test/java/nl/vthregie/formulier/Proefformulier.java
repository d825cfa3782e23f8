package nl.vthregie.formulier;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.test.Proefklok;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A form of a few lines, as a test needs it, and what the server says of a submission. */
final class Proefformulier {

  static final Clock KLOK = Clock.fixed(Proefklok.BEGIN.atTime(9, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant(),
      ZoneId.of("Europe/Amsterdam"));
  private static final Formulierlezer LEZER = new Formulierlezer(new ObjectMapper());

  private final Formulier formulier;

  private Proefformulier(Formulier formulier) {
    this.formulier = formulier;
  }

  /** @param componenten the content of {@code components}, with ' for " */
  static Proefformulier met(String... componenten) {
    return new Proefformulier(lees("{'id': 'proef', 'components': [" + String.join(", ", componenten) + "]}"));
  }

  static Formulier lees(String definitie) {
    return LEZER.lees(definitie.replace('\'', '"'));
  }

  /** What is kept of a submission. */
  Map<String, Object> gelezen(Map<String, Object> ingevuld) {
    return new Formuliercontrole(new FeelVoorwaarde(), KLOK).gelezen(formulier, ingevuld);
  }

  List<String> fouten(Map<String, Object> ingevuld) {
    return fouten(ingevuld, Map.of());
  }

  List<String> fouten(Map<String, Object> ingevuld, Map<String, Object> bekend) {
    return new Formuliercontrole(new FeelVoorwaarde(), KLOK).fouten(formulier, ingevuld, bekend);
  }
}
