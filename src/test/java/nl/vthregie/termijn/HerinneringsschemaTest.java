package nl.vthregie.termijn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.vthregie.organisatie.GelijkgesteldeDagenbestand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Wanneer er wordt herinnerd")
class HerinneringsschemaTest {

    private static final Kalender KALENDER = new Kalender(GelijkgesteldeDagenbestand.meegeleverd());
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final TimeZone EIGEN_ZONE = TimeZone.getDefault();

    @AfterEach
    void zoneTerug() {
        TimeZone.setDefault(EIGEN_ZONE);
    }

    @Test
    @DisplayName("op de gevraagde dagen, eerste eerst, op het gevraagde uur in Nederland")
    void opDeDagen() {
        assertThat(momenten("0, -14, +1, -7, -2", 9, false, "2027-02-03")).containsExactly(
                "-14 2027-01-20T09:00", "-7 2027-01-27T09:00", "-2 2027-02-01T09:00", "0 2027-02-03T09:00",
                "1 2027-02-04T09:00");
    }

    @Test
    @DisplayName("een vrije dag: vooraf naar de werkdag ervoor, na afloop naar de werkdag erna")
    void vrijeDagen() {
        // Werkdatum do 28 maart 2024; Goede Vrijdag is the 29th, Easter Monday 1 April.
        assertThat(momenten("-5, +1", 9, false, "2024-03-28"))
                .containsExactly("-5 2024-03-22T09:00", "1 2024-04-02T09:00");
    }

    @Test
    @DisplayName("twee herinneringen op één dag worden er één: die het dichtst bij de werkdatum ligt")
    void samengevallen() {
        // Both the Saturday and the Sunday move to Friday.
        assertThat(momenten("-3, -2, -1", 9, false, "2027-01-25"))
                .containsExactly("-1 2027-01-22T09:00");
    }

    @Test
    @DisplayName("spoed gaat ook op zondag")
    void spoed() {
        assertThat(momenten("-1", 8, true, "2027-01-25")).containsExactly("-1 2027-01-24T08:00");
    }

    @Test
    @DisplayName("zonder dagen zijn er geen herinneringen")
    void geen() {
        assertThat(Herinneringsschema.lees(" ", 9, null).momenten(LocalDate.of(2027, 1, 25), KALENDER)).isEmpty();
        assertThat(Herinneringsschema.lees(null, 9, false).dagen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Amsterdam", "America/New_York"})
    @DisplayName("elke dag van 2020 tot en met 2040, ook om de zomertijd heen: zelfde uur in Nederland, in elke zone van de server, nooit op een vrije dag en altijd aan de goede kant")
    void elkeDag(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        var schema = Herinneringsschema.lees("-90, -30, -14, -7, -2, 0, +1", 9, false);
        for (LocalDate dag = LocalDate.of(2020, 1, 1); dag.getYear() <= 2040; dag = dag.plusDays(1)) {
            LocalDate werkdatum = KALENDER.werkdagOpOfVoor(dag);
            List<Instant> gezien = new ArrayList<>();
            for (Herinneringsmoment m : schema.momenten(werkdatum, KALENDER)) {
                var hier = m.moment().atZone(NEDERLAND);
                LocalDate gevraagd = werkdatum.plusDays(m.dagen());
                assertThat(hier.toLocalTime()).isEqualTo(LocalTime.of(9, 0));
                assertThat(KALENDER.isWerkdag(hier.toLocalDate())).isTrue();
                if (m.dagen() > 0) {
                    assertThat(hier.toLocalDate()).isAfterOrEqualTo(gevraagd);
                } else {
                    assertThat(hier.toLocalDate()).isBeforeOrEqualTo(gevraagd);
                }
                gezien.add(m.moment());
            }
            assertThat(gezien).isSorted().doesNotHaveDuplicates().hasSizeBetween(5, 7);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -7, morgen   | 9    | De herinnering 'morgen' is geen aantal dagen
            -7,,0        | 9    | De herinnering '' is geen aantal dagen
            1,5; 2       | 9    | De herinnering '5; 2' is geen aantal dagen
            -400         | 9    | De herinnering '-400' is geen aantal dagen
            -7, 0, -7    | 9    | staat een dag dubbel
            -7           | 6    | Het uur '6' kan niet. Kies een heel uur van 7 tot en met 18
            -7           | 19   | Het uur '19' kan niet
            -7           | 9.5  | Het uur '9.5' kan niet
            -7           |      | Het uur '' kan niet
            """)
    @DisplayName("wat een beheerder verkeerd typt, wordt met naam genoemd")
    void fout(String dagen, Double uur, String melding) {
        assertThatThrownBy(() -> Herinneringsschema.lees(dagen, uur != null && uur % 1 == 0 ? (Number) uur.intValue() : uur,
                false)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(melding);
    }

    @Test
    @DisplayName("een onbekend escalatieniveau wordt met de keuzes genoemd")
    void niveau() {
        var termijn = Termijnregel.lees("BINNEN_DAGEN", 1, null, "INTERN", "GEEN");
        var geen = Herinneringsschema.lees(null, 9, false);
        assertThat(Taakregel.lees(termijn, " ", geen, "DIRECTIE").niveau()).contains(Escalatieniveau.DIRECTIE);
        assertThat(Taakregel.lees(termijn, "besluitdatum", geen, null).vanaf()).contains("besluitdatum");
        assertThatThrownBy(() -> Taakregel.lees(termijn, null, geen, "BAAS"))
                .hasMessage("Er bestaat geen escalatieniveau 'BAAS'. Kies uit: COORDINATOR, ACCOUNTMANAGER, MANAGEMENT, "
                        + "DIRECTIE, BESTUUR.");
    }

    private static List<String> momenten(String dagen, int uur, boolean spoed, String werkdatum) {
        return Herinneringsschema.lees(dagen, uur, spoed).momenten(LocalDate.parse(werkdatum), KALENDER).stream()
                .map(m -> m.dagen() + " " + m.moment().atZone(NEDERLAND).toLocalDateTime()).toList();
    }
}
