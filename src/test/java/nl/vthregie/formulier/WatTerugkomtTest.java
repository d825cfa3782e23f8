package nl.vthregie.formulier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import nl.vthregie.beleidscyclus.Beleidscycli;
import nl.vthregie.opdracht.Opdrachten;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Modellen;
import nl.vthregie.test.Procestest;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Wat een beslistabel aan dezelfde persoon teruggeeft")
class WatTerugkomtTest {

  /** Tables that send work back to who has just done it, and of which the form asks the same. */
  private static final Set<String> GEVRAAGD = Set.of("opdracht-volledigheid", "opdracht-capaciteit", "strategie-volledigheid");
  private static final Map<String, String> NIET_TE_VRAGEN = Map.of(
      "programma-middelen", "a shortage is a finding and no omission: whoever writes the programma must be able to hand it in, so "
          + "that it stands in the dossier what was missing",
      "escalatieniveau", "the ladder of an escalatie: an answer brings it to another level, nothing in it was missing",
      "escalatie-uitkomst", "the answers of both sides together; none of them could have given the other's");
  private static final String STRATEGIE = """
      {"samenvatting":"Kort","vindplaats":"Zaaksysteem","doelen":[{"omschrijving":"Minder hinder","indicator":"Klachten"}],
       "prioriteiten":[{"thema":"Afval","waarom":"Grootste risico"}],"methodeDoelbereik":"Meten","beoordelingscriteria":"Bbt",
       "werkwijze":"Zo","afspraken":"Samen","toezichtwijze":"Risicogericht","rapportage":"Elk kwartaal","sancties":"LHSO",
       "overheidsOvertreders":"Gelijk","ippcToezicht":"Elk jaar"}""";

  private final ObjectMapper json = new ObjectMapper();
  private final Formuliercontrole controle = new Formuliercontrole(new FeelVoorwaarde(), Proefformulier.KLOK);
  @Autowired
  private RepositoryService repository;
  @Autowired
  private DecisionService beslissingen;
  @Autowired
  private Opdrachten opdrachten;
  @Autowired
  private Beleidscycli cycli;
  private Map<String, Formulier> formulieren;

  @BeforeEach
  void setUp() {
    formulieren = new MeegeleverdeFormulieren(repository).gelezen();
  }

  @Test
  @DisplayName("staat hier: gevraagd in het formulier, of met een reden waarom niet")
  void elkeTabel() {
    Set<String> terug = new TreeSet<>();
    Modellen.processen().values().forEach(model -> model.getModelElementsByType(BusinessRuleTask.class).stream()
        .filter(this::geeftTerug).map(BusinessRuleTask::getCamundaDecisionRef).forEach(terug::add));
    assertThat(terug).as("a table that sends work back to who just did it").containsExactlyInAnyOrderElementsOf(
        Stream.concat(GEVRAAGD.stream(), NIET_TE_VRAGEN.keySet().stream()).toList());
  }

  @Test
  @DisplayName("D3: wat in de opdracht ook leeg is of achteruit loopt, het formulier weigert het al")
  void opdracht() {
    int onvolledig = 0;
    for (JsonNode opdracht : verminkt(Voorbeeldopdracht.VOLLEDIG)) {
      Object inhoud = json.convertValue(opdracht, Object.class);
      if (isOnvolledig(inhoud)) {
        onvolledig++;
        assertThat(fouten("forms/opdracht/opdracht-formuleren.form", Map.of("opdracht", inhoud, "vervolg", "INDIENEN"),
            Map.of("soort", "COLLECTIEF"))).as(opdracht.toString()).isNotEmpty();
      }
    }
    assertThat(onvolledig).as("so many ways to be incomplete").isGreaterThan(30);
    assertThat(fouten("forms/opdracht/opdracht-formuleren.form", Map.of("opdracht",
        json.convertValue(lees(Voorbeeldopdracht.VOLLEDIG), Object.class), "vervolg", "INDIENEN"), Map.of("soort", "COLLECTIEF")))
        .isEmpty();
  }

  @Test
  @DisplayName("D5: een aanvulling zonder extra capaciteit of middelen weigert het formulier al, en alleen die")
  void aanvulling() {
    for (String soort : List.of("AANVULLEND", "COLLECTIEF", "UITVOERINGSPROGRAMMA", "NIET_DEELNEMER")) {
      for (String capaciteit : new String[] {null, "", "  ", "0,4 fte"}) {
        for (Integer middelen : new Integer[] {null, 0, 1, 30000}) {
          ObjectNode opdracht = (ObjectNode) lees(Voorbeeldopdracht.VOLLEDIG);
          ((ObjectNode) opdracht.get("financien")).put("extraCapaciteit", capaciteit).put("extraMiddelen", middelen);
          Map<String, Object> inhoud = json.convertValue(opdracht, Map.class);
          boolean terug = "AANVULLING_ZONDER_MIDDELEN".equals(beslissingen.evaluateDecisionTableByKey("opdracht-capaciteit",
              new HashMap<>(Map.of("soort", soort, "opdracht", inhoud, "uren", 1000))).getSingleEntry());
          List<String> fouten = fouten("forms/opdracht/opdracht-formuleren.form", Map.of("opdracht", inhoud, "vervolg", "INDIENEN"),
              Map.of("soort", soort));
          if (terug) {
            assertThat(fouten).as("%s %s %s", soort, capaciteit, middelen).isNotEmpty()
                .allMatch(fout -> fout.startsWith("'Extra "));
          } else if ((middelen == null || middelen > 0) && !"  ".equals(capaciteit)) {
            assertThat(fouten).as("%s %s %s", soort, capaciteit, middelen).isEmpty();
          }
        }
      }
    }
  }

