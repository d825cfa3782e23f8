package nl.vthregie.demo;

import nl.vthregie.VthRegie;
import nl.vthregie.engine.Processtart;
import nl.vthregie.termijn.Termijnberekening;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@Procestest
@DisplayName("Een nieuwe demonstratie heeft een taak die bijna te laat is")
class EersteOpdrachtTest {

  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Processtart starten;
  @Autowired
  private Termijnberekening termijnen;
  @Autowired
  private Proefklok klok;

  /** Other tests in this database have begun dossiers of their own. */
  @BeforeEach
  void beginZonderDossiers() {
    jdbc.sql("truncate dossier cascade").update();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20, 08:00", "2026-11-20, 14:00", "2026-11-21, 12:00", "2026-11-22, 23:00", "2026-11-23, 09:00",
      "2026-11-25, 10:00", "2026-12-27, 10:00", "2027-03-29, 10:00"})
  @DisplayName("op elke dag van de week en rond feestdagen is er al een herinnering aan de beurt, en is de taak nog niet te laat")
  void bijnaTeLaat(LocalDate dag, LocalTime tijd) {
    klok.zet(dag, tijd);

    begin();

    assertThat(jdbc.sql("select count(*) from taaktermijn t where uiterlijk > :nu and uiterlijk < cast(:nu as timestamptz) + interval '7 days' "
            + "and exists (select from herinnering h where h.taak = t.taak and h.soort = 'HERINNERING' and h.moment <= :nu "
            + "and h.status = 'GEPLAND') and dossiernummer in (select dossiernummer from dossier)")
        .param("nu", java.sql.Timestamp.from(klok.instant())).query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  @DisplayName("wie al dossiers heeft, krijgt er geen bij")
  void geenTweede() {
    begin();
    begin();

    assertThat(jdbc.sql("select count(*) from dossier").query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  @DisplayName("de klok van de demonstratie gaat alleen terug voor wie iets van toen doet")
  void demoklok() {
    var demo = new Demoklok(Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), VthRegie.NEDERLAND));
    AtomicReference<Instant> elders = new AtomicReference<>();
    demo.geleden(Duration.ofDays(2), () -> {
      assertThat(demo.instant()).isEqualTo(Instant.parse("2026-11-19T10:00:00Z"));
      Thread ander = new Thread(() -> elders.set(demo.instant()));
      ander.start();
      assertThatCode(ander::join).doesNotThrowAnyException();
    });
    assertThat(elders).hasValue(Instant.parse("2026-11-21T10:00:00Z"));
    assertThat(demo.instant()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
    assertThat(LocalDate.now(demo)).isEqualTo("2026-11-21");
  }

  private void begin() {
    new EersteOpdracht(jdbc, starten, termijnen, klok, this::geleden).begin();
  }

  private void geleden(Duration zoLang, Runnable doe) {
    Instant nu = klok.instant();
    klok.zet(nu.minus(zoLang));
    doe.run();
    klok.zet(nu);
  }
}
