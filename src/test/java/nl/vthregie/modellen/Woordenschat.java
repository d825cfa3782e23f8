package nl.vthregie.modellen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.test.Modellen;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words a model may use in an expression, and which it uses. */
final class Woordenschat {

  private static final Pattern UITDRUKKING = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
  private static final Pattern TEKST = Pattern.compile("'[^']*'|\"[^\"]*\"");
  /** A name that is no property or method of another. */
  private static final Pattern WORTEL = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
  private static final Set<String> TAAL = Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "gt",
      "ge", "lt", "le", "div", "mod", "instanceof");
  private static final Set<String> VAN_DE_ENGINE = Set.of("execution", "task", "nrOfInstances", "nrOfActiveInstances",
      "nrOfCompletedInstances", "loopCounter");
  private static final String[] VARIABELEN_IN_HET_MODEL = {"resultVariable", "elementVariable"};

  private Woordenschat() {
  }

  /** The names with which the expressions of this model begin. */
  static Set<String> gebruikt(Model model) {
    String tekst = model.tekst().replace("&#39;", "'").replace("&apos;", "'").replace("&#34;", "\"")
        .replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
    return UITDRUKKING.matcher(tekst).results().map(r -> TEKST.matcher(r.group(1)).replaceAll("''"))
        .flatMap(u -> WORTEL.matcher(u).results().map(MatchResult::group)).filter(w -> !TAAL.contains(w))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> toegestaan(Model model) {
    Set<String> woorden = new TreeSet<>(VAN_DE_ENGINE);
    woorden.addAll(modelwoorden());
    woorden.addAll(constanten(model.familie(), "Gegeven"));
    woorden.addAll(formuliersleutels(model.familie()));
    model.alle(BaseElement.class).forEach(element -> {
      for (String attribuut : VARIABELEN_IN_HET_MODEL) {
        woorden.add(Model.camunda(element, attribuut));
      }
    });
    Pattern.compile("<camunda:(?:input|output)Parameter name=\"(\\w+)\"").matcher(model.tekst()).results()
        .forEach(r -> woorden.add(r.group(1)));
    return woorden;
  }

  /** The names of all {@link Modelwoord} beans of the platform itself. */
  static Set<String> modelwoorden() {
    var zoeker = new ClassPathScanningCandidateComponentProvider(false);
    zoeker.addIncludeFilter(new AnnotationTypeFilter(Modelwoord.class));
    return zoeker.findCandidateComponents("nl.vthregie").stream().map(b -> b.getBeanClassName())
        .filter(naam -> !naam.startsWith("nl.vthregie.test."))
        .map(naam -> klasse(naam).getAnnotation(Modelwoord.class).value()).collect(Collectors.toSet());
  }

  /**
   * The constants in every class of the family whose name ends in {@code woorden}: one for each process.
   *
   * @param soort the inner class: Taak, Einde, Bericht or Gegeven
   */
  static Set<String> constanten(String familie, String soort) {
    var zoeker = new ClassPathScanningCandidateComponentProvider(false);
    zoeker.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*woorden\\$" + soort)));
    return zoeker.findCandidateComponents("nl.vthregie." + familie).stream().map(b -> klasse(b.getBeanClassName()))
        .flatMap(klasse -> Arrays.stream(klasse.getDeclaredFields())).filter(v -> v.getType() == String.class)
        .map(Woordenschat::waarde).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> formuliersleutels(String familie) {
    return Modellen.bestanden("forms/" + familie, ".form").stream().map(Woordenschat::formulier)
        .flatMap(Woordenschat::sleutels).collect(Collectors.toSet());
  }

  private static Stream<String> sleutels(JsonNode houder) {
    Stream.Builder<Stream<String>> gevonden = Stream.builder();
    for (JsonNode component : houder.path("components")) {
      String naam = component.path("key").asText(component.path("path").asText(null));
      gevonden.add(naam == null ? sleutels(component) : Stream.of(naam));
    }
    return gevonden.build().flatMap(s -> s).filter(Objects::nonNull);
  }

  private static JsonNode formulier(Path bestand) {
    try {
      return new ObjectMapper().readTree(bestand.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> klasse(String naam) {
    return ClassUtils.resolveClassName(naam, Woordenschat.class.getClassLoader());
  }

  private static String waarde(Field veld) {
    try {
      return (String) veld.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
