package nl.vthregie.simulatie;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.beleidscyclus.Jaarkalender;
import nl.vthregie.formulier.FeelVoorwaarde;
import nl.vthregie.herinnering.Proefpost;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import nl.vthregie.termijn.Termijnberekening;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Twente, from the first strategy to the last jaarverslag of its four years (docs/simulatie.md). In two halves, so that two cores
 * can play at the same time: the clock of the engine is one for a whole JVM.
 */
abstract class Regioproef {

  private static final Logger log = LoggerFactory.getLogger(Regioproef.class);
  private static final LocalDate EINDE = LocalDate.parse(System.getProperty("simulatie.tot", "2033-12-31"));

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private FormService formulieren;
  @Autowired
  private IdentityService identiteiten;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private ManagementService beheer;
  @Autowired
  private Proefpost post;
  @Autowired
  private Jaarkalender jaarkalender;
  @Autowired
  private Termijnberekening termijnen;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Proefklok klok;
  @Autowired
  private ObjectMapper json;

  /** {@code -Dsimulatie.zaad=7,11} plays those; {@code -Dsimulatie.zaden=N} plays that many, from 1 on. */
  static LongStream zaden(boolean even) {
    String deze = System.getProperty("simulatie.zaad");
    return (deze != null ? Stream.of(deze.split(",")).mapToLong(Long::parseLong)
        : LongStream.rangeClosed(1, Long.getLong("simulatie.zaden", 2)))
        .filter(zaad -> zaad % 2 == 0 == even);
  }

  @BeforeEach
  void beginOpnieuw() {
    new Schoneregio(jdbc).maak();
  }

  /** Every product of every year is there exactly once, and nothing and nobody got lost. */
  void vierJaar(long nummer) {
    log.info("Simulation with seed {}; play it again with -Dsimulatie.zaad={}", nummer, nummer);
    var zaad = new Zaad(nummer);
    var rollen = new Rolspeler(zaad, new Invuller(zaad, new Gedrag(zaad), new FeelVoorwaarde(), klok), spel, taken,
        formulieren, identiteiten, repository, json);
    var brievenbus = new Brievenbus();
    var werkvoorraad = new Werkvoorraad(beheer, jdbc);
    var simulatie = new Simulatie(zaad, rollen, new Regioleven(zaad, rollen, werkvoorraad, jdbc), werkvoorraad, taken,
        post.rondeNaar(brievenbus), jaarkalender::loop, termijnen.kalender(), jdbc, klok);
    List<Handeling> handelingen = simulatie.speel(Proefklok.BEGIN, EINDE, this::elkJaarIsVerantwoord);
    log.info("Seed {}: {} acts, {} refusals, {} mails", nummer, handelingen.size(), rollen.weigeringen(), brievenbus.aantal());
    handelingen.stream().collect(Collectors.groupingBy(Handeling::soort, TreeMap::new, Collectors.counting()))
        .forEach((soort, aantal) -> log.info("{} {}", aantal, soort));
    jdbc.sql("select soort || ' ' || status || ': ' || count(*) from dossier group by soort, status order by 1")
        .query(String.class).list().forEach(log::info);
    new Invarianten(jdbc, processen, beheer, handelingen, klok.instant()).controleer();
  }

  /** That of one year may be later than that of the next. */
  private boolean elkJaarIsVerantwoord() {
    return jdbc.sql("select count(distinct jaar) from dossier where soort = 'JV' and jaar between :van and :tot and status = 'VASTGESTELD'")
        .param("van", Regioleven.VAN_JAAR).param("tot", Regioleven.TOT_JAAR).query(Integer.class).single()
        == Regioleven.TOT_JAAR - Regioleven.VAN_JAAR + 1;
  }
}
