package nl.vthregie.overzicht;

import nl.vthregie.test.Procestest;
import nl.vthregie.test.Tegelijk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Dossiernummers zonder gaten en zonder dubbelen")
class NummeringTest {

  @Autowired
  private Nummering nummering;
  @Autowired
  private PlatformTransactionManager transacties;

  @Test
  @DisplayName("acht gebruikers tegelijk, elk vijfentwintig nummers: precies 001 tot en met 200")
  void tegelijk() throws Exception {
    List<List<String>> gegeven = Tegelijk.doe(8, () -> {
      List<String> nummers = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        nummers.add(inTransactie("OPD-PROEF-2027", false));
      }
      return nummers;
    });

    assertThat(gegeven.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(
        IntStream.rangeClosed(1, 200).mapToObj("OPD-PROEF-2027-%03d"::formatted).toList());
  }

  @Test
  @DisplayName("acht gebruikers van wie de helft mislukt: geen gat")
  void tegelijkMetMislukkingen() throws Exception {
    List<List<String>> gegeven = Tegelijk.doe(8, () -> {
      List<String> nummers = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        inTransactie("OPD-MISLUKT-2027", true);
        nummers.add(inTransactie("OPD-MISLUKT-2027", false));
      }
      return nummers;
    });

    assertThat(gegeven.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(
        IntStream.rangeClosed(1, 80).mapToObj("OPD-MISLUKT-2027-%03d"::formatted).toList());
  }

  @Test
  @DisplayName("wat wordt teruggedraaid geeft zijn nummer terug")
  void teruggedraaid() {
    assertThat(inTransactie("OPD-TERUG-2027", true)).isEqualTo("OPD-TERUG-2027-001");
    assertThat(inTransactie("OPD-TERUG-2027", false)).isEqualTo("OPD-TERUG-2027-001");
    assertThat(inTransactie("OPD-TERUG-2027", true)).isEqualTo("OPD-TERUG-2027-002");
    assertThat(inTransactie("OPD-TERUG-2027", false)).isEqualTo("OPD-TERUG-2027-002");
  }

  @Test
  @DisplayName("elke regio en elk jaar telt voor zich, en na 999 gaat het door")
  void reeksen() {
    assertThat(nummering.volgende("OPD-A-2027")).isEqualTo("OPD-A-2027-001");
    assertThat(nummering.volgende("OPD-A-2028")).isEqualTo("OPD-A-2028-001");
    assertThat(nummering.volgende("OPD-B-2027")).isEqualTo("OPD-B-2027-001");
    assertThat(nummering.volgende("OPD-A-2027")).isEqualTo("OPD-A-2027-002");
    String laatste = new TransactionTemplate(transacties).execute(status -> {
      String nummer = "";
      for (int i = 0; i < 1000; i++) {
        nummer = nummering.volgende("OPD-C-2027");
      }
      return nummer;
    });
    assertThat(laatste).isEqualTo("OPD-C-2027-1000");
  }

  private String inTransactie(String reeks, boolean mislukt) {
    return new TransactionTemplate(transacties).execute(status -> {
      if (mislukt) {
        status.setRollbackOnly();
      }
      return nummering.volgende(reeks);
    });
  }
}
