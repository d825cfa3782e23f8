package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Strategieen.InWerking;
import nl.vthregie.engine.Berichtstart;
import nl.vthregie.engine.Json;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Tegelijk;
import nl.vthregie.test.Websessie;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import static nl.vthregie.beleidscyclus.Cyclusspel.ALLEN;
import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("De jaarkalender begint wat de regio heeft afgesproken: op tijd, één keer, ook na een storing")
class JaarkalenderTest {

  @Autowired
  private Jaarkalender kalender;
  @Autowired
  private Jaarplanning planning;
  @Autowired
  private Jaarkalenderboek boek;
  @Autowired
  private Beleidscycli cycli;
  @Autowired
  private Regiogegevens regio;
  @Autowired
  private TransactionOperations transactie;
  @Autowired
  private Json json;
  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private HistoryService historie;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private Kringen kringen;
  @Autowired
  private Cyclusdocumenten documenten;
  @Autowired
  private Strategieen strategieen;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Proefklok klok;
  @LocalServerPort
  private int poort;
  /** The first year of a strategy of four. Every story has its own, far beyond the years of other tests. */
  private int jaar = 2082;

  @BeforeEach
  void begin() {
    jaar += 9;
    klok.zet(LocalDate.of(jaar, 2, 1), LocalTime.of(9, 0));
    zetInWerking("RBC-KALENDER-" + jaar, "enschede");
  }

  @AfterEach
  void laatNietsInWerking() {
    spel.werkBij();
    jdbc.sql("update strategie set vervallen_op = now() where dossiernummer like 'RBC-KALENDER-%'").update();
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
  }

  @Test
  @DisplayName("op 1 september begint het programma van volgend jaar: elke deelnemer heeft zijn taak met een termijn")
  void programma() {
    kalender.loop();
    assertThat(programma(jaar)).as("a year that is not over, and has none: it begins at once").isNotNull();
    op(LocalDate.of(jaar, 8, 31));
    assertThat(programma(jaar + 1)).isNull();
    op(LocalDate.of(jaar, 9, 1));
    ProcessInstance programma = programma(jaar + 1);
    assertThat(taken.createTaskQuery().processInstanceId(programma.getId()).list()).hasSize(ALLEN.size()).allSatisfy(taak -> {
      assertThat(taak.getTaskDefinitionKey()).isEqualTo(Programmawoorden.Taak.WENSEN);
      assertThat(taak.getDueDate()).isNotNull();
      assertThat(spel.groepen(taak)).hasSize(1).first().asString().startsWith("ambtelijk-opdrachtgever-");
    });
    assertThat(dossiers.zoek("UP-TWENTE-" + (jaar + 1)).orElseThrow().kring()).isEqualTo("twente");
    assertThat(rij("UITVOERINGSPROGRAMMA", jaar + 1)).isEqualTo("UP-TWENTE-" + (jaar + 1) + " true");
    op(LocalDate.of(jaar, 12, 31));
    assertThat(aantal("UP-TWENTE-" + (jaar + 1))).as("never twice").isEqualTo(1);
  }

  @Test
  @DisplayName("op 1 januari begint het jaarverslag over het jaar dat voorbij is, als daar een programma voor was; één keer")
  void jaarverslag() {
    op(LocalDate.of(jaar, 9, 1));
    jdbc.sql("update dossier set status = 'NIET_TOT_STAND_GEKOMEN' where dossiernummer = ?").param("UP-TWENTE-" + (jaar + 1)).update();
    op(LocalDate.of(jaar, 12, 31));
    assertThat(dossiers.zoek("JV-TWENTE-" + jaar)).isEmpty();
    op(LocalDate.of(jaar + 1, 1, 1));
    op(LocalDate.of(jaar + 1, 1, 2));
    assertThat(aantal("JV-TWENTE-" + jaar)).isEqualTo(1);
    assertThat(rij("JAARVERSLAG", jaar)).isEqualTo("JV-TWENTE-" + jaar + " true");
    ProcessInstance verslag = processen.createProcessInstanceQuery().processInstanceBusinessKey("JV-TWENTE-" + jaar).singleResult();
    Task opstellen = spel.taak(verslag, Jaarverslagwoorden.Taak.OPSTELLEN);
    assertThat(spel.groepen(opstellen)).containsExactly("accountmanager-odt");
    assertThat(opstellen.getDueDate()).isNotNull();
    op(LocalDate.of(jaar + 2, 1, 1));
    assertThat(dossiers.zoek("JV-TWENTE-" + (jaar + 1))).as("of a programma that came to nothing there is nothing to tell").isEmpty();
  }

