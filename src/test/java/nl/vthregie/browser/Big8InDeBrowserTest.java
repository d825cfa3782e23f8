package nl.vthregie.browser;

import nl.vthregie.beleidscyclus.Cyclusspel;
import nl.vthregie.beleidscyclus.Cycluswoorden;
import nl.vthregie.beleidscyclus.Programmawoorden;
import nl.vthregie.beleidscyclus.Vaststellingwoorden;
import nl.vthregie.beleidscyclus.Voorbeelddocument;
import nl.vthregie.test.Browser;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;

import static nl.vthregie.beleidscyclus.Cyclusspel.ALLEN;
import static nl.vthregie.beleidscyclus.Cyclusspel.OVERIGEN;
import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@EnabledIf(value = "nl.vthregie.test.Browser#isAanwezig",
    disabledReason = "No chromium and chromedriver on the PATH: the browser tests are skipped")
@DisplayName("De Big 8 in een browser: strategie, besluit van een college, tafel en programma")
class Big8InDeBrowserTest {

  private static final String BESTUURDER = "bestuurlijk-opdrachtgever-enschede";
  private static final String REGISSEUR = "beleid-enschede";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;
  private Browser browser;
  private Cyclusspel cyclusspel;

  @BeforeEach
  void open() {
    browser = Browser.open(poort);
    cyclusspel = new Cyclusspel(spel, taken, processen);
  }

  @AfterEach
  void sluit() {
    browser.maakBeeld("big8-laatste");
    browser.close();
    jdbc.sql("update strategie set vervallen_op = now() where dossiernummer = 'RBC-TWENTE-2026-2029'").update();
  }

