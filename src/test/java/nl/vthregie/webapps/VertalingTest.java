package nl.vthregie.webapps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Dutch is the only language, so a label that is missing would be shown as its raw key. */
@DisplayName("De Nederlandse teksten van de web apps")
class VertalingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INVULPLEK = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");
  private static final Pattern TAG = Pattern.compile("</?(a|b|br|code|em|i|li|ol|p|span|strong|ul)\\b");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("zijn er allemaal, met dezelfde invulplekken")
  void compleet(String app) throws IOException {
    Map<String, String> engels = labels(app, "en");
    Map<String, String> nederlands = labels(app, "nl");

    assertThat(nederlands.keySet()).containsExactlyInAnyOrderElementsOf(engels.keySet());
    assertThat(engels.keySet().stream().filter(label ->
        !vondsten(INVULPLEK, nederlands.get(label)).equals(vondsten(INVULPLEK, engels.get(label))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("hebben geen andere opmaak dan de Engelse")
  void opmaak(String app) throws IOException {
    Map<String, String> engels = labels(app, "en");
    Map<String, String> nederlands = labels(app, "nl");

    assertThat(engels.keySet().stream().filter(label ->
        !vondsten(TAG, engels.get(label)).containsAll(vondsten(TAG, nederlands.get(label))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin"})
  @DisplayName("schrijven datums zoals hier gebruikelijk")
  void datums(String app) throws IOException {
    JsonNode datums = lees(app, "nl").path("dateLocales");

    assertThat(datums.path("longDateFormat").path("L").asText()).isEqualTo("DD-MM-YYYY");
    assertThat(datums.path("months").get(2).asText()).isEqualTo("maart");
    assertThat(datums.path("relativeTime").path("future").asText()).isEqualTo("over %s");
    assertThat(datums.path("week").path("dow").asInt()).as("the week starts on Monday").isEqualTo(1);
  }

  private static List<String> vondsten(Pattern patroon, String tekst) {
    return patroon.matcher(tekst).results().map(MatchResult::group).map(vondst -> vondst.replace(" ", "")).sorted()
        .toList();
  }

  private static Map<String, String> labels(String app, String taal) throws IOException {
    Map<String, String> labels = new TreeMap<>();
    lees(app, taal).path("labels").fields().forEachRemaining(l -> labels.put(l.getKey(), l.getValue().asText()));
    return labels;
  }

  private static JsonNode lees(String app, String taal) throws IOException {
    String bestand = "META-INF/resources/webjars/camunda/app/" + app + "/locales/" + taal + ".json";
    try (InputStream stroom = new ClassPathResource(bestand).getInputStream()) {
      // The shipped files start with a byte order mark, which Jackson refuses in text.
      return JSON.readTree(new String(stroom.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
    }
  }
}
