package nl.vthregie.modellen;

import nl.vthregie.test.Modellen;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static nl.vthregie.modellen.Model.camunda;

/** The rules for models (ontwerp §5) that bpmnlint does not know. Each says why it is there. */
enum Modelregel {

  BESTANDSNAAM("the file is named as the process, because that is how people look for it", model ->
      model.alle(Process.class).map(Process::getId).filter(id -> !id.equals(model.naam()))),

  PROCES("a process says what it is, how long its history is kept and where it comes from", model ->
      model.alle(Process.class).filter(p -> leeg(p.getName()) || !p.isExecutable() || !Model.heeftBron(p)
          || camunda(p, "historyTimeToLive").isEmpty() || camunda(p, "versionTag").isEmpty()).map(Process::getId)),

  ID("an id says what kind of thing it is, because logs and tests show only the id", model ->
      model.alle(FlowNode.class).filter(k -> !k.getId().matches(voorvoegsel(k) + "_[A-Z]\\w*")).map(FlowNode::getId)),

  NAAM("everything in the diagram has a name; only a gateway that joins needs none", model ->
      model.alle(FlowNode.class).filter(k -> leeg(k.getName())).filter(k -> !(k instanceof Gateway) || splitst(k))
          .map(FlowNode::getId)),

  VRAAG("a gateway that chooses asks a question, and each of its branches is an answer", model ->
      Stream.concat(kiezend(model).filter(g -> leeg(g.getName()) || !g.getName().endsWith("?")).map(FlowNode::getId),
          // After an event-based gateway the events are the answers, and have names already.
          kiezend(model).filter(g -> !(g instanceof EventBasedGateway)).flatMap(g -> g.getOutgoing().stream()).filter(f -> leeg(f.getName())).map(SequenceFlow::getId))),

  WIE("who does a task is for 'rollen' or a word of the family to say, which know vertegenwoordiging", model ->
      model.alle(UserTask.class).filter(t -> !camunda(t, "assignee").isEmpty() || !camunda(t, "candidateUsers").isEmpty()
          || !zonderLetterlijkeGroep(camunda(t, "candidateGroups"))).map(UserTask::getId)),

  TERMIJN("the due date comes from the one table of terms, so that mail, list and timer agree", model ->
      model.alle(UserTask.class).filter(t -> !camunda(t, "dueDate").equals(Modelregel.UITERLIJK))
          .map(UserTask::getId)),

  TIMER("a timer on the edge of a task goes off at its due date; at a bestuur it leaves the task open, because a besluit "
      + "never takes itself", model ->
      model.alle(BoundaryEvent.class).filter(rand -> rand.getAttachedTo() instanceof UserTask)
          .filter(rand -> timers(rand).anyMatch(timer -> !isUiterlijk(timer)
              || rand.cancelActivity() && isVanBestuur((UserTask) rand.getAttachedTo())))
          .map(FlowNode::getId)),

  FORMULIER("a task has a form of its own deployment: an old dossier keeps the form it began with", model ->
      Stream.concat(model.alle(UserTask.class).filter(t -> camunda(t, "formRef").isEmpty()),
              Stream.concat(model.alle(UserTask.class), model.alle(StartEvent.class))
                  .filter(k -> !camunda(k, "formRef").isEmpty())
                  .filter(k -> !camunda(k, "formRefBinding").equals("deployment") || !bestaat(camunda(k, "formRef"))))
          .map(FlowNode::getId)),

  HULP("the documentation of a task is the help that Tasklist shows, with its source", model ->
      model.alle(UserTask.class).filter(t -> !Model.heeftBron(t)).map(UserTask::getId)),

  BESLISSING("a dossier decides by the tables that were deployed with its process", model ->
      model.alle(BusinessRuleTask.class).filter(b -> !camunda(b, "decisionRefBinding").equals("deployment"))
          .map(FlowNode::getId)),

  WACHTPUNT("work of a machine begins in a transaction of its own, so that its failure undoes no one's form", model ->
      Stream.concat(model.alle(FlowNode.class).filter(k -> k instanceof ServiceTask || k instanceof SendTask
              || k instanceof ThrowEvent && verstuurtBericht(k)),
          model.alle(BusinessRuleTask.class).filter(Modelregel::volgtOpTaak))
          .filter(k -> !Model.isAsyncBefore(k)).map(FlowNode::getId)),

