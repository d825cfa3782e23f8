package nl.vthregie.formulier;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The forms as they were deployed: fragments and choices filled in. */
public class MeegeleverdeFormulieren {

  private final RepositoryService repository;

  public MeegeleverdeFormulieren(RepositoryService repository) {
    this.repository = repository;
  }

  /** By file name in the deployment. */
  Map<String, String> definities() {
    String uitrol = repository.createDeploymentQuery().orderByDeploymentTime().desc().list().get(0).getId();
    Map<String, String> definities = new TreeMap<>();
    for (String naam : repository.getDeploymentResourceNames(uitrol)) {
      if (naam.endsWith(".form")) {
        definities.put(naam, tekst(uitrol, naam));
      }
    }
    return definities;
  }

  public Map<String, Formulier> gelezen() {
    var lezer = new Formulierlezer(new ObjectMapper());
    Map<String, Formulier> formulieren = new TreeMap<>();
    definities().forEach((naam, definitie) -> formulieren.put(naam, lezer.lees(definitie)));
    return formulieren;
  }

  private String tekst(String uitrol, String naam) {
    try (InputStream tekst = repository.getResourceAsStream(uitrol, naam)) {
      return new String(tekst.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