  @Test
  @DisplayName("van start tot tafel, omdat één college aanhoudt; daarna een programma met een wens en een aanbeveling")
  void big8() {
    browser.meldAan(BESTUURDER);
    browser.startProces("Regionale beleidscyclus", () -> {
      browser.kiesUitLijst("Welke organisatie levert de bestuurlijk opdrachtgever?", "Gemeente Enschede");
      browser.vulIn("Eerste jaar", "2026");
      browser.vulIn("Laatste jaar", "2029");
      browser.vulIn("Waarom nu?", "De strategie van nu loopt af.");
      browser.maakBeeld("big8-1-starten");
      browser.klikOp("Starten");
    });
    ProcessInstance cyclus = wachtOp("RBC-TWENTE-2026-2029", Cycluswoorden.Taak.INRICHTEN);

    neemOp("Richt cyclus in", cyclus.getBusinessKey());
    browser.vulIn("Wie is regisseur van de beleidscyclus?", "Beleidsadviseur milieu, Gemeente Enschede");
    browser.vulDatumIn("Benoemd tot en met", "31-12-2028");
    browser.vulDatumIn("Wanneer hebben alle colleges besloten?", "01-12-2027");
    browser.vulIn("Wie zitten erin, en welke andere partijen doen mee?", "Beleidsadviseurs van alle deelnemers, een toezichthouder "
        + "van de omgevingsdienst.");
    browser.naarVeld("Benoemd tot en met");
    browser.maakBeeld("big8-2-inrichten");
    browser.wachtTotAfrondenKan();
    browser.rondAf();
    browser.ziet("en 13 anderen");
    assertThat(browser.tekst().split("Lever inbreng bij ", -1)).as("one line for fifteen").hasSize(2);
    wachtOp(cyclus.getBusinessKey(), Cycluswoorden.Taak.INBRENG);

    browser.meldAan("beleid-overijssel");
    neemOp("Lever inbreng", cyclus.getBusinessKey());
    browser.vulIn("Welke doelen wilt u in de strategie?", "Minder geluidhinder bij <b>woningen</b>.");
    browser.vulIn("Welke kaders geeft uw raad of staten mee?", "Binnen de begroting van de provincie.");
    browser.maakBeeld("big8-3-inbreng");
    browser.rondAf();
    browser.tot(() -> cyclusspel.inbrengtaak(cyclus, "overijssel") == null ? true : null);
    cyclusspel.brengIn(cyclus, ALLEN.stream().filter(code -> !code.equals("overijssel")).toList());
    spel.doe(REGISSEUR, cyclus, Cycluswoorden.Taak.RISICOANALYSE, Cyclusspel.analyse("NEE"));

    browser.meldAan(REGISSEUR);
    neemOp("Stel strategie op", cyclus.getBusinessKey());
    browser.ziet("<b>woningen</b>");
    schrijfStrategie();
    browser.naarVeld("Samenvatting");
    browser.maakBeeld("big8-4-strategie");
    browser.naarVeld("Routinematig toezicht");
    browser.maakBeeld("big8-4-strategie-onder");
    browser.wachtTotAfrondenKan();
    browser.rondAf();
    wachtOp(cyclus.getBusinessKey(), Cycluswoorden.Taak.OD_ADVIES);
    spel.doe(ACCOUNTMANAGER, cyclus, Cycluswoorden.Taak.OD_ADVIES, Cyclusspel.odAdvies());
    spel.doe("ambtelijk-opdrachtgever-enschede", cyclus, Cycluswoorden.Taak.AFSTEMMEN, Map.of("afstemming", "AKKOORD"));
    spel.doe("dagelijks-bestuur-odt", cyclus, Cycluswoorden.Taak.BESTUUR, Map.of("bestuursbesluit", "AKKOORD"));
    spel.doe("algemeen-bestuur-odt", cyclus, Cycluswoorden.Taak.BESTUUR, Map.of("bestuursbesluit", "AKKOORD"));

    ProcessInstance zaak = cyclusspel.zaak(cyclus, "overijssel", 1);
    Voorbeelddocument.totCollege(spel, zaak, "overijssel");
    browser.meldAan("college-overijssel");
    neemOp("Besluit over document", zaak.getBusinessKey());
    browser.ziet("Minder hinder, schone bodem.");
    browser.vulDatumIn("Datum van het besluit", "11-01-2027");
    browser.kies("Wat besloot het college?", "Aangehouden");
    browser.vulIn("Motivering", "Eerst een gesprek met Provinciale Staten.");
    browser.vulDatumIn("Wanneer kan het college wel besluiten?", "11-02-2027");
    browser.kies("Volgt het college het advies van de omgevingsdienst?", "Ja");
    browser.naarVeld("Wat besloot het college?");
    browser.maakBeeld("big8-5-college");
    browser.wachtTotAfrondenKan();
    browser.rondAf();
    browser.tot(() -> taken.createTaskQuery().processInstanceId(zaak.getId()).count() == 0 ? true : null);
    Map<String, Object> vast = Voorbeelddocument.met(Voorbeelddocument.vastgesteld(), Vaststellingwoorden.Gegeven.OD_ADVIES_GEVOLGD, "JA");
    cyclusspel.besluit(cyclus, "enschede", 1, vast);
    cyclusspel.besluiten(cyclus, OVERIGEN, 1, vast);

    browser.meldAan(BESTUURDER);
    neemOp("Bespreek in de regio", cyclus.getBusinessKey());
    browser.ziet("Eerst een gesprek met Provinciale Staten.");
    browser.kies("Hoe verder?", "Dezelfde tekst opnieuw voorleggen aan wie haar nog niet vaststelde");
    browser.vulDatumIn("Wanneer hebben de colleges besloten?", "01-03-2027");
    browser.vulIn("Wat is er besproken?", "Overijssel spreekt in februari met de Staten.");
    browser.maakBeeld("big8-6-tafel");
    browser.rondAf();
    browser.tot(() -> {
      spel.werkBij();
      return cyclusspel.zaak(cyclus, "overijssel", 2);
    });
    cyclusspel.besluit(cyclus, "overijssel", 2, vast);
    assertThat(jdbc.sql("select count(*) from strategie where dossiernummer = ?").param(cyclus.getBusinessKey()).query(Integer.class)
        .single()).isEqualTo(1);

    programma();
  }