  MEERVOUDIG("parallel completions of one task collide, unless each ends in a transaction of its own", model ->
      model.alle(MultiInstanceLoopCharacteristics.class).filter(m -> !camunda(m, "asyncAfter").equals("true"))
          .map(m -> ((Activity) m.getParentElement()).getId())),

  GEEN_CODE("a model holds no code: scripts, classes and connectors are outside the vocabulary and the tests", model ->
      Stream.concat(model.alle(ScriptTask.class).map(FlowNode::getId), verboden(model,
          "<camunda:script", "<camunda:connector", "camunda:formKey", "camunda:class=", " class=\"", "camunda:expression=",
          "scriptFormat", "<camunda:formData"))),

  GEEN_WEKEN("P6W is wrong in this engine: it takes weeks for something else (ontwerp decision 5)", model ->
      patroon(model, "P\\d+W")),

  GEEN_HERHALING("an R cycle loses what falls in downtime", model -> patroon(model, "\\bR\\d*/")),

  GEEN_GENUMMERDE_WEEKDAG("1 is Sunday to this engine and Monday to the reader", model ->
      model.alle(TimeCycle.class).map(ModelElementInstance::getTextContent)
          .filter(cyclus -> cyclus.strip().split("\\s+").length >= 6)
          .filter(cyclus -> cyclus.strip().split("\\s+")[5].matches(".*\\d.*"))),

  WOORDEN("a model knows its vocabulary and its own data, and reaches nothing else", model -> {
    Set<String> toegestaan = Woordenschat.toegestaan(model);
    return Woordenschat.gebruikt(model).stream().filter(woord -> !toegestaan.contains(woord));
  }),

  BANEN("the lanes show who does what: every node is in one lane, on paper and in the picture", model ->
      model.alle(FlowNode.class).filter(k -> k.getParentElement() instanceof Process)
          .filter(k -> !staatInEenBaan(model, k)).map(FlowNode::getId)),

  TEKENING("everything is drawn", model -> {
    Set<String> getekend = Stream.concat(
        model.alle(BpmnShape.class).map(v -> v.getBpmnElement().getId()),
        model.alle(BpmnEdge.class).map(e -> e.getBpmnElement().getId())).collect(Collectors.toSet());
    return Stream.of(FlowNode.class, SequenceFlow.class, Lane.class).flatMap(model::alle)
        .map(e -> ((BaseElement) e).getId()).filter(id -> !getekend.contains(id));
  }),

  EINDE_VERTELT("whoever is concerned and did not act himself hears how it ended, or the end event says why nobody must", model ->
      model.alle(EndEvent.class).filter(einde -> !vertelt(einde)).map(FlowNode::getId)),

  TERUG_VERTELT("whoever gets his work again hears why, or the way back says why nobody must", model ->
      Terugweg.in(model).stream().filter(terug -> terug.weg().stream().noneMatch(Modelregel::vertelt))
          .map(Terugweg::omschrijving)),

  BERICHT("a bericht says to whom, about what and in sentences, and stands beside tasks that are there; a task of several "
      + "people at once tells it to none of them in particular", model ->
      Stream.concat(model.alle(EndEvent.class), model.alle(SequenceFlow.class)).filter(e -> !berichtKlopt(model, e))
          .map(BaseElement::getId)),

  NAMENS("who does a task that each of several has, does it for one of them, and its mail says for whom", model ->
      model.alle(UserTask.class).filter(t -> !t.getChildElementsByType(MultiInstanceLoopCharacteristics.class).isEmpty())
          .filter(t -> !isVanEenBestuur(t) && eigenschap(t, "namens").isEmpty()).map(FlowNode::getId)),

  OVERLAP("nothing stands on top of another: it must be a diagram to project in a meeting", Modelregel::overlappingen);

  private static boolean vertelt(BaseElement element) {
    return eigenschap(element, "bericht").isPresent() || eigenschap(element, "geenBericht").isPresent();
  }

  private static boolean berichtKlopt(Model model, BaseElement element) {
    boolean zegt = eigenschap(element, "bericht").isPresent();
    boolean heel = Stream.of("berichtAan", "berichtOnderwerp").allMatch(deel -> eigenschap(element, deel).isPresent() == zegt);
    boolean plaats = eigenschap(element, "berichtBij").map(bij -> zegt && enkeleTaak(model, bij)).orElse(true);
    boolean wie = eigenschap(element, "berichtNietAan").map(taken -> zegt && Stream.of(taken.split(","))
        .allMatch(taak -> model.alle(UserTask.class).anyMatch(t -> t.getId().equals(taak)))).orElse(true);
    return heel && plaats && wie && !(zegt && eigenschap(element, "geenBericht").isPresent())
        && zinnen(eigenschap(element, "bericht")) && zinnen(eigenschap(element, "geenBericht"));
  }

