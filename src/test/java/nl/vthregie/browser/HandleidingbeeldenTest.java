package nl.vthregie.browser;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("De beelden van de handleiding, zoals het product nu is (target/beeld/handleiding)")
class HandleidingbeeldenTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String ONDERWERP = "Energietoezicht bij bedrijven 2027";

  @Autowired
  private Spel spel;
  @Autowired
  private Proefklok klok;
  @LocalServerPort
  private int poort;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.open(poort);
    browser.leefOp(klok.instant());
  }

  @AfterEach
  void sluit() {
    browser.close();
  }

  @Test
  @DisplayName("starten, oppakken en invullen van een opdracht")
  void opdracht() {
    browser.meldAan(OPDRACHTGEVER);
    browser.startProces("Opdracht verstrekken", () -> {
      browser.vulIn("Onderwerp", ONDERWERP);
      browser.kiesUitLijst("Soort opdracht", "Collectieve opdracht");
      browser.vulIn("Jaar", "2027");
      browser.kies("Deelnemers", "Gemeente Enschede");
      browser.naarVeld("Onderwerp");
      browser.maakBeeld("handleiding/starten");
    });

    ProcessInstance opdracht = gestart();
    browser.openTaakVan(OPDRACHTGEVER, spel.taak(opdracht, Taak.FORMULEREN).getId());
    browser.ziet("1. Aanleiding");
    browser.maakBeeld("handleiding/oppakken");
    assertThat(browser.tekst()).contains("Oppakken", "Uiterlijk 25 januari 2027 (over 14 dagen)");

    browser.neemOp();
    browser.vulIn("3. Beschrijving van het doel", "Negen op de tien bedrijven nemen de erkende maatregelen.");
    browser.kiesUitLijst("Taakveld", "Toezicht");
    browser.vulIn("Wat gaan we doen?", "120 controles bij bedrijven");
    browser.voegToe("4. Beoogde activiteiten");
    browser.kiesUitLijst("Taakveld", "Advisering");
    browser.vulIn("Wat gaan we doen?", "Voorlichting op vier bijeenkomsten");
    browser.naarVeld("Wat gaan we doen?");
    browser.maakBeeld("handleiding/invullen");
    assertThat(browser.tekst()).contains("Rij toevoegen");
  }

  @Test
  @DisplayName("een termijn die is verplaatst, in Nederlandse tijd")
  void termijn() {
    ProcessInstance opdracht = gestart();
    browser.openTaakVan("management-enschede", spel.taak(opdracht, Taak.FORMULEREN).getId());
    browser.ziet("Uiterlijk ma 25 januari 2027");
    browser.verplaatsDatumNaar(28);
    browser.ziet("was ma 25 januari 2027");
    browser.kiesTabblad("Historie");
    browser.ziet("28 januari 2027 17:00");
    browser.maakBeeld("handleiding/termijn");
    assertThat(browser.tekst()).contains("25 januari 2027 17:00", "Europe/Amsterdam").doesNotContain("UTC", "16:00");
  }

  @Test
  @DisplayName("een opdracht die wordt beoordeeld")
  void beoordelen() {
    ProcessInstance opdracht = gestart();
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    spel.doe(OPDRACHTGEVER, opdracht, Taak.VERSTREKKEN, Map.of("verstrekking", "VERSTREKKEN"));
    spel.doe("accountmanager-odt", opdracht, Taak.INTERNE_AFSTEMMING, Map.of());
    browser.openTaakVan("accountmanager-odt", spel.taak(opdracht, Taak.BEOORDELEN).getId());
    browser.neemOp();
    browser.kies("Wat is uw besluit?", "Retour: de opdracht moet beter");
    browser.kies("Welke onderdelen moeten beter?", "Planning");
    browser.vulIn("Motivering", "De evaluatie past niet meer in 2027.");
    browser.naarVeld("Wat is uw besluit?");
    browser.maakBeeld("handleiding/beoordelen");
    assertThat(browser.tekst()).contains("Wat is uw besluit?");
  }

  private ProcessInstance gestart() {
    Map<String, Object> start = Voorbeeldopdracht.startformulier("enschede");
    start.put("titel", ONDERWERP);
    return spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, start);
  }
}
