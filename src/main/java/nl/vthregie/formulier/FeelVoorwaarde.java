package nl.vthregie.formulier;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Evaluates FEEL with the same engine that evaluates the decision tables. */
@Component
public class FeelVoorwaarde implements Voorwaarde {

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

  @Override
  public boolean geldt(String expressie, Map<String, Object> waarden) {
    var uitkomst = feel.evaluateExpression(expressie, waarden);
    if (uitkomst.isFailure()) {
      throw new IllegalStateException("Form condition '" + expressie + "' cannot be evaluated: "
          + uitkomst.failure().message());
    }
    return Boolean.TRUE.equals(uitkomst.result());
  }
}
