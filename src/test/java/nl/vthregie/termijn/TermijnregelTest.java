package nl.vthregie.termijn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a beheerder may type in a row, and what he is told when it is wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermijnregelTest {

    @Test
    void een_rij_met_duur_en_eenheid() {
        assertThat(Termijnregel.lees("BINNEN_WERKDAGEN", 10, "WERKDAGEN", "INTERN", "WERKDAG_TERUG"))
                .isEqualTo(new Termijnregel(
                        Formulering.BINNEN_WERKDAGEN, Duur.werkdagen(10), Grondslag.INTERN, Verschuifregel.WERKDAG_TERUG));
    }

    @Test
    void de_formulering_noemt_de_eenheid_al_dus_die_mag_leeg_blijven() {
        assertThat(Termijnregel.lees("BINNEN_WEKEN", 6, null, "WET", "ATW_VOORUIT").duur()).isEqualTo(Duur.weken(6));
        assertThat(Termijnregel.lees("BINNEN_MAANDEN", 2, " ", "WET", "ATW_VOORUIT").duur()).isEqualTo(Duur.maanden(2));
    }

    @Test
    void een_rij_zonder_duur() {
        assertThat(Termijnregel.lees("VOOR", null, "", "BESTUURLIJK", "WERKDAG_TERUG"))
                .isEqualTo(new Termijnregel(Formulering.VOOR, null, Grondslag.BESTUURLIJK, Verschuifregel.WERKDAG_TERUG));
    }

    @Test
    void spaties_om_een_woord_en_een_getal_als_10_punt_0_storen_niet() {
        assertThat(Termijnregel.lees(" TERUGREKENING ", 10.0, " DAGEN ", " WET ", " GEEN "))
                .isEqualTo(new Termijnregel(Formulering.TERUGREKENING, Duur.dagen(10), Grondslag.WET, Verschuifregel.GEEN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", value = {
            "- | 1 | - | WET | GEEN | De formulering is leeg. Kies uit: BINNEN_WERKDAGEN, BINNEN_DAGEN, BINNEN_WEKEN, "
                    + "BINNEN_MAANDEN, VOOR, UITERLIJK, KWARTAAL, TERUGREKENING.",
            "BINNEN | 1 | - | WET | GEEN | Er bestaat geen formulering 'BINNEN'. Kies uit: BINNEN_WERKDAGEN, BINNEN_DAGEN, "
                    + "BINNEN_WEKEN, BINNEN_MAANDEN, VOOR, UITERLIJK, KWARTAAL, TERUGREKENING.",
            "VOOR | - | - | \" \" | GEEN | De grondslag is leeg. Kies uit: WET, AMVB, GEM_VERORDENING, BESTUURLIJK, INTERN.",
            "VOOR | - | - | wet | GEEN | Er bestaat geen grondslag 'wet'. Kies uit: WET, AMVB, GEM_VERORDENING, BESTUURLIJK, INTERN.",
            "VOOR | - | - | WET | ATW | Er bestaat geen verschuifregel 'ATW'. Kies uit: GEEN, ATW_VOORUIT, WERKDAG_TERUG.",
            "TERUGREKENING | 1 | MAAND | WET | GEEN | Er bestaat geen eenheid 'MAAND'. "
                    + "Kies uit: UREN, WERKDAGEN, DAGEN, WEKEN, MAANDEN, JAREN.",
            "TERUGREKENING | 1 | - | WET | GEEN | De duur mist een eenheid. "
                    + "Kies uit: UREN, WERKDAGEN, DAGEN, WEKEN, MAANDEN, JAREN.",
            "TERUGREKENING | 24 | UREN | WET | GEEN | Een termijn telt in hele dagen, niet in UREN. Kies DAGEN of WERKDAGEN.",
            "TERUGREKENING | - | - | WET | GEEN | Bij TERUGREKENING hoort een duur. Vul een heel getal in van 1 tot en met 9999.",
            "BINNEN_DAGEN | - | - | WET | GEEN | Bij BINNEN_DAGEN hoort een duur. Vul een heel getal in van 1 tot en met 9999.",
            "BINNEN_DAGEN | - | DAGEN | WET | GEEN | "
                    + "Er staat een eenheid 'DAGEN' zonder duur. Vul de duur in of maak de eenheid leeg.",
            "BINNEN_DAGEN | 5 | WERKDAGEN | WET | GEEN | Bij BINNEN_DAGEN hoort de eenheid DAGEN, niet WERKDAGEN.",
            "VOOR | 5 | - | WET | GEEN | Bij VOOR hoort geen duur: de datum zelf bepaalt de laatste dag. Maak de duur leeg.",
            "KWARTAAL | 1 | DAGEN | WET | GEEN | "
                    + "Bij KWARTAAL hoort geen duur: de datum zelf bepaalt de laatste dag. Maak de duur leeg."})
    void een_verkeerde_rij_wordt_uitgelegd(
            String formulering, Integer aantal, String eenheid, String grondslag, String verschuifregel, String melding) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Termijnregel.lees(formulering, aantal, eenheid, grondslag, verschuifregel))
                .withMessage(melding);
    }

    @ParameterizedTest
    @CsvSource({"0", "-3", "10000", "20260401", "2.5", "4294967297"})
    void de_duur_is_een_heel_getal_van_1_tot_en_met_9999(String getypt) {
        Number aantal = Double.valueOf(getypt);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Termijnregel.lees("BINNEN_DAGEN", aantal, null, "WET", "GEEN"))
                .withMessageMatching("De duur \\S+ is ongeldig\\. Vul een heel getal in van 1 tot en met 9999\\.");
    }

    @Test
    void de_grenzen_van_de_duur_mogen() {
        assertThat(Duur.dagen(1).aantal()).isEqualTo(1);
        assertThat(Duur.dagen(9999).aantal()).isEqualTo(9999);
    }

    @Test
    void ook_de_code_kan_geen_halve_regel_maken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Termijnregel(null, null, Grondslag.WET, Verschuifregel.GEEN))
                .withMessageStartingWith("De formulering is leeg.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Termijnregel(Formulering.VOOR, null, null, Verschuifregel.GEEN))
                .withMessageStartingWith("De grondslag is leeg.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Termijnregel(Formulering.VOOR, null, Grondslag.WET, null))
                .withMessageStartingWith("De verschuifregel is leeg.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Termijnregel(Formulering.VOOR, Duur.dagen(1), Grondslag.WET, Verschuifregel.GEEN))
                .withMessageStartingWith("Bij VOOR hoort geen duur");
    }

    @ParameterizedTest
    @CsvSource({"WERKDAGEN, 1, 1 werkdag", "WERKDAGEN, 10, 10 werkdagen", "DAGEN, 1, 1 dag", "DAGEN, 2, 2 dagen",
            "WEKEN, 1, 1 week", "WEKEN, 6, 6 weken", "MAANDEN, 1, 1 maand", "MAANDEN, 3, 3 maanden", "JAREN, 1, 1 jaar",
            "JAREN, 4, 4 jaar", "UREN, 24, 24 uur"})
    void een_duur_in_woorden(Eenheid eenheid, int aantal, String woorden) {
        assertThat(new Duur(aantal, eenheid).omschrijving()).isEqualTo(woorden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WET", "AMVB", "GEM_VERORDENING"})
    void wettelijke_termijnen_vallen_onder_de_algemene_termijnenwet(Grondslag grondslag) {
        assertThat(regel(Formulering.BINNEN_WEKEN, Duur.weken(6), grondslag).valtOnderAtw()).isTrue();
        assertThat(regel(Formulering.UITERLIJK, null, grondslag).valtOnderAtw()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BESTUURLIJK", "INTERN"})
    void een_afspraak_valt_niet_onder_de_algemene_termijnenwet(Grondslag grondslag) {
        assertThat(regel(Formulering.BINNEN_WEKEN, Duur.weken(6), grondslag).valtOnderAtw()).isFalse();
    }

    @Test
    void terugrekening_valt_niet_onder_de_algemene_termijnenwet() {
        assertThat(regel(Formulering.TERUGREKENING, Duur.weken(6), Grondslag.WET).valtOnderAtw()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"90, DAGEN, false", "91, DAGEN, true", "90, WERKDAGEN, false", "91, WERKDAGEN, true", "12, WEKEN, false",
            "13, WEKEN, true", "3, MAANDEN, false", "4, MAANDEN, true", "1, JAREN, true", "1, UREN, true", "72, UREN, true"})
    void uren_jaren_en_lange_termijnen_zijn_uitgezonderd(int aantal, Eenheid eenheid, boolean uitgezonderd) {
        assertThat(new Duur(aantal, eenheid).isUitgezonderdVanAtw()).isEqualTo(uitgezonderd);
    }

    @Test
    void een_te_lange_wettelijke_termijn_valt_niet_onder_de_algemene_termijnenwet() {
        assertThat(regel(Formulering.BINNEN_WEKEN, Duur.weken(13), Grondslag.WET).valtOnderAtw()).isFalse();
    }

    private static Termijnregel regel(Formulering formulering, Duur duur, Grondslag grondslag) {
        return new Termijnregel(formulering, duur, grondslag, Verschuifregel.GEEN);
    }
}
