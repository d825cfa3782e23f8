package nl.vthregie.webapps;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.webapps.Herstelling.Vervanging;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayName("De herstelde bestanden van de web apps")
class HersteldeBestandenTest {

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
  @DisplayName("noemen bij elke herstelling de reden")
  void reden() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Herstelling(" ", List.of(), List.of()));
  }
}
