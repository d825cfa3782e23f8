package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Bericht;
import nl.vthregie.beleidscyclus.Cycluswoorden.Einde;
import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.beleidscyclus.Cycluswoorden.Taak;
import nl.vthregie.beleidscyclus.Strategieen.InWerking;
import nl.vthregie.engine.Weigering;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Modellen;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import static nl.vthregie.beleidscyclus.Cyclusspel.LEIDER;
import static nl.vthregie.beleidscyclus.Cyclusspel.OPDRACHTGEVER;
import static nl.vthregie.beleidscyclus.Cyclusspel.OVERIGEN;
import static nl.vthregie.beleidscyclus.Cyclusspel.ALLEN;
import static nl.vthregie.beleidscyclus.Voorbeelddocument.met;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("De regio maakt haar strategie: één tekst, die elk bevoegd gezag zelf vaststelt")
class BeleidscyclusTest {

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private FormService formulieren;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private HistoryService historie;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private DecisionService beslissingen;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private Strategieen strategieen;
  @Autowired
  private Cyclusdocumenten documenten;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Dekking dekking;
  @Autowired
  private Proefklok klok;
  private Cyclusspel cyclusspel;
  private Drukte drukte;
  /** Every story has years of its own. */
  private int jaar = 2028;

  @BeforeEach
  void begin() {
    cyclusspel = new Cyclusspel(spel, taken, processen);
    drukte = Drukte.in(context);
    jaar++;
  }

  @AfterEach
  void zetDeKlokTerug() {
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
  }

  @AfterAll
  void elkDeelVanHetModelIsGelopen() {
    assertThat(dekking.ontbreektIn(Cycluswoorden.PROCES)).as("not walked").isEmpty();
  }

  @Test
  @DisplayName("van benoeming tot inwerkingtreding, met alle rollen: elk college stelt dezelfde tekst vast")
  void heleVerhaal() {
    ProcessInstance cyclus = spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES, Cyclusspel.start("enschede", jaar));
    assertThat(cyclus.getBusinessKey()).isEqualTo("RBC-TWENTE-" + jaar + "-" + (jaar + 3));
    assertThat(status(cyclus)).isEqualTo("INRICHTING");
    assertThat(spel.gegeven(cyclus, Gegeven.LEIDERSORGANISATIE)).as("Twente: bevoegd gezag leads").isEqualTo("enschede");
    assertThat(spel.groepen(spel.taak(cyclus, Taak.INRICHTEN))).containsExactly(OPDRACHTGEVER);
    spel.doe(OPDRACHTGEVER, cyclus, Taak.INRICHTEN, Cyclusspel.inrichting(ALLEN));
    assertThat(status(cyclus)).isEqualTo("INBRENG");
    cyclusspel.brengIn(cyclus, ALLEN);
    assertThat(spel.groepen(spel.taak(cyclus, Taak.RISICOANALYSE))).containsExactly(LEIDER);
    assertThat(String.valueOf(spel.gegeven(cyclus, Gegeven.INBRENG))).contains("Gemeente Enschede", "Provincie Overijssel");
    spel.doe(LEIDER, cyclus, Taak.RISICOANALYSE, Cyclusspel.analyse("JA"));
    spel.doe(LEIDER, cyclus, Taak.OM, Cyclusspel.om());
    spel.doe(LEIDER, cyclus, Taak.OPSTELLEN, Cyclusspel.strategie("Minder hinder.", "Zo"));
    assertThat(status(cyclus)).isEqualTo("AFSTEMMING");
    assertThat(dossiers.zoek(cyclus.getBusinessKey()).orElseThrow().inhoud()).contains("Minder hinder.");
    assertThat(spel.groepen(spel.taak(cyclus, Taak.OD_ADVIES))).containsExactly("accountmanager-odt");
    spel.doe("accountmanager-odt", cyclus, Taak.OD_ADVIES, Cyclusspel.odAdvies());
    assertThat(spel.groepen(spel.taak(cyclus, Taak.AFSTEMMEN))).containsExactly("ambtelijk-opdrachtgever-enschede");
    spel.doe("ambtelijk-opdrachtgever-enschede", cyclus, Taak.AFSTEMMEN, Map.of(Gegeven.AFSTEMMING, "AKKOORD"));
    assertThat(spel.groepen(spel.taak(cyclus, Taak.BESTUUR))).as("first the dagelijks bestuur")
        .containsExactly("dagelijks-bestuur-odt");
    spel.doe("dagelijks-bestuur-odt", cyclus, Taak.BESTUUR, Map.of(Gegeven.BESTUURSBESLUIT, "AKKOORD"));
    assertThat(spel.groepen(spel.taak(cyclus, Taak.BESTUUR))).containsExactly("algemeen-bestuur-odt");
    spel.doe("algemeen-bestuur-odt", cyclus, Taak.BESTUUR, Map.of(Gegeven.BESTUURSBESLUIT, "AKKOORD"));
    assertThat(status(cyclus)).isEqualTo("BIJ_COLLEGES");

