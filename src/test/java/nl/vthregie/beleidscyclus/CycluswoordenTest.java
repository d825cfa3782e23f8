package nl.vthregie.beleidscyclus;

import nl.vthregie.test.Modellen;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@DisplayName("De woorden van de beleidscyclus zijn dezelfde in Java, in de modellen en in de formulieren")
class CycluswoordenTest {

  private static final Path MODELLEN = Path.of("processes/beleidscyclus");

  @TestFactory
  @DisplayName("elke taak, elk begin, elk einde, elke timer, elk bericht en elk gegeven heeft een constante, en andersom")
  Stream<DynamicTest> woorden() {
    return Stream.<Class<?>>of(Vaststellingwoorden.class, Cycluswoorden.class,
        Programmawoorden.class).flatMap(woorden -> {
      BpmnModelInstance model = Modellen.processen().get(MODELLEN.resolve(waarde(woorden, "PROCES") + ".bpmn"));
      return Stream.of(
          dynamicTest(woorden.getSimpleName() + ": proces", () -> assertThat(inHetModel(model, Process.class, Process::getId))
              .containsExactly(waarde(woorden, "PROCES"))),
          gelijk(woorden, "Taak", inHetModel(model, UserTask.class, UserTask::getId)),
          gelijk(woorden, "Start", inHetModel(model, StartEvent.class, StartEvent::getId)),
          gelijk(woorden, "Einde", inHetModel(model, EndEvent.class, EndEvent::getId)),
          gelijk(woorden, "Timer", inHetModel(model, BoundaryEvent.class, BoundaryEvent::getId)),
          gelijk(woorden, "Bericht", inHetModel(model, Message.class, Message::getName)),
          dynamicTest(woorden.getSimpleName() + ": Gegeven", () -> assertThat(constanten(woorden, "Gegeven"))
              .allSatisfy(naam -> assertThat(bestanden().anyMatch(tekst ->
                  Pattern.compile("(?<![\\w.])" + naam + "\\b").matcher(tekst).find())).as(naam).isTrue())));
    });
  }

  private static DynamicTest gelijk(Class<?> woorden, String soort, Set<String> inHetModel) {
    return dynamicTest(woorden.getSimpleName() + ": " + soort,
        () -> assertThat(constanten(woorden, soort)).isEqualTo(inHetModel));
  }

  private static Stream<String> bestanden() {
    return Stream.of("processes/beleidscyclus", "forms/beleidscyclus")
        .flatMap(map -> Modellen.bestanden(map, "").stream()).filter(Files::isRegularFile).map(CycluswoordenTest::tekst);
  }

  private static <T extends ModelElementInstance> Set<String> inHetModel(BpmnModelInstance model, Class<T> soort,
                                                                         Function<T, String> naam) {
    return model.getModelElementsByType(soort).stream().map(naam).collect(Collectors.toSet());
  }

  private static Set<String> constanten(Class<?> woorden, String soort) {
    List<Class<?>> klassen = Arrays.stream(woorden.getDeclaredClasses()).filter(k -> k.getSimpleName().equals(soort)).toList();
    return klassen.stream().flatMap(k -> Arrays.stream(k.getDeclaredFields())).filter(v -> v.getType() == String.class)
        .map(CycluswoordenTest::waarde).collect(Collectors.toSet());
  }

  private static String waarde(Class<?> klasse, String veld) {
    try {
      return waarde(klasse.getDeclaredField(veld));
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  private static String waarde(Field veld) {
    try {
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
