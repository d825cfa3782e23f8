package nl.vthregie.termijn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From what a Dutch clock shows to a moment, above all in the two nights in which the clock is changed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TijdstipTest {

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({
            "2026-01-15, 09:00, 2026-01-15T08:00:00Z, wintertijd",
            "2026-07-15, 09:00, 2026-07-15T07:00:00Z, zomertijd",
            "2026-03-29, 01:59, 2026-03-29T00:59:00Z, de laatste minuut wintertijd",
            "2026-03-29, 02:00, 2026-03-29T01:00:00Z, bestaat niet en wordt 03:00",
            "2026-03-29, 02:30, 2026-03-29T01:30:00Z, bestaat niet en wordt 03:30",
            "2026-03-29, 03:00, 2026-03-29T01:00:00Z, de eerste minuut zomertijd",
            "2026-10-25, 01:59, 2026-10-24T23:59:00Z, nog zomertijd",
            "2026-10-25, 02:30, 2026-10-25T00:30:00Z, komt twee keer en is de eerste",
            "2026-10-25, 03:00, 2026-10-25T02:00:00Z, weer wintertijd"})
    void een_nederlandse_klok(LocalDate datum, LocalTime tijd, Instant verwacht, String waarom) {
        assertThat(Termijnberekening.tijdstip(datum, tijd)).as(waarom).isEqualTo(verwacht);
    }

    /**
     * The expected answer comes from the other side: run through all minutes in UTC, write down what a Dutch clock shows
     * by the rule of the European directive (the last Sundays of March and October, 01:00 UTC), first one first. What no
     * clock ever shows moves an hour forward.
     */
    @ParameterizedTest(name = "standaardzone {0}")
    @ValueSource(strings = {"UTC", "Europe/Amsterdam"})
    @ResourceLock(Resources.TIME_ZONE)
    void elke_minuut_van_beide_nachten_van_2020_tot_en_met_2040(String standaardzone) {
        TimeZone eigen = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(standaardzone));
            int zonderKlok = 0;
            for (int jaar = 2020; jaar <= 2040; jaar++) {
                zonderKlok += vergelijk(laatsteZondag(jaar, Month.MARCH), jaar);
                zonderKlok += vergelijk(laatsteZondag(jaar, Month.OCTOBER), jaar);
            }
            assertThat(zonderKlok).as("one skipped hour a year").isEqualTo(21 * 60);
        } finally {
            TimeZone.setDefault(eigen);
        }
    }

    private static int vergelijk(LocalDate zondag, int jaar) {
        Instant zomer = laatsteZondag(jaar, Month.MARCH).atTime(1, 0).toInstant(ZoneOffset.UTC);
        Instant winter = laatsteZondag(jaar, Month.OCTOBER).atTime(1, 0).toInstant(ZoneOffset.UTC);
        Map<LocalDateTime, Instant> klok = new HashMap<>();
        Instant begin = zondag.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int minuut = 0; minuut < 3 * 24 * 60; minuut++) {
            Instant moment = begin.plus(Duration.ofMinutes(minuut));
            boolean zomertijd = !moment.isBefore(zomer) && moment.isBefore(winter);
            klok.putIfAbsent(LocalDateTime.ofInstant(moment, ZoneOffset.ofHours(zomertijd ? 2 : 1)), moment);
        }

        int zonderKlok = 0;
        for (int minuut = 0; minuut < 24 * 60; minuut++) {
            LocalDateTime wens = zondag.atStartOfDay().plusMinutes(minuut);
            Instant verwacht = klok.get(wens);
            if (verwacht == null) {
                verwacht = klok.get(wens.plusHours(1));
                zonderKlok++;
            }
            Instant berekend = Termijnberekening.tijdstip(wens.toLocalDate(), wens.toLocalTime());
            if (!berekend.equals(verwacht)) {
                fail("%s wordt %s, maar moet %s zijn", wens, berekend, verwacht);
            }
        }
        return zonderKlok;
    }

    private static LocalDate laatsteZondag(int jaar, Month maand) {
        LocalDate dag = LocalDate.of(jaar, maand, 31);
        while (dag.getDayOfWeek() != DayOfWeek.SUNDAY) {
            dag = dag.minusDays(1);
        }
        return dag;
    }
}
