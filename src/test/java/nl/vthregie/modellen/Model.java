package nl.vthregie.modellen;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A BPMN model with its file and its text.
 *
 * @param bestand {@code processes/<familie>/<proces>.bpmn}
 */
record Model(Path bestand, String tekst, BpmnModelInstance bpmn) {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  static Model lees(Path bestand) {
    try {
      return van(bestand, Files.readString(bestand));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Model van(Path bestand, String tekst) {
    return new Model(bestand, tekst,
        Bpmn.readModelFromStream(new ByteArrayInputStream(tekst.getBytes(StandardCharsets.UTF_8))));
  }

  String familie() {
    return bestand.getName(1).toString();
  }

  /** Its file name without the folder and the ending. */
  String naam() {
    return bestand.getFileName().toString().replace(".bpmn", "");
  }

  <T extends ModelElementInstance> Stream<T> alle(Class<T> soort) {
    return bpmn.getModelElementsByType(soort).stream();
  }

  /** Everything in the file that has this attribute in the engine's namespace, by id or type. */
  static String camunda(ModelElementInstance element, String attribuut) {
    String waarde = element.getAttributeValueNs(CAMUNDA, attribuut);
    return waarde == null ? "" : waarde;
  }

  static boolean isAsyncBefore(ModelElementInstance element) {
    return camunda(element, "asyncBefore").equals("true");
  }

  static boolean heeftBron(BaseElement element) {
    Collection<Documentation> documentatie = element.getDocumentations();
    return documentatie.stream().flatMap(d -> d.getTextContent().lines())
        .anyMatch(regel -> regel.strip().matches("Bron: \\S.*"));
  }

  /** Where each flow node stands in the diagram. */
  Map<FlowNode, Rectangle2D> vormen() {
    return alle(BpmnShape.class).filter(v -> v.getBpmnElement() instanceof FlowNode)
        .collect(Collectors.toMap(v -> (FlowNode) v.getBpmnElement(), Model::vlak));
  }

  static Rectangle2D vlak(BpmnShape vorm) {
    var bounds = vorm.getBounds();
    return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
