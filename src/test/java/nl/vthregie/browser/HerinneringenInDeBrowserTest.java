package nl.vthregie.browser;

import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefgrootboek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static nl.vthregie.test.Proefgrootboek.januari;
import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("De herinneringen in een browser")
class HerinneringenInDeBrowserTest {

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
    browser.close();
  }

  @Test
  @DisplayName("beheer ziet dat er iets mis is, zoekt het dossier en weet wie is herinnerd")
  void herinneringen() {
    Proefgrootboek grootboek = new Proefgrootboek(jdbc);
    grootboek.wis();
    String taak = grootboek.taak("OPD-TWENTE-2027-601", "Formuleer opdracht");
    grootboek.verplaats(taak, januari(15, 17), januari(22, 17), "accountmanager-odt");
    grootboek.bericht("ambtelijk-opdrachtgever-enschede@vth-regie.example", januari(8, 9), "VERZONDEN",
        "Nog 14 dagen: Formuleer opdracht", null, grootboek.verzonden(taak, -14, januari(8, 9)));
    grootboek.bericht("plaatsvervangend-ambtelijk-opdrachtgever-enschede@vth-regie.example", januari(11, 8), "MISLUKT",
        "Nog 11 dagen: Formuleer opdracht", "550 5.1.1 Recipient address rejected",
        grootboek.inOutbox(taak, -11, januari(11, 8)));
    grootboek.gepland(taak, 0, januari(22, 9));

    browser.meldAan("beheer");
    browser.ga("/beheer/herinneringen");
    assertThat(browser.tekst()).contains("Deze mails zijn niet aangekomen", "550 5.1.1 Recipient address rejected");
    bekijk("herinneringen");

    browser.typ("Dossiernummer begint met", "opd-twente-2027-601");
    browser.kiesUitKeuzelijst("Status", "verzonden");
    browser.klikOp("Zoek");
    browser.ziet("Herinnering 1 tot en met 1 van 1.");
    browser.volg("OPD-TWENTE-2027-601");
    browser.ziet("Herinneringen in OPD-TWENTE-2027-601");
    assertThat(browser.tekst()).contains("verzonden op vr 8 januari 2027 om 09:00", "De uiterste datum is verplaatst");
    bekijk("herinneringen-dossier");

    browser.klikOp("Opnieuw versturen aan plaatsvervangend-ambtelijk-opdrachtgever-enschede@vth-regie.example");
    browser.ziet("De mail is opnieuw klaargezet");
  }

  private void bekijk(String naam) {
    assertThat(browser.bekijk(naam)).as(naam).isEmpty();
  }
}
