package nl.vthregie.browser;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("In de takenlijst vinden, afronden en verder gaan")
class TakenlijstInDeBrowserTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-hengelo";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  private static final List<String> FILTERS = List.of("Mijn taken", "Te laat", "Deze week", "Mijn organisatie");
  private static final int HOOGTE = 900;
  private static final int MAX_KAART = 110;
  private static final String ZOEKEN = "Zoek een taak";

  @Autowired
  private Spel spel;
  @LocalServerPort
  private int poort;
  private final String uniek = "Proef" + UUID.randomUUID().toString().substring(0, 6);
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.open(poort);
  }

  @AfterEach
  void sluit() {
    browser.maakBeeld("takenlijst-laatste");
    browser.close();
  }

  @Test
  @DisplayName("zoeken en kiezen: gevonden op wat men weet, tellers blijven staan, het adres onthoudt het")
  void zoeken() {
    String een = start("hengelo", uniek + " energietoezicht").getBusinessKey();
    String twee = start("borne", uniek + " asbest").getBusinessKey();
    String volgnummer = een.substring(een.lastIndexOf("2027-"));
    browser.meldAan(ACCOUNTMANAGER);
    browser.kiesFilter("Mijn organisatie");
    browser.tot(() -> browser.kaarten().isEmpty() ? null : true);
    List<Integer> tellingen = FILTERS.stream().map(browser::telling).toList();
    assertThat(tellingen.get(3)).isGreaterThanOrEqualTo(2);

    for (Map.Entry<String, List<String>> geval : Map.of(
        uniek, List.of(een, twee),
        uniek.toLowerCase() + " asbest", List.of(twee),
        uniek + " Borne", List.of(twee),
        uniek + " " + volgnummer, List.of(een),
        een.toLowerCase().replace('-', ' '), List.of(een),
        uniek + " formuleer", List.of(een, twee)).entrySet()) {
      browser.typ(ZOEKEN, geval.getKey());
      browser.tot(() -> browser.kaarten().size() == geval.getValue().size()
          && geval.getValue().stream().allMatch(nummer -> browser.kaarten().stream().anyMatch(k -> k.contains(nummer)))
          ? true : null);
      assertThat(FILTERS.stream().map(browser::telling).toList()).as("counters at '%s'", geval.getKey())
          .isEqualTo(tellingen);
    }

    browser.typ(ZOEKEN, uniek);
    browser.ziet("2 taken gevonden.");
    browser.klikOp("Kies");
    browser.kiesUitKeuzelijst("Opdrachtgever", "Gemeente Borne");
    browser.ziet("1 taak gevonden.");
    browser.maakBeeld("takenlijst-zoeken");
    String adres = browser.adres();
    browser.openAdres(adres);
    browser.ziet("1 taak gevonden.");
    assertThat(browser.kaarten()).singleElement().asString().contains(twee, "Gemeente Borne", "Uiterlijk", uniek);
    browser.klikOp("Alles tonen");
    browser.tot(() -> browser.kaarten().size() > 1 ? true : null);

    browser.kiesFilter("Mijn taken");
    browser.typ(ZOEKEN, uniek);
    browser.ziet("Niets gevonden.");
    browser.klikOp("Wel 2 in Mijn organisatie");
    browser.ziet("2 taken gevonden.");
    int[] kaart = browser.plaats("[cam-tasks] li.task");
    assertThat(kaart[1] - kaart[0]).as("height of a card").isLessThanOrEqualTo(MAX_KAART);

    assertThat(browser.toegankelijkheid()).as("axe on the list").isEmpty();
    browser.typ(ZOEKEN, uniek + " asbest");
    browser.ziet("1 taak gevonden.");
    browser.openTaak("Formuleer opdracht", twee);
    browser.ziet("Gemeente Borne");
    browser.tot(() -> browser.isTeZien(".fjs-container") ? true : null);
    browser.maakBeeld("takenlijst-taak");
    assertThat(browser.toegankelijkheid()).as("axe on a task").isEmpty();
  }

  @Test
  @DisplayName("na het afronden: waar het dossier is zodra dat vaststaat, en de volgende taak")
  void verder() {
    ProcessInstance eerste = geformuleerd();
    ProcessInstance tweede = geformuleerd();
    browser.meldAan(OPDRACHTGEVER);
    browser.kiesFilter("Mijn taken");
    browser.typ(ZOEKEN, uniek);
    browser.openTaak("Verstrek opdracht", eerste.getBusinessKey());
    browser.neemOp();
    browser.kies("Verstrekt u deze opdracht", "Ja, ik verstrek de opdracht");
    browser.rondAf();
    browser.ziet("‘Verstrek opdracht’ is afgerond");
    browser.ziet("Wordt verwerkt");
    assertThat(browser.tekst()).doesNotContain("Nu aan de beurt", "niets meer open");
    spel.werkBij();
    browser.ziet("Stem af met teams bij Accountmanager Omgevingsdienst Twente, uiterlijk");
    assertThat(browser.tekst()).doesNotContain("Wordt verwerkt");
    assertThat(browser.heeftToetsenbord()).isEqualTo("‘Verstrek opdracht’ is afgerond");
    browser.maakBeeld("takenlijst-afgerond");
    assertThat(browser.toegankelijkheid()).as("axe after completing").isEmpty();

    browser.toets(Keys.TAB);
    assertThat(browser.heeftToetsenbord()).as("with the keyboard: the next thing to do").isEqualTo("Volgende taak");
    browser.toets(Keys.ENTER);
    browser.tot(() -> browser.isTeZien("[cam-tasklist-task-meta] .claim") ? true : null);
    assertThat(browser.adres()).contains(spel.taak(tweede, Taak.VERSTREKKEN).getId());
    assertThat(browser.tekst()).as("the next action has begun").doesNotContain("is afgerond");

    browser.neemOp();
    browser.kiesTabblad("Historie");
    browser.ziet("Ambtelijk opdrachtgever Hengelo");
    assertThat(browser.tekst()).as("function and organisation, no login name").doesNotContain(OPDRACHTGEVER);
    browser.maakBeeld("takenlijst-historie");

    browser.startProces("Opdracht verstrekken", () -> {
      browser.vulIn("Onderwerp", uniek + " derde");
      browser.kiesUitLijst("Soort opdracht", "Collectieve opdracht");
      browser.vulIn("Jaar", "2027");
      browser.kies("Deelnemers", "Gemeente Hengelo");
      browser.klikOp("Starten");
    });
    browser.ziet("‘Opdracht verstrekken’ is verstuurd");
    spel.werkBij();
    browser.ziet("Formuleer opdracht bij Ambtelijk opdrachtgever Gemeente Hengelo, uiterlijk");
    assertThat(browser.tekst()).doesNotContain("Het proces is gestart");
    browser.maakBeeld("takenlijst-gestart");
    browser.ziet("Volgende taak Formuleer opdracht, " + uniek + " derde");
    browser.volg("Formuleer opdracht");
    browser.ziet(uniek + " derde");
  }

  @Test
  @DisplayName("een lang formulier: knoppen altijd in beeld, een inhoudsopgave, en op een telefoon een weg terug")
  void langFormulier() {
    ProcessInstance opdracht = start("hengelo", uniek);
    browser.meldAan(OPDRACHTGEVER);
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Formuleer opdracht", opdracht.getBusinessKey());
    browser.neemOp();
    browser.kijkMet(1280);
    browser.tot(() -> browser.isTeZien(".vth-inhoud") ? true : null);
    knoppenInBeeld();
    browser.maakBeeld("takenlijst-formulier-1280");
    assertThat(browser.toegankelijkheid()).as("axe on a form").isEmpty();
    assertThat(browser.isInBeeld("Budget in hele euro's")).isFalse();
    browser.klikOp("8. Financiën");
    browser.tot(() -> browser.isInBeeld("Budget in hele euro's") ? true : null);
    knoppenInBeeld();

    browser.kijkMet(390);
    knoppenInBeeld();
    browser.maakBeeld("takenlijst-formulier-390");
    assertThat(browser.isTeZien("[cam-tasks]")).as("a task that is open takes the place of the list").isFalse();
    browser.klikOp("Terug naar de lijst");
    browser.tot(() -> browser.isTeZien("[cam-tasks] li.task") ? true : null);
    browser.maakBeeld("takenlijst-390");
    browser.openTaak("Formuleer opdracht", opdracht.getBusinessKey());
    browser.tot(() -> browser.isTeZien("[cam-tasklist-task-meta] .unclaim") ? true : null);
    assertThat(browser.plaats("h2.task")[0]).as("it opens in view").isBetween(0, HOOGTE / 2);
  }

  private void knoppenInBeeld() {
    int[] knop = browser.plaats(".form-actions .btn-primary");
    assertThat(knop[0]).isPositive();
    assertThat(knop[1]).isLessThanOrEqualTo(HOOGTE);
  }

  private ProcessInstance geformuleerd() {
    ProcessInstance opdracht = start("hengelo", uniek);
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    return opdracht;
  }

  private ProcessInstance start(String deelnemer, String titel) {
    Map<String, Object> ingevuld = Voorbeeldopdracht.startformulier(deelnemer);
    ingevuld.put("titel", titel);
    return spel.start("ambtelijk-opdrachtgever-" + deelnemer, Opdrachtwoorden.PROCES, ingevuld);
  }
}
