package nl.vthregie.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Map;

/** Starts a process from within, as a person does in the takenlijst: with his rights, and through its start form. */
@Component
public class Processtart {

  private final RepositoryService repository;
  private final FormService formulieren;
  private final IdentityService identiteiten;
  private final ObjectMapper json;

  Processtart(RepositoryService repository, FormService formulieren, IdentityService identiteiten, ObjectMapper json) {
    this.repository = repository;
    this.formulieren = formulieren;
    this.identiteiten = identiteiten;
    this.json = json;
  }

  /**
   * @param ingevuld by the keys of the form: text, numbers and booleans, and lists for what the form keeps as JSON
   * @throws Weigering when the form or the rights of this user do not allow it
   */
  public void start(String gebruiker, String proces, Map<String, Object> ingevuld) {
    String definitie = repository.createProcessDefinitionQuery().processDefinitionKey(proces).latestVersion()
        .singleResult().getId();
    identiteiten.setAuthenticatedUserId(gebruiker);
    try {
      formulieren.submitStartForm(definitie, variabelen(ingevuld));
    } finally {
      identiteiten.clearAuthentication();
    }
  }

  private VariableMap variabelen(Map<String, Object> ingevuld) {
    VariableMap variabelen = Variables.createVariables();
    ingevuld.forEach((sleutel, waarde) -> variabelen.put(sleutel,
        waarde instanceof Collection<?> lijst ? SpinValues.jsonValue(schrijf(lijst)).create() : waarde));
    return variabelen;
  }

  private String schrijf(Collection<?> lijst) {
    try {
      return json.writeValueAsString(lijst);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot write as JSON: " + lijst, e);
    }
  }
}
