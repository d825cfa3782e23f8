package nl.vthregie.escalatie;

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

@DisplayName("De woorden van het gevoelige dossier zijn dezelfde in Java, in de modellen en in de formulieren")
class GevoeligwoordenTest {

  /** The family has more processes; each has its own words. */
  private static final String MODEL = "processes/escalatie/bestuurlijk-gevoelig-dossier.bpmn";

  @Test
  @DisplayName("het proces")
  void proces() {
    assertThat(inHetModel(Process.class, Process::getId)).containsExactly(Gevoeligwoorden.PROCES);
  }

  @Test
  @DisplayName("elke status begint ergens in het model; alleen de eerste zet de start zelf")
  void statussen() {
    Set<String> verwacht = Arrays.stream(Gevoeligstatus.values()).filter(status -> status != Gevoeligstatus.GESIGNALEERD)
        .map(Enum::name).collect(Collectors.toSet());
    assertThat(Pattern.compile("name=\"dossierstatus\" value=\"(\\w+)\"").matcher(tekst(Path.of(MODEL))).results()
        .map(gevonden -> gevonden.group(1)).collect(Collectors.toSet())).isEqualTo(verwacht);
  }

  @Test
  @DisplayName("elke taak heeft een constante, en elke constante een taak")
  void taken() {
    assertThat(constanten(Gevoeligwoorden.Taak.class)).isEqualTo(inHetModel(UserTask.class, UserTask::getId));
  }

  @Test
  @DisplayName("elk einde ook")
  void eindes() {
    assertThat(constanten(Gevoeligwoorden.Einde.class)).isEqualTo(inHetModel(EndEvent.class, EndEvent::getId));
  }

  @Test
  @DisplayName("elke timer ook")
  void timers() {
    assertThat(constanten(Gevoeligwoorden.Timer.class)).isEqualTo(inHetModel(BoundaryEvent.class, BoundaryEvent::getId));
  }

  @Test
  @DisplayName("elk bericht ook")
  void berichten() {
    assertThat(constanten(Gevoeligwoorden.Bericht.class)).isEqualTo(inHetModel(Message.class, Message::getName));
  }

  @Test
  @DisplayName("elk gegeven komt voor in een model, een formulier of een beslistabel")
  void gegevens() {
    List<String> teksten = Stream.of("processes/escalatie", "forms/escalatie")
        .flatMap(map -> Modellen.bestanden(map, "").stream()).filter(Files::isRegularFile)
        .filter(bestand -> bestand.toString().contains("gevoelig")).map(GevoeligwoordenTest::tekst).toList();

    assertThat(constanten(Gevoeligwoorden.Gegeven.class)).allSatisfy(naam -> {
      Pattern woord = Pattern.compile("(?<![\\w.])" + naam + "\\b");
      assertThat(teksten.stream().anyMatch(tekst -> woord.matcher(tekst).find())).as(naam).isTrue();
    });
  }

  private static <T extends ModelElementInstance> Set<String> inHetModel(Class<T> soort, Function<T, String> naam) {
    return Modellen.processen().entrySet().stream().filter(m -> m.getKey().equals(Path.of(MODEL)))
        .flatMap(m -> m.getValue().getModelElementsByType(soort).stream()).map(naam).collect(Collectors.toSet());
  }

  private static Set<String> constanten(Class<?> klasse) {
    return Arrays.stream(klasse.getDeclaredFields()).filter(v -> v.getType() == String.class)
        .map(GevoeligwoordenTest::waarde).collect(Collectors.toSet());
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
