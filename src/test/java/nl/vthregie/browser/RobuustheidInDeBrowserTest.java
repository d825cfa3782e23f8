package nl.vthregie.browser;

import nl.vthregie.robuustheid.Robuustheidwoorden;
import nl.vthregie.robuustheid.Robuustheidwoorden.Taak;
import nl.vthregie.robuustheid.Voorbeeldronde;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.LocalTime;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("De ronde van 2023 in een browser, van start tot zelfbeoordeling")
class RobuustheidInDeBrowserTest {

  private static final String IENW = "stelselverantwoordelijke-ienw";

  @Autowired
  private Spel spel;
  @Autowired
  private Proefklok klok;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private RuntimeService processen;
  @LocalServerPort
  private int poort;
  private Browser browser;

  @BeforeEach
  void open() {
    klok.zet(LocalDate.of(2023, 6, 22), LocalTime.of(9, 0));
    browser = Browser.open(poort);
  }

  @AfterEach
  void sluit() {
    browser.maakBeeld("robuustheid-laatste");
    browser.close();
    processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES_RONDE).list()
        .forEach(ronde -> processen.deleteProcessInstance(ronde.getId(), "klaar met de proef"));
    jdbc.sql("update dossier set afgesloten_op = now() where soort = 'ROB' and afgesloten_op is null").update();
  }

  @Test
  @DisplayName("IenW start de ronde voor alle diensten, een directie vult in, het bestuur stelt vast, en het beeld laat het zien")
  void ronde() {
    browser.meldAan(IENW);
    browser.startProces("Robuustheidsronde starten", () -> {
      browser.kies("Welke ronde?", "Een ronde die VTH-Regie kent");
      browser.zoekEnKies("Ronde", "2023");
      browser.maakBeeld("robuustheid-1-starten");
      browser.klikOp("Starten");
    });
    String nummer = browser.tot(() -> {
      spel.werkBij();
      return jdbc.sql("select dossiernummer from dossier where soort = 'ROB' and dossiernummer like 'ROB-ODT%'"
          + " and afgesloten_op is null").query(String.class).optional().orElse(null);
    });
    wachtOp(nummer, Taak.ZELFBEOORDELING);

    browser.meldAan("directie-odt");
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Beoordeel dienst op zes KPI's", nummer);
    browser.neemOp();
    browser.ziet("nog in te vullen");
    browser.maakBeeld("robuustheid-2-zelfbeoordeling");

    spel.doe("directie-odt", processen.createProcessInstanceQuery().processInstanceBusinessKey(nummer).singleResult(), Taak.ZELFBEOORDELING,
        Voorbeeldronde.zelfbeoordeling(50));
    browser.meldAan("algemeen-bestuur-odt");
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Stel zelfbeoordeling vast", nummer);
    browser.neemOp();
    browser.kies("Wat besluit het algemeen bestuur?", "Vaststellen");
    browser.vulDatumIn("Datum van het besluit", "22-06-2023");
    browser.vulIn("Kenmerk van het besluit", "AB-12");
    browser.maakBeeld("robuustheid-3-vaststellen");
    browser.rondAf();
    wachtOp(nummer, Taak.TECHNISCHE_CHECK);

    browser.meldAan(IENW);
    browser.consolefouten();
    browser.ga("/robuustheid");
    browser.ziet("Omgevingsdienst Twente");
    assertThat(browser.bekijk("robuustheid")).isEmpty();
    browser.meldAan("beheer");
    browser.consolefouten();
    browser.ga("/robuustheid");
    browser.ziet("Een ronde laden uit een bestand");
    assertThat(browser.bekijk("robuustheid-beheer")).isEmpty();
  }

  private void wachtOp(String nummer, String soort) {
    browser.tot(() -> {
      spel.werkBij();
      return spel.wachtOp(nummer).contains(soort) ? true : null;
    });
  }
}
