package nl.vthregie.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.vthregie.organisatie.Regiomap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Deploys all models and forms as one deployment, when anything in them changed. A resource is named by its place in
 * the repository ({@code processes/opdracht/…}), the same on every machine.
 *
 * <p>A region may have its own tables of terms, and of who leads and who decides, in the folder with its data.
 *
 * <p>Two things are filled in on the way: the choices that a form takes from data ({@link Formulieropties}), and the
 * fragments that several forms share ({@code "properties": {"fragment": "opdracht-document"}}).
 */
@Component
class Uitrol {

  private static final Logger log = LoggerFactory.getLogger(Uitrol.class);
  private static final String NAAM = "vth-regie";

  private final RepositoryService repository;
  private final ObjectMapper json;
  private final Regiomap regiomap;
  private final Regiotabellen tabellen;
  private final Map<String, Formulieropties> opties;
  private final Keuzebronnen keuzebronnen;

  Uitrol(RepositoryService repository, ObjectMapper json, Regiomap regiomap, Regiotabellen tabellen,
         List<Formulieropties> opties, Keuzebronnen keuzebronnen) {
    this.repository = repository;
    this.json = json;
    this.regiomap = regiomap;
    this.tabellen = tabellen;
    this.opties = opties.stream().collect(Collectors.toMap(Formulieropties::naam, Function.identity()));
    this.keuzebronnen = keuzebronnen;
  }

  /** @throws nl.vthregie.start.Startweigering when a table of the region does not fit the models */
  void controleer() {
    tabellen.controleer(regiomap);
  }

  void rolUit() {
    try {
      DeploymentBuilder uitrol = repository.createDeployment().name(NAAM).source(NAAM)
          .enableDuplicateFiltering(false);
      Map<String, JsonNode> fragmenten = fragmenten();
      Map<String, Resource> modellen = Meegeleverd.alle("processes/**/*.bpmn");
      Map<String, Resource> regels = tabellen.lees(regiomap);
      for (var bestand : Stream.concat(modellen.entrySet().stream(), regels.entrySet().stream()).toList()) {
        uitrol.addInputStream(bestand.getKey(), bestand.getValue().getInputStream());
      }
      for (var bestand : Meegeleverd.alle("forms/**/*.form").entrySet()) {
        JsonNode formulier = json.readTree(bestand.getValue().getInputStream());
        vulIn(formulier, fragmenten);
        uitrol.addInputStream(bestand.getKey(), new ByteArrayInputStream(json.writeValueAsBytes(formulier)));
      }
      log.info("Models and forms in deployment {}", uitrol.deploy().getId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, JsonNode> fragmenten() throws IOException {
    Map<String, JsonNode> fragmenten = new TreeMap<>();
    for (var bestand : Meegeleverd.alle("forms/**/*.fragment.json").entrySet()) {
      JsonNode fragment = json.readTree(bestand.getValue().getInputStream());
      String naam = fragment.path("id").asText();
      maakUniek(naam, fragment.path("components"));
      fragmenten.put(naam, fragment.path("components"));
    }
    return fragmenten;
  }

  /** Ids are unique within a form, and a fragment cannot know what else stands in the form that takes it in. */
  private static void maakUniek(String fragment, JsonNode componenten) {
    for (JsonNode component : componenten) {
      ((ObjectNode) component).put("id", fragment + "_" + component.path("id").asText());
      maakUniek(fragment, component.path("components"));
    }
  }

  private void vulIn(JsonNode houder, Map<String, JsonNode> fragmenten) {
    if (!(houder.path("components") instanceof ArrayNode componenten)) {
      return;
    }
    for (int i = componenten.size() - 1; i >= 0; i--) {
      JsonNode component = componenten.get(i);
      JsonNode eigenschappen = component.path("properties");
      if (eigenschappen.has("fragment")) {
        JsonNode fragment = bekend(fragmenten, eigenschappen.get("fragment").asText(), "fragment");
        componenten.remove(i);
        for (int j = fragment.size() - 1; j >= 0; j--) {
          componenten.insert(i, fragment.get(j).deepCopy());
        }
      } else if (eigenschappen.has("keuzesUit")) {
        keuzebronnen.van(eigenschappen.get("keuzesUit").asText());
      } else if (eigenschappen.has("optiesUit")) {
        var bron = bekend(opties, eigenschappen.get("optiesUit").asText(), "optiesUit");
        ((ObjectNode) component).set("values", json.valueToTree(bron.opties()));
        if (component.path("type").asText().equals("select") && bron.opties().size() == 1) {
          // Where there is no choice, nobody is asked to make it.
          ((ObjectNode) component).put("defaultValue", bron.opties().get(0).value());
        }
      }
    }
    componenten.forEach(component -> vulIn(component, fragmenten));
  }

  private static <T> T bekend(Map<String, T> keuze, String naam, String eigenschap) {
    if (!keuze.containsKey(naam)) {
      throw new IllegalStateException("A form asks for " + eigenschap + " '" + naam + "'; known are " + keuze.keySet());
    }
    return keuze.get(naam);
  }
}
