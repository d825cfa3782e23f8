package nl.vthregie.engine;

import org.camunda.bpm.engine.impl.util.xml.Element;

import java.util.Optional;

/** Reads what a model says about an element in {@code camunda:properties}. */
final class Modeleigenschap {

  private Modeleigenschap() {
  }

  static Optional<String> van(Element element, String naam) {
    return Optional.ofNullable(element.element("extensionElements")).map(e -> e.element("properties"))
        .flatMap(e -> e.elements("property").stream().filter(p -> naam.equals(p.attribute("name")))
            .map(p -> p.attribute("value")).findFirst());
  }
}
