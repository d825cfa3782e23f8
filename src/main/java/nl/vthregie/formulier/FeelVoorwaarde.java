package nl.vthregie.formulier;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Evaluates FEEL with the same engine that evaluates the decision tables. */
@Component
public class FeelVoorwaarde implements Voorwaarde {

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

  /** By text: forms repeat few conditions, and parsing one costs far more than evaluating it. */
  private final Map<String, ParsedExpression> gelezen = new ConcurrentHashMap<>();

  @Override
  public boolean geldt(String expressie, Map<String, Object> waarden) {
    // What somebody sent may not fit the condition. Then the field shows, and its rules count.
    var uitkomst = feel.evaluate(gelezen.computeIfAbsent(expressie, this::lees), waarden);
    return uitkomst.isSuccess() && Boolean.TRUE.equals(uitkomst.result());
  }

  private ParsedExpression lees(String expressie) {
    var uitkomst = feel.parseExpression(expressie);
    if (uitkomst.isFailure()) {
      throw new IllegalStateException("Form condition '" + expressie + "' is no FEEL: " + uitkomst.failure().message());
    }
    return uitkomst.parsedExpression();
  }
}
