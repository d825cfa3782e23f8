package nl.vthregie.engine;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean that models may name in an expression. These are the only words a model knows: nothing else of the
 * application context can be reached from a diagram.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface Modelwoord {

  @AliasFor(annotation = Component.class, attribute = "value")
  String value();
}
