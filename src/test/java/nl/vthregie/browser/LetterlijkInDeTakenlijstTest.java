package nl.vthregie.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("Wat iemand typte, staat letterlijk in de taak van een ander")
class LetterlijkInDeTakenlijstTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String TITEL = "[Meld u opnieuw aan](https://elders.example) <b>nu</b>";
  /** Each begins a paragraph of its own in the form, where Markdown means most. */
  private static final String AANLEIDING = "# a\n1. een\n- twee\n> drie\n\n    vier\n![beeld](https://elders.example/a.png)";
  private static final Map<String, String> TEKSTEN = Map.of(
      "doel", "*schuin* en **vet** en _laag_ en __lager__ en ~~weg~~",
      "resultaat", "`code` en ```blok``` en &amp; &lt;i&gt; &#42; \\*terug",
      "dekking", "<b>vet</b><img src=x onerror=alert(1)><a href='https://elders.example'>hier</a>",
      "afsluiting", "https://elders.example/x www.elders.example i.jansen@elders.example <https://elders.example>",
      "governance", "[x]: https://elders.example | a | b | --- === ***",
      "verwachtingenmanagement", "{{dossiernummer}} en ${dossiernummer} en =1+1");

  @Autowired
  private Spel spel;
  @LocalServerPort
  private int poort;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.open(poort);
  }

  @AfterEach
  void sluit() {
    browser.close();
  }

  @Test
  @DisplayName("zonder link, plaatje of opmaak, en met zijn regels")
  void letterlijk() {
    Map<String, Object> start = Voorbeeldopdracht.startformulier("enschede");
    start.put("titel", TITEL);
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, start);
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Map.of("opdracht", SpinValues.jsonValue(opdracht()).create(),
        "vervolg", "INDIENEN"));

    browser.openTaakVan(OPDRACHTGEVER, spel.taak(opdracht, Taak.VERSTREKKEN).getId());
    browser.ziet("1. Aanleiding");
    browser.maakBeeld("letterlijk");

    assertThat(List.of(browser.tekst().split("\n"))).as("each line is a line").contains(TITEL)
        .containsSubsequence("# a", "1. een", "- twee", "> drie", "vier", "![beeld](https://elders.example/a.png)");
    assertThat(browser.tekst()).contains(TEKSTEN.values());
    assertThat(browser.aantalInFormulier("a[href*='elders'], img[src*='elders'], a[href^='mailto'], img[src='x'], code, pre, em, del, "
        + "blockquote, ol, b, h1")).isZero();
  }

  private static String opdracht() {
    try {
      var json = new ObjectMapper();
      var opdracht = (ObjectNode) json.readTree(Voorbeeldopdracht.VOLLEDIG);
      opdracht.put("aanleiding", AANLEIDING).put("doel", TEKSTEN.get("doel")).put("resultaat", TEKSTEN.get("resultaat"));
      opdracht.withObject("/financien").put("dekking", TEKSTEN.get("dekking"));
      opdracht.withObject("/monitoringEnAfsluiting").put("afsluiting", TEKSTEN.get("afsluiting"));
      opdracht.withObject("/stakeholdersEnGovernance").put("governance", TEKSTEN.get("governance"));
      opdracht.withObject("/risicosEnBeheersmaatregelen")
          .put("verwachtingenmanagement", TEKSTEN.get("verwachtingenmanagement"));
      return json.writeValueAsString(opdracht);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