  @Test
  @DisplayName("achttien maanden voor haar einde begint de volgende strategie, bij wie de vorige trok")
  void cyclus() {
    op(LocalDate.of(jaar + 2, 6, 29));
    assertThat(nieuweCyclus()).isEmpty();
    op(LocalDate.of(jaar + 2, 6, 30));
    assertThat(nieuweCyclus()).containsExactly("RBC-TWENTE-" + (jaar + 4) + "-" + (jaar + 7));
    ProcessInstance cyclus = processen.createProcessInstanceQuery().processInstanceBusinessKey(nieuweCyclus().get(0)).singleResult();
    Task inrichten = spel.taak(cyclus, Cycluswoorden.Taak.INRICHTEN);
    assertThat(spel.groepen(inrichten)).containsExactly("bestuurlijk-opdrachtgever-enschede");
    assertThat(inrichten.getDueDate()).isNotNull();
    assertThat(spel.gegeven(cyclus, Cycluswoorden.Gegeven.AANLEIDING)).asString().contains("van " + jaar + " tot en met " + (jaar + 3));
    assertThat(spel.gegeven(cyclus, Cycluswoorden.Gegeven.DEELNEMERS).toString()).contains(ALLEN);
    op(LocalDate.of(jaar + 3, 1, 2));
    op(LocalDate.of(jaar + 4, 1, 2));
    assertThat(nieuweCyclus()).as("never twice").hasSize(1);
  }

  @Test
  @DisplayName("na een jaar storing: een programma van een jaar dat voorbij is komt niet meer, dat van dit en volgend jaar wel")
  void storing() {
    op(LocalDate.of(jaar + 1, 10, 1));
    assertThat(programma(jaar)).as("that year is over").isNull();
    assertThat(programma(jaar + 1)).isNotNull();
    assertThat(programma(jaar + 2)).isNotNull();
    assertThat(programma(jaar + 3)).as("its day has not come").isNull();
  }

  @Test
  @DisplayName("zonder strategie voor dat jaar is er niets uit te werken: de kalender wacht, en begint daarna alsnog")
  void zonderStrategie() {
    op(LocalDate.of(jaar + 3, 9, 1));
    assertThat(programma(jaar + 4)).isNull();
    String cyclus = "RBC-TWENTE-" + (jaar + 4) + "-" + (jaar + 7);
    assertThat(Websessie.van("management-enschede", poort).haal("/jaarkalender").tekst()).as("what it waits for is in hand, and where")
        .containsSubsequence("wacht op een strategie die in " + (jaar + 4) + " geldt; " + cyclus + " maakt haar", "wat nu loopt", cyclus);
    zetInWerking("RBC-KALENDER-" + (jaar + 4), "enschede", jaar + 4);
    kalender.loop();
    assertThat(programma(jaar + 4)).isNotNull();
  }

