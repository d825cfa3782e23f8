package nl.vthregie.browser;

import nl.vthregie.formulier.lezing.Voorbeeld;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Browser.Invoerwijze;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("Een getal of datum in de takenlijst is wat er bedoeld is, hoe het er ook in komt")
class InvoerInDeTakenlijstTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String BUDGET = "Budget in hele euro's";
  private static final String FTE = "Fte opdrachtgever";

  /** A field, what is put in it, what it holds afterwards, and what is said of it. */
  private record Geval(String veld, String tekst, String getoond, String fout) {

    static Geval goed(String veld, String tekst, String getoond) {
      return new Geval(veld, tekst, getoond, "");
    }

    static Geval fout(String veld, String tekst, String fout) {
      return new Geval(veld, tekst, tekst, fout);
    }
  }

  private static final List<Geval> GETALLEN = List.of(Geval.goed(BUDGET, "140.000", "140.000"),
      Geval.goed(BUDGET, "€ 140.000", "140.000"), Geval.goed(BUDGET, "140\u00a0000", "140.000"),
      Geval.goed(BUDGET, "140.000,00", "140.000"), Geval.goed(BUDGET, "1.250.000", "1.250.000"),
      Geval.goed(BUDGET, "140000", "140.000"),
      Geval.fout(BUDGET, "140,000", "Niet duidelijk. Schrijf 140000 of 140."),
      Geval.fout(BUDGET, "1.25", "Vul een heel getal in, zonder cijfers achter een komma of punt."),
      Geval.fout(BUDGET, "NaN", "Dit is geen getal. Vul cijfers in, bijvoorbeeld 140000."),
      new Geval(BUDGET, "100000000", "100.000.000", "Vul 99.999.999 of minder in."),
      Geval.goed(FTE, "0,4", "0,4"), Geval.goed(FTE, "0.4", "0,4"),
      Geval.fout(FTE, "1.250", "Niet duidelijk. Schrijf 1250 of 1,25."));
  private static final List<String> EEN_JULI = List.of("1-7-2027", "01/07/2027", "2027-07-01", "1 juli 2027", "01072027",
      "1-7-27");
  private static final String FEBRUARI = "Februari 2027 heeft 28 dagen. Kijk de datum na.";

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
    browser.maakBeeld("laatste-invoer");
    browser.close();
  }

  @Test
  @DisplayName("de browser leest elk voorbeeld van de tabel als de server")
  void tabel() {
    browser.ga("/camunda/app/welcome/default/");
    assertThat((List<?>) browser.metModule("lezing", """
        (m, tabel) => JSON.parse(tabel).filter((v) => {
          const gelezen = v.soort === 'datum' ? m.leesDatum(v.tekst) : m.leesGetal(v.tekst, v.decimalen ?? undefined, v.eenheid);
          const waarde = gelezen.waarde === undefined ? null : String(gelezen.waarde);
          return waarde !== (v.waarde ?? null) || (gelezen.weigering ?? null) !== (v.weigering ?? null);
        }).map((v) => JSON.stringify(v))""", Voorbeeld.tabel())).isEmpty();
  }

  @Test
  @DisplayName("getypt, geplakt, gesleept of vanzelf ingevuld; in een groep en in een lijst; en wat is afgerond, is bewaard")
  void alleWijzen() {
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    spel.doe(OPDRACHTGEVER, opdracht, Taak.VERSTREKKEN, Map.of("verstrekking", "TERUG", "redenTerug", "Kijk de planning na."));
    browser.meldAan(OPDRACHTGEVER);
    browser.openTaak("Formuleer opdracht", opdracht.getBusinessKey());
    browser.neemOp();
    SoftAssertions allemaal = new SoftAssertions();
    for (Invoerwijze wijze : Invoerwijze.values()) {
      GETALLEN.forEach(geval -> toets(allemaal, wijze, geval));
      for (String veld : List.of("Start", "Datum")) {
        EEN_JULI.forEach(tekst -> toets(allemaal, wijze, Geval.goed(veld, tekst, "01-07-2027")));
        toets(allemaal, wijze, Geval.goed(veld, "31 dec 2027", "31-12-2027"));
        toets(allemaal, wijze, Geval.fout(veld, "31-02-2027", FEBRUARI));
      }
    }
    allemaal.assertAll();

    assertThat(browser.kanAfronden()).isFalse();
    browser.ziet("U kunt nog niet afronden. Kijk naar: Start, Datum (Mijlpalen, rij 1), Fte opdrachtgever, "
        + "Budget in hele euro's.");
    browser.maakBeeld("invoer-geweigerd");
    browser.klikOp("Start");
    browser.typ("01072027");
    browser.vulIn(Invoerwijze.PLAKKEN, "Datum", "do 15 juli 2027");
    browser.vulIn(Invoerwijze.VANZELF, FTE, "0,4");
    browser.vulIn(Invoerwijze.SLEPEN, BUDGET, "€ 140.000,-");
    browser.wachtTotAfrondenKan();
    browser.kies("Hoe verder?", "De opdracht is klaar: toets haar en leg haar voor om te verstrekken");
    browser.rondAf();
    browser.tot(() -> {
      spel.werkBij();
      return spel.wachtOp(opdracht).contains(Taak.VERSTREKKEN) ? true : null;
    });
    assertThat(String.valueOf(spel.gegeven(opdracht, "opdracht"))).contains("\"start\":\"2027-07-01\"",
        "\"datum\":\"2027-07-15\"", "\"fteOpdrachtgever\":0.4", "\"budget\":140000");
  }

  @Test
  @DisplayName("wie met de Tab-toets in een ingevuld veld komt en typt, vervangt wat er stond")
  void metDeTabtoets() {
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
    browser.meldAan(OPDRACHTGEVER);
    browser.openTaak("Formuleer opdracht", opdracht.getBusinessKey());
    browser.neemOp();
    for (List<String> geval : List.of(List.of(BUDGET, "140000", "150000", "150.000"), List.of(FTE, "1234,5", "0,6", "0,6"),
        List.of("Start", "1 juli 2027", "2-7-2027", "02-07-2027"))) {
      browser.gaNaar(geval.get(0));
      browser.typ(geval.get(1));
      browser.druk(Keys.chord(Keys.SHIFT, Keys.TAB));
      browser.druk(geval.get(2));
      browser.druk(Keys.TAB);
      browser.leest(geval.get(0), geval.get(3));
    }
  }

  @Test
  @DisplayName("ook bovenaan een startformulier, waar de knop zegt wat er nog mis is")
  void startformulier() {
    browser.meldAan(OPDRACHTGEVER);
    browser.startProces("Opdracht verstrekken", () -> {
      SoftAssertions allemaal = new SoftAssertions();
      for (Invoerwijze wijze : Invoerwijze.values()) {
        toets(allemaal, wijze, Geval.goed("Jaar", "2027", "2027"));
        toets(allemaal, wijze, Geval.fout("Jaar", "2,027", "Vul een heel getal in, zonder cijfers achter een komma of punt."));
        toets(allemaal, wijze, Geval.fout("Jaar", "'27", "Vul alleen het getal in, zonder woorden of tekens erbij."));
      }
      allemaal.assertAll();
      browser.ziet("U kunt nog niet starten. Kijk naar: Onderwerp, ");
      browser.bekijk("invoer-start");
    });
  }

  private void toets(SoftAssertions allemaal, Invoerwijze wijze, Geval geval) {
    String getoond = browser.vulIn(wijze, geval.veld(), geval.tekst());
    allemaal.assertThat(getoond).as("%s %s", wijze, geval).isEqualTo(geval.getoond());
    allemaal.assertThat(browser.foutenBij(geval.veld())).as("%s %s", wijze, geval).isEqualTo(geval.fout());
  }
}