  /** Of a task that each of several has, each would tell it to the others too. */
  private static boolean enkeleTaak(Model model, String id) {
    return model.alle(UserTask.class).filter(t -> t.getId().equals(id))
        .anyMatch(t -> t.getChildElementsByType(MultiInstanceLoopCharacteristics.class).isEmpty());
  }

  /** The besturen of one omgevingsdienst decide for the same organisation. */
  private static boolean isVanEenBestuur(UserTask taak) {
    return camunda(taak, "candidateGroups").equals("${rollen.groep(orgaan, omgevingsdienst)}");
  }

  private static boolean zinnen(Optional<String> tekst) {
    return tekst.map(zin -> zin.strip().matches("(?s)\\p{Lu}.*[.}]|'.*\\.|\\$\\{.*[.}]")).orElse(true);
  }

  private static Optional<String> eigenschap(BaseElement element, String naam) {
    return element.getExtensionElements() == null ? Optional.empty()
        : element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
            .flatMap(alle -> alle.getCamundaProperties().stream()).filter(een -> naam.equals(een.getCamundaName()))
            .map(CamundaProperty::getCamundaValue).findFirst();
  }

  /** Of a node, by what it is; the most particular first. */
  private static String voorvoegsel(FlowNode knoop) {
    if (knoop instanceof UserTask) {
      return "Taak";
    } else if (knoop instanceof BusinessRuleTask) {
      return "Beslis";
    } else if (knoop instanceof SendTask || knoop instanceof ReceiveTask) {
      return "Bericht";
    } else if (knoop instanceof Gateway) {
      return "Gateway";
    } else if (knoop instanceof SubProcess || knoop instanceof CallActivity) {
      return "Sub";
    } else if (knoop instanceof StartEvent) {
      return "Start";
    } else if (knoop instanceof EndEvent) {
      return "Einde";
    } else if (knoop instanceof ServiceTask) {
      return "Dienst";
    }
    return gebeurtenissen(knoop).stream().map(Modelregel::voorvoegsel).findFirst().orElse("(Dienst|Stap)");
  }

  private static String voorvoegsel(EventDefinition gebeurtenis) {
    if (gebeurtenis instanceof TimerEventDefinition) {
      return "Timer";
    } else if (gebeurtenis instanceof LinkEventDefinition) {
      return "Link";
    }
    return gebeurtenis instanceof CompensateEventDefinition ? "Herstel" : "Bericht";
  }

  private static Collection<EventDefinition> gebeurtenissen(FlowNode knoop) {
    if (knoop instanceof CatchEvent vanger) {
      return vanger.getEventDefinitions();
    }
    return knoop instanceof ThrowEvent werper ? werper.getEventDefinitions() : List.of();
  }

  private static Stream<TimerEventDefinition> timers(CatchEvent vanger) {
    return vanger.getEventDefinitions().stream().filter(TimerEventDefinition.class::isInstance)
        .map(TimerEventDefinition.class::cast);
  }

  private static boolean isVanBestuur(UserTask taak) {
    return taak.getId().contains("Bestuur") || Stream.of("college", "bestuurlijk-opdrachtgever", "dagelijks-bestuur",
        "algemeen-bestuur").anyMatch(camunda(taak, "candidateGroups")::contains);
  }

  private static boolean isUiterlijk(TimerEventDefinition timer) {
    // Where the date is one of an agreement between administrators, late is only what is formally late.
    boolean vast = timer.getParentElement() instanceof BoundaryEvent rand && rand.getAttachedTo().getExtensionElements() != null
        && rand.getAttachedTo().getExtensionElements().getDomElement().getChildElements().stream()
            .flatMap(e -> e.getChildElements().stream()).anyMatch(e -> "vasteTermijn".equals(e.getAttribute("name")));
    return timer.getTimeDate() != null && timer.getTimeDate().getTextContent().equals(vast ? FORMEEL_VOORBIJ : UITERLIJK);
  }

  private static boolean verstuurtBericht(FlowNode knoop) {
    return gebeurtenissen(knoop).stream().anyMatch(MessageEventDefinition.class::isInstance);
  }