  /** The strategy begins that of the next year by itself, and other tests those after it: what a person starts here is the one of this year. */
  private void programma() {
    browser.meldAan(ACCOUNTMANAGER);
    browser.startProces("Uitvoeringsprogramma", () -> {
      browser.vulIn("Jaar waarvoor het programma geldt", "2027");
      browser.ziet("Alle deelnemers van de omgevingsdienst doen mee");
      browser.maakBeeld("big8-7-programma-starten");
      browser.klikOp("Starten");
    });
    ProcessInstance programma = wachtOp("UP-TWENTE-2027", Programmawoorden.Taak.WENSEN);
    browser.meldAan("ambtelijk-opdrachtgever-borne");
    neemOp("Lever specifieke wensen", programma.getBusinessKey());
    browser.kies("Heeft uw organisatie een specifieke wens?", "Ja");
    browser.vulIn("Wat wilt u, en voor welk doel?", "Extra toezicht op bodem bij twintig bedrijven, voor het doel schone bodem.");
    browser.vulIn("Welke extra capaciteit hoort daarbij?", "0,4 fte toezicht");
    browser.vulIn("Welk extra bedrag hoort daarbij, in hele euro's?", "40000");
    browser.maakBeeld("big8-8-wens");
    browser.rondAf();
    browser.tot(() -> wens(programma, "borne") == null ? true : null);
    ALLEN.stream().filter(code -> !code.equals("borne")).forEach(code -> {
      Task taak = wens(programma, code);
      spel.rondAf(spel.groepen(taak).get(0), taak, Map.of("wens", "NEE"));
    });
    processen.createMessageCorrelation(Programmawoorden.Bericht.BIJSTELLEN).processInstanceBusinessKey(programma.getBusinessKey())
        .setVariables(Map.of("regio", "twente", "jaar", 2027, "aanbeveling", "Meer toezicht op afval: dat doel is niet gehaald.",
            "jaarverslagRef", "JV-TWENTE-2025", "dossiernummer", programma.getBusinessKey())).correlateAll();
    spel.werkBij();

    browser.meldAan(ACCOUNTMANAGER);
    neemOp("Stel programma op", programma.getBusinessKey());
    browser.ziet("Meer toezicht op afval: dat doel is niet gehaald.");
    browser.ziet("Extra toezicht op bodem bij twintig bedrijven");
    browser.maakBeeld("big8-9-opstellen-boven");
    browser.vulIn("Samenvatting", "Toezicht op geluid, bodem en afval.");
    browser.vulIn("Waar staat het hele programma?", "Zaaksysteem, map programma");
    browser.kiesUitLijst("Taakveld", "Toezicht");
    browser.vulIn("Wat gaan we doen?", "Toezicht bij 120 afvalbedrijven");
    browser.vulIn("Voor welk doel van de strategie?", "Minder hinder");
    browser.vulIn("Benodigde uren", "12000");
    browser.vulIn("Beschikbare uren", "11000");
    browser.vulIn("Benodigd bedrag in hele euro's", "900000");
    browser.vulIn("Beschikbaar bedrag in hele euro's", "900000");
    browser.vulIn("Afstemming met het strafrecht", "Niet nodig dit jaar.");
    browser.wachtTotAfrondenKan();
    browser.rondAf();
    browser.tot(() -> {
      spel.werkBij();
      return "TEKORT_UREN".equals(spel.gegeven(programma, Programmawoorden.Gegeven.MIDDELEN)) ? true : null;
    });
    browser.meldAan(ACCOUNTMANAGER);
    neemOp("Stel programma op", programma.getBusinessKey());
    browser.ziet("Er zijn te weinig uren.");
    browser.maakBeeld("big8-10-te-weinig-uren");
    browser.vulIn("Beschikbare uren", "12000");
    browser.wachtTotAfrondenKan();
    browser.rondAf();
    wachtOp(programma.getBusinessKey(), Programmawoorden.Taak.AFSTEMMEN);

    browser.meldAan("management-odt");
    browser.consolefouten();
    browser.ga("/jaarkalender");
    browser.ziet("Twente: wat er komt");
    assertThat(browser.bekijk("big8-11-jaarkalender")).isEmpty();
  }

  private void schrijfStrategie() {
    browser.vulIn("Samenvatting", "Minder hinder, schone bodem.");
    browser.vulIn("Waar staat het hele document?", "Zaaksysteem, map strategie");
    browser.vulIn("Doel", "Minder geluidhinder");
    browser.vulIn("Waaraan zien we dat het lukt?", "Het aantal klachten daalt met 10 procent");
    browser.vulIn("Thema", "Afval");
    browser.vulIn("Waarom?", "Daar is het risico het grootst");
    for (String onderdeel : new String[] {"Methode om te bepalen of doelen worden bereikt", "Criteria voor aanvragen en meldingen",
        "Werkwijze bij vergunningen en meldingen", "Afspraken over samenwerking en afstemming", "Wijze van toezicht",
        "Rapporteren over bevindingen", "Bestuurlijke sancties en termijnen", "Overtredingen door de overheid",
        "Routinematig toezicht op ippc-installaties"}) {
      browser.vulIn(onderdeel, "Zoals in het regionale beleidsplan van 2022.");
    }
  }

  private Task wens(ProcessInstance programma, String deelnemer) {
    return taken.createTaskQuery().processInstanceId(programma.getId()).taskDefinitionKey(Programmawoorden.Taak.WENSEN).list().stream()
        .filter(taak -> isVan(taak, deelnemer)).findFirst().orElse(null);
  }

  /** Asked in a query: the task may be done by the browser at this moment. */
  private boolean isVan(Task taak, String deelnemer) {
    return processen.createVariableInstanceQuery().executionIdIn(taak.getExecutionId())
        .variableValueEquals("deelnemer", deelnemer).count() > 0;
  }

  private void neemOp(String taak, String nummer) {
    browser.kiesFilter("Mijn taken");
    browser.openTaak(taak, nummer);
    browser.neemOp();
  }

  private ProcessInstance wachtOp(String nummer, String soort) {
    browser.tot(() -> {
      spel.werkBij();
      return spel.wachtOp(nummer).contains(soort) ? true : null;
    });
    return processen.createProcessInstanceQuery().processInstanceBusinessKey(nummer).singleResult();
  }
}
