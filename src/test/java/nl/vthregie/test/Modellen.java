package nl.vthregie.test;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The models and forms of the repository, as files. */
public final class Modellen {

  private Modellen() {
  }

  /** Every BPMN model by its file. */
  public static Map<Path, BpmnModelInstance> processen() {
    Map<Path, BpmnModelInstance> processen = new TreeMap<>();
    bestanden("processes", ".bpmn").forEach(p -> processen.put(p, Bpmn.readModelFromStream(open(p))));
    return processen;
  }

  /** @param einde how the file name ends, with the dot */
  public static List<Path> bestanden(String map, String einde) {
    try (Stream<Path> bestanden = Files.walk(Path.of(map))) {
      return bestanden.filter(p -> p.toString().endsWith(einde)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static InputStream open(Path bestand) {
    try {
      return Files.newInputStream(bestand);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
