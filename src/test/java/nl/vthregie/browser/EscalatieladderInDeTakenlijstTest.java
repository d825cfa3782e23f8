package nl.vthregie.browser;

import nl.vthregie.escalatie.Escalatiewoorden.Taak;
import nl.vthregie.herinnering.Proefpost;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.overzicht.Dossiers;
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

import java.time.temporal.ChronoUnit;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("De hele ladder in de takenlijst, van medewerker tot bestuur")
class EscalatieladderInDeTakenlijstTest {

  private static final String ONDERWERP = "Capaciteit voor energietoezicht";
  private static final String TITEL = ONDERWERP + ": Verbinden van de beleidscyclus";
  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";

  @Autowired
  private Spel spel;
  @Autowired
  private Proefpost post;
  @Autowired
  private Proefklok klok;
  @Autowired
  private Dossiers dossiers;
  @LocalServerPort
  private int poort;
  private Browser browser;
  private String bron;
  private String nummer;

  @BeforeEach
  void open() throws Exception {
    post.begin();
    browser = Browser.open(poort);
  }

  @AfterEach
  void sluit() {
    browser.maakBeeld("escalatie-laatste");
    browser.close();
  }

  @Test
  @DisplayName("elke rol doet wat op haar trede ligt, en krijgt daarover de mail die bij haar past")
  void ladder() {
    bron = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"))
        .getBusinessKey();
    nummer = "ESC-" + bron + "-01";
    post.leeg();

    meld();
    assertThat(post.gelezen()).contains("coordinator-odt: Nieuwe taak: Behandel escalatie op eerste niveau");
    behandel("coordinator-odt", Taak.COORDINATOR, "Behandel escalatie op eerste niveau");
    assertThat(post.gelezen()).contains(OPDRACHTGEVER + ": Nieuwe taak: Behandel escalatie op tweede niveau");
    behandel("accountmanager-odt", Taak.ACCOUNTMANAGER, "Behandel escalatie op tweede niveau");
    assertThat(post.gelezen()).contains("management-enschede: Nieuwe taak: Behandel escalatie als management",
        OPDRACHTGEVER + ": Escalatie nu bij het management: " + TITEL);
    behandel("management-enschede", Taak.MANAGEMENT, "Behandel escalatie als management");
    assertThat(post.gelezen()).contains("directie-odt: Nieuwe taak: Behandel escalatie als directie");
    behandel("directie-odt", Taak.DIRECTIE, "Behandel escalatie als directie");

    List<String> vooraf = post.gelezen();
    assertThat(vooraf).contains(OPDRACHTGEVER + ": Nieuwe taak: Bereid besluit van bestuur voor");
    assertThat(vooraf).as("no bestuurder hears it before").noneMatch(mail -> mail.matches(
        "(college|bestuurlijk-opdrachtgever|dagelijks-bestuur|portefeuillehouder)-.*"));
    bereidVoor();

    assertThat(post.gelezen()).contains("dagelijks-bestuur-odt: Nieuwe taak: Besluit over escalatie als bestuur",
        "bestuurlijk-opdrachtgever-enschede: Nieuwe taak: Besluit over escalatie als bestuur",
        "portefeuillehouder-enschede: Escalatie nu bij het bestuur: " + TITEL);
    besluit("dagelijks-bestuur-odt");
    besluit("bestuurlijk-opdrachtgever-enschede");
    browser.tot(() -> {
      spel.werkBij();
      return dossiers.zoek(nummer).orElseThrow().status().equals("BESTUURLIJK_BESLOTEN") ? true : null;
    });
    assertThat(post.gelezen()).contains("medewerker-odt: Escalatie bestuurlijk besloten: " + TITEL,
        "coordinator-odt: Escalatie bestuurlijk besloten: " + TITEL, "management-odt: Escalatie bestuurlijk besloten: " + TITEL,
        "college-enschede: Escalatie bestuurlijk besloten: " + TITEL);

    browser.gaAls("college-enschede", "/escalaties/" + nummer + "/rapport");
    browser.ziet("Bestuurlijk besloten");
    browser.gaAls("college-enschede", "/camunda/app/tasklist/default/?terug=https://elders.example/");
    browser.ziet("Mijn taken");

    // Whoever takes over the browser leaves requests of the one before without a session.
    browser.consolefouten();
    browser.ga("/escalaties");
    browser.ziet(nummer);
    assertThat(browser.bekijk("escalaties")).isEmpty();
    browser.ga("/escalaties/" + nummer + "/rapport");
    browser.ziet("Bestuurlijk besloten");
    browser.ziet("5. Het bestuur");
    browser.ziet("di 30 maart 2027");
    assertThat(browser.bekijk("escalatierapport")).isEmpty();
  }

  private void meld() {
    browser.meldAan("medewerker-odt");
    browser.startProces("Iets escaleren", () -> {
      browser.zoekEnKies("Dossier", bron);
      browser.vulIn("Onderwerp", ONDERWERP);
      browser.klikOp("Starten");
    });
    wachtOp(Taak.MELDEN);
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Meld escalatie", bron);
    browser.neemOp();
    browser.kies("Wilt u dit escaleren?", "Ja, leg dit voor");
    browser.kies("Waar gaat het om?", "Een signaal uit het werk");
    browser.vulIn("Wat is er aan de hand?", "Er zijn twee toezichthouders te weinig.");
    browser.kies("Kan dit ambtelijk worden opgelost", "Ja, binnen kader en mandaat");
    browser.maakBeeld("escalatie-1-melden");
    browser.rondAf();
    wachtOp(Taak.COORDINATOR);
  }

  private void behandel(String wie, String soort, String naam) {
    open(wie, naam);
    browser.ziet(ONDERWERP);
    browser.kies("Kunt u dit oplossen", "Ja, of een hoger ambtelijk niveau kan het");
    browser.kies("Uitkomst", "Escaleren: een niveau hoger");
    browser.vulIn("Motivering", "Dit lukt ons niet: " + wie + ".");
    browser.maakBeeld("escalatie-2-" + wie);
    browser.rondAf();
    browser.tot(() -> {
      spel.werkBij();
      return spel.wachtOp(nummer).contains(soort) ? null : true;
    });
  }

  private void bereidVoor() {
    open(OPDRACHTGEVER, "Bereid besluit van bestuur voor");
    browser.ziet("U weet het als eerste.");
    browser.vulIn("Advies aan het bestuur", "Kies voor fasering.");
    browser.maakBeeld("escalatie-3-voorbereiden");
    browser.rondAf();
    wachtOp(Taak.BESTUUR);
  }

  private void besluit(String wie) {
    open(wie, "Besluit over escalatie als bestuur");
    browser.ziet("Kies voor fasering.");
    browser.kies("Uitkomst", "Besloten");
    browser.vulIn("Motivering", "Het toezicht wordt over twee jaar gespreid.");
    browser.maakBeeld("escalatie-4-" + wie);
    browser.rondAf();
    spel.werkBij();
  }

  /** The next morning. */
  private void open(String wie, String naam) {
    klok.zet(klok.instant().plus(1, ChronoUnit.DAYS));
    browser.meldAan(wie);
    browser.kiesFilter("Mijn taken");
    browser.openTaak(naam, bron);
    browser.neemOp();
  }

  private void wachtOp(String soort) {
    browser.tot(() -> {
      spel.werkBij();
      return spel.wachtOp(nummer).contains(soort) ? true : null;
    });
  }
}
