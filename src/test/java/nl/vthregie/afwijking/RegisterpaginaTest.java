package nl.vthregie.afwijking;

import nl.vthregie.afwijking.Afwijkingwoorden.Gegeven;
import nl.vthregie.afwijking.Afwijkingwoorden.Taak;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Rest.Antwoord;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Websessie;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Het afwijkingenregister, op een pagina en als bestand")
class RegisterpaginaTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static int volgnummer;

  @Autowired
  private Spel spel;
  @LocalServerPort
  private int poort;

  @Test
  @DisplayName("wie deelneemt ziet de afwijking meteen, een ander pas als iedereen het heeft gehoord, en beheer altijd")
  void openbaar() {
    ProcessInstance afwijking = besloten(Map.of());
    String nummer = afwijking.getBusinessKey();
    for (String deelnemer : new String[] {OPDRACHTGEVER, "college-enschede", "accountmanager-odt", "medewerker-odt", "beheer"}) {
      assertThat(lijst(deelnemer)).as(deelnemer).contains(nummer);
      assertThat(pagina(deelnemer, nummer).tekst()).as(deelnemer)
          .containsSubsequence("Uitbreiding opslag", nummer, "Gemeente Enschede", "Nog niet openbaar",
              "De vergunning wordt verleend.", "Het belang van werk weegt zwaarder.", "Milieu en werk.",
              "Verleen de vergunning niet.", "ADV-1", "De gemeenteraad", "nog niet gemeld");
    }
    assertThat(lijst("ambtelijk-opdrachtgever-borne")).doesNotContain(nummer);
    assertThat(pagina("ambtelijk-opdrachtgever-borne", nummer).status()).isEqualTo(404);

    gemeld(afwijking);
    assertThat(lijst("ambtelijk-opdrachtgever-borne")).contains(nummer);
    assertThat(pagina("ambtelijk-opdrachtgever-borne", nummer).tekst()).contains("Openbaar sinds", "kenmerk RB-12");
  }

  @Test
  @DisplayName("wat niet openbaar is, blijft bij de eigen organisatie, de omgevingsdienst en beheer, ook in het bestand")
  void nietOpenbaar() {
    ProcessInstance afwijking = besloten(Map.of(Gegeven.OPENBAAR, "NEE", Gegeven.UITZONDERINGSGROND_WOO, "Artikel 5.1"));
    gemeld(afwijking);
    String nummer = afwijking.getBusinessKey();

    assertThat(lijst("ambtelijk-opdrachtgever-borne")).doesNotContain(nummer);
    assertThat(bestand("ambtelijk-opdrachtgever-borne")).doesNotContain(nummer);
    assertThat(pagina("college-borne", nummer).status()).isEqualTo(404);
    assertThat(pagina("accountmanager-odt", nummer).tekst()).contains("Niet openbaar", "Artikel 5.1");
    assertThat(bestand("beheer")).contains(nummer, "Artikel 5.1");
  }

  @Test
  @DisplayName("het bestand opent in een Nederlandse spreadsheet, en rekent nergens mee")
  void bestand() {
    ProcessInstance afwijking = besloten(Map.of(Gegeven.REDEN_AFWIJKING, "=HYPERLINK(\"x\");\nregel twee"));
    String csv = bestand(OPDRACHTGEVER);

    assertThat(csv).startsWith("\uFEFFnummer;organisatie;onderwerp;")
        .contains("\"" + afwijking.getBusinessKey() + "\";\"Gemeente Enschede\"",
            "\"'=HYPERLINK(\"\"x\"\");\nregel twee\"");
    Antwoord antwoord = Websessie.van(OPDRACHTGEVER, poort).haal("/afwijkingen.csv");
    assertThat(antwoord.geheel().headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(antwoord.geheel().headers().firstValue("Content-Disposition").orElse("")).contains("afwijkingenregister.csv");
  }

  @Test
  @DisplayName("tekst van mensen blijft tekst, en zonder aanmelden is er niets te zien")
  void veilig() {
    String nummer = besloten(Map.of(Gegeven.REDEN_AFWIJKING, "<script>alert(1)</script>")).getBusinessKey();

    assertThat(pagina(OPDRACHTGEVER, nummer).tekst()).contains("&lt;script&gt;").doesNotContain("<script>");
    assertThat(lijst(OPDRACHTGEVER)).doesNotContain("<script>");
    assertThat(pagina("beheer", "AFW-BESTAAT-NIET").status()).isEqualTo(404);
    for (String adres : new String[] {"/afwijkingen", "/afwijkingen.csv", "/afwijkingen/" + nummer}) {
      assertThat(new Rest(poort).haal(null, adres).status()).as(adres).isEqualTo(401);
    }
  }

  private ProcessInstance besloten(Map<String, Object> anders) {
    ProcessInstance afwijking = spel.start(OPDRACHTGEVER, Afwijkingwoorden.PROCES,
        AfwijkingOdAdviesTest.startformulier("enschede", "PAGINA-" + ++volgnummer));
    spel.doe("accountmanager-odt", afwijking, Taak.ADVIES_VASTLEGGEN, AfwijkingOdAdviesTest.advies());
    spel.doe(OPDRACHTGEVER, afwijking, Taak.AFWEGEN, AfwijkingOdAdviesTest.afweging());
    Map<String, Object> besluit = new HashMap<>(AfwijkingOdAdviesTest.besluit());
    besluit.putAll(anders);
    spel.doe("college-enschede", afwijking, Taak.BESLUITEN, besluit);
    return afwijking;
  }

  private void gemeld(ProcessInstance afwijking) {
    spel.doe("accountmanager-odt", afwijking, Taak.OD_MELDEN, Map.of(Gegeven.MELDING_OD_DATUM, Proefklok.BEGIN.toString()));
    spel.doe(OPDRACHTGEVER, afwijking, Taak.RAAD_MELDEN, AfwijkingOdAdviesTest.raadsbrief(Proefklok.BEGIN));
  }

  private String lijst(String gebruiker) {
    return Websessie.van(gebruiker, poort).haal("/afwijkingen").tekst();
  }

  private Antwoord pagina(String gebruiker, String nummer) {
    return Websessie.van(gebruiker, poort).haal("/afwijkingen/" + nummer);
  }

  private String bestand(String gebruiker) {
    return new String(Websessie.van(gebruiker, poort).bestand("/afwijkingen.csv"), StandardCharsets.UTF_8);
  }
}
