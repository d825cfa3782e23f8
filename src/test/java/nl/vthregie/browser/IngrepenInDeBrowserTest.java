package nl.vthregie.browser;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Spel;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@ExtendWith(OutputCaptureExtension.class)
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("De zijdeur, gezien in een browser")
class IngrepenInDeBrowserTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String ZIN =
      "Beheer heeft dit dossier verplaatst van ‘Formuleer opdracht’ naar ‘Stem af met teams’, buiten een besluit om.";
  /** As Buitendeur logs it. */
  private static final String DICHT = "The door stays closed";

  @Autowired
  private Spel spel;
  @LocalServerPort
  private int poort;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.open(poort);
  }

  @AfterEach
  void sluit() {
    browser.close();
  }

  @Test
  @DisplayName("een gemeente ziet bij haar taak dat beheer het dossier verplaatste, en leest bij Historie wie en wanneer")
  void bijDeTaak() {
    ProcessInstance dossier = gestart();
    assertThat(new Rest(poort).stuur("beheer", "/engine-rest/process-instance/" + dossier.getId() + "/modification", """
        {"instructions":[{"type":"cancel","activityId":"Taak_OpdrachtFormuleren"},
                         {"type":"startBeforeActivity","activityId":"Taak_InterneAfstemming"}]}""").status()).isEqualTo(204);
    String gewoon = spel.taak(gestart(), Taak.FORMULEREN).getId();

    browser.openTaakVan(OPDRACHTGEVER, spel.taak(dossier, Taak.INTERNE_AFSTEMMING).getId());
    browser.ziet(ZIN);
    browser.ziet("Meer bij Historie.");
    browser.maakBeeld("ingreep-taak");
    browser.kiesTabblad("Historie");
    browser.ziet("Ingrepen van beheer in dit dossier");
    browser.ziet("ma 11 januari 2027 om 09:00: " + ZIN + " (beheer)");
    browser.maakBeeld("ingreep-historie");
    // How the log-in page asks whether somebody is logged in: "no" is a 404.
    assertThat(browser.consolefouten()).allMatch(fout -> fout.contains("/admin/auth/user/"));

    browser.ga("/ingrepen?dossier=" + dossier.getBusinessKey());
    browser.ziet(ZIN);
    assertThat(browser.bekijk("ingrepen")).isEmpty();

    browser.ga("/camunda/app/tasklist/default/#/?task=" + gewoon);
    browser.ziet("Formuleer opdracht");
    rustig();
    assertThat(browser.tekst()).as("nothing was done to this one").doesNotContain("Meer bij Historie");
  }

  @Test
  @DisplayName("management houdt al zijn pagina's in Cockpit")
  void cockpit(CapturedOutput logboek) {
    ProcessInstance dossier = gestart();
    String model = "/process-definition/" + dossier.getProcessDefinitionId();
    String proces = "/process-instance/" + dossier.getId();
    browser.gaAls("management-odt", "/camunda/app/cockpit/default/");
    browser.ziet("Lopende procesinstanties");
    List<String> paginas = Stream.of(Stream.of("/dashboard", "/processes", "/decisions", "/tasks", "/repository", "/batch", model),
        Stream.of("process-instances-table", "incidents-tab", "called-process-definitions-table", "job-definition-table")
            .map(tab -> model + "/runtime?detailsTab=" + tab),
        Stream.of("variables-tab", "incidents-tab", "called-process-instances-tab", "user-tasks-tab", "job-tab", "external-tasks-tab")
            .map(tab -> proces + "/runtime?detailsTab=" + tab)).flatMap(p -> p).toList();
    for (String pagina : paginas) {
      browser.ga("/camunda/app/cockpit/default/#" + pagina);
      rustig();
    }
    browser.ziet(dossier.getId());
    browser.maakBeeld("cockpit-management");
    assertThat(logboek.getOut().lines().filter(regel -> regel.contains(DICHT)).distinct()).isEmpty();
  }

  @Test
  @DisplayName("iedereen houdt zijn takenlijst: starten, filters, tabbladen en zijn wachtwoord")
  void takenlijst(CapturedOutput logboek) {
    ProcessInstance dossier = gestart();
    browser.openTaakVan(OPDRACHTGEVER, spel.taak(dossier, Taak.FORMULEREN).getId());
    Stream.of("Historie", "Diagram", "Omschrijving", "Formulier").forEach(tab -> {
      browser.kiesTabblad(tab);
      rustig();
    });
    browser.neemOp();
    browser.startProces("Opdracht verstrekken", this::rustig);
    browser.ga("/camunda/app/welcome/default/");
    browser.ziet("Toepassingen");
    rustig();
    assertThat(logboek.getOut()).doesNotContain(DICHT);
  }

  private ProcessInstance gestart() {
    return spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
  }

  /** Until the page has said all it has to say. */
  private void rustig() {
    String[] eerder = {""};
    Awaitility.await().during(Duration.ofMillis(700)).atMost(Duration.ofSeconds(30)).until(() -> {
      boolean gelijk = browser.tekst().equals(eerder[0]);
      eerder[0] = browser.tekst();
      return gelijk;
    });
  }
}
