package nl.vthregie.termijn;

import static nl.vthregie.termijn.Voorbeelden.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import nl.vthregie.organisatie.GelijkgesteldeDagenbestand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two calculators that were written apart agree on every day of 2020 to 2040, every wording and many durations. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermijnberekeningTegenOrakelTest {

    /** Typed again and not read from the file, so that the oracle shares nothing with the calculator. */
    private static final List<LocalDate> GELIJKGESTELD = Stream.of("2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27",
            "2025-05-30", "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26").map(LocalDate::parse).toList();

    /** Ordinary days, a bridge of a week, a Saturday and a holiday. */
    private static final Set<LocalDate> COLLECTIEF_VRIJ = Set.of(op("2024-05-06"), op("2026-12-24"), op("2026-12-28"),
            op("2026-12-29"), op("2026-12-30"), op("2026-12-31"), op("2030-06-01"), op("2031-12-25"), op("2033-04-19"));

    private static final Map<Formulering, int[]> DUREN = Map.of(
            Formulering.BINNEN_WERKDAGEN, new int[] {1, 2, 3, 5, 10, 15, 30, 91},
            Formulering.BINNEN_DAGEN, new int[] {1, 2, 3, 4, 5, 7, 10, 14, 30, 89, 90, 91, 365},
            Formulering.BINNEN_WEKEN, new int[] {1, 2, 3, 6, 8, 12, 13, 26},
            Formulering.BINNEN_MAANDEN, new int[] {1, 2, 3, 4, 6, 12, 18});

    private static final Map<Eenheid, int[]> TERUG = Map.of(
            Eenheid.WERKDAGEN, new int[] {1, 2, 5, 10, 30},
            Eenheid.DAGEN, new int[] {1, 3, 14, 91},
            Eenheid.WEKEN, new int[] {1, 8, 12},
            Eenheid.MAANDEN, new int[] {1, 3, 18},
            Eenheid.JAREN, new int[] {1, 4});

    private final Termijnberekening berekening =
            new Termijnberekening(new Kalender(GelijkgesteldeDagenbestand.meegeleverd(), COLLECTIEF_VRIJ));
    private final Orakel orakel = new Orakel(GELIJKGESTELD, COLLECTIEF_VRIJ);

    @ParameterizedTest(name = "standaardzone {0}")
    @ValueSource(strings = {"UTC", "Europe/Amsterdam"})
    @ResourceLock(Resources.TIME_ZONE)
    void elke_dag_van_2020_tot_en_met_2040(String standaardzone) {
        TimeZone eigen = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(standaardzone));
            assertThat(vergelijk()).isEqualTo(7671L * regels().size());
        } finally {
            TimeZone.setDefault(eigen);
        }
    }

    @Test
    void elke_dag_van_de_hele_kalender_is_in_beide_een_werkdag_of_niet() {
        Kalender kalender = berekening.kalender();
        assertThat(op("2014-01-01").datesUntil(op("2200-01-01"))).allSatisfy(dag -> {
            assertThat(kalender.isGewoneDag(dag)).isEqualTo(orakel.isGewoneDag(dag));
            assertThat(kalender.isWerkdag(dag)).isEqualTo(orakel.isWerkdag(dag));
        });
    }

    private long vergelijk() {
        List<Termijnregel> regels = regels();
        long vergeleken = 0;
        for (LocalDate dag = op("2020-01-01"); dag.getYear() <= 2040; dag = dag.plusDays(1)) {
            for (Termijnregel regel : regels) {
                Termijn termijn = berekening.bereken(dag, regel);
                Orakel.Uitkomst verwacht = orakel.bereken(dag, regel);
                if (!termijn.formeleDatum().equals(verwacht.formeleDatum()) || !termijn.werkdatum().equals(verwacht.werkdatum())) {
                    fail("%s met %s: %s, maar het orakel zegt %s", dag, regel, termijn, verwacht);
                }
                vergeleken++;
            }
        }
        return vergeleken;
    }

    private static List<Termijnregel> regels() {
        List<Termijnregel> regels = new ArrayList<>();
        for (Verschuifregel verschuifregel : Verschuifregel.values()) {
            for (Formulering formulering : Formulering.values()) {
                duren(formulering).forEach(duur ->
                        regels.add(new Termijnregel(formulering, duur, Grondslag.WET, verschuifregel)));
            }
        }
        return regels;
    }

    private static Stream<Duur> duren(Formulering formulering) {
        return switch (formulering) {
            case VOOR, UITERLIJK, KWARTAAL -> Stream.of((Duur) null);
            case TERUGREKENING -> TERUG.entrySet().stream().flatMap(terug -> duren(terug.getValue(), terug.getKey()));
            default -> duren(DUREN.get(formulering), formulering.eenheid().orElseThrow());
        };
    }

    private static Stream<Duur> duren(int[] aantallen, Eenheid eenheid) {
        return Arrays.stream(aantallen).mapToObj(aantal -> new Duur(aantal, eenheid));
    }
}
