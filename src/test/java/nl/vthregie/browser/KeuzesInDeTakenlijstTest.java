package nl.vthregie.browser;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("Kiezen in de takenlijst, in een browser")
class KeuzesInDeTakenlijstTest {

  private static final String OG = "ambtelijk-opdrachtgever-hellendoorn";
  private static final String VEEL = "OPD-VEEL-2027-";

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
    browser.maakBeeld("keuzes-laatste");
    browser.close();
    jdbc.sql("delete from dossier where dossiernummer like ?").param(VEEL + "%").update();
  }

  @Test
  @DisplayName("de eigen organisatie staat klaar, niets te kiezen zegt waarom, één keuze staat er al, en uit meer kiest men op titel")
  void kiezen() {
    browser.meldAan(OG);
    browser.startProces("Opdracht intrekken", () -> {
      browser.ziet("Er is nu geen opdracht die u kunt intrekken.");
      assertThat(browser.tekst()).doesNotContain("Waarom trekt u de opdracht in?", "Vul eerst");
      assertThat(browser.kanStarten()).isFalse();
      browser.beelden("keuzes-1-geen");
    });
    opnieuw();

    browser.startProces("Opdracht verstrekken", () -> {
      browser.vulIn("Onderwerp", "Asbesttoezicht 2027");
      browser.kiesUitLijst("Soort opdracht", "Collectieve opdracht");
      browser.vulIn("Jaar", "2027");
      assertThat(browser.isAangevinkt("Deelnemers", "Gemeente Hellendoorn")).isTrue();
      assertThat(browser.isAangevinkt("Deelnemers", "Gemeente Borne")).isFalse();
      browser.beelden("keuzes-2-eigen");
      browser.klikOp("Starten");
    });
    String asbest = browser.tot(() -> jdbc.sql("select dossiernummer from dossier where titel = 'Asbesttoezicht 2027'")
        .query(String.class).optional().orElse(null));

    opnieuw();
    browser.startProces("Opdracht intrekken", () -> {
      browser.ziet("Waarom trekt u de opdracht in?");
      assertThat(browser.waarde("Opdracht")).isEqualTo(asbest + " · Asbesttoezicht 2027 · Gemeente Hellendoorn");
      browser.beelden("keuzes-3-een");
    });
    opnieuw();

    ProcessInstance tweede = spel.start(OG, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("hellendoorn"));
    browser.startProces("Opdracht intrekken", () -> {
      browser.vulIn("Waarom trekt u de opdracht in?", "Anders besloten.");
      assertThat(browser.waarde("Opdracht")).as("of two nobody knows which").isEmpty();
      browser.zoekEnKies("Opdracht", "Verbinden");
      assertThat(browser.waarde("Opdracht")).startsWith(tweede.getBusinessKey());
      browser.beelden("keuzes-4-zoeken");
      browser.klikOp("Starten");
    });
    browser.tot(() -> {
      spel.werkBij();
      return spel.loopt(tweede) ? null : true;
    });
    assertThat(dossiers.zoek(asbest).orElseThrow().status()).isEqualTo("CONCEPT");
  }

  @Test
  @DisplayName("staat niet alles in de lijst, dan zoekt typen verder; bij overleg valt er zonder opdracht nog iets anders te kiezen")
  void veel() {
    // What other tests have left in uitvoering is not for Losser to choose from.
    jdbc.sql("update dossier set status = 'BUITEN-' || status where soort = 'OPD' and status in ('AANGENOMEN', 'IN_UITVOERING')")
        .update();
    browser.meldAan("ambtelijk-opdrachtgever-losser");
    browser.startProces("Periodiek overleg", () -> {
      browser.ziet("Er is nu geen opdracht van uw organisatie in uitvoering");
      browser.kies("Wat voor overleg is het?", "Over het werk in de regio");
      assertThat(browser.tekst()).doesNotContain("Er is nu geen opdracht");
      assertThat(browser.isAangevinkt("Deelnemers", "Gemeente Losser")).isTrue();
    });
    opnieuw();
    jdbc.sql("update dossier set status = substr(status, 8) where status like 'BUITEN-%'").update();

    String kring = dossiers.zoek(Voorbeeldopdracht.aangenomen(spel, "enschede")).orElseThrow().kring();
    IntStream.rangeClosed(1, 130).forEach(n -> dossiers.open(new Dossier(VEEL + "%03d".formatted(n), "OPD", "twente", "enschede",
        kring, n == 1 ? "Het oudste werk" : "Werk " + n, 2027, "AANGENOMEN", "{}", "geen")));
    jdbc.sql("update dossier set geopend_op = geopend_op - interval '1 day' where dossiernummer = ?").param(VEEL + "001").update();
    browser.meldAan("accountmanager-odt");
    browser.startProces("Financiële rapportage", () -> {
      browser.ziet("Niet alles staat in de lijst");
      browser.zoekEnKies("Opdracht", "oudste");
      assertThat(browser.waarde("Opdracht")).isEqualTo(VEEL + "001 · Het oudste werk · Gemeente Enschede");
      browser.beelden("keuzes-5-veel");
    });
  }

  @Test
  @DisplayName("wat het model zou teruggeven, vraagt het formulier: extra middelen bij een aanvulling, en een einde na het begin")
  void watHetModelZouTeruggeven() {
    Map<String, Object> start = Variables.fromMap(Voorbeeldopdracht.startformulier("hellendoorn"));
    start.put("soort", "AANVULLEND");
    String aanvulling = formuleer(spel.start(OG, Opdrachtwoorden.PROCES, start).getBusinessKey());
    browser.naarVeld("Extra capaciteit");
    browser.vulDatumIn("Start", "01-07-2027");
    browser.vulDatumIn("Einde", "01-01-2027");
    browser.ziet("Dit ligt voor 'Start' (01-07-2027). Kies die dag of een latere.");
    assertThat(browser.tekst()).contains("Een specifieke aanvulling kan alleen met extra capaciteit en middelen.");
    browser.naarVeld("Einde");
    browser.beelden("keuzes-6-aanvulling");
    browser.vulDatumIn("Einde", "31-12-2027");
    browser.tot(() -> browser.tekst().contains("Dit ligt voor 'Start'") ? null : true);

    String collectief = formuleer(spel.start(OG, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("hellendoorn"))
        .getBusinessKey());
    assertThat(collectief).isNotEqualTo(aanvulling);
    assertThat(browser.tekst()).contains("Budget").doesNotContain("Extra capaciteit", "Extra middelen");
  }

  private String formuleer(String nummer) {
    browser.meldAan(OG);
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Formuleer opdracht", nummer);
    browser.neemOp();
    browser.ziet("1. Aanleiding");
    return nummer;
  }

  private void opnieuw() {
    browser.ga("/camunda/app/tasklist/default/");
  }
}
