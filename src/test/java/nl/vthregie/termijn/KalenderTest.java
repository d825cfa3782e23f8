package nl.vthregie.termijn;

import static nl.vthregie.termijn.Voorbeelden.KALENDER;
import static nl.vthregie.termijn.Voorbeelden.metCollectiefVrij;
import static nl.vthregie.termijn.Voorbeelden.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KalenderTest {

    @ParameterizedTest
    @CsvSource({
            "2026-04-02, ", // the day before Goede Vrijdag
            "2026-04-03, Goede Vrijdag",
            "2026-04-04, een zaterdag",
            "2026-04-05, een zondag",
            "2026-04-06, tweede Paasdag",
            "2026-04-07, ",
            "2026-05-15, een met een feestdag gelijkgestelde dag",
            "2026-12-26, tweede Kerstdag"})
    void een_dag_is_een_werkdag_of_er_is_een_reden_waarom_niet(LocalDate dag, String reden) {
        assertThat(KALENDER.redenGeenWerkdag(dag).orElse(null)).isEqualTo(reden);
        assertThat(KALENDER.isWerkdag(dag)).isEqualTo(reden == null);
        assertThat(KALENDER.isGewoneDag(dag)).isEqualTo(reden == null);
    }

    @Test
    void op_een_collectieve_vrije_dag_werkt_niemand_maar_voor_de_wet_is_het_een_gewone_dag() {
        Kalender twente = metCollectiefVrij("2026-12-24");

        assertThat(twente.isWerkdag(op("2026-12-24"))).isFalse();
        assertThat(twente.redenGeenWerkdag(op("2026-12-24"))).hasValue("een collectieve vrije dag");
        assertThat(twente.isFeestdag(op("2026-12-24"))).isFalse();
        assertThat(twente.isGewoneDag(op("2026-12-24"))).isTrue();
    }

    @Test
    void rond_pasen_ligt_de_volgende_werkdag_na_tweede_paasdag_en_de_vorige_voor_goede_vrijdag() {
        for (String paasdag : new String[] {"2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"}) {
            assertThat(KALENDER.eerstvolgendeWerkdag(op(paasdag))).isEqualTo("2026-04-07");
            assertThat(KALENDER.werkdagOpOfNa(op(paasdag))).isEqualTo("2026-04-07");
            assertThat(KALENDER.vorigeWerkdag(op(paasdag))).isEqualTo("2026-04-02");
            assertThat(KALENDER.werkdagOpOfVoor(op(paasdag))).isEqualTo("2026-04-02");
        }
    }

    @Test
    void van_een_werkdag_uit_is_de_volgende_een_andere_dag_en_de_werkdag_op_of_na_dezelfde() {
        assertThat(KALENDER.eerstvolgendeWerkdag(op("2026-06-10"))).isEqualTo("2026-06-11");
        assertThat(KALENDER.vorigeWerkdag(op("2026-06-10"))).isEqualTo("2026-06-09");
        assertThat(KALENDER.werkdagOpOfNa(op("2026-06-10"))).isEqualTo("2026-06-10");
        assertThat(KALENDER.werkdagOpOfVoor(op("2026-06-10"))).isEqualTo("2026-06-10");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 0, 2026-03-31", "2026-03-31, 2, 2026-04-02", "2026-03-31, 3, 2026-04-07", "2026-04-04, 1, 2026-04-07",
            "2026-12-31, 1, 2027-01-04"})
    void werkdagen_later(LocalDate vanaf, int aantal, LocalDate verwacht) {
        assertThat(KALENDER.werkdagenLater(vanaf, aantal)).isEqualTo(verwacht);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-08, 0, 2026-04-08", "2026-04-08, 1, 2026-04-07", "2026-04-08, 2, 2026-04-02", "2026-04-04, 1, 2026-04-02",
            "2027-01-01, 1, 2026-12-31"})
    void werkdagen_eerder(LocalDate vanaf, int aantal, LocalDate verwacht) {
        assertThat(KALENDER.werkdagenEerder(vanaf, aantal)).isEqualTo(verwacht);
    }

    @Test
    void nul_werkdagen_is_de_dag_zelf_ook_op_zondag() {
        assertThat(KALENDER.werkdagenLater(op("2026-04-05"), 0)).isEqualTo("2026-04-05");
        assertThat(KALENDER.werkdagenEerder(op("2026-04-05"), 0)).isEqualTo("2026-04-05");
    }

    @Test
    void een_negatief_aantal_werkdagen_bestaat_niet() {
        assertThatIllegalArgumentException().isThrownBy(() -> KALENDER.werkdagenLater(op("2026-04-08"), -1))
                .withMessage("Het aantal werkdagen -1 is negatief.");
        assertThatIllegalArgumentException().isThrownBy(() -> KALENDER.werkdagenEerder(op("2026-04-08"), -1))
                .withMessage("Het aantal werkdagen -1 is negatief.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0202-04-01", "2013-12-28", "2013-12-31", "2200-01-01"})
    void een_vertypt_jaar_wordt_geweigerd(LocalDate datum) {
        assertThatIllegalArgumentException().isThrownBy(() -> KALENDER.isWerkdag(datum))
                .withMessageMatching("De datum \\d+ \\w+ %s ligt buiten de kalender \\(2014 tot en met 2199\\)\\. Controleer het jaar\\."
                        .formatted(datum.getYear()));
        assertThatIllegalArgumentException().isThrownBy(() -> KALENDER.feestdag(datum));
        assertThatIllegalArgumentException().isThrownBy(() -> KALENDER.redenGeenWerkdag(datum));
    }

    @Test
    void de_randen_van_de_kalender_horen_erbij() {
        assertThat(KALENDER.feestdag(op("2014-01-01"))).hasValue("Nieuwjaarsdag");
        assertThat(KALENDER.isWerkdag(op("2199-12-31"))).isTrue();
    }

    @Test
    void wie_zijn_lijst_met_vrije_dagen_later_wijzigt_wijzigt_de_kalender_niet() {
        Set<LocalDate> vrij = new HashSet<>(Set.of(op("2026-12-24")));
        Kalender kalender = new Kalender(GelijkgesteldeDagen.geen(), vrij);

        vrij.clear();

        assertThat(kalender.isWerkdag(op("2026-12-24"))).isFalse();
    }
}
