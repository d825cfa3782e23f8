package nl.vthregie.browser;

import nl.vthregie.opdracht.Opdrachtwoorden;
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

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("De hele opdracht in de takenlijst, als twee rollen")
class OpdrachtInDeTakenlijstTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";

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
    browser.maakBeeld("laatste");
    browser.close();
  }

  @Test
  @DisplayName("starten en invullen, eenmaal retour met redenen, verbeteren, en aangenomen")
  void opdracht() {
    browser.meldAan(OPDRACHTGEVER);
    browser.startProces("Opdracht verstrekken", () -> {
      browser.vulIn("Onderwerp", "Verbinden van de beleidscyclus");
      browser.kiesUitLijst("Soort opdracht", "Collectieve opdracht");
      browser.vulIn("Jaar", "2027");
      browser.kies("Deelnemers", "Gemeente Enschede");
      browser.maakBeeld("1-starten");
      browser.klikOp("Starten");
    });
    browser.ziet("‘Opdracht verstrekken’ is verstuurd");
    String nummer = nieuwsteDossier();
    spel.werkBij();

    browser.kiesFilter("Mijn taken");
    browser.openTaak("Formuleer opdracht", nummer);
    browser.neemOp();
    vulOpdrachtIn();
    browser.maakBeeld("2-formuleren");
    browser.wachtTotAfrondenKan();
    browser.rondAf();
    verstrek(nummer);

    browser.meldAan(ACCOUNTMANAGER);
    stemAf(nummer);
    browser.openTaak("Beoordeel opdracht", nummer);
    browser.neemOp();
    assertThat(browser.tekst()).contains("In het PHO van juli 2023 is afgesproken de VTH-samenwerking te <b>versterken</b>.",
        "31-12-2027", "€ 140.000",
        "Energietoezicht bij 120 bedrijven", "Te weinig capaciteit");
    browser.kies("Wat is uw besluit?", "Retour: de opdracht moet beter");
    browser.kies("Welke onderdelen moeten beter?", "Planning");
    browser.vulIn("Motivering", "De evaluatie past niet meer in 2027.");
    browser.naarVeld("Wat is uw besluit?");
    browser.maakBeeld("3-beoordelen");
    browser.rondAf();
    wachtOpStatus(nummer, "RETOUR");
    spel.werkBij();

    browser.meldAan(OPDRACHTGEVER);
    browser.openTaak("Formuleer opdracht", nummer);
    browser.neemOp();
    browser.ziet("De evaluatie past niet meer in 2027.");
    browser.maakBeeld("4-retour");
    browser.vulDatumIn("Einde", "31-03-2028");
    browser.rondAf();
    verstrek(nummer);

    browser.meldAan(ACCOUNTMANAGER);
    stemAf(nummer);
    browser.openTaak("Beoordeel opdracht", nummer);
    browser.neemOp();
    assertThat(browser.tekst()).contains("Gewijzigd sinds de vorige keer", "einde: 31-12-2027", "einde: 31-03-2028");
    browser.maakBeeld("5-gewijzigd");
    browser.kies("Wat is uw besluit?", "Aannemen");
    browser.rondAf();
    wachtOpStatus(nummer, "AANGENOMEN");
  }

  private void vulOpdrachtIn() {
    browser.vulIn("1. Aanleiding", "In het PHO van juli 2023 is afgesproken de VTH-samenwerking te <b>versterken</b>.");
    browser.vulIn("Wat hoort erbij", "Beleidscyclusproducten VTH-milieu");
    browser.vulIn("3. Beschrijving van het doel", "Beleid, programma en verslag sluiten op elkaar aan.");
    browser.kiesUitLijst("Taakveld", "Toezicht");
    browser.vulIn("Wat gaan we doen?", "Energietoezicht bij 120 bedrijven");
    browser.voegToe("4. Beoogde activiteiten");
    browser.kiesUitLijst("Taakveld", "Advisering");
    browser.vulIn("Wat gaan we doen?", "Advies over het volgende programma");
    browser.vulIn("5. Resultaatbeschrijving", "120 bezochte bedrijven en een beschrijving van de producten.");
    browser.vulDatumIn("Start", "01-01-2027");
    browser.vulDatumIn("Einde", "31-12-2027");
    browser.vulIn("Rolverdeling", "De kerngroep bereidt voor, ODT draagt inhoudelijk bij.");
    browser.kies("Interne sturingsvorm", "Programmasturing");
    browser.vulIn("Budget in hele euro's", "140000");
    browser.vulIn("Dekking", "Bijdrage van de deelnemers");
    browser.vulIn("Wijze van monitoring", "Periodiek overleg");
    browser.kiesUitLijst("Frequentie", "Elk kwartaal");
    browser.vulIn("Afsluiting", "Evaluatie in het eindgesprek");
    browser.vulIn("Wie", "Portefeuillehoudersoverleg");
    browser.vulIn("Welk belang", "Richting geven");
    browser.vulIn("Governance", "Het PHO bereidt voor, de colleges besluiten.");
    browser.vulIn("Risico", "Te weinig capaciteit");
    browser.kiesUitLijst("Kans", "Middel");
    browser.kiesUitLijst("Effect", "Groot");
    browser.vulIn("Beheersmaatregel", "Gelijke bijdrage van elke deelnemer");
    browser.vulIn("Verwachtingenmanagement", "Elk kwartaal een bericht aan de bestuurders.");
  }

  private void verstrek(String nummer) {
    wachtOpTaak(nummer, Opdrachtwoorden.Taak.VERSTREKKEN);
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Verstrek opdracht", nummer);
    browser.neemOp();
    browser.kies("Verstrekt u deze opdracht", "Ja, ik verstrek de opdracht");
    browser.rondAf();
    wachtOpTaak(nummer, Opdrachtwoorden.Taak.INTERNE_AFSTEMMING);
  }

  private void stemAf(String nummer) {
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Stem af met teams", nummer);
    browser.neemOp();
    browser.vulIn("Wat betekent deze opdracht voor het werk?", "Past in het programma.");
    browser.rondAf();
    wachtOpTaak(nummer, Opdrachtwoorden.Taak.BEOORDELEN);
    browser.kiesFilter("Mijn taken");
  }

  private String nieuwsteDossier() {
    return browser.tot(() -> jdbc.sql("""
        select dossiernummer from dossier where titel = 'Verbinden van de beleidscyclus' and opdrachtgever = 'enschede'
        and inhoud = '{}'::jsonb order by dossiernummer desc limit 1""").query(String.class).optional().orElse(null));
  }

  private void wachtOpTaak(String nummer, String soort) {
    browser.tot(() -> {
      spel.werkBij();
      return spel.wachtOp(nummer).contains(soort) ? true : null;
    });
  }

  private void wachtOpStatus(String nummer, String status) {
    browser.tot(() -> dossiers.zoek(nummer).orElseThrow().status().equals(status) ? true : null);
  }
}