  private static boolean volgtOpTaak(FlowNode knoop) {
    return knoop.getIncoming().stream().map(SequenceFlow::getSource)
        .anyMatch(bron -> bron instanceof UserTask ? !camunda(bron, "asyncAfter").equals("true")
            : bron instanceof Gateway && volgtOpTaak(bron));
  }

  private static boolean splitst(FlowNode knoop) {
    return knoop.getOutgoing().size() > 1;
  }

  private static Stream<FlowNode> kiezend(Model model) {
    return model.alle(FlowNode.class).filter(Modelregel::splitst)
        .filter(k -> k instanceof ExclusiveGateway || k instanceof InclusiveGateway || k instanceof EventBasedGateway);
  }

  /** Every group is asked for with an expression; text between expressions is only a comma. */
  private static boolean zonderLetterlijkeGroep(String groepen) {
    return !groepen.isEmpty() && groepen.replaceAll("\\$\\{[^}]*(rollen\\.groep|opdrachten\\.|wijzigingen\\.|escalaties\\.|overleggen\\.|gevoelig\\.|afwijkingen\\.)[^}]*}", "")
        .matches("[,\\s]*");
  }

  private static boolean bestaat(String formulier) {
    return Modellen.bestanden("forms", ".form").stream()
        .anyMatch(p -> p.endsWith(formulier + ".form") && Files.exists(p));
  }

  private static Stream<String> verboden(Model model, String... stukken) {
    return Stream.of(stukken).filter(model.tekst()::contains);
  }

  private static Stream<String> patroon(Model model, String patroon) {
    return Pattern.compile(patroon).matcher(model.tekst()).results().map(r -> r.group());
  }

  private static boolean staatInEenBaan(Model model, FlowNode knoop) {
    List<Lane> banen = model.alle(Lane.class).filter(baan -> baan.getFlowNodeRefs().contains(knoop)).toList();
    return banen.size() == 1 && ligtIn(model, knoop, banen.get(0));
  }

  private static boolean ligtIn(Model model, FlowNode knoop, Lane baan) {
    Rectangle2D vorm = model.vormen().get(knoop);
    return model.alle(BpmnShape.class).filter(v -> baan.equals(v.getBpmnElement()))
        .anyMatch(v -> vorm != null && Model.vlak(v).contains(vorm.getCenterX(), vorm.getCenterY()));
  }

  private static Stream<String> overlappingen(Model model) {
    List<Map.Entry<FlowNode, Rectangle2D>> vormen = new ArrayList<>(model.vormen().entrySet());
    vormen.sort(Comparator.comparing(vorm -> vorm.getKey().getId()));
    List<String> gevonden = new ArrayList<>();
    for (int i = 0; i < vormen.size(); i++) {
      for (int j = i + 1; j < vormen.size(); j++) {
        FlowNode een = vormen.get(i).getKey();
        FlowNode ander = vormen.get(j).getKey();
        if (!hoortOp(een, ander) && !hoortOp(ander, een) && vormen.get(i).getValue().intersects(vormen.get(j).getValue())) {
          gevonden.add(een.getId() + " and " + ander.getId());
        }
      }
    }
    return gevonden.stream();
  }

  private static boolean hoortOp(FlowNode deel, FlowNode geheel) {
    if (deel instanceof BoundaryEvent rand && rand.getAttachedTo().equals(geheel)) {
      return true;
    }
    for (ModelElementInstance houder = deel.getParentElement(); houder != null; houder = houder.getParentElement()) {
      if (houder.equals(geheel)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leeg(String tekst) {
    return tekst == null || tekst.isBlank();
  }

  static final String UITERLIJK = "${termijn.uiterlijk(execution)}";
  private static final String FORMEEL_VOORBIJ = "${termijn.formeelVoorbij(execution)}";

  private final String reden;
  private final Function<Model, Stream<String>> overtredingen;

  Modelregel(String reden, Function<Model, Stream<String>> overtredingen) {
    this.reden = reden;
    this.overtredingen = overtredingen;
  }

  String reden() {
    return reden;
  }

  /** What in this model breaks the rule. */
  List<String> overtredingen(Model model) {
    return overtredingen.apply(model).distinct().toList();
  }

  static Path pad(String familie, String proces) {
    return Path.of("processes", familie, proces + ".bpmn");
  }
}
