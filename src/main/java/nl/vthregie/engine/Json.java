package nl.vthregie.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Turns JSON variables into typed records and back: a dossier is one JSON variable with a record beside it. */
@Component
public class Json {

  private final ObjectMapper mapper;

  Json(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** @return empty when the variable is not there or is null */
  public <T> Optional<T> lees(VariableScope scope, String naam, TypeReference<T> soort) {
    return tekst(scope, naam).map(tekst -> lees(tekst, soort));
  }

  /**
   * @param waarde a JSON variable as an expression in a model hands it over, JSON text, or an object; not null
   * @throws IllegalArgumentException when it cannot be read as that
   */
  public <T> T lees(Object waarde, TypeReference<T> soort) {
    try {
      return mapper.readValue(tekst(waarde), soort);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Unreadable JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** @return the JSON text of a variable; empty when it is not there or is null */
  public Optional<String> tekst(VariableScope scope, String naam) {
    return Optional.ofNullable(scope.getVariable(naam)).map(this::tekst);
  }

  /** @return a record or list as JSON text; what is JSON already, as it is */
  public String tekst(Object waarde) {
    if (waarde instanceof SpinJsonNode node) {
      return node.toString();
    }
    return waarde instanceof String tekst ? tekst : schrijf(waarde);
  }

  public TypedValue waarde(Object object) {
    return SpinValues.jsonValue(schrijf(object)).create();
  }

  private String schrijf(Object object) {
    try {
      return mapper.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot be written as JSON: " + object.getClass(), e);
    }
  }
}