  @Test
  @DisplayName("wat een mens al was begonnen, begint niet nog eens; de kalender schrijft op welk dossier dat is")
  void metDeHand() {
    doorEenAnder(jaar + 1);
    op(LocalDate.of(jaar, 9, 1));
    assertThat(aantal("UP-TWENTE-" + (jaar + 1))).isEqualTo(1);
    assertThat(rij("UITVOERINGSPROGRAMMA", jaar + 1)).isEqualTo("UP-TWENTE-" + (jaar + 1) + " false");

    dossiers.open(new Dossier("RBC-HAND-" + jaar, "RBC", "twente", "borne", kringen.van(ALLEN), "Proef", jaar + 5, "INRICHTING",
        "{}", "-"));
    op(LocalDate.of(jaar + 3, 1, 2));
    assertThat(nieuweCyclus()).as("it begins in another year, but it follows the same strategy")
        .containsExactly("RBC-HAND-" + jaar);
    assertThat(rij("BELEIDSCYCLUS", jaar + 4)).isEqualTo("RBC-HAND-" + jaar + " false");
  }

  @Test
  @DisplayName("vier knooppunten tegelijk, en iemand die op datzelfde moment met de hand begint: één programma, één rij")
  void tegelijk() throws Exception {
    klok.zet(LocalDate.of(jaar, 9, 1), LocalTime.of(9, 0));
    AtomicBoolean hand = new AtomicBoolean();
    Tegelijk.doe(5, () -> {
      if (hand.compareAndSet(false, true)) {
        doorEenAnder(jaar + 1);
      } else {
        kalender.loop();
      }
      return null;
    });
    spel.werkBij();
    assertThat(jdbc.sql("select count(*) from dossier where dossiernummer = ?").param("UP-TWENTE-" + (jaar + 1))
        .query(Integer.class).single()).isEqualTo(1);
    assertThat(processen.createProcessInstanceQuery().processInstanceBusinessKey("UP-TWENTE-" + (jaar + 1)).count()).isEqualTo(1);
    assertThat(rij("UITVOERINGSPROGRAMMA", jaar + 1)).startsWith("UP-TWENTE-" + (jaar + 1));
    assertThat(rij("UITVOERINGSPROGRAMMA", jaar)).isEqualTo("UP-TWENTE-" + jaar + " true");
  }

  @Test
  @DisplayName("een begin dat mislukt laat niets achter, staat in het logboek, houdt het volgende niet op en komt opnieuw")
  void mislukt(CapturedOutput uitvoer) {
    klok.zet(LocalDate.of(jaar, 9, 1), LocalTime.of(9, 0));
    var kapot = new Berichtstart(processen) {
      @Override
      public void start(String bericht, Map<String, Object> gegevens) {
        super.start(bericht, gegevens);
        if (gegevens.get("jaar").equals(jaar)) {
          throw new IllegalStateException("proef");
        }
      }
    };
    new Jaarkalender(planning, boek, kapot, cycli, regio, transactie, json).loop();
    spel.werkBij();
    assertThat(uitvoer.getOut()).contains("Jaarkalender: UITVOERINGSPROGRAMMA " + jaar + " of region 'twente' could not begin");
    assertThat(programma(jaar)).isNull();
    assertThat(dossiers.zoek("UP-TWENTE-" + jaar)).isEmpty();
    assertThat(boek.begonnen("twente")).noneMatch(b -> b.jaar() == jaar);
    assertThat(programma(jaar + 1)).as("the next one does not wait for it").isNotNull();
    kalender.loop();
    assertThat(programma(jaar)).isNotNull();
  }

  @Test
  @DisplayName("doet de trekker niet meer mee, dan begint niets met een verkeerde: het logboek zegt het, en een mens begint")
  void trekkerWeg(CapturedOutput uitvoer) {
    jdbc.sql("update strategie set trekker = 'odt' where dossiernummer = ?").param("RBC-KALENDER-" + jaar).update();
    op(LocalDate.of(jaar + 3, 1, 2));
    assertThat(uitvoer.getOut()).contains("BELEIDSCYCLUS " + (jaar + 4), "begin the next cycle by hand");
    assertThat(nieuweCyclus()).isEmpty();
  }

