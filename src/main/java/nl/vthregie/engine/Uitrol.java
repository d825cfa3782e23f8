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
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final String TERMIJNTABELLEN = "processes/termijn/";
  private static final Set<String> VERDELINGEN = Set.of("cyclusproduct-lead.dmn", "besluitorgaan.dmn");

  private final RepositoryService repository;
  private final ObjectMapper json;
  private final Regiomap regiomap;
  private final Termijncontrole termijncontrole;
  private final Verdelingcontrole verdelingcontrole;
  private final Map<String, Formulieropties> opties;
  private final Keuzebronnen keuzebronnen;
  private final ResourcePatternResolver bestanden = new PathMatchingResourcePatternResolver();

  Uitrol(RepositoryService repository, ObjectMapper json, Regiomap regiomap, Termijncontrole termijncontrole,
         Verdelingcontrole verdelingcontrole, List<Formulieropties> opties, Keuzebronnen keuzebronnen) {
    this.repository = repository;
    this.json = json;
    this.regiomap = regiomap;
    this.termijncontrole = termijncontrole;
    this.verdelingcontrole = verdelingcontrole;
    this.opties = opties.stream().collect(Collectors.toMap(Formulieropties::naam, Function.identity()));
    this.keuzebronnen = keuzebronnen;
  }

  void rolUit() {
    try {
      DeploymentBuilder uitrol = repository.createDeployment().name(NAAM).source(NAAM)
          .enableDuplicateFiltering(false);
      Map<String, JsonNode> fragmenten = fragmenten();
      Map<String, Resource> modellen = alle("processes/**/*.bpmn");
      Map<String, Resource> tabellen = alle("processes/**/*.dmn");
      Map<String, Resource> meegeleverd = new TreeMap<>(tabellen);
      tabellen.replaceAll((plaats, bestand) -> isVanDeRegio(plaats, bestand)
          ? regiomap.eigen(bestand.getFilename()).orElse(bestand) : bestand);
      termijncontrole.controleer(tabellen.get(TERMIJNTABELLEN + "termijnen.dmn"),
          tabellen.get(TERMIJNTABELLEN + "verschuifregel.dmn"), modellen.values());
      for (var tabel : tabellen.entrySet()) {
        if (VERDELINGEN.contains(tabel.getValue().getFilename())) {
          verdelingcontrole.controleer(tabel.getValue(), meegeleverd.get(tabel.getKey()));
        }
      }
      for (var bestand : Stream.concat(modellen.entrySet().stream(), tabellen.entrySet().stream()).toList()) {
        uitrol.addInputStream(bestand.getKey(), bestand.getValue().getInputStream());
      }
      for (var bestand : alle("forms/**/*.form").entrySet()) {
        JsonNode formulier = json.readTree(bestand.getValue().getInputStream());
        vulIn(formulier, fragmenten);
        uitrol.addInputStream(bestand.getKey(), new ByteArrayInputStream(json.writeValueAsBytes(formulier)));
      }
      log.info("Models and forms in deployment {}", uitrol.deploy().getId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isVanDeRegio(String plaats, Resource bestand) {
    return plaats.startsWith(TERMIJNTABELLEN) || VERDELINGEN.contains(bestand.getFilename());
  }

  private Map<String, JsonNode> fragmenten() throws IOException {
    Map<String, JsonNode> fragmenten = new TreeMap<>();
    for (var bestand : alle("forms/**/*.fragment.json").entrySet()) {
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

  /** By name, so that two machines build the same deployment. */
  private Map<String, Resource> alle(String... patronen) throws IOException {
    Map<String, Resource> gevonden = new TreeMap<>(Comparator.naturalOrder());
    for (String patroon : patronen) {
      String map = patroon.substring(0, patroon.indexOf('/') + 1);
      for (Resource bestand : bestanden.getResources("classpath*:" + patroon)) {
        String adres = bestand.getURL().toString();
        gevonden.put(adres.substring(adres.lastIndexOf("/" + map) + 1), bestand);
      }
    }
    return gevonden;
  }
}
