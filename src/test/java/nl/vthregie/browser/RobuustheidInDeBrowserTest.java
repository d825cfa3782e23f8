package nl.vthregie.browser;

import nl.vthregie.robuustheid.Robuustheidwoorden;
import nl.vthregie.robuustheid.Robuustheidwoorden.Taak;
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
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("Een ronde in een browser, van start tot zelfbeoordeling")
class RobuustheidInDeBrowserTest {

  private static final String IENW = "stelselverantwoordelijke-ienw";

  private static final Map<String, String> DATUMS = new TreeMap<>(Map.of("Criteria vastgesteld op", "04-01-2027",
      "Aanvulling vastgesteld op", "05-01-2027", "Zelfbeoordeling vóór", "02-02-2027", "Technische check uiterlijk", "12-02-2027",
      "Stuurgroep op", "18-02-2027", "Bestuurlijk overleg op", "25-02-2027", "Oordeel vóór", "03-03-2027",
      "Plan van aanpak vóór", "01-04-2027", "Analyse en rapportage", "30-06-2027", "Eindtoets uiterlijk", "03-04-2028"));

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
    browser.ziet("Van deze KPI vraagt VTH-Regie geen score");
    assertThat(browser.tekst()).as("nobody knows a norm, so nothing asks for a score or names a scale")
        .contains("norm: nog in te vullen").doesNotContain("De score op de schaal", "schaal van");
    browser.kijkMet(1280);
    browser.maakBeeld("robuustheid-2-zelfbeoordeling");
    for (int kpi = 1; kpi <= 6; kpi++) {
      String bewijs = "Bijlage " + kpi;
      browser.inGroep("KPI-" + kpi, () -> {
        browser.kiesUitLijst("Voldoet de dienst aan de norm?", "Ja");
        browser.vulIn("Waaruit blijkt dat?", bewijs);
      });
    }
    browser.maakBeeld("robuustheid-2-ingevuld");
    browser.rondAf();
    wachtOp(nummer, Taak.ZELFBEOORDELING_VASTSTELLEN);
    assertThat(jdbc.sql("select count(*) from robuustheid_score where dossiernummer = ? and score is null and zelf_voldoet")
        .param(nummer).query(Integer.class).single()).isEqualTo(6);

    browser.meldAan("algemeen-bestuur-odt");
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Stel zelfbeoordeling vast", nummer);
    browser.neemOp();
    browser.kies("Wat besluit het algemeen bestuur?", "Vaststellen");
    browser.vulDatumIn("Datum van het besluit", "22-06-2023");
    browser.vulIn("Kenmerk van het besluit", "AB-12");
    browser.ziet("geen score: norm onbekend");
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

  @Test
  @DisplayName("een nieuwe ronde zegt in het startformulier welke KPI's zij kent; daarvan vraagt de zelfbeoordeling een score, van de andere niet")
  void nieuweRonde() {
    browser.meldAan(IENW);
    browser.startProces("Robuustheidsronde starten", () -> {
      browser.kijkMet(1280);
      browser.kies("Welke ronde?", "Een nieuwe ronde");
      browser.vulIn("Code van de nieuwe ronde", "BROWSER-1");
      browser.vulIn("Naam van de nieuwe ronde", "Proefronde in de browser");
      DATUMS.forEach(browser::vulDatumIn);
      browser.inGroep("KPI-3", () -> {
        browser.vulIn("Naam", "Proef-KPI");
        browser.vulIn("Eenheid", "procent");
      });
      browser.kies("Omgevingsdiensten", "Omgevingsdienst Twente");
      browser.naarVeld("Naam van de nieuwe ronde");
      browser.maakBeeld("robuustheid-4-nieuw-boven");
      browser.klikOp("Starten");
      browser.ziet("Bij KPI-3 ontbreekt 'Norm', 'Laagste score', 'Hoogste score'. Vul van een KPI alles in, of niets");
      browser.inGroep("KPI-3", () -> {
        browser.vulIn("Norm", "ten minste 80");
        browser.vulIn("Laagste score", "0");
        browser.vulIn("Hoogste score", "100");
        browser.naarVeld("Norm");
      });
      browser.maakBeeld("robuustheid-4-nieuw-kpis");
      browser.klikOp("Starten");
    });
    String nummer = browser.tot(() -> {
      spel.werkBij();
      return jdbc.sql("select dossiernummer from robuustheid where ronde = 'BROWSER-1'").query(String.class).optional().orElse(null);
    });
    assertThat(jdbc.sql("select code || ' ' || naam || ' ' || coalesce(schaal_tot::text, 'geen schaal') from robuustheidsronde_kpi"
        + " where ronde = 'BROWSER-1' order by code limit 3").query(String.class).list()).containsExactly(
            "KPI-1 nog in te vullen geen schaal", "KPI-2 nog in te vullen geen schaal", "KPI-3 Proef-KPI 100");
    wachtOp(nummer, Taak.ZELFBEOORDELING);

    browser.meldAan("directie-odt");
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Beoordeel dienst op zes KPI's", nummer);
    browser.neemOp();
    browser.ziet("schaal van 0 tot en met 100");
    assertThat(browser.tekst().split("De score op de schaal", -1)).as("asked of KPI-3 only").hasSize(2);
    browser.inGroep("KPI-3", () -> {
      browser.vulIn("Score", "75,5");
      browser.naarVeld("Score");
    });
    browser.maakBeeld("robuustheid-5-een-bekend");
  }

  private void wachtOp(String nummer, String soort) {
    browser.tot(() -> {
      spel.werkBij();
      return spel.wachtOp(nummer).contains(soort) ? true : null;
    });
  }
}
