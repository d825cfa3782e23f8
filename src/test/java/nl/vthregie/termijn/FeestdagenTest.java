package nl.vthregie.termijn;

import static nl.vthregie.termijn.Voorbeelden.KALENDER;
import static nl.vthregie.termijn.Voorbeelden.op;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The holidays of Atw art. 3. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeestdagenTest {

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
            "2030-04-21", "2031-04-13", "2032-03-28",
            // the earliest and the latest that Easter can be, and two years that a formula without Gauss's exception gets wrong
            "2285-03-22", "2038-04-25", "2049-04-18", "2076-04-19"})
    void eerste_paasdag(LocalDate paasdag) {
        assertThat(Feestdagen.eerstePaasdag(paasdag.getYear())).isEqualTo(paasdag);
    }

    @ParameterizedTest
    @CsvSource({"2024, 27", "2025, 26", "2026, 27", "2030, 27", "2031, 26", "2036, 26"})
    void koningsdag_is_27_april_maar_26_april_als_27_april_een_zondag_is(int jaar, int dag) {
        assertThat(IntStream.rangeClosed(25, 28).filter(d -> isFeestdag(jaar, 4, d))).containsExactly(dag);
        assertThat(KALENDER.feestdag(LocalDate.of(jaar, 4, dag))).hasValue("Koningsdag");
    }

    @Test
    void vijf_mei_is_elk_jaar_een_feestdag_en_niet_eens_in_de_vijf_jaar() {
        assertThat(IntStream.rangeClosed(2020, 2040)).allMatch(jaar -> isFeestdag(jaar, 5, 5));
    }

    @Test
    void alle_feestdagen_van_2026_en_geen_andere() {
        Map<String, String> feestdagen = new LinkedHashMap<>();
        op("2026-01-01").datesUntil(op("2027-01-01"))
                .forEach(dag -> KALENDER.feestdag(dag).ifPresent(naam -> feestdagen.put(dag.toString(), naam)));

        assertThat(feestdagen).containsExactly(
                Map.entry("2026-01-01", "Nieuwjaarsdag"),
                Map.entry("2026-01-02", "een met een feestdag gelijkgestelde dag"),
                Map.entry("2026-04-03", "Goede Vrijdag"),
                Map.entry("2026-04-06", "tweede Paasdag"),
                Map.entry("2026-04-27", "Koningsdag"),
                Map.entry("2026-05-05", "Bevrijdingsdag"),
                Map.entry("2026-05-14", "Hemelvaartsdag"),
                Map.entry("2026-05-15", "een met een feestdag gelijkgestelde dag"),
                Map.entry("2026-05-25", "tweede Pinksterdag"),
                Map.entry("2026-12-25", "eerste Kerstdag"),
                Map.entry("2026-12-26", "tweede Kerstdag"));
    }

    private static boolean isFeestdag(int jaar, int maand, int dag) {
        return KALENDER.isFeestdag(LocalDate.of(jaar, maand, dag));
    }
}
