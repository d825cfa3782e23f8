package nl.vthregie.browser;

import nl.vthregie.beleidscyclus.Jaarverslagwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import nl.vthregie.uitvoering.Rapportagewoorden;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("Verantwoorden in een browser: een financiële rapportage en een jaarverslag")
class JaarverslagInDeBrowserTest {

  private static final String OPDRACHT = "OPD-PROEF-BROWSER-2025";
  private static final String STRATEGIE = "RBC-PROEF-BROWSER-2025";

  @Autowired
  private Spel spel;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private Kringen kringen;
  @Autowired
  private Regiogegevens regio;
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
    jdbc.sql("update strategie set vervallen_op = in_werking_op where dossiernummer = ?").param(STRATEGIE).update();
    browser.maakBeeld("jaarverslag-laatste");
    browser.close();
  }

  @Test
  @DisplayName("de accountmanager typt twee bedragen en ziet de afwijking; de opdrachtgever leest haar en vraagt")
  void rapportage() {
    String opdracht = Voorbeeldopdracht.aangenomen(spel, "enschede");
    ProcessInstance rapportage = spel.start("accountmanager-odt", Rapportagewoorden.PROCES,
        Map.of("dossiernummer", opdracht, "periodeTot", "2027-01-08"));
    String opstellen = spel.taak(rapportage, Rapportagewoorden.Taak.OPSTELLEN).getId();
    browser.meldAan("accountmanager-odt");
    browser.openTaak("Stel rapportage op", rapportage.getBusinessKey());
    browser.neemOp();
    browser.ziet("€ 140.000");
    browser.vulIn("Besteed in hele euro's", "1000,50");
    assertThat(browser.foutenBij("Besteed in hele euro's")).as("cents are not added to the euro's, nor left out unseen")
        .isEqualTo("Vul een heel getal in, zonder cijfers achter een komma of punt.");
    browser.vulIn("Besteed in hele euro's", "30000");
    browser.vulIn("Prognose in hele euro's", "147000");
    browser.kies("Welk signaal geeft u af?", "Vraagt aandacht");
    browser.ziet("Afwijking van het budget: 5 %");
    browser.maakBeeld("rapportage-opstellen");
    rondAf(rapportage, Rapportagewoorden.Taak.OPSTELLEN);
    browser.ga("/camunda/app/tasklist/default/#/?task=" + opstellen);
    browser.ziet("Deze taak is al afgerond, door u of door een collega.");
    assertThat(browser.tekst()).as("as behind a mail that was read too late").doesNotContain("No matching", opstellen);

    browser.meldAan("ambtelijk-opdrachtgever-enschede");
    browser.openTaak("Beoordeel rapportage", rapportage.getBusinessKey());
    browser.neemOp();
    browser.ziet("€ 147.000");
    assertThat(browser.tekst()).contains("5 %", "Vraagt aandacht", "Gemeente Enschede");
    browser.kies("Bent u akkoord met deze rapportage?", "Ik heb vragen");
    browser.vulIn("Welke vragen hebt u?", "Waarom is de prognose hoger?");
    browser.maakBeeld("rapportage-beoordelen");
    rondAf(rapportage, Rapportagewoorden.Taak.BEOORDELEN);
    assertThat(spel.wachtOp(rapportage)).containsExactly(Rapportagewoorden.Taak.BESPREKEN);
  }

  @Test
  @DisplayName("wie het jaarverslag schrijft, vindt de cijfers en de doelen van de strategie klaarstaan; iedereen vindt de lijst")
  void jaarverslag() {
    strategie();
    ProcessInstance jaarverslag = spel.start("accountmanager-odt", Jaarverslagwoorden.PROCES, Map.of("regio", "twente", "jaar", 2025));
    browser.meldAan("accountmanager-odt");
    browser.openTaak("Stel jaarverslag op", jaarverslag.getBusinessKey());
    browser.ziet("Over dit jaar zijn geen opdrachten vastgelegd.");
    sluitOpdracht(jaarverslag);
    browser.ga("/camunda/app/tasklist/default/");
    browser.openTaak("Stel jaarverslag op", jaarverslag.getBusinessKey());
    browser.neemOp();
    browser.ziet("Alle 120 bedrijven zijn bezocht.");
    browser.maakBeeld("jaarverslag-gegevens");
    browser.vulIn("Samenvatting", "Een goed jaar.");
    browser.vulIn("Waar staat het hele verslag?", "Zaaksysteem");
    browser.vulIn("Uitleg bij de financiële besteding", "Volgens de begroting.");
    browser.vulIn("Wat is geteld?", "Bezochte bedrijven");
    browser.vulIn("Aantal", "118");
    browser.vulIn("Hoever is het doel bereikt, in procent?", "40");
    browser.vulIn("Wat leverde het op (outcome)?", "Minder klachten.");
    browser.vulIn("Wat leren we ervan?", "Eerder beginnen.");
    browser.maakBeeld("jaarverslag-opstellen");
    rondAf(jaarverslag, Jaarverslagwoorden.Taak.OPSTELLEN);
    assertThat(String.valueOf(spel.gegeven(jaarverslag, "jaarverslag"))).contains("Minder hinder", "\"doelbereik\":40");

    browser.meldAan("ambtelijk-opdrachtgever-enschede");
    browser.openTaak("Toets jaarverslag kritisch", jaarverslag.getBusinessKey());
    browser.neemOp();
    browser.ziet("Minder klachten.");
    assertThat(browser.tekst()).contains("Minder hinder", "40 %", "118");
    browser.maakBeeld("jaarverslag-toetsen");

    browser.ga("/jaarverslagen");
    assertThat(browser.bekijk("jaarverslagen")).as("accessibility").isEmpty();
  }

  /** After the jaarverslag has begun. */
  private void sluitOpdracht(ProcessInstance jaarverslag) {
    dossiers.open(new Dossier(OPDRACHT, "OPD", "twente", "enschede", kringen.van(List.of("enschede")), "Energietoezicht", 2025,
        "AFGESLOTEN", "{\"financien\":{\"budget\":140000}}", "-"));
    jdbc.sql("insert into opdrachtresultaat values (?, 'JA', 'Alle 120 bedrijven zijn bezocht.', 'Eerder afspraken maken.', now())")
        .param(OPDRACHT).update();
    processen.createMessageCorrelation(Jaarverslagwoorden.Bericht.JAARGEGEVENS_GEWIJZIGD)
        .processInstanceBusinessKey(jaarverslag.getBusinessKey()).correlateAll();
    spel.werkBij();
  }

  private void strategie() {
    if (dossiers.zoek(STRATEGIE).isEmpty()) {
      dossiers.open(new Dossier(STRATEGIE, "RBC", "twente", "enschede",
          kringen.van(regio.deelnemers("twente").stream().map(Organisatie::code).toList()), "Proef", 2025, "VASTGESTELD",
          "{\"doelen\":[{\"omschrijving\":\"Minder hinder\",\"indicator\":\"Klachten\"}]}", "-"));
      jdbc.sql("insert into cyclusdocument (dossiernummer, versie, soort, inhoud, zegel, verzegeld_op) values (?, 1, 'STRATEGIE', "
          + "'{}', 'proef', now())").param(STRATEGIE).update();
      jdbc.sql("insert into strategie (dossiernummer, regio, van_jaar, tot_jaar, zegel, trekker, in_werking_op) values (?, 'twente', "
          + "2025, 2026, 'proef', 'enschede', now())").param(STRATEGIE).update();
    }
  }

  private void rondAf(ProcessInstance dossier, String taak) {
    browser.wachtTotAfrondenKan();
    browser.rondAf();
    browser.tot(() -> !spel.wachtOp(dossier).contains(taak));
    spel.werkBij();
  }
}
