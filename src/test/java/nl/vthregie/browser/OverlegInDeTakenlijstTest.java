package nl.vthregie.browser;

import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import nl.vthregie.uitvoering.Overlegwoorden;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("Een overleg in de takenlijst")
class OverlegInDeTakenlijstTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";

  @Autowired
  private Spel spel;
  @Autowired
  private RuntimeService processen;
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
  @DisplayName("de agenda staat gevuld bovenaan, acties gaan regel voor regel, en de opdrachtgever leest wat hij vaststelt")
  void overleg() {
    String opdracht = Voorbeeldopdracht.aangenomen(spel, "enschede");
    browser.meldAan(OPDRACHTGEVER);
    browser.startProces("Periodiek overleg", () -> {
      browser.zoekEnKies("Opdracht", opdracht);
      browser.vulDatumIn("Datum van het overleg", "11-01-2027");
      browser.maakBeeld("1-starten");
      browser.klikOp("Starten");
    });
    String nummer = "OVL-" + opdracht + "-2027-01-11";
    ProcessInstance overleg = browser.tot(() -> {
      spel.werkBij();
      return processen.createProcessInstanceQuery().processInstanceBusinessKey(nummer).singleResult();
    });
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Vul agenda aan", nummer);
    browser.neemOp();
    assertThat(browser.tekst()).contains("Concrete rollen en taken", "Er is nog geen financiële rapportage", "Gemeente Enschede");
    browser.maakBeeld("2-agenda");
    browser.vulIn("Wat wilt u nog bespreken?", "Bezetting <b>toezicht</b>");
    browser.rondAf();
    browser.tot(() -> {
      spel.werkBij();
      return spel.wachtOp(overleg).size() == 1 ? true : null;
    });
    spel.doe(ACCOUNTMANAGER, overleg, Overlegwoorden.Taak.AGENDA_AANVULLEN, Map.of());
    spel.doe("coordinator-odt", overleg, Overlegwoorden.Taak.CIJFERS, Map.of("cijfers", SpinValues.jsonValue(
        "{\"proces\":\"Op tijd.\",\"kwantiteit\":\"30 van de 120.\",\"kwaliteit\":\"Goed.\"}").create()));
    // Nothing yet is null in many dossiers; what is filled in then must come through as well.
    processen.setVariable(overleg.getId(), "voortgang", null);
    browser.meldAan(ACCOUNTMANAGER);
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Houd overleg en maak verslag", nummer);
    browser.neemOp();
    assertThat(browser.tekst()).contains("30 van de 120.", "Bezetting <b>toezicht</b>");
    browser.vulDatumIn("Datum waarop u overlegde", "11-01-2027");
    browser.vulIn("Aanwezigen", "Ambtelijk opdrachtgever Enschede, accountmanager ODT");
    browser.kiesUitLijst("1. Voortgang van de doelen", "Op schema");
    browser.kiesUitLijst("2. Voortgang van het werkprogramma", "Vraagt aandacht");
    browser.kiesUitLijst("3. Financiële voortgang", "Op schema");
    browser.vulIn("Verslag", "De bezetting is besproken.");
    for (List<String> actie : List.of(List.of("Bezetting uitzoeken", "Omgevingsdienst Twente", "22-01-2027"),
        List.of("Portefeuillehouder informeren", "Gemeente Enschede", "29-01-2027"))) {
      browser.voegToe("Acties");
      browser.vulIn("Actie", actie.get(0));
      browser.kiesUitLijst("Eigenaar", actie.get(1));
      browser.vulDatumIn("Uiterste datum", actie.get(2));
    }
    browser.maakBeeld("3-verslag");
    browser.wachtTotAfrondenKan();
    browser.rondAf();
    browser.tot(() -> spel.wachtOp(overleg).contains(Overlegwoorden.Taak.VASTSTELLEN) ? true : null);

    browser.meldAan(OPDRACHTGEVER);
    browser.openTaak("Stel verslag vast", nummer);
    browser.neemOp();
    assertThat(browser.tekst()).contains("De bezetting is besproken.", "Vraagt aandacht", "Bezetting uitzoeken",
        "Omgevingsdienst Twente", "vr 22 januari 2027");
    browser.maakBeeld("4-vaststellen");
    browser.kies("Stelt u het verslag vast?", "Ja, zo is het besproken");
    browser.rondAf();
    browser.tot(() -> {
      spel.werkBij();
      return spel.loopt(overleg) ? null : true;
    });
    browser.kiesFilter("Mijn taken");
    browser.openTaak("Voer actie uit", nummer);
    browser.ziet("Portefeuillehouder informeren");
    browser.maakBeeld("5-actie");
  }
}
