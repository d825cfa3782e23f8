package nl.vthregie.organisatie;

import nl.vthregie.organisatie.Rol.Zijde;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("Wie handelt er vandaag voor wie")
class VertegenwoordigersTest {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final Regiogegevens REGIO = new Regiogegevens(List.of(new Regio("r", "Regio", "od", 10, 30, false, Period.ofMonths(3), 10)),
      List.of(new Organisatie("od", "Dienst", OrganisatieSoort.OMGEVINGSDIENST, "r", null, null, null),
          new Organisatie("klein", "Klein", OrganisatieSoort.GEMEENTE, "r", 100, BigDecimal.TEN, null),
          new Organisatie("groot", "Groot", OrganisatieSoort.GEMEENTE, "r", 900, null, null)),
      List.of(new Rol("ambtelijk-opdrachtgever", "AO", Set.of(Zijde.OPDRACHTGEVER), true, false, Set.of(), false),
          new Rol("college", "College", Set.of(Zijde.OPDRACHTGEVER), false, false, Set.of(), false),
          new Rol("accountmanager", "AM", Set.of(Zijde.OPDRACHTNEMER), false, true, Set.of(), false)),
      List.of(), List.of(), List.of(new Vertegenwoordiging("klein", "groot", LocalDate.of(2027, 1, 11),
          LocalDate.of(2027, 3, 31), "Besluit")), Set.of(), List.of());

  @ParameterizedTest(name = "op {0} is dat {1}")
  @CsvSource({"2027-01-10, klein", "2027-01-11, groot", "2027-02-15, groot", "2027-03-31, groot", "2027-04-01, klein"})
  @DisplayName("van de eerste tot en met de laatste dag handelt de vertegenwoordiger")
  void periode(LocalDate dag, String wie) {
    assertThat(op(dag).groep("ambtelijk-opdrachtgever", "klein")).isEqualTo("ambtelijk-opdrachtgever-" + wie);
    assertThat(op(dag).handelendVoor("klein")).isEqualTo(wie);
  }

  @Test
  @DisplayName("de dag is die van Nederland, ook als het elders nog gisteren is")
  void nederlandseDag() {
    Instant vlakNaMiddernacht = LocalDate.of(2027, 1, 11).atTime(0, 30).atZone(NEDERLAND).toInstant();
    assertThat(new Vertegenwoordigers(REGIO, Clock.fixed(vlakNaMiddernacht, NEDERLAND)).handelendVoor("klein"))
        .isEqualTo("groot");
  }

  @Test
  @DisplayName("zonder einddatum blijft het zo")
  void totNaderOrder() {
    var altijd = new Vertegenwoordiging("klein", "groot", LocalDate.of(2027, 1, 11), null, "Besluit");
    assertThat(altijd.geldtOp(LocalDate.of(2099, 1, 1))).isTrue();
    assertThat(altijd.geldtOp(LocalDate.of(2027, 1, 10))).isFalse();
  }

  @Test
  @DisplayName("een college besluit altijd zelf")
  void nietVertegenwoordigbaar() {
    assertThat(op(LocalDate.of(2027, 2, 1)).groep("college", "klein")).isEqualTo("college-klein");
  }

  @Test
  @DisplayName("wie niet vertegenwoordigd is, en de omgevingsdienst, handelt zelf")
  void zelf() {
    assertThat(op(LocalDate.of(2027, 2, 1)).groep("ambtelijk-opdrachtgever", "groot"))
        .isEqualTo("ambtelijk-opdrachtgever-groot");
    assertThat(op(LocalDate.of(2027, 2, 1)).groep("accountmanager", "od")).isEqualTo("accountmanager-od");
  }

  @ParameterizedTest
  @CsvSource({"baas, klein, Unknown role 'baas'", "college, nergens, Unknown organisation 'nergens'",
      "college, od, There is no role 'college' at 'od'", "accountmanager, klein, There is no role 'accountmanager' at 'klein'"})
  @DisplayName("een taak zonder eigenaar bestaat niet: een onbekende rol of organisatie faalt luid")
  void onbekend(String rol, String organisatie, String melding) {
    assertThatIllegalArgumentException().isThrownBy(() -> op(LocalDate.of(2027, 2, 1)).groep(rol, organisatie))
        .withMessage(melding);
  }

  @Test
  @DisplayName("bij de uren telt wie er werkelijk handelt, en de zwakste beslist")
  void uren() {
    assertThat(op(LocalDate.of(2027, 2, 1)).minsteUren(List.of("klein"))).isEqualTo(900);
    assertThat(op(LocalDate.of(2027, 4, 1)).minsteUren(List.of("groot", "klein", "groot"))).isEqualTo(100);
    assertThat(op(LocalDate.of(2027, 4, 1)).minsteUren(List.of("od"))).isZero();
    assertThat(op(LocalDate.of(2027, 4, 1)).minsteUren(List.of())).isZero();
  }

  private static Vertegenwoordigers op(LocalDate dag) {
    return new Vertegenwoordigers(REGIO, Clock.fixed(dag.atTime(LocalTime.NOON).atZone(NEDERLAND).toInstant(), NEDERLAND));
  }
}
