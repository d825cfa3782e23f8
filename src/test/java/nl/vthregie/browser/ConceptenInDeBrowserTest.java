package nl.vthregie.browser;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.LinkedHashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("Wat iemand typt, blijft getypt")
class ConceptenInDeBrowserTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  private static final String MEDEWERKER = "medewerker-odt";
  private static final String VELD = "1. Aanleiding";
  private static final String AFSTEMMING = "Wat betekent deze opdracht voor het werk?";
  private static final String BEWAARD = "Concept bewaard";
  private static final String TERUGGEZET = "Concept van ma 11 januari 2027 om 09:00 teruggezet.";

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;
  private Browser browser;

  @BeforeEach
  void open() {
    jdbc.sql("delete from concept").update();
    browser = Browser.open(poort);
  }

  @AfterEach
  void sluit() {
    browser.maakBeeld("concepten-laatste");
    browser.close();
  }

  @Test
  @DisplayName("in een taak: hoe iemand ook weggaat, het staat er weer")
  void inEenTaak() {
    ProcessInstance dossier = geformuleerd();
    ProcessInstance ander = geformuleerd();
    String taak = taak(dossier);
    browser.openTaakVan(OPDRACHTGEVER, taak);
    Map<String, Runnable> manieren = new LinkedHashMap<>();
    manieren.put("F5", browser::vernieuw);
    manieren.put("een ander tabblad van de taak", () -> {
      browser.kiesTabblad("Historie");
      browser.kiesTabblad("Formulier");
    });
    manieren.put("een andere taak", () -> {
      browser.ga("/camunda/app/tasklist/default/#/?task=" + taak(ander));
      browser.ziet(ander.getBusinessKey());
      browser.ga("/camunda/app/tasklist/default/#/?task=" + taak);
    });
    manieren.put("een ander filter", () -> {
      browser.kiesFilter("Te laat");
      browser.kiesFilter("Mijn taken");
      browser.ga("/camunda/app/tasklist/default/#/?task=" + taak);
    });
    manieren.put("een andere pagina, en terug", () -> {
      browser.ga("/escalaties");
      browser.terug();
    });
    manieren.put("de sessie verloopt", () -> {
      browser.verliesSessie();
      browser.meldOpnieuwAan(OPDRACHTGEVER);
    });
    manieren.put("afmelden en aanmelden", () -> {
      browser.meldAf();
      browser.openTaakVan(OPDRACHTGEVER, taak);
    });

    manieren.forEach((hoe, ga) -> {
      String getypt = "Getypt voor: " + hoe;
      browser.leest(VELD, browser.waarde(VELD));
      browser.vulIn(VELD, getypt);
      ga.run();
      browser.leest(VELD, getypt);
    });
    browser.ziet(TERUGGEZET);
    eigenBezwaren("concept-teruggezet");
  }

  @Test
  @DisplayName("hoe lang het formulier ook is: dat het is bewaard, of juist niet, staat in beeld bij de knoppen")
  void inBeeld() {
    browser.openTaakVan(OPDRACHTGEVER, taak(geformuleerd()));
    for (int breedte : new int[] {1280, 390}) {
      browser.kijkMet(breedte);
      browser.vulIn(VELD, "Getypt bij " + breedte);
      browser.klikOp("Concept bewaren");
      browser.ziet("ook op een andere computer");
      standStaatBovenKnoppen();
      browser.verbinding(false);
      browser.vulIn(VELD, "Zonder verbinding bij " + breedte);
      browser.ziet("Nog niet bewaard");
      standStaatBovenKnoppen();
      browser.verbinding(true);
      browser.zietNietMeer("Nog niet bewaard");
    }
    browser.kijkMet(1280);
  }

  private void standStaatBovenKnoppen() {
    int[] stand = browser.plaats(".vth-conceptstand");
    int[] knoppen = browser.plaats(".form-actions");
    assertThat(stand[0]).isGreaterThan(knoppen[0] - 200);
    assertThat(stand[1]).isLessThanOrEqualTo(knoppen[0]);
    assertThat(knoppen[1]).isLessThanOrEqualTo(900);
  }

  @Test
  @DisplayName("op een andere computer, en alleen voor wie het typte; één knop gooit het weg, en een tweede haalt het terug")
  void andereComputer() {
    ProcessInstance dossier = geformuleerd();
    browser.openTaakVan(OPDRACHTGEVER, taak(dossier));
    browser.vulIn(VELD, "Op kantoor begonnen");
    browser.klikOp("Concept bewaren");
    browser.ziet(BEWAARD);
    browser.ziet("ook op een andere computer");

    try (Browser thuis = Browser.open(poort)) {
      thuis.openTaakVan(OPDRACHTGEVER, taak(dossier));
      thuis.leest(VELD, "Op kantoor begonnen");
      thuis.klikOp("Concept weggooien");
      thuis.leest(VELD, "");
      thuis.klikOp("Toch terugzetten");
      thuis.leest(VELD, "Op kantoor begonnen");
      thuis.ziet(BEWAARD);
      thuis.openTaakVan("management-enschede", taak(dossier));
      thuis.ziet(dossier.getBusinessKey());
      assertThat(thuis.tekst()).doesNotContain("Op kantoor begonnen", "teruggezet");
    }
  }

  @Test
  @DisplayName("in twee tabbladen: het tweede zegt dat het eerste later is gewijzigd, en laat kiezen")
  void tweeTabbladen() {
    ProcessInstance dossier = geformuleerd();
    browser.openTaakVan(OPDRACHTGEVER, taak(dossier));
    browser.leest(VELD, "");
    browser.nieuwTabblad();
    browser.ga("/camunda/app/tasklist/default/#/?task=" + taak(dossier));
    browser.vulIn(VELD, "Uit het tweede tabblad");
    browser.ziet(BEWAARD);
    browser.naarTabblad(0);
    browser.vulIn(VELD, "Uit het eerste tabblad");
    browser.ziet("later gewijzigd");
    eigenBezwaren("concept-botsing");
    assertThat(concept()).contains("Uit het tweede tabblad");

    browser.klikOp("Neem het andere over");
    browser.leest(VELD, "Uit het tweede tabblad");
    browser.vulIn(VELD, "Verder in het eerste");
    browser.ziet(BEWAARD);
    browser.naarTabblad(1);
    browser.vulIn(VELD, "Toch het tweede");
    browser.klikOp("Bewaar wat hier staat");
    browser.tot(() -> concept().contains("Toch het tweede") ? true : null);
  }

  @Test
  @DisplayName("als een collega de taak intussen afrondde: dat staat er, en de tekst blijft leesbaar")
  void alAfgerond() {
    ProcessInstance dossier = geformuleerd();
    browser.openTaakVan(OPDRACHTGEVER, taak(dossier));
    browser.vulIn(VELD, "Te laat gekomen");
    spel.doe(OPDRACHTGEVER, dossier, Opdrachtwoorden.Taak.FORMULEREN, Voorbeeldopdracht.volledig());

    browser.vulIn(VELD, "Te laat gekomen, helaas");

    browser.ziet("Misschien heeft een collega de taak afgerond.");
    browser.leest(VELD, "Te laat gekomen, helaas");
    assertThat(jdbc.sql("select count(*) from concept").query(Integer.class).single()).isZero();
  }

  @Test
  @DisplayName("zonder verbinding: tijdens het typen en bij Afronden blijft het formulier staan, in het Nederlands")
  void zonderVerbinding() {
    ProcessInstance dossier = geformuleerd();
    String taak = taak(dossier);
    browser.openTaakVan(OPDRACHTGEVER, taak);
    browser.vulIn(VELD, "Voor de storing");
    browser.ziet(BEWAARD);
    browser.verbinding(false);
    browser.vulIn(VELD, "Tijdens de storing");
    browser.ziet("Er is geen verbinding met VTH-Regie. Wat u hebt ingevuld, blijft staan.");
    browser.ziet("Nog niet bewaard");
    eigenBezwaren("concept-storing");
    assertThat(browser.voerUit("return JSON.stringify(localStorage)").toString())
        .as("whoever comes next at this computer can read nothing of it").contains("vth-concept:").doesNotContain("Tijdens");
    browser.verbinding(true);
    browser.tot(() -> concept().contains("Tijdens de storing") ? true : null);
    browser.zietNietMeer("Er is geen verbinding");
    assertThat(browser.voerUit("return JSON.stringify(localStorage)").toString()).doesNotContain("vth-concept:");
  }

  @Test
  @DisplayName("in het startvenster: een klik ernaast, Escape en F5 verliezen niets")
  void inHetStartvenster() {
    browser.meldAan(OPDRACHTGEVER);
    browser.startProces("Opdracht verstrekken", () -> browser.vulIn("Onderwerp", "Half een opdracht"));
    browser.klikNaastVenster();
    browser.ziet("Uw concept is bewaard");
    browser.startProces("Opdracht verstrekken", () -> {
      browser.leest("Onderwerp", "Half een opdracht");
      browser.ziet(TERUGGEZET);
      browser.vulIn("Onderwerp", "Bijna een opdracht");
      browser.openKeuzelijst("Soort opdracht");
      browser.druk(Keys.ESCAPE);
      browser.leest("Onderwerp", "Bijna een opdracht");
      browser.vulIn("Jaar", "2028");
      browser.druk(Keys.ESCAPE);
      browser.ziet("Uw concept is bewaard");
    });
    browser.vernieuw();
    browser.startProces("Opdracht verstrekken", () -> {
      browser.leest("Onderwerp", "Bijna een opdracht");
      eigenBezwaren("concept-start");
    });
  }

  @Test
  @DisplayName("als het antwoord op Starten verloren gaat: gevraagd wordt of het is opgeslagen, en het begint één keer")
  void antwoordVerloren() {
    browser.meldAan(OPDRACHTGEVER);
    browser.startProces("Opdracht verstrekken", () -> {
      browser.vulIn("Onderwerp", "Antwoord verloren");
      browser.kiesUitLijst("Soort opdracht", "Collectieve opdracht");
      browser.vulIn("Jaar", "2027");
      browser.kies("Deelnemers", "Gemeente Enschede");
      antwoordenOpVersturen(0);
      browser.klikOp("Starten");
    });
    browser.tot(() -> gestart("Antwoord verloren") > 0 ? true : null);
    browser.ziet("‘Opdracht verstrekken’ is verstuurd");
    assertThat(gestart("Antwoord verloren")).isOne();

    browser.startProces("Opdracht verstrekken", () ->
        assertThat(browser.waarde("Onderwerp")).as("what was sent is no draft any more").isEmpty());
  }

  @Test
  @DisplayName("wie na een verloren antwoord iets wijzigt en opnieuw start, leest dat de wijziging niet is opgeslagen, en houdt haar")
  void gewijzigdNaVerlorenAntwoord() {
    browser.meldAan(OPDRACHTGEVER);
    browser.startProces("Opdracht verstrekken", () -> {
      browser.vulIn("Onderwerp", "Eerst verstuurd");
      browser.kiesUitLijst("Soort opdracht", "Collectieve opdracht");
      browser.vulIn("Jaar", "2027");
      browser.kies("Deelnemers", "Gemeente Enschede");
      antwoordEnNavraagVerloren();
      browser.klikOp("Starten");
      browser.ziet("Misschien is het toch opgeslagen. Wat u hebt ingevuld, staat er nog.");
      assertThat(gestart("Eerst verstuurd")).as("it had arrived").isOne();
      browser.vulIn("Onderwerp", "Daarna gewijzigd");
      browser.voerUit("window.vthHerstel()");
      browser.klikOp("Starten");
      browser.ziet("Wat u daarna hebt gewijzigd, is niet opgeslagen.");
      browser.leest("Onderwerp", "Daarna gewijzigd");
      browser.maakBeeld("gewijzigd-na-verloren-antwoord");
      assertThat(gestart("Daarna gewijzigd")).isZero();

      browser.vulIn("Onderwerp", "Eerst verstuurd");
      browser.klikOp("Starten");
    });
    browser.ziet("‘Opdracht verstrekken’ is verstuurd");
    assertThat(gestart("Eerst verstuurd")).isOne();
  }

  @Test
  @DisplayName("wie wijzigt na een verzending die niet aankwam, en dan het antwoord verliest, leest dat hij het moet nakijken")
  void gewijzigdEnDanAntwoordVerloren() {
    browser.meldAan(OPDRACHTGEVER);
    browser.startProces("Opdracht verstrekken", () -> {
      browser.vulIn("Onderwerp", "Kwam niet aan");
      browser.kiesUitLijst("Soort opdracht", "Collectieve opdracht");
      browser.vulIn("Jaar", "2027");
      browser.kies("Deelnemers", "Gemeente Enschede");
      versturenMislukt();
      browser.klikOp("Starten");
      browser.ziet("er is nu niets opgeslagen");
      browser.vulIn("Onderwerp", "Kwam wel aan");
      browser.voerUit("window.vthHerstel()");
      antwoordenOpVersturen(0);
      browser.klikOp("Starten");
      browser.ziet("maar misschien zoals u het eerder verstuurde");
      browser.leest("Onderwerp", "Kwam wel aan");
    });
    assertThat(gestart("Kwam wel aan")).isOne();
    assertThat(gestart("Kwam niet aan")).isZero();
  }

  @Test
  @DisplayName("als de server hapert bij Starten: een zin die zegt hoe het staat, eerdere fouten zijn weg, en opnieuw lukt het")
  void serverHapert() {
    browser.meldAan(OPDRACHTGEVER);
    browser.startProces("Opdracht verstrekken", () -> {
      browser.vulIn("Onderwerp", "Server hapert");
      browser.kiesUitLijst("Soort opdracht", "Collectieve opdracht");
      browser.vulIn("Jaar", "2027");
      browser.kies("Deelnemers", "Gemeente Enschede");
      versturenMislukt();
      browser.klikOp("Starten");
      browser.ziet("er is nu niets opgeslagen");
      browser.klikOp("Starten");
      browser.tot(() -> browser.voerUit("return window.vthMislukt").equals(2L) ? true : null);
      browser.ziet("er is nu niets opgeslagen");
      assertThat(browser.tekst().split("er is nu niets opgeslagen", -1)).as("one error, not a pile").hasSize(2);
      browser.maakBeeld("starten-mislukt");
      assertThat(gestart("Server hapert")).isZero();
      browser.voerUit("window.vthHerstel()");
      browser.klikOp("Starten");
    });
    browser.ziet("‘Opdracht verstrekken’ is verstuurd");
    assertThat(gestart("Server hapert")).isOne();
  }

  @Test
  @DisplayName("bij Afronden zonder verbinding: het formulier blijft, er staat dat het misschien is opgeslagen, en opnieuw lukt")
  void afrondenZonderVerbinding() {
    ProcessInstance dossier = verstrekt();
    String taak = spel.taak(dossier, Opdrachtwoorden.Taak.INTERNE_AFSTEMMING).getId();
    spel.als(ACCOUNTMANAGER, () -> taken.claim(taak, ACCOUNTMANAGER));
    browser.openTaakVan(ACCOUNTMANAGER, taak);
    browser.vulIn(AFSTEMMING, "Past in het programma.");
    browser.wachtTotAfrondenKan();
    browser.verbinding(false);
    browser.rondAf();
    browser.ziet("Misschien is het toch opgeslagen. Wat u hebt ingevuld, staat er nog.");
    assertThat(browser.tekst()).doesNotContain("Request has been terminated", "Access-Control", "Laden…");
    browser.leest(AFSTEMMING, "Past in het programma.");
    browser.naarVeld(AFSTEMMING);
    browser.maakBeeld("afronden-zonder-verbinding");
    browser.verbinding(true);
    browser.zietNietMeer("Er is geen verbinding met VTH-Regie. Wat u hebt ingevuld, blijft staan.");
    antwoordenOpVersturen(500);
    browser.rondAf();
    browser.zietNietMeer("Misschien is het toch opgeslagen.");
    browser.tot(() -> spel.wachtOp(dossier).contains(Opdrachtwoorden.Taak.INTERNE_AFSTEMMING) ? null : true);
    browser.tot(() -> browser.tekst().contains("Nog niet afgerond") ? null : true);
    assertThat(spel.gegeven(dossier, "afstemmingToelichting")).isEqualTo("Past in het programma.");
  }

  @Test
  @DisplayName("een opmerking: de knop zegt wat hij doet, en dat het gebeurd is")
  void opmerking() {
    ProcessInstance dossier = geformuleerd();
    browser.openTaakVan(OPDRACHTGEVER, taak(dossier));
    browser.volg("Opmerking toevoegen");
    browser.voerUit("""
        const veld = document.getElementById('comment-form-message');
        veld.value = 'Even overleggen';
        veld.dispatchEvent(new Event('input', {bubbles: true}));""");
    browser.maakBeeld("opmerking");
    browser.klikOp("Opmerking toevoegen");
    browser.ziet("Uw opmerking is toegevoegd");
    assertThat(browser.tekst()).doesNotContain("Concept bewaren\nSluiten");
  }

  @Test
  @DisplayName("Afronden: zolang er iets ontbreekt staat dat er; is alles ingevuld, dan staat er niets, ook na F5")
  void nietAllesIngevuld() {
    ProcessInstance dossier = verstrekt();
    spel.doe(ACCOUNTMANAGER, dossier, Opdrachtwoorden.Taak.INTERNE_AFSTEMMING, Map.of());
    String taak = spel.taak(dossier, Opdrachtwoorden.Taak.BEOORDELEN).getId();
    spel.als(ACCOUNTMANAGER, () -> taken.claim(taak, ACCOUNTMANAGER));
    browser.openTaakVan(ACCOUNTMANAGER, taak);
    browser.ziet("U kunt nog niet afronden");
    assertThat(browser.kanAfronden()).as("before anything was typed").isFalse();

    browser.kies("Wat is uw besluit?", "Retour: de opdracht moet beter");
    browser.vulIn("Motivering", "Te kort");
    browser.maakLeeg("Motivering");
    browser.kies("Wat is uw besluit?", "Aannemen");
    browser.wachtTotAfrondenKan();
    browser.zietNietMeer("U kunt nog niet afronden");
    browser.ziet(BEWAARD);
    browser.vernieuw();
    browser.ziet(TERUGGEZET);
    browser.wachtTotAfrondenKan();
    assertThat(browser.tekst()).doesNotContain("U kunt nog niet afronden");
    browser.rondAf();
    browser.tot(() -> spel.wachtOp(dossier).contains(Opdrachtwoorden.Taak.BEOORDELEN) ? null : true);
  }

  @Test
  @DisplayName("behalve antwoorden over personen: dat staat erbij, en weggaan wordt eerst gevraagd")
  void personen() {
    ProcessInstance dossier = spel.start(MEDEWERKER, "bestuurlijk-gevoelig-dossier", Map.of("zaaknummer", "Z2027-000911",
        "deelnemer", "enschede", "omschrijving", "Afwijken van vastgesteld beleid"));
    String taak = taken.createTaskQuery().processInstanceId(dossier.getId()).singleResult().getId();
    spel.als(MEDEWERKER, () -> taken.claim(taak, MEDEWERKER));
    browser.openTaakVan(MEDEWERKER, taak);
    browser.ziet("Antwoorden op de vragen over personen komen niet in het concept.");
    browser.kies("Heeft de betrokkene in kwestie (aanvrager/overtreder) een strafrechtelijk", "Ja");
    browser.klikOp("Concept bewaren");
    browser.ziet(BEWAARD);
    assertThat(concept()).contains("signaal").doesNotContain("personen");
    assertThat(browser.voerUit("return JSON.stringify(localStorage)").toString()).doesNotContain("vth-concept:");

    assertThat(browser.antwoordOpVraag(false, () -> browser.kiesTabblad("Historie"))).contains("over personen");
    browser.ziet("Antwoorden op de vragen over personen komen niet in het concept.");
    browser.antwoordOpVraag(true, () -> browser.kiesTabblad("Historie"));
    browser.zietNietMeer("Antwoorden op de vragen over personen komen niet in het concept.");
  }

  /** Every form that is sent arrives, and its answer reads as this status. */
  private void antwoordenOpVersturen(int status) {
    browser.voerUit("""
        const open = XMLHttpRequest.prototype.open;
        const echt = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'status').get;
        XMLHttpRequest.prototype.open = function (methode, url) {
          this.vthUrl = url;
          return open.apply(this, arguments);
        };
        Object.defineProperty(XMLHttpRequest.prototype, 'status', { get() {
          return /submit-form$/.test(this.vthUrl) ? %d : echt.call(this);
        } });""".formatted(status));
  }

  /** Every form that is sent arrives, but no answer comes back, nor to the question what became of it; until vthHerstel(). */
  private void antwoordEnNavraagVerloren() {
    antwoordenOpVersturen(0);
    browser.voerUit("""
        const [haal, open] = [window.fetch, XMLHttpRequest.prototype.open];
        window.vthHerstel = () => {
          window.fetch = haal;
          XMLHttpRequest.prototype.open = function (methode, url) {
            const geopend = open.apply(this, arguments);
            this.vthUrl = undefined;
            return geopend;
          };
        };
        window.fetch = (url, ...rest) => (/verzendingen/.test(url) ? Promise.reject(new TypeError('Failed to fetch'))
          : haal(url, ...rest));""");
  }

  /** No form that is sent arrives, until vthHerstel(). */
  private void versturenMislukt() {
    browser.voerUit("""
        const open = XMLHttpRequest.prototype.open;
        window.vthMislukt = 0;
        window.vthHerstel = () => { XMLHttpRequest.prototype.open = open; };
        XMLHttpRequest.prototype.open = function (methode, url, ...rest) {
          const verstuurt = /submit-form$/.test(url);
          window.vthMislukt += verstuurt ? 1 : 0;
          return open.call(this, methode, verstuurt ? 'http://localhost:9/weg' : url, ...rest);
        };""");
  }

  /** What is ours on the screen; the rest of the takenlijst is looked at elsewhere. */
  private void eigenBezwaren(String beeld) {
    assertThat(browser.bekijk(beeld)).noneMatch(bezwaar -> bezwaar.contains("oncept") && !bezwaar.contains("/concepten/"));
  }

  private int gestart(String titel) {
    return jdbc.sql("select count(*) from dossier where titel = ?").param(titel).query(Integer.class).single();
  }

  private String concept() {
    return String.join("", jdbc.sql("select inhoud from concept").query(String.class).list());
  }

  private ProcessInstance verstrekt() {
    ProcessInstance dossier = geformuleerd();
    spel.doe(OPDRACHTGEVER, dossier, Opdrachtwoorden.Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    spel.doe(OPDRACHTGEVER, dossier, Opdrachtwoorden.Taak.VERSTREKKEN, Map.of("verstrekking", "VERSTREKKEN"));
    return dossier;
  }

  private ProcessInstance geformuleerd() {
    ProcessInstance dossier = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
    spel.als(OPDRACHTGEVER, () -> taken.claim(taak(dossier), OPDRACHTGEVER));
    return dossier;
  }

  private String taak(ProcessInstance dossier) {
    return spel.taak(dossier, Opdrachtwoorden.Taak.FORMULEREN).getId();
  }
}
