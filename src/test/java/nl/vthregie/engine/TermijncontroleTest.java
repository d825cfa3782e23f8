package nl.vthregie.engine;

import nl.vthregie.organisatie.Regiomap;
import nl.vthregie.start.Startweigering;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("Een tabel van termijnen die niet klopt, houdt de start tegen")
class TermijncontroleTest {

  private static final Path TERMIJNEN = Path.of("processes/termijn/termijnen.dmn");
  private static final List<Resource> MODELLEN =
      List.of(new FileSystemResource("processes/opdracht/opdrachtverstrekking.bpmn"));

  private final Termijncontrole controle = new Termijncontrole(new Termijnlezer());

  @Test
  @DisplayName("de meegeleverde tabellen kloppen")
  void goed() {
    assertThatCode(() -> controleer("", "")).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("elke taak zonder rij en elke foute cel wordt genoemd")
  void fout() {
    assertThat(gebreken("\"Taak_OpdrachtFormuleren\"", "\"Taak_Anders\"")).singleElement().asString()
        .startsWith("termijnen.dmn, Taak_OpdrachtFormuleren: De tabel 'termijnen' heeft geen rij voor");
    assertThat(gebreken("\"-7, -2, 0, +1\"", "\"een week ervoor\"")).hasSizeGreaterThan(3).allSatisfy(
        gebrek -> assertThat(gebrek).contains("De herinnering 'een week ervoor' is geen aantal dagen"));
  }

  @Test
  @DisplayName("wat de DMN-engine in het Engels zou zeggen, staat er in het Nederlands")
  void nederlands() {
    assertThat(gebreken("<text>10</text>", "<text>\"tien\"</text>")).isNotEmpty().allSatisfy(gebrek -> assertThat(gebrek)
        .startsWith("termijnen.dmn, Taak_").contains(": de rij is niet te lezen. Er past meer dan één rij, of een cel"));
    assertThat(gebreken("\"Taak_OnuitvoerbaarDoelBesluiten\"", "\"Taak_OpdrachtFormuleren\"")).anySatisfy(gebrek -> assertThat(gebrek)
        .startsWith("termijnen.dmn, Taak_OpdrachtFormuleren: de rij is niet te lezen."));
  }

  @Test
  @DisplayName("wat geen tabel is, ook")
  void geenTabel() {
    assertThat(gebreken("<decision id", "<beslissing id")).singleElement().asString()
        .isEqualTo("termijnen.dmn: is niet te lezen als beslistabel met de id 'termijnen'. Maak haar met Camunda Modeler, en bewaar haar"
            + " als DMN.");
  }

  @Test
  @DisplayName("de map van de regio kan een eigen tabel hebben, en hoeft dat niet")
  void eigenTabel(@TempDir Path map) throws IOException {
    var regiomap = new Regiomap(new FileSystemResource(map + "/"));
    assertThat(regiomap.eigen("termijnen.dmn")).isEmpty();

    Files.writeString(map.resolve("termijnen.dmn"), "x");
    assertThat(regiomap.eigen("termijnen.dmn")).isPresent();
  }

  private List<String> gebreken(String vervang, String door) {
    return catchThrowableOfType(Startweigering.class, () -> controleer(vervang, door)).gebreken();
  }

  private void controleer(String vervang, String door) throws IOException {
    byte[] tekst = Files.readString(TERMIJNEN).replace(vervang, door).getBytes(StandardCharsets.UTF_8);
    controle.controleer(new ByteArrayResource(tekst) {
      @Override
      public String getFilename() {
        return "termijnen.dmn";
      }
    }, new FileSystemResource("processes/termijn/verschuifregel.dmn"), MODELLEN);
  }
}
