package nl.vthregie.robuustheid;

import nl.vthregie.test.Modellen;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

@DisplayName("De woorden van robuustheid zijn dezelfde in Java, in de modellen en in de formulieren")
class RobuustheidwoordenTest {

  private static final String MODELLEN = "processes/robuustheid";
  /** What a delegate keeps for itself or for a later one. */
  private static final Set<String> ALLEEN_IN_JAVA = Set.of(Robuustheidwoorden.Gegeven.BESLUITNEMER,
      Robuustheidwoorden.Gegeven.VOORTGANGNUMMER);

  @Test
  @DisplayName("processen")
  void processen() {
    assertThat(Set.of(Robuustheidwoorden.PROCES, Robuustheidwoorden.PROCES_RONDE, Robuustheidwoorden.PROCES_REACTIE,
        Robuustheidwoorden.PROCES_TERMIJN))
        .isEqualTo(inDeModellen(Process.class, Process::getId));
  }

  @Test
  @DisplayName("elke taak heeft een constante, en elke constante een taak")
  void taken() {
    assertThat(constanten(Robuustheidwoorden.Taak.class)).isEqualTo(inDeModellen(UserTask.class, UserTask::getId));
  }

  @Test
  @DisplayName("elk einde ook")
  void eindes() {
    assertThat(constanten(Robuustheidwoorden.Einde.class)).isEqualTo(inDeModellen(EndEvent.class, EndEvent::getId));
  }

  @Test
  @DisplayName("elke timer ook")
  void timers() {
    assertThat(constanten(Robuustheidwoorden.Timer.class)).isEqualTo(inDeModellen(BoundaryEvent.class, BoundaryEvent::getId));
  }

  @Test
  @DisplayName("elk bericht ook")
  void berichten() {
    assertThat(constanten(Robuustheidwoorden.Bericht.class)).isEqualTo(inDeModellen(Message.class, Message::getName));
  }

  @Test
  @DisplayName("elk gegeven komt voor in een model, een formulier of een beslistabel")
  void gegevens() {
    List<String> teksten = Stream.of(MODELLEN, "forms/robuustheid").flatMap(map -> Modellen.bestanden(map, "").stream())
        .filter(Files::isRegularFile).map(RobuustheidwoordenTest::tekst).toList();

    assertThat(constanten(Robuustheidwoorden.Gegeven.class)).filteredOn(naam -> !ALLEEN_IN_JAVA.contains(naam))
        .allSatisfy(naam -> {
          Pattern woord = Pattern.compile("(?<![\\w.])" + naam + "\\b");
          assertThat(teksten.stream().anyMatch(tekst -> woord.matcher(tekst).find())).as(naam).isTrue();
        });
  }

  private static <T extends ModelElementInstance> Set<String> inDeModellen(Class<T> soort, Function<T, String> naam) {
    return Modellen.processen().entrySet().stream().filter(m -> m.getKey().startsWith(MODELLEN))
        .flatMap(m -> m.getValue().getModelElementsByType(soort).stream()).map(naam).collect(Collectors.toSet());
  }

  private static Set<String> constanten(Class<?> klasse) {
    return Arrays.stream(klasse.getDeclaredFields()).filter(v -> v.getType() == String.class)
        .map(RobuustheidwoordenTest::waarde).collect(Collectors.toSet());
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
