package nl.vthregie.uitvoering;

import nl.vthregie.organisatie.GelijkgesteldeDagenbestand;
import nl.vthregie.termijn.Kalender;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("Een afgesproken ritme")
class RitmeTest {

  private static final LocalDate EINDE = LocalDate.of(2027, 12, 31);
  private final Kalender kalender = new Kalender(GelijkgesteldeDagenbestand.meegeleverd(), Set.of(LocalDate.of(2027, 10, 1)));

  @ParameterizedTest(name = "vanaf {0} {1}: na {2}, op {3}, komt {4}")
  @CsvSource({
      "2027-01-01, P3M, 2027-01-10, 2027-01-11, 2027-04-01", "2027-01-01, P3M, 2027-04-01, 2027-04-20, 2027-07-01",
      "2027-01-01, P1M, 2027-01-10, 2027-01-11, 2027-02-01", "2027-01-01, P2M, 2027-01-10, 2027-01-11, 2027-03-01",
      "2027-01-01, P6M, 2027-01-10, 2027-01-11, 2027-07-01", "2026-12-31, P1Y, 2027-01-10, 2027-01-11, 2027-12-31",
      "2026-01-01, P1M, 2027-03-01, 2027-03-02, 2027-04-01", "2027-01-31, P1M, 2027-01-31, 2027-02-01, 2027-02-28",
      "2027-01-31, P1M, 2027-02-28, 2027-03-01, 2027-03-31"})
  @DisplayName("telt vanaf het begin van de planning, niet vanaf de vorige keer")
  void telt(LocalDate begin, Period elke, LocalDate na, LocalDate vandaag, LocalDate volgende) {
    assertThat(new Ritme(begin, EINDE, elke, false).volgende(na, vandaag, kalender)).contains(volgende);
  }

  @ParameterizedTest(name = "op {0}: {1}")
  @CsvSource({"2027-02-01, 2027-02-01", "2027-02-28, 2027-02-01", "2027-03-01, 2027-03-01", "2027-08-20, 2027-08-01",
      "2028-03-01, 2027-12-01", "2027-04-30, 2027-05-01"})
  @DisplayName("van wat intussen voorbijging, komt alleen het laatste nog, één keer")
  void gemist(LocalDate vandaag, LocalDate komt) {
    var ritme = new Ritme(LocalDate.of(2027, 1, 1), EINDE, Period.ofMonths(1), false);
    assertThat(ritme.volgende(LocalDate.of(2027, 1, 10), vandaag, kalender)).contains(komt);
    if (komt.isBefore(LocalDate.of(2027, 12, 1))) {
      assertThat(ritme.volgende(komt, vandaag, kalender)).hasValueSatisfying(daarna -> assertThat(daarna).isAfter(vandaag));
    }
  }

  @Test
  @DisplayName("kan op de laatste dag van de planning nog vallen, en daarna niet meer")
  void einde() {
    var ritme = new Ritme(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 7, 1), Period.ofMonths(3), false);
    assertThat(ritme.volgende(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 2), kalender)).contains(LocalDate.of(2027, 7, 1));
    assertThat(ritme.volgende(LocalDate.of(2027, 7, 1), LocalDate.of(2027, 7, 2), kalender)).isEmpty();
    assertThat(new Ritme(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31), Period.ofMonths(3), false)
        .volgende(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2), kalender)).isEmpty();
  }

  @ParameterizedTest(name = "na {0}: {1}")
  @CsvSource({"2027-01-10, 2027-03-31", "2027-03-31, 2027-06-30", "2027-06-30, 2027-09-30", "2027-09-30, 2027-12-31"})
  @DisplayName("wat over een termijn vertelt, valt op haar laatste dag: ook dat van de laatste termijn")
  void laatsteDag(LocalDate na, LocalDate komt) {
    assertThat(new Ritme(LocalDate.of(2027, 1, 1), EINDE, Period.ofMonths(3), true).volgende(na, na, kalender)).contains(komt);
  }

  @Test
  @DisplayName("een datum telt als gekomen op de werkdag ervoor, ook bij een collectieve vrije dag")
  void werkdag() {
    var ritme = new Ritme(LocalDate.of(2027, 7, 1), EINDE, Period.ofMonths(3), false);
    LocalDate donderdag = LocalDate.of(2027, 9, 30);
    assertThat(ritme.volgende(LocalDate.of(2027, 7, 1), donderdag, kalender)).contains(LocalDate.of(2027, 10, 1));
    assertThat(ritme.volgende(LocalDate.of(2027, 10, 1), donderdag, kalender)).isEmpty();
  }

  @Test
  @DisplayName("zonder hele maanden is er geen ritme")
  void ongeldig() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ritme(EINDE, EINDE, Period.ofDays(7), false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ritme(EINDE, EINDE, Period.ZERO, false));
  }
}
