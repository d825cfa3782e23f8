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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("De termijn van een taak in de takenlijst")
class TermijnInDeTakenlijstTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";

  @Autowired
  private Spel spel;
  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.open(poort);
  }

  @AfterEach
  void sluit() {
    browser.maakBeeld("termijn-laatste");
    browser.close();
  }

  @Test
  @DisplayName("wie de taak doet, leest wanneer en waarom; wie het mag, kiest een andere datum, en de historie zegt wie dat was")
  void verplaatsen() {
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"));
    String taak = spel.taak(opdracht, Taak.FORMULEREN).getId();

    browser.openTaakVan(OPDRACHTGEVER, taak);
    browser.ziet("Uiterlijk ma 25 januari 2027 (10 werkdagen, interne afspraak)");
    assertThat(browser.kanDatumVerplaatsen()).isFalse();

    browser.openTaakVan("management-enschede", taak);
    browser.ziet("Uiterlijk ma 25 januari 2027 (10 werkdagen, interne afspraak)");
    browser.maakBeeld("termijn-1");
    browser.verplaatsDatumNaar(28);

    browser.ziet("Uiterlijk do 28 januari 2027");
    browser.ziet("(verplaatst door Management Enschede, was ma 25 januari 2027)");
    browser.maakBeeld("termijn-2");
    browser.kiesTabblad("Historie");
    browser.ziet("Management Enschede");
    browser.maakBeeld("termijn-3");
    assertThat(jdbc.sql("select count(*) from herinnering where taak = ? and status = 'GEPLAND'").param(taak)
        .query(Integer.class).single()).isEqualTo(4);
  }
}
