package nl.vthregie.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

import java.util.Map;
import java.util.Set;

/**
 * Evaluates expressions, but those that stand outside a running process only when they are in a fixed list.
 *
 * <p>Queries and stored filters evaluate expressions without a variable scope, and the engine's own switches miss the
 * branches of an {@code or()}: any logged-in user could run code there. Models always have a scope.
 */
class Zoekwoordbewaker extends SpringExpressionManager {

  /** What the standard filters use, and nothing more. */
  static final Set<String> TOEGESTAAN = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}",
      "${dateTime().plusDays(7)}");

  Zoekwoordbewaker(ApplicationContext context, Map<Object, Object> woorden) {
    super(context, woorden);
  }

  @Override
  public Expression createExpression(String tekst) {
    var expressie = (JuelExpression) super.createExpression(tekst);
    return new Bewaakt(createValueExpression(tekst), tekst, expressie.isLiteralText());
  }

  private final class Bewaakt extends JuelExpression {

    private final boolean letterlijk;

    private Bewaakt(ValueExpression expressie, String tekst, boolean letterlijk) {
      super(expressie, Zoekwoordbewaker.this, tekst);
      this.letterlijk = letterlijk;
    }

    @Override
    public Object getValue(VariableScope scope) {
      return getValue(scope, null);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution contextExecution) {
      if (scope == null && !letterlijk && !TOEGESTAAN.contains(getExpressionText())) {
        throw Weigering.verboden("Deze zoekopdracht bevat een uitdrukking die niet is toegestaan. Gebruik "
            + String.join(" of ", TOEGESTAAN.stream().sorted().toList()) + ".");
      }
      return super.getValue(scope, contextExecution);
    }
  }
}