  @Test
  @DisplayName("D14: wat in de strategie ook leeg is, het formulier weigert het al")
  void strategie() {
    int onvolledig = 0;
    for (JsonNode strategie : verminkt(STRATEGIE)) {
      Object inhoud = json.convertValue(strategie, Object.class);
      if (!cycli.legeOnderdelen(inhoud).isEmpty()) {
        onvolledig++;
        assertThat(fouten("forms/beleidscyclus/cyclus-strategie.form", Map.of("strategie", inhoud), Map.of()))
            .as(strategie.toString()).isNotEmpty();
      }
    }
    assertThat(onvolledig).isGreaterThan(30);
    assertThat(fouten("forms/beleidscyclus/cyclus-strategie.form",
        Map.of("strategie", json.convertValue(lees(STRATEGIE), Object.class)), Map.of())).isEmpty();
  }


  /** What is no taakveld or no date cannot even be read, and would fail in the table instead of coming back. */
  private boolean isOnvolledig(Object opdracht) {
    try {
      return !opdrachten.legeOnderdelen(opdracht).isEmpty() || !opdrachten.planningKlopt(opdracht);
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private List<String> fouten(String formulier, Map<String, Object> ingevuld, Map<String, Object> bekend) {
    return controle.fouten(formulieren.get(formulier), ingevuld, bekend);
  }

  /** The same document with one thing taken out, emptied, or made nothing but a space; and with its dates the wrong way round. */
  private List<JsonNode> verminkt(String tekst) {
    List<JsonNode> alle = new ArrayList<>();
    for (String plaats : plaatsen("", lees(tekst))) {
      for (Function<JsonNode, JsonNode> hoe : List.<Function<JsonNode, JsonNode>>of(oud -> null, oud -> json.nullNode(),
          oud -> oud.isArray() ? json.createArrayNode() : oud.isObject() ? json.createObjectNode() : TextNode.valueOf(""),
          oud -> oud.isTextual() ? TextNode.valueOf(" \u00a0") : null)) {
        ObjectNode document = (ObjectNode) lees(tekst);
        JsonNode houder = document.at(plaats.substring(0, plaats.lastIndexOf('/')));
        String naam = plaats.substring(plaats.lastIndexOf('/') + 1);
        if (houder instanceof ObjectNode groep) {
          JsonNode nieuw = hoe.apply(groep.get(naam));
          if (nieuw == null) {
            groep.remove(naam);
          } else {
            groep.set(naam, nieuw);
          }
          alle.add(document);
        }
      }
    }
    ObjectNode achteruit = (ObjectNode) lees(tekst);
    if (achteruit.has("planning")) {
      ((ObjectNode) achteruit.get("planning")).put("einde", "2026-12-31");
      alle.add(achteruit);
    }
    return alle;
  }

  private static List<String> plaatsen(String plaats, JsonNode node) {
    List<String> plaatsen = new ArrayList<>();
    if (node instanceof ArrayNode lijst) {
      for (int i = 0; i < lijst.size(); i++) {
        plaatsen.addAll(plaatsen(plaats + "/" + i, lijst.get(i)));
      }
    }
    node.fieldNames().forEachRemaining(naam -> {
      plaatsen.add(plaats + "/" + naam);
      plaatsen.addAll(plaatsen(plaats + "/" + naam, node.get(naam)));
    });
    return plaatsen;
  }

  private JsonNode lees(String tekst) {
    try {
      return json.readTree(tekst);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the user task just before it is among those just behind it. */
  private boolean geeftTerug(BusinessRuleTask tabel) {
    Set<FlowNode> ervoor = taken(tabel, node -> bronnen(node), new HashSet<>());
    ervoor.retainAll(taken(tabel, node -> doelen(node), new HashSet<>()));
    return !ervoor.isEmpty();
  }

  /** The first user tasks in one direction; a table on the way has its own answer. */
  private static Set<FlowNode> taken(FlowNode vanaf, Function<FlowNode, Collection<FlowNode>> richting, Set<FlowNode> gezien) {
    Set<FlowNode> taken = new HashSet<>();
    for (FlowNode node : richting.apply(vanaf)) {
      if (node instanceof UserTask) {
        taken.add(node);
      } else if (gezien.add(node)) {
        taken.addAll(taken(node, richting, gezien));
      }
    }
    return taken;
  }

  private static Collection<FlowNode> doelen(FlowNode node) {
    if (node instanceof ThrowEvent && !links(node).isEmpty()) {
      return gekoppeld(node, CatchEvent.class);
    }
    return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
  }

  private static Collection<FlowNode> bronnen(FlowNode node) {
    if (node instanceof CatchEvent && !links(node).isEmpty()) {
      return gekoppeld(node, ThrowEvent.class);
    }
    return node.getIncoming().stream().map(SequenceFlow::getSource).toList();
  }

  private static <T extends Event> List<FlowNode> gekoppeld(FlowNode node, Class<T> soort) {
    return node.getModelInstance().getModelElementsByType(soort).stream().map(FlowNode.class::cast)
        .filter(ander -> links(ander).equals(links(node))).toList();
  }

  private static List<String> links(FlowNode node) {
    return node.getChildElementsByType(LinkEventDefinition.class).stream().map(LinkEventDefinition::getName).toList();
  }
}
