package nl.vthregie.browser;

import nl.vthregie.escalatie.Gevoeligwoorden.Taak;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("Een gevoelig dossier in de takenlijst, van bijlage 3 tot de weging")
class GevoeligDossierInDeTakenlijstTest {

  private static final String ZAAK = "Z2027-browser";
  private static final List<String> KERN = List.of("Gevoeligheid ten aanzien van media of bestuur",
      "Mate van maatschappelijke onrust", "Is er een bestuurlijk afbreukrisico", "Zijn er significante gevolgen voor",
      "Is het een incident met een significante uitstraling");

  @Autowired
  private Spel spel;
  @Autowired
  private Dossiers dossiers;
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
    browser.maakBeeld("gevoelig-laatste");
    browser.close();
  }

  @Test
  @DisplayName("de medewerker vult bijlage 3 in, de accountmanager leest het advies met redenen en beslist")
  void signaalEnWeging() {
    browser.meldAan("medewerker-odt");
    browser.startProces("Bestuurlijk gevoelig dossier melden", () -> {
      browser.vulIn("Zaaknummer", ZAAK);
      browser.kiesUitLijst("Voor welke gemeente of provincie?", "Gemeente Enschede");
      browser.vulIn("Waar gaat het over?", "Klachtengolven over een bedrijf");
      browser.maakBeeld("gevoelig-1-melden");
      browser.klikOp("Starten");
    });
    String nummer = browser.tot(() -> jdbc.sql("select dossiernummer from dossier where titel like ?")
        .param("Zaak " + ZAAK + "%").query(String.class).optional().orElse(null));
    spel.werkBij();

    browser.kiesFilter("Mijn taken");
    browser.openTaak("Vul signaal in", nummer);
    browser.neemOp();
    browser.maakBeeld("gevoelig-2-signaal");
    browser.ziet("U kunt nog niet afronden");
    browser.maakBeeld("gevoelig-2b-vergeten");
    assertThat(browser.kanAfronden()).isFalse();
    assertThat(KERN).as("the kerncriteria have no answer of themselves")
        .allSatisfy(vraag -> assertThat(browser.gekozen(vraag)).isZero());
    KERN.forEach(vraag -> browser.kies(vraag, "Nee"));
    browser.kies("Klachtengolven", "Ja");
    browser.kies("Bestaat er maatschappelijke onrust over de onderhavige kwestie?", "Ja");
    browser.kies("Is een initiatief in overeenstemming met het geldend ruimtelijk besluit?", "Nee");
    browser.kies("Heeft een betrokkene een handhavingsverleden?", "Ja");
    browser.maakBeeld("gevoelig-3-personen");
    browser.vulIn("Toelichting", "Er komen <b>vragen</b> van de raad.");
    browser.maakBeeld("gevoelig-4-ingevuld");
    browser.wachtTotAfrondenKan();
    browser.rondAf();
    wachtOpTaak(nummer, Taak.WEGING);

    browser.meldAan("accountmanager-odt");
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Weeg het signaal", nummer);
    browser.neemOp();
    browser.ziet("Gevoelig: ten minste één criterium speelt.");
    assertThat(browser.tekst()).contains("Klachtengolven", "Bestaat er maatschappelijke onrust",
        "ruimtelijk besluit? (nee)", "Er komen <b>vragen</b> van de raad.")
        .as("an answer about a person is no reason that everybody reads").doesNotContain("handhavingsverleden");
    browser.maakBeeld("gevoelig-5-advies");
    browser.kies("Is dit dossier bestuurlijk gevoelig?",
        "Gevoelig, met spoed: de opdrachtgever hoort het binnen 24 uur na het signaal");
    browser.ziet("Waarom wijkt u af van het advies?");
    browser.naarVeld("Waarom wijkt u af van het advies?");
    browser.maakBeeld("gevoelig-6-overrule");
    browser.vulIn("Waarom wijkt u af van het advies?", "De raad vergadert morgen.");
    browser.wachtTotAfrondenKan();
    browser.rondAf();
    wachtOpTaak(nummer, Taak.INFORMEREN);
    assertThat(dossiers.zoek(nummer).orElseThrow().status()).isEqualTo("GEVOELIG");

    // The takenlijst asks once more for the task that has just gone.
    browser.consolefouten();
    browser.ga("/vertrouwelijk/" + nummer);
    browser.ziet("Heeft een betrokkene een handhavingsverleden?");
    assertThat(browser.bekijk("gevoelig-7-vertrouwelijk")).isEmpty();
  }

  private void wachtOpTaak(String nummer, String soort) {
    browser.tot(() -> {
      spel.werkBij();
      return spel.wachtOp(nummer).contains(soort) ? true : null;
    });
  }
}
