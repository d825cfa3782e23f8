package nl.vthregie.termijn;

import static nl.vthregie.termijn.Voorbeelden.KALENDER;
import static nl.vthregie.termijn.Voorbeelden.op;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the domain study (§2.6): deadlines that the omgevingsdiensten really had. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DomeinvoorbeeldenTest {

    private final Termijnberekening berekening = new Termijnberekening(KALENDER);

    @Test
    void plan_van_aanpak_voor_1_april_2024_moet_donderdag_28_maart_klaar_zijn_want_dan_is_het_pasen() {
        Termijn termijn = berekening.bereken(op("2024-04-01"), bestuurlijk(Formulering.VOOR));

        assertThat(termijn.formeleDatum()).isEqualTo("2024-03-31");
        assertThat(termijn.werkdatum()).isEqualTo("2024-03-28");
        assertThat(termijn.toelichting()).isEqualTo("Uiterlijk do 28 maart 2024 (vóór 1 april 2024, bestuurlijke afspraak); "
                + "formeel kan het tot en met zo 31 maart 2024");
    }

    @Test
    void uiterlijk_1_april_2026_is_gewoon_die_woensdag() {
        Termijn termijn = berekening.bereken(op("2026-04-01"), bestuurlijk(Formulering.UITERLIJK));

        assertThat(termijn).isEqualTo(new Termijn(op("2026-04-01"), op("2026-04-01"),
                "Uiterlijk wo 1 april 2026 (vaste datum, bestuurlijke afspraak)"));
    }

    @ParameterizedTest(name = "vóór {0} is uiterlijk {1}")
    @CsvSource({
            "2023-12-15, 2023-12-14, do 14 december 2023",
            "2023-10-03, 2023-10-02, ma 2 oktober 2023",
            "2026-09-15, 2026-09-14, ma 14 september 2026",
            "2026-04-30, 2026-04-29, wo 29 april 2026",
            "2026-07-15, 2026-07-14, di 14 juli 2026"})
    void voor_een_datum_is_uiterlijk_de_dag_ervoor(LocalDate voor, LocalDate laatsteDag, String tekst) {
        Termijn termijn = berekening.bereken(voor, bestuurlijk(Formulering.VOOR));

        assertThat(termijn.formeleDatum()).isEqualTo(laatsteDag);
        assertThat(termijn.werkdatum()).isEqualTo(laatsteDag);
        assertThat(termijn.toelichting()).startsWith("Uiterlijk " + tekst + " (vóór ");
    }

    @Test
    void wettelijke_termijn_die_op_paaszaterdag_2026_eindigt_loopt_tot_en_met_dinsdag_7_april() {
        Termijn termijn = berekening.bereken(op("2026-03-07"), wet(Duur.weken(4)));

        assertThat(termijn).isEqualTo(new Termijn(op("2026-04-07"), op("2026-04-07"),
                "Uiterlijk di 7 april 2026 (4 weken, wet); "
                        + "verlengd, omdat za 4 april 2026 een zaterdag is (Algemene termijnenwet, art. 1)"));
    }

    @Test
    void wettelijke_termijn_die_op_koningsdag_2026_eindigt_loopt_tot_en_met_dinsdag_28_april() {
        Termijn termijn = berekening.bereken(op("2026-04-13"), wet(Duur.weken(2)));

        assertThat(termijn).isEqualTo(new Termijn(op("2026-04-28"), op("2026-04-28"),
                "Uiterlijk di 28 april 2026 (2 weken, wet); "
                        + "verlengd, omdat ma 27 april 2026 Koningsdag is (Algemene termijnenwet, art. 1)"));
    }

    @Test
    void twaalf_weken_voor_de_vergadering_wordt_nooit_verlengd() {
        Termijnregel wgr35 = new Termijnregel(
                Formulering.TERUGREKENING, Duur.weken(12), Grondslag.WET, Verschuifregel.GEEN);

        Termijn termijn = berekening.bereken(op("2026-07-20"), wgr35);

        assertThat(termijn).isEqualTo(new Termijn(op("2026-04-27"), op("2026-04-27"),
                "Uiterlijk ma 27 april 2026 (12 weken vóór 20 juli 2026, wet); let op: dat is Koningsdag"));
    }

    @Test
    void tien_werkdagen_om_een_opdracht_te_beoordelen() {
        Termijnregel beoordelen = new Termijnregel(
                Formulering.BINNEN_WERKDAGEN, Duur.werkdagen(10), Grondslag.INTERN, Verschuifregel.WERKDAG_TERUG);

        Termijn termijn = berekening.bereken(op("2024-03-14"), beoordelen);

        assertThat(termijn).isEqualTo(new Termijn(op("2024-03-28"), op("2024-03-28"),
                "Uiterlijk do 28 maart 2024 (10 werkdagen, interne afspraak)"));
    }

    private static Termijnregel bestuurlijk(Formulering formulering) {
        return new Termijnregel(formulering, null, Grondslag.BESTUURLIJK, Verschuifregel.WERKDAG_TERUG);
    }

    private static Termijnregel wet(Duur weken) {
        return new Termijnregel(Formulering.BINNEN_WEKEN, weken, Grondslag.WET, Verschuifregel.ATW_VOORUIT);
    }
}
