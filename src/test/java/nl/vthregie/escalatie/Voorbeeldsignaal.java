package nl.vthregie.escalatie;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bijlage 3 as somebody fills it in: nothing points to sensitivity, unless the test says so. */
public final class Voorbeeldsignaal {

  /** The questions about persons, which go in a group of their own. */
  static final List<String> OVER_PERSONEN = List.of("J2", "H1", "H4", "H5");
  static final List<String> KERN = List.of("K1", "K2", "K3", "K4", "K5");
  static final List<String> ALLE = List.of("K1", "K2", "K3", "K4", "K5", "C01", "C02", "C03", "C04", "C05", "C06", "C07",
      "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C15", "C16", "A1", "A2", "P1", "P2", "P3", "P4", "P5", "P6", "J1",
      "J2", "J3", "J4", "F1", "F2", "F3", "RO1", "RO2", "H1", "H2", "H3", "H4", "H5", "N1", "EV1", "G1");

  private final Map<String, Object> signaal = new LinkedHashMap<>();
  private final Map<String, Object> personen = new LinkedHashMap<>();

  private Voorbeeldsignaal() {
    ALLE.forEach(vraag -> antwoord(vraag, KERN.contains(vraag) ? "NEE" : "ONBEKEND"));
    signaal.put("toelichting", "Bijzondere inzet bij een bedrijf, zie het verslag van het toezicht.");
    signaal.put("media", null);
  }

  public static Voorbeeldsignaal rustig() {
    return new Voorbeeldsignaal();
  }

  public Voorbeeldsignaal ja(String... vragen) {
    for (String vraag : vragen) {
      antwoord(vraag, "JA");
    }
    return this;
  }

  Voorbeeldsignaal nee(String... vragen) {
    for (String vraag : vragen) {
      antwoord(vraag, "NEE");
    }
    return this;
  }

  /** @param antwoord null leaves the question out */
  Voorbeeldsignaal antwoord(String vraag, Object antwoord) {
    Map<String, Object> groep = OVER_PERSONEN.contains(vraag) ? personen : signaal;
    if (antwoord == null) {
      groep.remove(vraag);
    } else {
      groep.put(vraag, antwoord);
    }
    return this;
  }

  public VariableMap ingevuld() {
    return Variables.createVariables().putValue("signaal", SpinValues.jsonValue(schrijf(signaal)).create())
        .putValue("personen", SpinValues.jsonValue(schrijf(personen)).create());
  }

  /** The same for the REST API. */
  String alsRest() {
    return schrijf(Map.of("variables", Map.of("signaal", Map.of("value", schrijf(signaal), "type", "Json"),
        "personen", Map.of("value", schrijf(personen), "type", "Json"))));
  }

  private static String schrijf(Object object) {
    try {
      return new ObjectMapper().writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
