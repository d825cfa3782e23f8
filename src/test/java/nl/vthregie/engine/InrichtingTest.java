package nl.vthregie.engine;

import nl.vthregie.test.Procestest;
import nl.vthregie.test.Tegelijk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("De inrichting bij het starten")
class InrichtingTest {

  @Autowired
  private Inrichting inrichting;
  @Autowired
  private JdbcClient jdbc;

  @Test
  @DisplayName("lukt ook als knooppunten tegelijk starten")
  void tegelijk() throws Exception {
    long groepen = aantalGroepen();

    Tegelijk.doe(4, () -> {
      inrichting.afterSingletonsInstantiated();
      return null;
    });

    assertThat(aantalGroepen()).isEqualTo(groepen);
  }

  private long aantalGroepen() {
    return jdbc.sql("select count(*) from rolgroep").query(Long.class).single();
  }
}
