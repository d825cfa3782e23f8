package nl.vthregie.beheer;

import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefgrootboek;
import nl.vthregie.test.Rest.Antwoord;
import nl.vthregie.test.Websessie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static nl.vthregie.test.Proefgrootboek.januari;
import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("De pagina Herinneringen")
class HerinneringenpaginaTest {

  private static final String PAGINA = "/beheer/herinneringen";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;
  private Websessie beheer;
  private Proefgrootboek grootboek;

  @BeforeEach
  void leeg() {
    beheer = Websessie.van("beheer", poort);
    grootboek = new Proefgrootboek(jdbc);
    grootboek.wis();
  }

  @Test
  @DisplayName("toont zonder vraag alles tot en met vandaag, en pas op verzoek wat nog komt")
  void begin() {
    String taak = grootboek.taak("OPD-TWENTE-2027-701", "Formuleer opdracht");
    grootboek.verzonden(taak, -14, januari(8, 9));
    grootboek.gepland(taak, 0, januari(22, 9));

    assertThat(beheer.haalPagina(PAGINA).tekst()).contains("vr 8 januari 2027 om 09:00", "14 dagen vooraf",
        "Herinnering 1 tot en met 1 van 1.", "value=\"2027-01-11\"").doesNotContain("op de dag zelf");
    assertThat(beheer.haalPagina(PAGINA + "?status=GEPLAND").tekst()).contains("op de dag zelf", "vr 22 januari 2027 om 09:00",
        "<option value=\"GEPLAND\" selected>");
  }

  @Test
  @DisplayName("zwijgt als alles goed gaat, en zegt het duidelijk als er iets wacht of is mislukt")
  void waarschuwing() {
    assertThat(beheer.haalPagina(PAGINA).tekst()).doesNotContain("alarm").contains("er wacht niets",
        "Geen herinneringen gevonden.");

    grootboek.bericht("a@vth-regie.example", januari(11, 8), "NIEUW", null, null);
    grootboek.bericht("b@vth-regie.example", januari(11, 8), "MISLUKT", "Nog 7 dagen", "550 User unknown");

    assertThat(beheer.haalPagina(PAGINA).tekst()).contains("Er wacht mail langer dan een kwartier",
        "De oudste wacht sinds ma 11 januari 2027 om 08:00", "Deze mails zijn niet aangekomen", "550 User unknown");
  }

  @Test
  @DisplayName("toont wat mensen en mailservers schrijven als tekst, nooit als opmaak")
  void ontsnapping() {
    String taak = grootboek.taak("OPD-TWENTE-2027-701", "<script>alert(1)</script>");
    grootboek.verplaats(taak, januari(15, 17), januari(22, 17), "<i>door</i>");
    grootboek.bericht("\"<u>\"@vth-regie.example", januari(8, 9), "MISLUKT", "<script>alert(2)</script>",
        "550 <img src=x onerror=alert(3)>", grootboek.inOutbox(taak, -14, januari(8, 9)));

    for (String pad : new String[] {PAGINA, PAGINA + "/dossier/OPD-TWENTE-2027-701", PAGINA + "/taak/" + taak,
        PAGINA + "?ontvanger=%22%3E%3Cscript%3E"}) {
      assertThat(beheer.haalPagina(pad).tekst()).as(pad).doesNotContain("<script", "<img", "<u>", "<i>")
          .contains("&lt;");
    }
  }

  @Test
  @DisplayName("bladert met behoud van de vraag")
  void bladeren() {
    String taak = grootboek.taak("OPD-TWENTE-2027-701", "Formuleer opdracht");
    for (int uur = 0; uur < 10; uur++) {
      grootboek.bericht("a+b@vth-regie.example", januari(8, uur), "VERZONDEN", "x", null,
          grootboek.verzonden(taak, -14, januari(8, uur)));
    }

    String pagina = beheer.haalPagina(PAGINA + "?aantal=4&eerste=4&ontvanger=a%2Bb%40vth").tekst();

    assertThat(pagina).contains("Herinnering 5 tot en met 8 van 10.", "‹ Vorige", "Volgende ›");
    String volgende = HtmlUtils.htmlUnescape(zoek(Pattern.compile("href=\"([^\"]+)\" rel=\"next\""), pagina));
    assertThat(beheer.haalPagina(volgende).tekst()).contains("Herinnering 9 tot en met 10 van 10.", "‹ Vorige")
        .doesNotContain("Volgende ›");
  }

  @Test
  @DisplayName("zegt wat er aan een vraag niet klopt, en laat staan wat er was ingevuld")
  void vraagfout() {
    Antwoord antwoord = beheer.haalPagina(PAGINA + "?dossier=OPD%25&van=2027-01-01");

    assertThat(antwoord.status()).isEqualTo(400);
    assertThat(antwoord.tekst()).contains("Een dossiernummer heeft alleen letters, cijfers en streepjes.",
        "value=\"OPD%\"", "value=\"2027-01-01\"");
  }

