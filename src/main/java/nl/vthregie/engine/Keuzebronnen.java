package nl.vthregie.engine;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The {@link Keuzebron}nen by the names that forms use. */
@Component
class Keuzebronnen {

  private final Map<String, Keuzebron> bronnen;

  Keuzebronnen(List<Keuzebron> bronnen) {
    this.bronnen = bronnen.stream().collect(Collectors.toMap(Keuzebron::naam, Function.identity()));
  }

  Keuzebron van(String naam) {
    if (!bronnen.containsKey(naam)) {
      throw new IllegalStateException("A form asks for keuzesUit '" + naam + "'; known are " + bronnen.keySet());
    }
    return bronnen.get(naam);
  }
}