  @Test
  @DisplayName("de pagina zegt wat er komt en wat begonnen is, aan beheer en wie een organisatie leidt, en aan niemand anders")
  void pagina() {
    processen.createMessageCorrelation(Programmawoorden.Bericht.BIJSTELLEN).setVariables(Map.of("regio", "twente", "jaar", jaar + 2,
        "aanbeveling", "Proef", "jaarverslagRef", "JV-PROEF")).correlateStartMessage();
    op(LocalDate.of(jaar, 9, 1));
    jdbc.sql("delete from programma_aanbeveling where jaarverslag = 'JV-PROEF'").update();
    for (String lezer : List.of("beheer", "management-enschede", "directie-odt")) {
      assertThat(Websessie.van(lezer, poort).haal("/jaarkalender").tekst()).as(lezer).containsSubsequence("Twente: wat er komt",
          "Jaarverslag", "1 januari " + (jaar + 1), "gepland", "Uitvoeringsprogramma", "1 september " + (jaar + 1),
          "loopt al: UP-TWENTE-" + (jaar + 2), "Regionale beleidscyclus", (jaar + 4) + " tot en met " + (jaar + 7),
          "30 juni " + (jaar + 2), "wat begonnen is", "UP-TWENTE-" + (jaar + 1), "begonnen door de jaarkalender");
    }
    for (String ander : List.of("ambtelijk-opdrachtgever-enschede", "medewerker-odt", "college-borne")) {
      assertThat(Websessie.van(ander, poort).haal("/jaarkalender").status()).as(ander).isEqualTo(403);
      assertThat(Websessie.van(ander, poort).haal("/escalaties").tekst()).as(ander).doesNotContain("/jaarkalender");
    }
    assertThat(Websessie.van("management-enschede", poort).haal("/escalaties").tekst()).contains("/jaarkalender");
    assertThat(new Rest(poort).haal(null, "/jaarkalender").status()).isEqualTo(401);
  }

  /** The clock goes there, and the kalender makes its round. */
  private void op(LocalDate dag) {
    klok.zet(dag, LocalTime.of(9, 0));
    kalender.loop();
    spel.werkBij();
  }

  /** Begins a programma as whoever is not the kalender: the same row, the same lock. */
  private void doorEenAnder(int programmajaar) {
    processen.createMessageCorrelation(Programmawoorden.Bericht.STRATEGIE_VASTGESTELD).setVariable("dossiernummer",
        jdbc.sql("select dossiernummer from strategie where regio = 'twente' and vervallen_op is null and van_jaar <= :jaar "
            + "and tot_jaar >= :jaar order by van_jaar desc limit 1").param("jaar", programmajaar).query(String.class).single())
        .correlateStartMessage();
  }

  private void zetInWerking(String nummer, String trekker) {
    zetInWerking(nummer, trekker, jaar);
  }

  private void zetInWerking(String nummer, String trekker, int van) {
    dossiers.open(new Dossier(nummer, "RBC", "twente", trekker, kringen.van(ALLEN), "Proef", van, "VASTGESTELD", "{}", "-"));
    strategieen.zetInWerking(new InWerking(nummer, "twente", van, van + 3,
        documenten.verzegel(nummer, Documentsoort.STRATEGIE, Voorbeelddocument.DOCUMENT), trekker));
  }

  private ProcessInstance programma(int programmajaar) {
    return processen.createProcessInstanceQuery().processInstanceBusinessKey("UP-TWENTE-" + programmajaar).singleResult();
  }

  private long aantal(String nummer) {
    return historie.createHistoricProcessInstanceQuery().processInstanceBusinessKey(nummer).count();
  }

  private List<String> nieuweCyclus() {
    return jdbc.sql("select dossiernummer from dossier where soort = 'RBC' and jaar between ? and ? order by 1")
        .params(jaar + 4, jaar + 6).query(String.class).list();
  }

  private String rij(String product, int welkJaar) {
    return jdbc.sql("select dossiernummer || ' ' || vanzelf from jaarkalender_start where product = ? and regio = 'twente' and jaar = ?")
        .params(product, welkJaar).query(String.class).single();
  }
}
