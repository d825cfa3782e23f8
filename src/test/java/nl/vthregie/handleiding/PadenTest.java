package nl.vthregie.handleiding;

import nl.vthregie.test.Procestest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Elk pad in de handleiding en op een eigen pagina bestaat")
class PadenTest {

  private static final Pattern IN_HANDLEIDING = Pattern.compile(
      "`(?:https?://[^`/]*)?(/[a-z][^`\\s]*)`|<?https?://(?:localhost:8080|vth-regie\\.[a-z.-]*example|<[^>]*>)(/[a-z][\\w/.{}-]*)");
  private static final Pattern OP_PAGINA = Pattern.compile("(?:href|src|action)=\"(/[^\"?#]*)");
  /** What other servlets answer (Camunda's REST API and web apps, the health of the platform), and what only the demonstration has. */
  private static final List<String> VAN_ANDEREN = List.of("/engine-rest", "/camunda", "/actuator/health", "/postvak");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping adressen;

  @Test
  @DisplayName("elk pad dat een pagina van de handleiding noemt")
  void handleiding() {
    Map<String, String> genoemd = new TreeMap<>();
    Stream.of("docs/handleiding", "docs/beheer").flatMap(map -> Schermtekst.bestanden(Path.of(map), "md").stream())
        .forEach(pagina -> zoek(IN_HANDLEIDING, Schermtekst.lees(pagina)).forEach(pad -> genoemd.put(pad, pagina.toString())));
    assertThat(genoemd).containsKeys("/afwijkingen", "/escalaties", "/robuustheid", "/jaarkalender", "/jaarverslagen");
    assertThat(onbekend(genoemd)).isEmpty();
  }

  @Test
  @DisplayName("elke link van een eigen pagina")
  void paginas() {
    Map<String, String> genoemd = new TreeMap<>();
    Stream.of("mustache", "html").flatMap(soort -> Schermtekst.bestanden(Path.of("src/main/resources"), soort).stream())
        .forEach(pagina -> zoek(OP_PAGINA, Schermtekst.lees(pagina)).forEach(pad -> genoemd.put(pad, pagina.toString())));
    assertThat(genoemd).isNotEmpty();
    assertThat(onbekend(genoemd)).isEmpty();
  }

  @Test
  @DisplayName("een pad dat er niet is, wordt gevonden")
  void toetsToetst() {
    assertThat(onbekend(Map.of("/afwijking", "proef", "/beheer/historie", "proef", "/afwijkingen", "proef",
        "/ingreep?dossier=OPD-TWENTE-2027-001", "proef", "/ingrepen?dossier=OPD-TWENTE-2027-001", "proef")).keySet())
        .containsExactly("/afwijking", "/beheer/historie", "/ingreep?dossier=OPD-TWENTE-2027-001");
  }

  private Map<String, String> onbekend(Map<String, String> genoemd) {
    Set<String> patronen = adressen.getHandlerMethods().keySet().stream().flatMap(adres -> adres.getPatternValues().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    return genoemd.entrySet().stream().filter(pad -> !bestaat(pad.getKey(), patronen))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (een, ander) -> een, TreeMap::new));
  }

  private static boolean bestaat(String pad, Set<String> patronen) {
    String ingevuld = pad.replaceAll("\\?.*", "").replaceAll("\\{+[^}]*}+|<[^>]*>", "x").replaceAll("[./]+$", "");
    return VAN_ANDEREN.stream().anyMatch(begin -> ingevuld.equals(begin) || ingevuld.startsWith(begin + "/"))
        || new ClassPathResource("META-INF/resources" + ingevuld).exists()
        || new ClassPathResource("META-INF/resources/webjars" + ingevuld).exists()
        || patronen.stream().anyMatch(patroon -> patroon.startsWith(ingevuld + "/")
        || PathPatternParser.defaultInstance.parse(patroon).matches(PathContainer.parsePath(ingevuld)));
  }

  private static Stream<String> zoek(Pattern patroon, String tekst) {
    return patroon.matcher(tekst).results().map(gevonden -> Stream.iterate(1, n -> n <= gevonden.groupCount(), n -> n + 1)
        .map(gevonden::group).filter(groep -> groep != null).findFirst().orElseThrow());
  }
}
