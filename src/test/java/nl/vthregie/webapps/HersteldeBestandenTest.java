package nl.vthregie.webapps;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.webapps.Herstelling.Vervanging;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayName("De herstelde bestanden van de web apps")
class HersteldeBestandenTest {

  private static final int LANGSTE_TOEVOEGING = 200;
  private static final Pattern FUNCTIE = Pattern.compile("\\bfunction\\b|=>");
  /** From before the rule, by the beginning of the text that they replace. */
  private static final List<String> NOG_TE_HERSTELLEN = List.of(
      "<span cam-widget-inline-field\\n          tabindex=\"0\"\\n     ",
      "<div ng-switch=\"tasklistForm.type\"\\n       ng-show=\"!tasklis");

  @Test
  @DisplayName("bevatten elke herstelling: anders lukt het maken al niet")
  void allesGevonden() {
    var hersteld = new HersteldeBestanden(new ObjectMapper());

    assertThat(hersteld.bestanden()).containsKeys("lib/deps.js", "app/tasklist/camunda-tasklist-bootstrap.js",
        "app/cockpit/camunda-cockpit-bootstrap.js", "app/admin/camunda-admin-bootstrap.js",
        "app/welcome/camunda-welcome-bootstrap.js", "app/tasklist/index.html", "app/cockpit/index.html",
        "app/admin/index.html", "app/welcome/index.html");
    assertThat(hersteld.tekst("lib/deps.js")).doesNotContain("Field is required.", "\"Add new\"");
    assertThat(hersteld.tekst("lib/deps.js")).as("the licence of form-js asks that its name stays")
        .contains("Powered by bpmn.io");
  }

  @Test
  @DisplayName("krijgen elke keer hetzelfde kenmerk, zodat twee nodes dezelfde adressen geven")
  void kenmerk() {
    assertThat(new HersteldeBestanden(new ObjectMapper()).kenmerk()).hasSize(12)
        .isEqualTo(new HersteldeBestanden(new ObjectMapper()).kenmerk());
  }

  @Test
  @DisplayName("komen er niet als een tekst ontbreekt of vaker voorkomt dan verwacht")
  void luidMislukken() {
    var vervanging = new Vervanging("oud", "nieuw", null);

    assertThat(vervanging.pasToe("x.js", "een oud woord")).isEqualTo("een nieuw woord");
    assertThatIllegalStateException().isThrownBy(() -> vervanging.pasToe("x.js", "niets"))
        .withMessage("Found 0 times instead of 1 in x.js: oud");
    assertThatIllegalStateException().isThrownBy(() -> vervanging.pasToe("x.js", "oud en oud"))
        .withMessage("Found 2 times instead of 1 in x.js: oud");
    assertThat(new Vervanging("oud", "nieuw", 2).pasToe("x.js", "oud en oud")).isEqualTo("nieuw en nieuw");
  }

  @Test
  @DisplayName("zijn er zoveel als ADR 0007 zegt: een meer is een besluit")
  void aantal() throws IOException {
    Matcher aantal = Pattern.compile("The list holds (\\d+) replacements").matcher(
        Files.readString(Path.of("docs/adr/0007-webapps-mended-while-served.md")));

    assertThat(aantal.find()).isTrue();
    assertThat(vervangingen()).as("write the new number in ADR 0007, with the reason")
        .hasSize(Integer.parseInt(aantal.group(1)));
  }

  @Test
  @DisplayName("zijn haken naar bestanden van ons, geen programma's")
  void geenProgramma() {
    assertThat(vervangingen()).filteredOn(HersteldeBestandenTest::isProgramma)
        .extracting(vervanging -> vervanging.van().substring(0, Math.min(60, vervanging.van().length())))
        .as("a program belongs in assets/vth; whoever mends one of these takes it from the list")
        .containsExactlyInAnyOrderElementsOf(NOG_TE_HERSTELLEN);
  }

  private static List<Vervanging> vervangingen() {
    return HersteldeBestanden.lijst(new ObjectMapper()).stream().flatMap(herstelling -> herstelling.vervang().stream())
        .toList();
  }

  private static boolean isProgramma(Vervanging vervanging) {
    return vervanging.door().length() > vervanging.van().length() + LANGSTE_TOEVOEGING
        || functies(vervanging.door()) > functies(vervanging.van());
  }

  private static long functies(String tekst) {
    return FUNCTIE.matcher(tekst).results().count();
  }

  @Test
  @DisplayName("noemen bij elke herstelling de reden")
  void reden() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Herstelling(" ", List.of(), List.of()));
  }
}
