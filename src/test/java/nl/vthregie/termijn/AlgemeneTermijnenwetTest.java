package nl.vthregie.termijn;

import static nl.vthregie.termijn.Voorbeelden.KALENDER;
import static nl.vthregie.termijn.Voorbeelden.metCollectiefVrij;
import static nl.vthregie.termijn.Voorbeelden.op;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Verschuifregel#ATW_VOORUIT}, article by article. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlgemeneTermijnenwetTest {

    private final Termijnberekening berekening = new Termijnberekening(KALENDER);

    @Test
    void artikel_1_een_termijn_die_op_een_gewone_dag_eindigt_blijft_zoals_hij_is() {
        Termijn termijn = berekening.bereken(op("2026-06-10"), wet("BINNEN_WEKEN", 1));

        assertThat(termijn).isEqualTo(new Termijn(op("2026-06-17"), op("2026-06-17"), "Uiterlijk wo 17 juni 2026 (1 week, wet)"));
    }

    @ParameterizedTest(name = "de bedenktijd van drie dagen na {0} loopt tot en met {1}")
    @CsvSource({"2017-12-19, 2017-12-22", "2017-12-20, 2017-12-27"})
    void artikel_1_bekend_voorbeeld_van_de_koopakte_voor_kerst(LocalDate getekend, LocalDate laatsteDag) {
        assertThat(berekening.bereken(getekend, wet("BINNEN_DAGEN", 3)).formeleDatum()).isEqualTo(laatsteDag);
    }

    @Test
    void artikel_1_geldt_ook_voor_een_vaste_datum_en_een_kwartaal() {
        assertThat(berekening.bereken(op("2026-10-04"), wet("UITERLIJK", null)).formeleDatum()).isEqualTo("2026-10-05");
        assertThat(berekening.bereken(op("2024-02-01"), wet("KWARTAAL", null)).formeleDatum()).isEqualTo("2024-04-02");
        assertThat(berekening.bereken(op("2024-04-01"), wet("VOOR", null)).formeleDatum()).isEqualTo("2024-04-02");
    }

    @Test
    void artikel_2_wie_op_vrijdag_drie_dagen_krijgt_heeft_ook_de_dinsdag_nog() {
        Termijn termijn = berekening.bereken(op("2026-06-12"), wet("BINNEN_DAGEN", 3));

        assertThat(termijn).isEqualTo(new Termijn(op("2026-06-16"), op("2026-06-16"),
                "Uiterlijk di 16 juni 2026 (3 dagen, wet); verlengd vanaf ma 15 juni 2026, "
                        + "omdat er anders geen twee gewone dagen in de termijn vallen (Algemene termijnenwet, art. 2)"));
    }

    @Test
    void artikel_2_werkt_door_als_de_termijn_zelf_in_een_lang_paasweekend_eindigt() {
        // Goede Vrijdag 23 April to Koningsdag Tuesday 27 April 2038: five days off in a row
        Termijn termijn = berekening.bereken(op("2038-04-22"), wet("BINNEN_DAGEN", 3));

        assertThat(termijn.formeleDatum()).isEqualTo("2038-04-29");
        assertThat(termijn.toelichting()).contains("verlengd vanaf zo 25 april 2038", "art. 2");
    }

    @Test
    void artikel_2_geldt_niet_voor_een_termijn_van_twee_dagen() {
        assertThat(berekening.bereken(op("2026-06-12"), wet("BINNEN_DAGEN", 2)).formeleDatum()).isEqualTo("2026-06-15");
    }

    @Test
    void artikel_2_geldt_niet_voor_een_vaste_datum_want_die_heeft_geen_begin() {
        assertThat(berekening.bereken(op("2026-06-15"), wet("UITERLIJK", null)).formeleDatum()).isEqualTo("2026-06-15");
    }

    @Test
    void de_langste_verlenging_is_negen_dagen_als_hemelvaart_op_7_mei_valt() {
        Termijn termijn = new Termijnberekening(mei2043()).bereken(op("2043-04-25"), wet("BINNEN_WEKEN", 1));

        assertThat(termijn.formeleDatum()).isEqualTo("2043-05-11");
    }

    @Test
    void artikel_2_verlengt_in_zo_n_mei_zelfs_een_termijn_van_een_week() {
        Termijn termijn = new Termijnberekening(mei2043()).bereken(op("2043-05-03"), wet("BINNEN_WEKEN", 1));

        assertThat(termijn.formeleDatum()).isEqualTo("2043-05-12");
    }

    @Test
    void een_gelijkgestelde_dag_verlengt_zoals_een_feestdag() {
        Termijn termijn = berekening.bereken(op("2026-05-08"), wet("BINNEN_WEKEN", 1));

        assertThat(termijn.formeleDatum()).isEqualTo("2026-05-18");
        assertThat(termijn.toelichting()).endsWith("; verlengd, omdat vr 15 mei 2026 een met een feestdag gelijkgestelde dag is "
                + "(Algemene termijnenwet, art. 1)");
    }

    @Test
    void een_collectieve_vrije_dag_verlengt_niet_maar_de_werkdatum_valt_ervoor() {
        Termijnberekening twente = new Termijnberekening(metCollectiefVrij("2026-12-24"));

        assertThat(twente.bereken(op("2026-12-17"), wet("BINNEN_WEKEN", 1))).isEqualTo(new Termijn(
                op("2026-12-24"), op("2026-12-23"),
                "Uiterlijk wo 23 december 2026 (1 week, wet); formeel kan het tot en met do 24 december 2026"));
    }

    @ParameterizedTest
    @CsvSource({
            "2026-01-10, BINNEN_WEKEN,   12, 2026-04-07", // 12 weeks end on Easter Saturday
            "2026-01-03, BINNEN_WEKEN,   13, 2026-04-04",
            "2026-01-05, BINNEN_DAGEN,   90, 2026-04-07",
            "2026-01-04, BINNEN_DAGEN,   91, 2026-04-05",
            "2026-01-04, BINNEN_MAANDEN,  3, 2026-04-07",
            "2025-12-04, BINNEN_MAANDEN,  4, 2026-04-04"})
    void artikel_4_langer_dan_90_dagen_12_weken_of_3_maanden_wordt_niet_verlengd(
            LocalDate start, String formulering, int aantal, LocalDate verwacht) {
        assertThat(berekening.bereken(start, wet(formulering, aantal)).formeleDatum()).isEqualTo(verwacht);
    }

    @Test
    void artikel_4_de_toelichting_zegt_waarom_er_niet_verlengd_is() {
        assertThat(berekening.bereken(op("2026-01-03"), wet("BINNEN_WEKEN", 13))).isEqualTo(new Termijn(
                op("2026-04-04"), op("2026-04-02"),
                "Uiterlijk do 2 april 2026 (13 weken, wet); de Algemene termijnenwet verlengt deze termijn niet (art. 4); "
                        + "formeel kan het tot en met za 4 april 2026"));
    }

    @Test
    void artikel_4_blijft_ongenoemd_als_er_niets_te_verlengen_was() {
        assertThat(berekening.bereken(op("2026-01-07"), wet("BINNEN_WEKEN", 13)).toelichting())
                .isEqualTo("Uiterlijk wo 8 april 2026 (13 weken, wet)");
    }

    @Test
    void artikel_1_lid_2_terugrekening_wordt_niet_verlengd_ook_niet_als_de_tabel_dat_vraagt() {
        Termijnregel regel = Termijnregel.lees("TERUGREKENING", 12, "WEKEN", "WET", "ATW_VOORUIT");

        assertThat(berekening.bereken(op("2026-07-20"), regel)).isEqualTo(new Termijn(
                op("2026-04-27"), op("2026-04-24"),
                "Uiterlijk vr 24 april 2026 (12 weken vóór 20 juli 2026, wet); "
                        + "de Algemene termijnenwet verlengt deze termijn niet (art. 1 lid 2); "
                        + "formeel kan het tot en met ma 27 april 2026"));
    }

    /** Bevrijdingsdag on Tuesday and Hemelvaartsdag on Thursday: the days around them are put on a par by tradition. */
    private static Kalender mei2043() {
        return new Kalender(new GelijkgesteldeDagen(
                Map.of(op("2043-05-04"), "KB", op("2043-05-06"), "KB", op("2043-05-08"), "KB")));
    }

    private static Termijnregel wet(String formulering, Integer aantal) {
        return Termijnregel.lees(formulering, aantal, null, "WET", "ATW_VOORUIT");
    }
}
