package nl.vthregie.handleiding;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@DisplayName("Wat een pagina van de handleiding vet noemt, staat zo op het scherm")
class HandleidingTest {

  private static final Path DOCS = Path.of("docs");
  private static final Pattern VET = Pattern.compile("\\*\\*(?!\\*)(.+?)\\*\\*", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("```.*?```|`[^`]*`", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)#\\s]*)(#[^)\\s]+)?\\)");
  private static final Pattern BEELD = Pattern.compile("\\(((?:\\.\\./|docs/)?beeld/[^)]+)\\)");

  @TestFactory
  @DisplayName("elke knop, tab, keuze, taak en elk proces, veld en filter heet zoals de handleiding zegt")
  Stream<DynamicTest> namen() {
    var scherm = new Schermtekst();
    return paginas().map(pagina -> dynamicTest(pagina.toString(), () -> {
      List<String> onbekend = new ArrayList<>();
      Matcher vet = VET.matcher(CODE.matcher(Schermtekst.lees(pagina)).replaceAll(""));
      while (vet.find()) {
        if (!scherm.kent(vet.group(1))) {
          onbekend.add(vet.group(1).replace('\n', ' '));
        }
      }
      assertThat(onbekend).as("bold in a page is what stands on the screen, letter for letter; emphasis is in italics").isEmpty();
    }));
  }

  @Test
  @DisplayName("een naam die nergens staat, wordt gevonden")
  void toetsToetst() {
    var scherm = new Schermtekst();
    assertThat(Stream.of("Start proces", "Proces beginnen", "Beoordeel opdrachten", "").filter(scherm::kent)).isEmpty();
    assertThat(Stream.of("Proces starten", "Beoordeel opdracht", "Mijn organisatie", "Aanmelden", "Jaarverslag en evaluatie",
        "Budget in hele euro's", "Neem mee als spreadsheet (CSV)").filter(naam -> !scherm.kent(naam))).isEmpty();
  }

  @Test
  @DisplayName("elk beeld wordt ergens getoond, en elk getoond beeld is er")
  void beelden() {
    Set<Path> getoond = new TreeSet<>();
    Stream.concat(Schermtekst.bestanden(DOCS, "md").stream(), Stream.of(Path.of("README.md"))).forEach(pagina -> {
      Matcher beeld = BEELD.matcher(Schermtekst.lees(pagina));
      while (beeld.find()) {
        Path bestand = pagina.resolveSibling(beeld.group(1)).normalize();
        assertThat(bestand).as("shown in %s", pagina).exists();
        getoond.add(bestand);
      }
    });
    assertThat(Schermtekst.bestanden(DOCS, "png")).as("pictures that no page shows are old before anybody notices")
        .isSubsetOf(getoond);
  }

  @TestFactory
  @DisplayName("elke link naar een andere pagina komt uit, tot en met de kop")
  Stream<DynamicTest> links() {
    return Stream.concat(paginas(), Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")))
        .map(pagina -> dynamicTest(pagina.toString(), () -> LINK.matcher(Schermtekst.lees(pagina)).results().forEach(link -> {
          Path doel = link.group(1).isEmpty() ? pagina : pagina.toAbsolutePath().resolveSibling(link.group(1)).normalize();
          assertThat(doel).exists();
          if (link.group(2) != null) {
            assertThat(koppen(doel)).as(doel + link.group(2)).contains(link.group(2).substring(1));
          }
        })));
  }

  /** The headings of a page, as a link names them. */
  private static List<String> koppen(Path pagina) {
    return Schermtekst.lees(pagina).replaceAll("(?s)```.*?```", "").replace("`", "").lines()
        .filter(regel -> regel.matches("#+ .*")).map(regel -> regel.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
  }

  @Test
  @DisplayName("de termijn van elke taak, en wie het hoort, is die van de tabel en de modellen")
  void termijnen() throws Exception {
    Path pagina = DOCS.resolve("handleiding/termijnen-per-taak.md");
    String verwacht = new Termijnlijst().alsPagina();
    Files.createDirectories(Path.of("target/handleiding"));
    Files.writeString(Path.of("target/handleiding/termijnen-per-taak.md"), verwacht);

    assertThat(pagina).as("copy target/handleiding/termijnen-per-taak.md after a change of a term").hasContent(verwacht);
  }

  private static Stream<Path> paginas() {
    return Stream.of("handleiding", "beheer").flatMap(map -> Schermtekst.bestanden(DOCS.resolve(map), "md").stream());
  }
}
