package nl.vthregie.browser;

import nl.vthregie.test.Browser;
import nl.vthregie.test.Postvaktest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import static org.assertj.core.api.Assertions.assertThat;

@Postvaktest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("Het postvak in een browser")
class PostvakInDeBrowserTest {

  @Autowired
  private JavaMailSender verzender;
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
  @DisplayName("een nieuwkomer leest de mail zoals de ontvanger haar krijgt, en opent de taak eruit")
  void postvak() throws Exception {
    browser.ga("/postvak");
    verstuur();
    browser.ga("/postvak?verversen=uit");
    browser.kiesUitKeuzelijst("Ontvanger", "browser@elders.example (1)");
    browser.klikOp("Toon");
    browser.ziet("Nieuwe taak in de browser");
    bekijk("postvak");

    browser.volg("Nieuwe taak in de browser");
    assertThat(browser.tekstInKader()).contains("Er wacht een taak op u").doesNotContain("HET SCRIPT DRAAIT");
    bekijk("postvak-mail");
    // In a window of its own, so that the mail stays open.
    browser.volgInKader("Open de taak");
    browser.tot(() -> browser.vensters().size() == 2);

    browser.volg("Platte tekst en kopregels");
    assertThat(browser.tekst()).contains("Beste collega", "Message-ID");
    bekijk("postvak-tekst");
  }

  private void bekijk(String naam) {
    assertThat(browser.bekijk(naam)).as(naam).isEmpty();
  }

  private void verstuur() throws Exception {
    var mail = verzender.createMimeMessage();
    MimeMessageHelper opsteller = new MimeMessageHelper(mail, true, "UTF-8");
    opsteller.setFrom("vth-regie@vth-regie.example");
    opsteller.setTo("browser@elders.example");
    opsteller.setSubject("Nieuwe taak in de browser");
    opsteller.setText("Beste collega, er wacht een taak op u.", """
        <!doctype html><html lang="nl"><head><meta charset="utf-8"></head><body>
        <h1>Er wacht een taak op u</h1><p><a href="http://localhost:%d/postvak">Open de taak</a></p>
        <script>document.body.textContent = 'HET SCRIPT DRAAIT'</script></body></html>""".formatted(poort));
    verzender.send(mail);
  }
}
