package nl.vthregie.browser;

import nl.vthregie.afwijking.Afwijkingwoorden.Taak;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.format.DateTimeFormatter;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("Een afwijking van een advies in een browser, van melden tot register")
class AfwijkingInDeBrowserTest {

  private static final String NUMMER = "AFW-ENSCHEDE-BROWSER-1";
  private static final String GISTEREN = Proefklok.BEGIN.minusDays(1).format(DateTimeFormatter.ofPattern("dd-MM-yyyy"));

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
    browser.maakBeeld("afwijking-laatste");
    browser.close();
  }

  @Test
  @DisplayName("elke rol doet zijn taak, en de gemeente ernaast leest het in het register")
  void afwijking() {
    browser.meldAan("ambtelijk-opdrachtgever-enschede");
    browser.startProces("Afwijken van een advies van de omgevingsdienst", () -> {
      browser.kiesUitLijst("Welke gemeente of provincie wijkt af?", "Gemeente Enschede");
      browser.vulIn("Nummer van het besluit", "browser-1");
      browser.vulIn("Waar gaat het besluit over?", "Uitbreiding <b>opslag</b>");
      browser.klikOp("Starten");
    });
    browser.tot(() -> spel.wachtOp(NUMMER).contains(Taak.ADVIES_VASTLEGGEN));
    spel.werkBij();

    neemOp("accountmanager-odt", "Leg advies vast");
    browser.vulIn("Wat adviseerde de omgevingsdienst?", "Verleen de vergunning niet.");
    browser.vulIn("Kenmerk van het advies", "ADV-1");
    browser.vulDatumIn("Datum van het advies", GISTEREN);
    browser.vulIn("Waar staat het advies?", "Zaaksysteem");
    browser.kies("Schrijft de wet dit advies voor?", "Ja, een wettelijk advies");
    rondAf(Taak.ADVIES_VASTLEGGEN);

    neemOp("ambtelijk-opdrachtgever-enschede", "Weeg belangen af");
    assertThat(browser.tekst()).contains("Uitbreiding <b>opslag</b>", "Verleen de vergunning niet.", "wettelijk advies");
    browser.vulIn("Welke belangen zijn afgewogen?", "Milieu en werk.");
    browser.vulIn("Wat is het (voorgenomen) besluit?", "De vergunning wordt verleend.");
    browser.vulIn("Waarom wijkt het af van het advies?", "Het belang van werk weegt zwaarder.");
    rondAf(Taak.AFWEGEN);

    neemOp("college-enschede", "Besluit met motivering");
    assertThat(browser.tekst()).contains("Milieu en werk.", "hoort de gemeenteraad dat binnen 14 dagen");
    browser.kies("Wat besluit het college?", "Afwijken van het advies");
    browser.vulDatumIn("Datum van het besluit", GISTEREN);
    browser.kies("Mag dit in het openbare deel van het register?", "Ja");
    browser.maakBeeld("afwijking-besluiten");
    rondAf(Taak.BESLUITEN);

    neemOp("accountmanager-odt", "Meld aan omgevingsdienst");
    browser.vulDatumIn("Gemeld op", GISTEREN);
    rondAf(Taak.OD_MELDEN);
    neemOp("ambtelijk-opdrachtgever-enschede", "Meld aan raad of staten");
    assertThat(browser.tekst()).contains("Het belang van werk weegt zwaarder.");
    browser.vulDatumIn("Gemeld op", GISTEREN);
    browser.vulIn("Kenmerk van de brief", "RB-12");
    browser.maakBeeld("afwijking-melden-raad");
    rondAf(Taak.RAAD_MELDEN);

    browser.meldAan("ambtelijk-opdrachtgever-borne");
    browser.ga("/afwijkingen");
    assertThat(browser.bekijk("afwijkingenregister")).as("accessibility").isEmpty();
    browser.volg("Uitbreiding <b>opslag</b>");
    browser.ziet("Het belang van werk weegt zwaarder.");
    assertThat(browser.bekijk("afwijking")).as("accessibility").isEmpty();
  }

  private void neemOp(String gebruiker, String taak) {
    browser.meldAan(gebruiker);
    browser.openTaak(taak, NUMMER);
    browser.neemOp();
  }

  private void rondAf(String taak) {
    browser.wachtTotAfrondenKan();
    browser.rondAf();
    browser.tot(() -> !spel.wachtOp(NUMMER).contains(taak));
    spel.werkBij();
  }
}