    cyclusspel.besluit(cyclus, "overijssel", 1, volgtAdvies(Voorbeelddocument.vastgesteld()));
    cyclusspel.besluiten(cyclus, OVERIGEN, 1, volgtAdvies(Voorbeelddocument.vastgesteld()));
    assertThat(inWerking(cyclus)).as("one has not decided yet").isFalse();
    cyclusspel.besluit(cyclus, "enschede", 1, volgtAdvies(Voorbeelddocument.vastgesteld()));

    assertThat(spel.geeindigdMet(cyclus)).containsExactly(Einde.VASTGESTELD);
    assertThat(status(cyclus)).isEqualTo("VASTGESTELD");
    assertThat(inWerking(cyclus)).isTrue();
    assertThat(jdbc.sql("select count(distinct zegel) from vaststelling where bron = ?").param(cyclus.getBusinessKey())
        .query(Integer.class).single()).as("uniform: one and the same seal").isEqualTo(1);
  }

  @Test
  @DisplayName("wie afwijkt of aanhoudt, houdt de strategie buiten werking; alleen hij krijgt haar opnieuw voorgelegd")
  void opnieuwVoorleggen() {
    ProcessInstance cyclus = bijColleges();
    cyclusspel.besluit(cyclus, "enschede", 1, volgtAdvies(Voorbeelddocument.vastgesteld()));
    cyclusspel.besluit(cyclus, "overijssel", 1, volgtAdvies(Voorbeelddocument.aangehouden()));
    cyclusspel.besluiten(cyclus, OVERIGEN, 1, volgtAdvies(Voorbeelddocument.vastgesteld()));

    assertThat(status(cyclus)).isEqualTo("REGIONALE_TAFEL");
    assertThat(inWerking(cyclus)).isFalse();
    assertThat(spel.groepen(spel.taak(cyclus, Taak.TAFEL))).containsExactly(OPDRACHTGEVER);
    assertThat(String.valueOf(spel.gegeven(cyclus, Gegeven.STAND))).contains("Provincie Overijssel", "Aangehouden",
        "Eerst een gesprek met de raad.");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, cyclus, Taak.TAFEL, met(tafel("OPNIEUW_VOORLEGGEN"), Gegeven.DEADLINE,
        Proefklok.BEGIN.toString()))).hasMessageContaining("Vul een dag in die nog komt");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, cyclus, Taak.TAFEL, met(tafel("OPNIEUW_VOORLEGGEN"),
        Gegeven.TAFELTOELICHTING, " "))).hasMessageContaining("'Wat is er besproken?'");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, cyclus, Taak.TAFEL, met(tafel("OPNIEUW_VOORLEGGEN"),
        Gegeven.TAFELUITKOMST, "OVERSTEMMEN"))).as("nobody decides for another").isInstanceOf(Weigering.class);
    spel.doe(OPDRACHTGEVER, cyclus, Taak.TAFEL, tafel("OPNIEUW_VOORLEGGEN"));

    assertThat(cyclusspel.zaak(cyclus, "enschede", 2)).as("what it adopted stands").isNull();
    assertThat(spel.taak(cyclusspel.zaak(cyclus, "overijssel", 2), Vaststellingwoorden.Taak.ADVISEREN)).isNotNull();
    cyclusspel.besluit(cyclus, "overijssel", 2, volgtAdvies(Voorbeelddocument.vastgesteld()));
    assertThat(inWerking(cyclus)).isTrue();
    assertThat(jdbc.sql("select count(*) from vaststelling where bron = ?").param(cyclus.getBusinessKey())
        .query(Integer.class).single()).as("every besluit is kept, the old one too").isEqualTo(ALLEN.size() + 1);
  }

  @Test
  @DisplayName("een college dat de tekst wijzigt brengt haar op tafel; de nieuwe tekst stellen allen opnieuw vast")
  void tekstAanpassen() {
    ProcessInstance cyclus = bijColleges();
    Object eersteZegel = spel.gegeven(cyclus, Gegeven.DOCUMENT_HASH);
    cyclusspel.besluit(cyclus, "overijssel", 1, volgtAdvies(Voorbeelddocument.gewijzigd()));
    cyclusspel.besluit(cyclus, "enschede", 1, volgtAdvies(Voorbeelddocument.vastgesteld()));
    cyclusspel.besluiten(cyclus, OVERIGEN, 1, volgtAdvies(Voorbeelddocument.vastgesteld()));
    assertThat(String.valueOf(spel.gegeven(cyclus, Gegeven.STAND))).contains("Met andere tekst vastgesteld");
    spel.doe(OPDRACHTGEVER, cyclus, Taak.TAFEL, tafel("TEKST_AANPASSEN"));
    assertThat(spel.wachtOp(cyclus)).containsExactly(Taak.OPSTELLEN);
    cyclusspel.totColleges(cyclus, "Minder hinder, en schone bodem.");

    assertThat(spel.gegeven(cyclus, Gegeven.DOCUMENT_HASH)).isNotEqualTo(eersteZegel);
    cyclusspel.besluiten(cyclus, ALLEN, 2, volgtAdvies(Voorbeelddocument.vastgesteld()));
    assertThat(spel.geeindigdMet(cyclus)).containsExactly(Einde.VASTGESTELD);
    assertThat(jdbc.sql("select zegel from strategie where dossiernummer = ?").param(cyclus.getBusinessKey())
        .query(String.class).single()).isEqualTo(spel.gegeven(cyclus, Gegeven.DOCUMENT_HASH));
  }

  @Test
  @DisplayName("stopt de regionale tafel, dan is er geen strategie, en kan de regio voor dezelfde jaren opnieuw beginnen")
  void stoppen() {
    ProcessInstance cyclus = bijColleges();
    cyclusspel.besluiten(cyclus, ALLEN, 1, volgtAdvies(Voorbeelddocument.afgewezen()));
    spel.doe(OPDRACHTGEVER, cyclus, Taak.TAFEL,
        Map.of(Gegeven.TAFELUITKOMST, "STOPPEN", Gegeven.TAFELTOELICHTING, "Geen draagvlak."));
    assertThat(spel.geeindigdMet(cyclus)).containsExactly(Einde.NIET_TOT_STAND_GEKOMEN);
    assertThat(inWerking(cyclus)).isFalse();

    ProcessInstance opnieuw = spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES, Cyclusspel.start("enschede", jaar));
    assertThat(opnieuw.getBusinessKey()).isEqualTo(cyclus.getBusinessKey() + "-2");
    assertThatThrownBy(() -> spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES, Cyclusspel.start("enschede", jaar)))
        .hasMessageContaining("is er al een cyclus");
  }

  @Test
  @DisplayName("een jaarverslag dat om aanpassing vraagt, begint een tussentijdse cyclus; de oude strategie vervalt pas aan het eind")
  void tussentijds() {
    ProcessInstance eerste = bijColleges();
    cyclusspel.besluiten(eerste, ALLEN, 1, volgtAdvies(Voorbeelddocument.vastgesteld()));
    vraagAanpassing(eerste, "Het doel voor afval is niet gehaald.");
    ProcessInstance tussentijds = processen.createProcessInstanceQuery()
        .processInstanceBusinessKey(eerste.getBusinessKey() + "-T-1").singleResult();
    ProcessInstance nogmaals = vraagAanpassing(eerste, "Ook het doel voor bodem niet.");

    assertThat(spel.geeindigdMet(nogmaals)).as("one at a time").containsExactly(Einde.DOORGEGEVEN);
    assertThat(spel.gegeven(tussentijds, Gegeven.AANLEIDING)).isEqualTo("Ook het doel voor bodem niet. (" + eerste.getBusinessKey()
        + ")\n\nHet doel voor afval is niet gehaald.");
    assertThat(spel.gegeven(tussentijds, Gegeven.TUSSENTIJDS)).isEqualTo(true);
    assertThat(inWerking(eerste)).isTrue();
    spel.doe(OPDRACHTGEVER, tussentijds, Taak.INRICHTEN, Cyclusspel.inrichting(ALLEN));
    cyclusspel.brengIn(tussentijds, ALLEN);
    spel.doe(LEIDER, tussentijds, Taak.RISICOANALYSE, Cyclusspel.analyse("NEE"));
    cyclusspel.totColleges(tussentijds, "Minder hinder, meer toezicht op afval.");
    cyclusspel.besluiten(tussentijds, ALLEN, 1, volgtAdvies(Voorbeelddocument.vastgesteld()));
    assertThat(inWerking(tussentijds)).isTrue();
    vraagAanpassing(tussentijds, "Nog een jaar later.");
    assertThat(processen.createProcessInstanceQuery().processInstanceBusinessKey(eerste.getBusinessKey() + "-T-2").count())
        .as("after the one, another").isEqualTo(1);
    assertThat(inWerking(eerste)).as("there is one strategy in force").isFalse();
  }

  private ProcessInstance vraagAanpassing(ProcessInstance strategie, String aanleiding) {
    ProcessInstance begonnen = processen.createMessageCorrelation(Bericht.BIJSTELLEN)
        .processInstanceBusinessKey(strategie.getBusinessKey())
        .setVariables(Variables.putValue(Gegeven.DOSSIERNUMMER, strategie.getBusinessKey())
            .putValue(Gegeven.AANLEIDING, aanleiding)).correlateStartMessage();
    spel.werkBij();
    return begonnen;
  }

  @Test
  @DisplayName("de jaarkalender begint de volgende strategie bij wie de vorige trok, en niet een tweede voor dezelfde jaren")
  void vanzelf() {
    dossiers.open(new Dossier("RBC-PROEF-VORIGE", "RBC", "twente", "enschede", "twente", "Proef", 2090, "VASTGESTELD", "{}", "-"));
    strategieen.zetInWerking(new InWerking("RBC-PROEF-VORIGE", "twente", 2090, 2093,
        documenten.verzegel("RBC-PROEF-VORIGE", Documentsoort.STRATEGIE, Voorbeelddocument.DOCUMENT), "enschede"));
    processen.createMessageCorrelation(Bericht.JAARKALENDER).setVariables(vanKalender()).correlateStartMessage();
    spel.werkBij();
    ProcessInstance cyclus = processen.createProcessInstanceQuery().processInstanceBusinessKey("RBC-TWENTE-2094-2097").singleResult();
    assertThat(spel.groepen(spel.taak(cyclus, Taak.INRICHTEN))).containsExactly(OPDRACHTGEVER);
    assertThat(spel.gegeven(cyclus, Gegeven.AANLEIDING)).asString().contains("van 2090 tot en met 2093 loopt af");
    assertThat(dossiers.zoek(cyclus.getBusinessKey()).orElseThrow().kring()).isEqualTo("twente");
    assertThatThrownBy(() -> processen.createMessageCorrelation(Bericht.JAARKALENDER).setVariables(vanKalender())
        .correlateStartMessage()).hasMessageContaining("is er al een cyclus");
    jdbc.sql("update strategie set vervallen_op = now() where dossiernummer = 'RBC-PROEF-VORIGE'").update();
  }

  private static Map<String, Object> vanKalender() {
    return Map.of(Gegeven.REGIO, "twente", Gegeven.JAAR, 2094, Gegeven.TOT_JAAR, 2097, Gegeven.DEELNEMERS, Cyclusspel.json(ALLEN));
  }

  @Test
  @DisplayName("wat het Omgevingsbesluit vraagt en ontbreekt, staat er; regionaal overleg en besturen kunnen om aanpassing vragen")
  void terug() {
    ProcessInstance cyclus = cyclusspel.totOpstellen(jaar);
    assertThatThrownBy(() -> spel.doe(LEIDER, cyclus, Taak.OPSTELLEN, Cyclusspel.strategie("Minder hinder.", " ")))
        .hasMessageContaining("'Werkwijze bij vergunningen en meldingen'").hasMessageContaining("is verplicht");
    // What a form that was deployed before it asked everything could still send; the model looks again.
    spel.als(LEIDER, () -> {
      String opstellen = spel.taak(cyclus, Taak.OPSTELLEN).getId();
      taken.claim(opstellen, LEIDER);
      formulieren.submitTaskForm(opstellen, Cyclusspel.strategie("Minder hinder.", "Zo"));
    });
    processen.setVariables(cyclus.getId(), Cyclusspel.strategie("Minder hinder.", ""));
    spel.werkBij();
    assertThat(spel.wachtOp(cyclus)).containsExactly(Taak.OPSTELLEN);
    assertThat(String.valueOf(spel.gegeven(cyclus, Gegeven.ONTBREEKT)))
        .isEqualTo("[De werkwijze bij vergunningen en meldingen ontbreekt.]");
    spel.doe(LEIDER, cyclus, Taak.OPSTELLEN, Cyclusspel.strategie("Minder hinder.", "Zo"));
    spel.doe("accountmanager-odt", cyclus, Taak.OD_ADVIES, Cyclusspel.odAdvies());
    assertThatThrownBy(() -> spel.doe("ambtelijk-opdrachtgever-enschede", cyclus, Taak.AFSTEMMEN,
        Map.of(Gegeven.AFSTEMMING, "AANPASSEN"))).hasMessageContaining("'Wat moet er anders?' is verplicht");
    spel.doe("ambtelijk-opdrachtgever-enschede", cyclus, Taak.AFSTEMMEN,
        Map.of(Gegeven.AFSTEMMING, "AANPASSEN", Gegeven.AFSTEMMINGTOELICHTING, "Bodem ontbreekt."));
    assertThat(status(cyclus)).isEqualTo("IN_VOORBEREIDING");

    spel.doe(LEIDER, cyclus, Taak.OPSTELLEN, Cyclusspel.strategie("Minder hinder en bodem.", "Zo"));
    spel.doe("accountmanager-odt", cyclus, Taak.OD_ADVIES, Cyclusspel.odAdvies());
    spel.doe("ambtelijk-opdrachtgever-enschede", cyclus, Taak.AFSTEMMEN, Map.of(Gegeven.AFSTEMMING, "AKKOORD"));
    spel.doe("dagelijks-bestuur-odt", cyclus, Taak.BESTUUR,
        Map.of(Gegeven.BESTUURSBESLUIT, "AANPASSEN", Gegeven.BESTUURSTOELICHTING, "Niet uitvoerbaar."));
    assertThat(spel.wachtOp(cyclus)).as("the algemeen bestuur is not asked any more").containsExactly(Taak.OPSTELLEN);
    cyclusspel.totColleges(cyclus, "Minder hinder en bodem, in twee jaar.");
    assertThat(status(cyclus)).isEqualTo("BIJ_COLLEGES");
  }

  @Test
  @DisplayName("een cyclus begint niet zonder eigen organisatie, met vreemde jaren, of zonder een deelnemer in de projectgroep (V12)")
  void geweigerd() {
    assertThatThrownBy(() -> spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES,
        Cyclusspel.start("borne", jaar))).hasMessageContaining("alleen beginnen namens uw eigen organisatie");
    assertThatThrownBy(() -> spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES, Cyclusspel.start("odt", jaar)))
        .isInstanceOf(Weigering.class);
    assertThatThrownBy(() -> spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES,
        met(Cyclusspel.start("enschede", jaar), Gegeven.TOT_JAAR, jaar))).hasMessageContaining("ligt niet na 'Eerste jaar'");
    assertThatThrownBy(() -> spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES,
        met(Cyclusspel.start("enschede", jaar), Gegeven.DEELNEMERS, Cyclusspel.json(List.of("enschede", "overijssel")))))
        .as("nobody chooses who takes part (Ob 13.5 lid 2)").isInstanceOf(Weigering.class);
    ProcessInstance cyclus = spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES, Cyclusspel.start("enschede", jaar));
    assertThatThrownBy(() -> spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES, Cyclusspel.start("enschede", jaar)))
        .hasMessageContaining("is er al een cyclus: " + cyclus.getBusinessKey());
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, cyclus, Taak.INRICHTEN, Cyclusspel.inrichting(ALLEN.stream()
        .filter(code -> !code.equals("overijssel")).toList()))).hasMessageContaining("Er ontbreekt iemand van: Provincie Overijssel.");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, cyclus, Taak.INRICHTEN, met(Cyclusspel.inrichting(ALLEN),
        Gegeven.DEADLINE, Proefklok.BEGIN.toString()))).hasMessageContaining("Vul een dag in die nog komt");
    assertThatThrownBy(() -> spel.doe(OPDRACHTGEVER, cyclus, Taak.INRICHTEN, met(Cyclusspel.inrichting(ALLEN),
        Gegeven.BENOEMD_TOT, null))).hasMessageContaining("'Benoemd tot en met' is verplicht");
    Task taak = spel.taak(cyclus, Taak.INRICHTEN);
    assertThatThrownBy(() -> spel.rondAf("bestuurlijk-opdrachtgever-overijssel", taak, Cyclusspel.inrichting(ALLEN)))
        .isInstanceOf(Weigering.class);
    spel.rondAf(OPDRACHTGEVER, taak, Cyclusspel.inrichting(ALLEN));
    assertThatThrownBy(() -> spel.rondAf(OPDRACHTGEVER, taak, Cyclusspel.inrichting(ALLEN))).isNotNull();
    assertThatThrownBy(() -> spel.rondAf("beleid-enschede", cyclusspel.inbrengtaak(cyclus, "overijssel"), Cyclusspel.inbreng()))
        .isInstanceOf(Weigering.class);
  }

  @Test
  @DisplayName("inbreng en opstellen die te laat zijn, gaan als escalatie naar het management")
  void teLaat() {
    ProcessInstance cyclus = spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES, Cyclusspel.start("enschede", jaar));
    spel.doe(OPDRACHTGEVER, cyclus, Taak.INRICHTEN, Cyclusspel.inrichting(ALLEN));
    cyclusspel.brengIn(cyclus, ALLEN.stream().filter(code -> !code.equals("overijssel")).toList());
    verstrijkt(cyclus, cyclusspel.inbrengtaak(cyclus, "overijssel"), "management-overijssel", "Lever inbreng");
    spel.rondAf("beleid-overijssel", cyclusspel.inbrengtaak(cyclus, "overijssel"), Cyclusspel.inbreng());
    spel.doe(LEIDER, cyclus, Taak.RISICOANALYSE, Cyclusspel.analyse("NEE"));
    verstrijkt(cyclus, spel.taak(cyclus, Taak.OPSTELLEN), "management-enschede", "Stel strategie op");
    assertThat(spel.geeindigdMet(cyclus)).containsExactlyInAnyOrder(Einde.INBRENG_TE_LAAT, Einde.OPSTELLEN_TE_LAAT);
  }

  @Test
  @DisplayName("vijftien besluiten op hetzelfde moment: alle vijftien bewaard, de cyclus gaat één keer verder, niemand ziet een fout")
  void vijftienTegelijk() throws Exception {
    ProcessInstance cyclus = spel.start(OPDRACHTGEVER, Cycluswoorden.PROCES, Cyclusspel.start("enschede", jaar));
    assertThat(dossiers.zoek(cyclus.getBusinessKey()).orElseThrow().kring()).isEqualTo("twente");
    spel.doe(OPDRACHTGEVER, cyclus, Taak.INRICHTEN, Cyclusspel.inrichting(ALLEN));
    drukte.tegelijk(ALLEN.stream().map(code -> (Runnable) () ->
        drukte.dien("beleid-" + code, cyclusspel.inbrengtaak(cyclus, code), Cyclusspel.inbreng())).toList());
    drukte.werkBij();
    assertThat(jdbc.sql("select count(*) from cyclusinbreng where dossiernummer = ?").param(cyclus.getBusinessKey())
        .query(Integer.class).single()).isEqualTo(15);
    spel.doe(LEIDER, cyclus, Taak.RISICOANALYSE, Cyclusspel.analyse("NEE"));
    cyclusspel.totColleges(cyclus, "Minder hinder.");
    ALLEN.forEach(code -> Voorbeelddocument.totCollege(spel, cyclusspel.zaak(cyclus, code, 1), code));

    drukte.tegelijk(ALLEN.stream().map(code -> (Runnable) () -> drukte.dien("college-" + code, spel.taak(cyclusspel.zaak(cyclus, code, 1),
        Vaststellingwoorden.Taak.BESLUITEN), volgtAdvies(Voorbeelddocument.vastgesteld()))).toList());
    drukte.werkBij();
    drukte.tegelijk(ALLEN.stream().map(code -> (Runnable) () -> drukte.dien("beheer", spel.taak(cyclusspel.zaak(cyclus, code, 1),
        Vaststellingwoorden.Taak.RAAD_INFORMEREN), Voorbeelddocument.raadsbrief())).toList());
    drukte.werkBij();

    assertThat(jdbc.sql("select count(*) from vaststelling where bron = ? and uitslag = 'VASTGESTELD' and "
        + "raad_geinformeerd_op is not null").param(cyclus.getBusinessKey()).query(Integer.class).single()).isEqualTo(15);
    assertThat(spel.geeindigdMet(cyclus)).containsExactly(Einde.VASTGESTELD);
    assertThat(historie.createHistoricActivityInstanceQuery().processInstanceId(cyclus.getId())
        .activityId("Dienst_InWerkingZetten").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"doelen", "prioriteiten", "methodeDoelbereik", "beoordelingscriteria", "werkwijze", "afspraken",
      "toezichtwijze", "rapportage", "sancties", "overheidsOvertreders", "ippcToezicht"})
  @DisplayName("D14: elk onderdeel dat ontbreekt, wordt genoemd")
  void volledigheid(String onderdeel) {
    assertThat(beslissingen.evaluateDecisionTableByKey("strategie-volledigheid",
        Variables.putValue("legeOnderdelen", List.of(onderdeel)))).hasSize(1);
    assertThat(beslissingen.evaluateDecisionTableByKey("strategie-volledigheid",
        Variables.putValue("legeOnderdelen", List.of()))).isEmpty();
    assertThat(new Strategie(null, null, null, null, null, null, null, null, null, null, null, null, null).legeOnderdelen())
        .contains(onderdeel).hasSize(regels("strategie-volledigheid")).hasSize(11);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
  @CsvSource({"STRATEGIE, 'dagelijks-bestuur, algemeen-bestuur', true, true", "OPERATIONEEL_KADER, dagelijks-bestuur, false, false",
      "UITVOERINGSPROGRAMMA, dagelijks-bestuur, true, true", "JAARVERSLAG, '', true, true"})
  @DisplayName("D10: welk orgaan besluit")
  void besluitorgaan(String document, String besturen, boolean colleges, boolean raad) {
    var rijen = beslissingen.evaluateDecisionTableByKey("besluitorgaan", Variables.putValue("documentsoort", document));
    assertThat(rijen).hasSize(1);
    assertThat(rijen.getSingleResult().getEntryMap()).containsEntry("bestuursorganen", besturen)
        .containsEntry("colleges", colleges).containsEntry("informeerRaad", raad);
    assertThat(regels("besluitorgaan")).as("a new row needs a case here").isEqualTo(4);
  }

  @ParameterizedTest(name = "{0}: handreiking {1}, Twente {2} als {3}")
  @CsvSource({"BELEID, OMGEVINGSDIENST, BEVOEGD_GEZAG, beleid", "PROGRAMMA, OMGEVINGSDIENST, OMGEVINGSDIENST, accountmanager",
      "MONITORING, OMGEVINGSDIENST, OMGEVINGSDIENST, accountmanager",
      "JAARVERSLAG, OMGEVINGSDIENST, OMGEVINGSDIENST, accountmanager"})
  @DisplayName("D13: wie leidt is een gegeven van de regio; Twente heeft een eigen tabel")
  void leiding(String product, String handreiking, String twente, String rol) {
    var inTwente = beslissingen.evaluateDecisionTableByKey("cyclusproduct-lead", Variables.putValue("product", product));
    assertThat(inTwente.getSingleResult().getEntryMap()).containsEntry("kant", twente).containsEntry("rol", rol);
    var dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    var meegeleverd = dmn.evaluateDecisionTable("cyclusproduct-lead",
        Modellen.open(Path.of("processes/beleidscyclus/cyclusproduct-lead.dmn")), Variables.putValue("product", product));
    assertThat(meegeleverd).hasSize(1);
    assertThat(meegeleverd.getSingleResult().getEntryMap()).containsEntry("kant", handreiking);
    assertThat(regels("cyclusproduct-lead")).as("a new row needs a case here").isEqualTo(4);
  }

  private static int regels(String tabel) {
    return Dmn.readModelFromStream(Modellen.open(Path.of("processes/beleidscyclus/" + tabel + ".dmn")))
        .getModelElementsByType(Rule.class).size();
  }

  private ProcessInstance bijColleges() {
    ProcessInstance cyclus = cyclusspel.totOpstellen(jaar);
    cyclusspel.totColleges(cyclus, "Minder hinder.");
    return cyclus;
  }

  private static Map<String, Object> volgtAdvies(Map<String, Object> besluit) {
    return met(besluit, Vaststellingwoorden.Gegeven.OD_ADVIES_GEVOLGD, "JA");
  }

  private static Map<String, Object> tafel(String uitkomst) {
    return Map.of(Gegeven.TAFELUITKOMST, uitkomst, Gegeven.DEADLINE, Proefklok.BEGIN.plusDays(90).toString(),
        Gegeven.TAFELTOELICHTING, "Besproken met alle bestuurders.");
  }

  private void verstrijkt(ProcessInstance cyclus, Task taak, String verwittigd, String naam) {
    klok.zet(taak.getDueDate().toInstant().plusSeconds(60));
    spel.laatTimersAfgaan(cyclus);
    assertThat(jdbc.sql("select groep from herinnering where taak = ? and soort = 'OVERSCHRIJDING'").param(taak.getId())
        .query(String.class).list()).containsExactly(verwittigd);
    assertThat(jdbc.sql("select concat_ws(' ', niveau, onderwerp) from escalatie where bron = ?")
        .param(cyclus.getBusinessKey()).query(String.class).list()).contains("MANAGEMENT Termijn voorbij: " + naam);
  }

  private boolean inWerking(ProcessInstance cyclus) {
    return jdbc.sql("select count(*) from strategie where dossiernummer = ? and vervallen_op is null")
        .param(cyclus.getBusinessKey()).query(Integer.class).single() == 1;
  }

  private String status(ProcessInstance cyclus) {
    return dossiers.zoek(cyclus.getBusinessKey()).orElseThrow().status();
  }
}
