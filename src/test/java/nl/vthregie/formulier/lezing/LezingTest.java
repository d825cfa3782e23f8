package nl.vthregie.formulier.lezing;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Wat mensen schrijven, is wat zij bedoelden of wordt geweigerd met een zin")
class LezingTest {

  private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
  private static final long ZAAD = 20270701;

  @ParameterizedTest(name = "{0}")
  @MethodSource("nl.vthregie.formulier.lezing.Voorbeeld#alle")
  @DisplayName("elk voorbeeld uit de tabel")
  void voorbeeld(Voorbeeld voorbeeld) {
    Lezing<?> gelezen = voorbeeld.gelezen();

    assertThat(gelezen.weigering()).isEqualTo(voorbeeld.weigering());
    assertThat(Voorbeeld.alsTekst(gelezen.waarde())).isEqualTo(voorbeeld.waarde());
  }

  @Test
  @DisplayName("de tabel weigert en aanvaardt van elke soort, en elke weigering zegt wat u moet doen")
  void tabelZegtIets() {
    assertThat(Voorbeeld.alle()).filteredOn(v -> v.waarde() != null).hasSizeGreaterThan(100);
    assertThat(Voorbeeld.alle()).filteredOn(v -> v.weigering() != null).hasSizeGreaterThan(80)
        .allSatisfy(v -> assertThat(v.weigering()).containsAnyOf("Schrijf", "Vul", "Kijk", "Gebruik", "te veel cijfers"));
  }

  @Test
  @DisplayName("elke dag, in elke schrijfwijze, is die dag")
  void elkeDag() {
    List<DateTimeFormatter> wijzen = List.of("d-M-yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "d MMMM yyyy", "ddMMyyyy", "yyyyMMdd",
        "d.M.yyyy", "EEEE d MMMM yyyy").stream().map(wijze -> DateTimeFormatter.ofPattern(wijze, NEDERLANDS)).toList();
    for (LocalDate dag = LocalDate.of(2019, 1, 1); dag.getYear() < 2033; dag = dag.plusDays(1)) {
      for (DateTimeFormatter wijze : wijzen) {
        assertThat(Datumlezing.lees(wijze.format(dag))).as(wijze.format(dag)).isEqualTo(new Lezing<>(dag, null));
      }
      String kort = dag.getDayOfWeek().getDisplayName(TextStyle.SHORT, NEDERLANDS) + " "
          + dag.getDayOfMonth() + "-" + dag.getMonthValue() + "-" + dag.getYear() % 100;
      assertThat(Datumlezing.lees(kort).waarde()).as(kort).isEqualTo(dag);
    }
  }

  @Test
  @DisplayName("geen getal wordt het duizendvoud of het duizendste van wat er stond")
  void nooitDuizendvoud() {
    Random toeval = new Random(ZAAD);
    for (int i = 0; i < 5000; i++) {
      BigDecimal getal = BigDecimal.valueOf(toeval.nextLong(1_000_000_000L), toeval.nextInt(3));
      for (int decimalen : new int[] {0, 2}) {
        for (Locale taal : List.of(NEDERLANDS, Locale.US, Locale.FRANCE)) {
          NumberFormat opmaak = NumberFormat.getInstance(taal);
          opmaak.setMinimumFractionDigits(toeval.nextInt(4));
          Lezing<BigDecimal> gelezen = new Getallezing(decimalen, null).lees(opmaak.format(getal));
          if (!gelezen.isGeweigerd()) {
            assertThat(gelezen.waarde()).as(opmaak.format(getal)).isEqualByComparingTo(getal);
          }
        }
      }
      assertThat(new Getallezing(2, null).lees(Getallezing.toon(getal)).waarde())
          .as("what we show may be typed again: %s", Getallezing.toon(getal))
          .satisfiesAnyOf(waarde -> assertThat(waarde).isNull(), waarde -> assertThat(waarde).isEqualByComparingTo(getal));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"140000;140.000", "1250000;1.250.000", "999;999", "0.40;0,4", "-1250.5;-1.250,5", "1E+6;1.000.000",
      "0;0", "0.00;0", "-0.5;-0,5"})
  @DisplayName("een getal staat er zoals mensen het schrijven")
  void toon(BigDecimal getal, String tekst) {
    assertThat(Getallezing.toon(getal)).isEqualTo(tekst);
  }
}
