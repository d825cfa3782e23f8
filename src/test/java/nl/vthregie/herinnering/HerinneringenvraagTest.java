package nl.vthregie.herinnering;

import nl.vthregie.herinnering.Herinneringenvraag.Vraagfout;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("Een vraag naar herinneringen")
class HerinneringenvraagTest {

  @Test
  void magLeegZijn() {
    assertThat(Herinneringenvraag.lees(Map.of("dossier", " ", "status", ""), 50))
        .isEqualTo(new Herinneringenvraag(null, null, null, null, null, 0, 50));
  }

  @Test
  void kentHoofdEnKleineLetters() {
    assertThat(Herinneringenvraag.lees(Map.of("dossier", "opd-twente", "status", "mislukt", "tot", "2027-01-31"), 50))
        .isEqualTo(new Herinneringenvraag("OPD-TWENTE", Herinneringstatus.MISLUKT, null, null, LocalDate.of(2027, 1, 31),
            0, 50));
  }

  @Test
  @DisplayName("leest datums en aantallen zoals mensen ze schrijven")
  void leestWatMensenSchrijven() {
    assertThat(Herinneringenvraag.lees(Map.of("van", "1 februari 2027", "tot", "31-3-27", "eerste", "1.000"), 50))
        .isEqualTo(new Herinneringenvraag(null, null, null, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 31), 1000, 50));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "dossier   | OPD%            | Een dossiernummer heeft alleen letters, cijfers en streepjes.",
      "status    | KWIJT           | De status is een van GEPLAND, IN_OUTBOX, MISLUKT, VERZONDEN, VERVALLEN.",
      "van       | 31-02-2027      | Bij van: Februari 2027 heeft 28 dagen. Kijk de datum na.",
      "tot       | +999999999-12-31 | Bij tot: Dit is geen datum. Schrijf dag, maand en jaar, bijvoorbeeld 1-7-2027 of 1 juli 2027.",
      "eerste    | -1              | Bij eerste hoort een getal van 0 tot en met 1000000.",
      "aantal    | 501             | Bij aantal hoort een getal van 1 tot en met 500.",
      "aantal    | veel            | Bij aantal hoort een getal van 1 tot en met 500.",
      "ontvangre | x               | Deze vraag kent alleen dossier, status, ontvanger, van, tot, eerste en aantal."})
  void zegtInHetNederlandsWatErNietKlopt(String naam, String waarde, String fout) {
    assertThatThrownBy(() -> Herinneringenvraag.lees(Map.of(naam, waarde), 50)).isInstanceOf(Vraagfout.class)
        .hasMessage(fout);
  }

  @Test
  void neemtGeenOnzichtbareTekensAan() {
    assertThatThrownBy(() -> Herinneringenvraag.lees(Map.of("ontvanger", "a\u0000b"), 50)).isInstanceOf(Vraagfout.class);
  }

  @Test
  void noemtAllesInEenKeer() {
    assertThatThrownBy(() -> Herinneringenvraag.lees(Map.of("van", "2027-02-01", "tot", "2027-01-01", "aantal", "0"), 50))
        .hasMessageContainingAll("Bij aantal", "De datum bij van ligt na die bij tot.");
  }
}
