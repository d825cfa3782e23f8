package nl.vthregie.demo;

import nl.vthregie.test.Postvaktest;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Rest.Antwoord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import static org.assertj.core.api.Assertions.assertThat;

@Postvaktest
@DisplayName("De pagina Postvak")
class PostvakpaginaTest {

  @Autowired
  private JavaMailSender verzender;
  @Autowired
  private Postvak postvak;
  @LocalServerPort
  private int poort;

  @Test
  @DisplayName("toont zonder aanmelden elke mail die is verstuurd, aan wie ook")
  void lijst() throws Exception {
    verstuur("niemand-kent-mij@elders.example", "Nieuwe taak: vérgunning", "<p>Hallo</p>");
    verstuur("ander@elders.example", "Een andere taak", "<p>Hallo</p>");

    assertThat(haal("/postvak").tekst()).contains("niemand-kent-mij@elders.example", "Nieuwe taak: vérgunning",
        "Een andere taak", "ma 11 januari 2027 om 09:00", "postvak.js");
    assertThat(haal("/postvak?ontvanger=ander%40elders.example&verversen=uit").tekst()).contains("Een andere taak")
        .doesNotContain("Nieuwe taak: vérgunning", "postvak.js");
    assertThat(haal("/postvak?ontvanger=weg%40elders.example").tekst()).contains("Geen mail voor deze ontvanger");
  }

  @Test
  @DisplayName("toont de mail in een kader waarin niets kan draaien en links ernaast openen")
  void mail() throws Exception {
    long nummer = verstuur("a@elders.example", "Met opmaak", "<html><head><title>x</title></head><body><script>alert(1)</script>"
        + "<a href=\"http://localhost/\">Open de taak</a></body></html>");

    assertThat(haal("/postvak/" + nummer).tekst()).contains("src=\"/postvak/" + nummer + "/inhoud\"",
        "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"").doesNotContain("alert(1)");

    Antwoord inhoud = haal("/postvak/" + nummer + "/inhoud");
    assertThat(inhoud.tekst()).contains("<head><base target=\"_blank\">", "Open de taak");
    assertThat(inhoud.geheel().headers().allValues("Content-Security-Policy")).singleElement().asString()
        .contains("default-src 'none'", "frame-ancestors 'self'", "sandbox allow-popups").doesNotContain("allow-scripts",
            "allow-same-origin", "script-src");
    assertThat(inhoud.geheel().headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    assertThat(inhoud.geheel().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  @DisplayName("toont op het tweede blad de platte tekst en de kopregels")
  void platteTekst() throws Exception {
    long nummer = verstuur("a@elders.example", "Twee vormen", "<p>Opgemaakt</p>");

    assertThat(haal("/postvak/" + nummer + "?deel=tekst").tekst()).contains("Beste collega &lt;script&gt;", "Message-ID",
        "vth-regie@vth-regie.example").doesNotContain("<iframe");
  }

  @Test
  @DisplayName("toont wat in een mail staat nooit als opmaak van de pagina zelf")
  void ontsnapping() throws Exception {
    long nummer = verstuur("\"<b>\"@elders.example", "<script>alert(1)</script>", "<p>x</p>");

    for (String pad : new String[] {"/postvak", "/postvak/" + nummer, "/postvak/" + nummer + "?deel=tekst",
        "/postvak?ontvanger=%22%3E%3Cscript%3E"}) {
      assertThat(haal(pad).tekst()).as(pad).doesNotContain("<script>", "<b>").contains("&lt;");
    }
  }

  @Test
  @DisplayName("laat lezen en verder niets")
  void alleenLezen() {
    for (String methode : new String[] {"POST", "DELETE", "PUT"}) {
      assertThat(new Rest(poort).roep(null, methode, "/postvak", "{}").status()).as(methode).isEqualTo(403);
    }
    assertThat(haal("/postvak/999999").status()).isEqualTo(404);
    assertThat(haal("/postvak/999999/inhoud").status()).isEqualTo(404);
    assertThat(haal("/postvak/..%2f..%2fpom.xml").status()).isEqualTo(400);
    assertThat(haal("/postvak/x").status()).isEqualTo(400);
  }

  private Antwoord haal(String pad) {
    return new Rest(poort).haal(null, pad);
  }

  private long verstuur(String aan, String onderwerp, String html) throws Exception {
    var mail = verzender.createMimeMessage();
    MimeMessageHelper opsteller = new MimeMessageHelper(mail, true, "UTF-8");
    opsteller.setFrom("vth-regie@vth-regie.example");
    opsteller.setTo(aan);
    opsteller.setSubject(onderwerp);
    opsteller.setText("Beste collega <script>", html);
    verzender.send(mail);
    return postvak.mails().get(0).nummer();
  }
}
