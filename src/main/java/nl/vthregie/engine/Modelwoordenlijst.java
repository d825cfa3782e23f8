package nl.vthregie.engine;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The engine's map of beans: every {@link Modelwoord} by name, looked up when a model first says it, because many of
 * these beans need the engine itself.
 */
@Component
class Modelwoordenlijst extends AbstractMap<Object, Object> {

  private final ConfigurableListableBeanFactory beans;
  private final Set<String> woorden;

  Modelwoordenlijst(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
    this.woorden = new LinkedHashSet<>(Arrays.asList(beans.getBeanNamesForAnnotation(Modelwoord.class)));
  }

  @Override
  public boolean containsKey(Object woord) {
    return woord instanceof String naam && woorden.contains(naam);
  }

  @Override
  public Object get(Object woord) {
    return containsKey(woord) ? beans.getBean((String) woord) : null;
  }

  @Override
  public Set<Object> keySet() {
    return Set.copyOf(woorden);
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return woorden.stream().map(w -> new SimpleImmutableEntry<Object, Object>(w, beans.getBean(w)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
