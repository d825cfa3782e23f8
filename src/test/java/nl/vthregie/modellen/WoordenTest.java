package nl.vthregie.modellen;

import nl.vthregie.test.Modellen;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A familie has a class of words for each of its processes; together they name what stands in its models, and nothing else. */
@DisplayName("De woorden van een familie zijn dezelfde in Java, in de modellen en in de formulieren")
class WoordenTest {

  /** Inner classes of a class of words, and what they name. A start has a name only where somebody must know it. */
  private static final Map<String, Function<String, Set<String>>> SOORTEN = new TreeMap<>(Map.of(
      "Taak", familie -> inDeModellen(familie, UserTask.class, UserTask::getId),
      "Einde", familie -> inDeModellen(familie, EndEvent.class, EndEvent::getId),
      "Timer", familie -> inDeModellen(familie, BoundaryEvent.class, BoundaryEvent::getId).stream()
          .filter(id -> id.startsWith("Timer_")).collect(Collectors.toCollection(TreeSet::new)),
      "Bericht", familie -> inDeModellen(familie, Message.class, Message::getName)));

  /** What a delegate keeps for itself, for a later one, or for whoever reads the history. */
  private static final Set<String> ALLEEN_IN_JAVA = Set.of("redenIntrekking", "stap", "melder", "adviesZegel", "besluitOp",
      "afwijkingReden", "besluitnemer", "voortgangNummer", "deelnemers", "ronde", "overlegRitme", "rapportageRitme", "toetsronde");

  static Stream<String> families() {
    return woorden().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("families")
  @DisplayName("elk proces heeft een constante, en elke constante een proces")
  void processen(String familie) {
    assertThat(constanten(woorden().get(familie).stream(), naam -> naam.startsWith("PROCES")))
        .isEqualTo(inDeModellen(familie, Process.class, Process::getId));
  }

  @ParameterizedTest
  @MethodSource("families")
  @DisplayName("elke taak, elk einde, elke timer en elk bericht ook")
  void elementen(String familie) {
    SOORTEN.forEach((soort, verwacht) -> assertThat(constanten(binnenklassen(familie, soort), naam -> true)).as(soort)
        .isEqualTo(verwacht.apply(familie)));
  }

  @ParameterizedTest
  @MethodSource("families")
  @DisplayName("elk begin dat een naam heeft, staat in een model")
  void begin(String familie) {
    assertThat(inDeModellen(familie, StartEvent.class, StartEvent::getId))
        .containsAll(constanten(binnenklassen(familie, "Start"), naam -> true));
  }

  @ParameterizedTest
  @MethodSource("families")
  @DisplayName("elk gegeven komt voor in een model, een formulier of een beslistabel")
  void gegevens(String familie) {
    List<String> teksten = Stream.of("processes/" + familie, "forms/" + familie)
        .flatMap(map -> Modellen.bestanden(map, "").stream()).filter(Files::isRegularFile).map(WoordenTest::tekst).toList();

    assertThat(constanten(binnenklassen(familie, "Gegeven"), naam -> true)).isNotEmpty()
        .filteredOn(naam -> !ALLEEN_IN_JAVA.contains(naam)).allSatisfy(naam -> {
          Pattern woord = Pattern.compile("(?<![\\w.])" + naam + "\\b");
          assertThat(teksten.stream().anyMatch(tekst -> woord.matcher(tekst).find())).as(naam).isTrue();
        });
  }

  /** All classes of words, by the folder of their familie. */
  private static Map<String, List<Class<?>>> woorden() {
    var zoeker = new ClassPathScanningCandidateComponentProvider(false);
    zoeker.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*woorden")));
    return zoeker.findCandidateComponents("nl.vthregie").stream()
        .<Class<?>>map(gevonden -> ClassUtils.resolveClassName(gevonden.getBeanClassName(), null))
        .filter(klasse -> Arrays.stream(klasse.getDeclaredFields()).anyMatch(veld -> veld.getName().startsWith("PROCES")))
        .collect(Collectors.groupingBy(klasse -> klasse.getPackageName().replaceFirst(".*\\.", ""), TreeMap::new,
            Collectors.toList()));
  }

  private static Stream<Class<?>> binnenklassen(String familie, String soort) {
    return woorden().get(familie).stream().flatMap(klasse -> Arrays.stream(klasse.getDeclaredClasses()))
        .filter(klasse -> klasse.getSimpleName().equals(soort));
  }

  private static Set<String> constanten(Stream<Class<?>> klassen, Predicate<String> welke) {
    return klassen.flatMap(klasse -> Arrays.stream(klasse.getDeclaredFields()))
        .filter(veld -> veld.getType() == String.class && welke.test(veld.getName())).map(WoordenTest::waarde)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T extends ModelElementInstance> Set<String> inDeModellen(String familie, Class<T> soort,
                                                                           Function<T, String> naam) {
    return Modellen.processen().entrySet().stream().filter(model -> model.getKey().startsWith(Path.of("processes", familie)))
        .flatMap(model -> model.getValue().getModelElementsByType(soort).stream()).map(naam)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String waarde(Field veld) {
    try {
      veld.setAccessible(true);
      return (String) veld.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static String tekst(Path bestand) {
    try {
      return Files.readString(bestand);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
