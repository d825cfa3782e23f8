package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cycluswoorden.Einde;
import nl.vthregie.beleidscyclus.Cycluswoorden.Gegeven;
import nl.vthregie.beleidscyclus.Cycluswoorden.Taak;
import nl.vthregie.herinnering.Proefpost;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.OrganisatieSoort;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiobestanden;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.test.Dekking;
import nl.vthregie.test.Proefdatabase;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Telwoord;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A region as large as the country: an engine of its own, because the organisations of a region are read once. Not among the
 * other tests: the web apps and REST ask a static registry for the engine, and would find this one.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.generate-unique-process-engine-name=true")
@ActiveProfiles("test")
@Import({Proefdatabase.class, Proefklok.Configuration.class, GroteRegioIT.Regio340.class, Dekking.class, Spel.class,
    Telwoord.class, Proefpost.Configuration.class})
@DirtiesContext
@DisplayName("Een regio met 340 bevoegde gezagen")
class GroteRegioIT {

  private static final int AANTAL = 340;
  private static final String ALLES = "beheer";

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private HistoryService historie;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private ApplicationContext context;

  @Test
  @DisplayName("340 besluiten, door elkaar en op hetzelfde moment: allemaal bewaard, de cyclus gaat één keer verder")
  void allemaalTegelijk() throws Exception {
    Drukte drukte = Drukte.in(context);
    List<String> allen = Regio340.codes();
    ProcessInstance cyclus = spel.start(ALLES, Cycluswoorden.PROCES, Cyclusspel.start(allen.get(0), 2028));
    spel.doe(ALLES, cyclus, Taak.INRICHTEN, Cyclusspel.inrichting(allen));
    allen(drukte, Taak.INBRENG, Cyclusspel.inbreng());
    spel.doe(ALLES, cyclus, Taak.RISICOANALYSE, Cyclusspel.analyse("NEE"));
    spel.doe(ALLES, cyclus, Taak.OPSTELLEN, Cyclusspel.strategie("Minder hinder.", "Zo"));
    spel.doe(ALLES, cyclus, Taak.OD_ADVIES, Cyclusspel.odAdvies());
    spel.doe(ALLES, cyclus, Taak.AFSTEMMEN, Map.of(Gegeven.AFSTEMMING, "AKKOORD"));
    spel.doe(ALLES, cyclus, Taak.BESTUUR, Map.of(Gegeven.BESTUURSBESLUIT, "AKKOORD"));
    spel.doe(ALLES, cyclus, Taak.BESTUUR, Map.of(Gegeven.BESTUURSBESLUIT, "AKKOORD"));
    allen(drukte, Vaststellingwoorden.Taak.ADVISEREN, Voorbeelddocument.advies());
    allen(drukte, Vaststellingwoorden.Taak.AGENDEREN, Voorbeelddocument.akkoord());
    allen(drukte, Vaststellingwoorden.Taak.BESLUITEN, Voorbeelddocument.met(Voorbeelddocument.vastgesteld(),
        Vaststellingwoorden.Gegeven.OD_ADVIES_GEVOLGD, "JA"));
    assertThat(spel.loopt(cyclus)).isTrue();
    allen(drukte, Vaststellingwoorden.Taak.RAAD_INFORMEREN, Voorbeelddocument.raadsbrief());

    assertThat(jdbc.sql("select count(*) from vaststelling where uitslag = 'VASTGESTELD'").query(Integer.class).single())
        .isEqualTo(AANTAL);
    assertThat(jdbc.sql("select count(*) from cyclusinbreng").query(Integer.class).single()).isEqualTo(AANTAL);
    assertThat(spel.geeindigdMet(cyclus)).containsExactly(Einde.VASTGESTELD);
    assertThat(historie.createHistoricActivityInstanceQuery().processInstanceId(cyclus.getId())
        .activityId("Dienst_InWerkingZetten").count()).isEqualTo(1);
    assertThat(historie.createHistoricVariableInstanceQuery().processInstanceId(cyclus.getId())
        .variableName(Gegeven.OVERAL_VASTGESTELD).singleResult().getValue()).isEqualTo(true);
  }

  /** All 340 do this task, in an order that is another one every time, eight at once. */
  private void allen(Drukte drukte, String soort, Map<String, Object> ingevuld) throws Exception {
    var open = new ArrayList<>(taken.createTaskQuery().taskDefinitionKey(soort).list());
    assertThat(open).hasSize(AANTAL);
    Collections.shuffle(open, new Random(AANTAL));
    drukte.tegelijk(open.stream().map(taak -> (Runnable) () -> drukte.dien(ALLES, taak, ingevuld)).toList());
    drukte.werkBij();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Regio340 {

    private static final String REGIO = "proefland";

    static List<String> codes() {
      return IntStream.rangeClosed(1, AANTAL).mapToObj("g%03d"::formatted).toList();
    }

    @Bean
    @Primary
    Regiogegevens grootteRegio() {
      Regiogegevens twente = Regiobestanden.lees(new ClassPathResource("regio/twente/"));
      List<Organisatie> organisaties = new ArrayList<>();
      organisaties.add(new Organisatie("odp", "Omgevingsdienst", OrganisatieSoort.OMGEVINGSDIENST, REGIO, null, null, null));
      codes().forEach(code -> organisaties.add(new Organisatie(code, "Gemeente " + code, OrganisatieSoort.GEMEENTE, REGIO, 450,
          BigDecimal.ZERO, null)));
      // The ronde of robuustheid that comes with VTH-Regie names all omgevingsdiensten of the country.
      organisaties.addAll(twente.stelsel());
      twente.omgevingsdiensten().stream().filter(dienst -> organisaties.stream().noneMatch(o -> o.code().equals(dienst.code())))
          .forEach(dienst -> organisaties.add(new Organisatie(dienst.code(), dienst.naam(), dienst.soort(), "landelijk", null,
              null, null)));
      return new Regiogegevens(List.of(new Regio(REGIO, "Proefland", "odp", 10, 30, false, Period.ofMonths(3), 10)), organisaties, twente.rollen(),
          twente.personen().stream().filter(p -> p.gebruiker().equals(ALLES)).toList(),
          twente.rolverdeling().stream().filter(r -> r.gebruiker().equals(ALLES)).toList(), List.of(), Set.of(), List.of());
    }
  }
}