  @Test
  @DisplayName("beantwoordt per dossier en per taak de vraag of er is herinnerd")
  void geschiedenis() {
    String taak = grootboek.taak("OPD-TWENTE-2027-701", "Formuleer opdracht");
    grootboek.verplaats(taak, januari(15, 17), januari(22, 17), null);
    grootboek.bericht("a@vth-regie.example", januari(8, 9), "VERZONDEN", "Nog 14 dagen", null,
        grootboek.verzonden(taak, -14, januari(8, 9)));
    grootboek.vervallen(taak, -7, januari(15, 9), "TAAK_AFGEROND");

    for (String pad : new String[] {"/dossier/OPD-TWENTE-2027-701", "/taak/" + taak}) {
      assertThat(beheer.haalPagina(PAGINA + pad).tekst()).as(pad).contains("14 dagen vooraf",
          "verzonden op vr 8 januari 2027 om 09:00", "Message-ID", "vervallen: de taak is afgerond",
          "van vr 15 januari 2027 om 17:00 naar vr 22 januari 2027 om 17:00, door het proces");
    }
    assertThat(beheer.haalPagina(PAGINA + "/dossier/OPD-ONBEKEND").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("laat een mislukte mail opnieuw versturen of opgeven, maar alleen vanaf de pagina zelf")
  void herstellen() {
    String taak = grootboek.taak("OPD-TWENTE-2027-701", "Formuleer opdracht");
    long bericht = grootboek.bericht("a@vth-regie.example", januari(8, 9), "MISLUKT", "Nog 14 dagen", "550",
        grootboek.inOutbox(taak, -14, januari(8, 9)));
    String opnieuw = PAGINA + "/bericht/" + bericht + "/opnieuw";
    String token = zoek(TOKEN, beheer.haalPagina(PAGINA).tekst());

    assertThat(beheer.stuurFormulier(opnieuw, Map.of()).status()).as("without the token of the form").isEqualTo(403);
    assertThat(beheer.haalPagina(opnieuw).status()).as("by a link").isEqualTo(405);
    assertThat(Websessie.van("management-odt", poort).stuurFormulier(opnieuw, Map.of("_csrf", token)).status())
        .as("somebody else").isEqualTo(403);
    assertThat(status(bericht)).isEqualTo("MISLUKT");

    Antwoord gedaan = beheer.stuurFormulier(opnieuw, Map.of("_csrf", token));
    assertThat(gedaan.status()).isEqualTo(302);
    assertThat(beheer.haalPagina(PAGINA).tekst()).contains("De mail is opnieuw klaargezet");
    assertThat(beheer.haalPagina(PAGINA).tekst()).as("said once").doesNotContain("De mail is opnieuw klaargezet");

    assertThat(status(bericht)).isEqualTo("NIEUW");

    assertThat(beheer.stuurFormulier(opnieuw, Map.of("_csrf", token, "dossier", "//kwaad.example")).geheel().headers()
        .firstValue("Location")).as("never to another site").hasValueSatisfying(adres -> assertThat(adres).endsWith(PAGINA));
    assertThat(beheer.haalPagina(PAGINA).tekst()).contains("Er is niets veranderd: iemand anders was u voor.");
  }

  @Test
  @DisplayName("laat een mislukte mail opgeven, en zegt dat bij de herinnering")
  void opgeven() {
    String taak = grootboek.taak("OPD-TWENTE-2027-701", "Formuleer opdracht");
    long bericht = grootboek.bericht("a@vth-regie.example", januari(8, 9), "MISLUKT", "Nog 14 dagen", "550",
        grootboek.inOutbox(taak, -14, januari(8, 9)));
    String dossier = PAGINA + "/dossier/OPD-TWENTE-2027-701";
    String token = zoek(TOKEN, beheer.haalPagina(dossier).tekst());

    Antwoord opgegeven = beheer.stuurFormulier(PAGINA + "/bericht/" + bericht + "/opgeven",
        Map.of("_csrf", token, "dossier", "OPD-TWENTE-2027-701"));

    assertThat(opgegeven.geheel().headers().firstValue("Location")).hasValueSatisfying(
        adres -> assertThat(adres).endsWith(dossier));
    assertThat(status(bericht)).isEqualTo("VERVALLEN");
    assertThat(beheer.haalPagina(dossier).tekst()).contains("De mail is opgegeven",
        "vervallen: beheer heeft het bericht opgegeven");
  }

  private String status(long bericht) {
    return jdbc.sql("select status from bericht where id = ?").param(bericht).query(String.class).single();
  }

  private static String zoek(Pattern patroon, String tekst) {
    Matcher gevonden = patroon.matcher(tekst);
    assertThat(gevonden.find()).as(patroon.pattern()).isTrue();
    return gevonden.group(1);
  }
}
