package nl.vthregie.escalatie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.test.Modellen;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Bijlage 3 staat er helemaal in, met de woorden van de handreiking")
class Bijlage3Test {

  private static final Path FORMULIER = Path.of("forms/escalatie/gevoelig-signaal.form");
  private static final Path CRITERIA = Path.of("processes/escalatie/gevoelig-criteria.dmn");
  /** In running text the kerncriteria are parts of sentences; these are the parts, as they stand there. */
  private static final List<String> KERN_IN_DE_TEKST = List.of("gevoeligheid ten aanzien van media of bestuur",
      "mate van maatschappelijke onrust", "Is er een bestuurlijk afbreukrisico",
      "zijn er significante gevolgen voor volksgezondheid, veiligheid en milieu?",
      "is het een incident met een significante uitstraling buiten de locatie/inrichting?");

  private final Map<String, List<String>> bron = bron();
  private final Map<String, String> vragen = new LinkedHashMap<>();
  private final Map<String, String> kopjes = new LinkedHashMap<>();

  Bijlage3Test() throws IOException {
    verzamel(new ObjectMapper().readTree(FORMULIER.toFile()), "");
  }

  @Test
  @DisplayName("de vijf kerncriteria")
  void kerncriteria() {
    String lopendeTekst = bron.get("Kerncriteria").get(0);
    assertThat(KERN_IN_DE_TEKST).hasSize(5).allSatisfy(deel -> assertThat(lopendeTekst.toLowerCase(Locale.ROOT))
        .contains(deel.toLowerCase(Locale.ROOT)));
    assertThat(met("K")).map(vraag -> kaal(vraag).toLowerCase(Locale.ROOT)).containsExactlyElementsOf(
        KERN_IN_DE_TEKST.stream().map(deel -> kaal(deel).toLowerCase(Locale.ROOT)).toList());
  }

  @Test
  @DisplayName("de zestien criteria, in de volgorde van de handreiking")
  void criteria() {
    assertThat(met("C")).hasSize(16).containsExactlyElementsOf(
        bron.get("Potentiële criteria (geen limitatieve lijst)").stream().map(Bijlage3Test::zonderPunt).toList());
  }

  @Test
  @DisplayName("de vijfentwintig vragen in negen onderwerpen; die over personen staan apart, onder hetzelfde kopje")
  void vragen() {
    Map<String, List<String>> checklist = new LinkedHashMap<>(bron);
    checklist.keySet().retainAll(bron.keySet().stream().toList().subList(4, bron.size()));
    assertThat(checklist).hasSize(9);
    assertThat(checklist.values().stream().mapToInt(List::size).sum()).isEqualTo(25);

    Map<String, List<String>> inHetFormulier = new LinkedHashMap<>();
    vragen.forEach((sleutel, vraag) -> {
      if (!sleutel.matches("[KC]\\d+")) {
        inHetFormulier.computeIfAbsent(kopjes.get(sleutel), kopje -> new ArrayList<>()).add(vraag);
      }
    });
    assertThat(inHetFormulier.keySet()).containsExactlyElementsOf(checklist.keySet());
    checklist.forEach((kopje, verwacht) ->
        assertThat(inHetFormulier.get(kopje)).as(kopje).containsExactlyInAnyOrderElementsOf(verwacht));
    assertThat(vragen).hasSize(46).containsOnlyKeys(Voorbeeldsignaal.ALLE);
  }

  @Test
  @DisplayName("elke reden van het advies heeft dezelfde woorden als de vraag, en geen enkele gaat over een persoon")
  void redenen() {
    Map<String, String> redenen = new LinkedHashMap<>();
    Dmn.readModelFromStream(Modellen.open(CRITERIA)).getModelElementsByType(Rule.class).forEach(rij -> {
      var uit = rij.getOutputEntries().stream().map(cel -> cel.getTextContent().strip()).toList();
      redenen.put(uit.get(0).replace("\"", ""), uit.get(2).substring(1, uit.get(2).length() - 1));
    });

    Map<String, String> verwacht = new LinkedHashMap<>(vragen);
    Voorbeeldsignaal.OVER_PERSONEN.forEach(verwacht::remove);
    // The only one that counts when it was answered with no: whoever reads it as a reason must see that.
    verwacht.computeIfPresent("RO1", (sleutel, vraag) -> vraag + " (nee)");
    assertThat(redenen).containsExactlyInAnyOrderEntriesOf(verwacht).hasSize(42);
  }

  private List<String> met(String letter) {
    return vragen.entrySet().stream().filter(vraag -> vraag.getKey().matches(letter + "\\d+")).map(Map.Entry::getValue).toList();
  }

  /** Headings are the labels of groups, or a text that begins with ###. */
  private void verzamel(JsonNode houder, String kopje) {
    String laatste = kopje;
    for (JsonNode component : houder.path("components")) {
      if (component.path("type").asText().equals("radio")) {
        assertThat(StreamSupport.stream(component.path("values").spliterator(), false).map(v -> v.path("value").asText()))
            .as(component.path("label").asText()).containsExactly("JA", "NEE", "ONBEKEND");
        vragen.put(component.path("key").asText(), component.path("label").asText());
        kopjes.put(component.path("key").asText(), laatste);
      } else if (component.path("text").asText().startsWith("### ")) {
        laatste = component.path("text").asText().substring(4);
      }
      verzamel(component, component.path("label").asText(laatste));
    }
  }

  private static Map<String, List<String>> bron() {
    Map<String, List<String>> bron = new LinkedHashMap<>();
    List<String> onder = new ArrayList<>();
    try (InputStream tekst = Bijlage3Test.class.getResourceAsStream("/gevoelig/bijlage3.txt")) {
      for (String regel : new String(tekst.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (regel.startsWith("> ")) {
          onder = new ArrayList<>();
          bron.put(regel.substring(2), onder);
        } else if (!regel.startsWith("#")) {
          onder.add(regel.startsWith("- ") ? regel.substring(2) : regel);
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bron;
  }

  private static String kaal(String zin) {
    return zin.replaceAll("[?.]$", "");
  }

  private static String zonderPunt(String zin) {
    return zin.replaceAll("\\.$", "");
  }
}
