package nl.vthregie.termijn;

import static nl.vthregie.termijn.Voorbeelden.KALENDER;
import static nl.vthregie.termijn.Voorbeelden.metCollectiefVrij;
import static nl.vthregie.termijn.Voorbeelden.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TermijnberekeningTest {

    private final Termijnberekening berekening = new Termijnberekening(KALENDER);

    @Nested
    class Formuleringen {

        @Test
        void binnen_telt_vanaf_de_dag_na_de_start() {
            assertThat(laatsteDag("2026-06-08", "BINNEN_DAGEN", 1)).isEqualTo("2026-06-09");
            assertThat(laatsteDag("2026-06-08", "BINNEN_WERKDAGEN", 1)).isEqualTo("2026-06-09");
        }

        @Test
        void wie_in_het_weekend_begint_heeft_maandag_als_eerste_werkdag() {
            assertThat(laatsteDag("2026-06-06", "BINNEN_WERKDAGEN", 1)).isEqualTo("2026-06-08");
        }

        @Test
        void binnen_een_week_is_dezelfde_weekdag() {
            assertThat(laatsteDag("2026-06-10", "BINNEN_WEKEN", 1)).isEqualTo("2026-06-17");
        }

        @ParameterizedTest
        @CsvSource({"2026-01-15, 1, 2026-02-15", "2026-01-31, 1, 2026-02-28", "2024-01-31, 1, 2024-02-29", "2024-02-29, 12, 2025-02-28",
                "2026-02-28, 1, 2026-03-28", "2026-10-31, 4, 2027-02-28"})
        void binnen_maanden_is_dezelfde_dag_of_de_laatste_van_een_kortere_maand(String start, int aantal, LocalDate verwacht) {
            assertThat(laatsteDag(start, "BINNEN_MAANDEN", aantal)).isEqualTo(verwacht);
        }

        @ParameterizedTest
        @CsvSource({"2024-01-01, 2024-03-31, 1e", "2024-03-31, 2024-03-31, 1e", "2024-04-01, 2024-06-30, 2e", "2024-08-15, 2024-09-30, 3e",
                "2024-12-31, 2024-12-31, 4e"})
        void een_kwartaal_eindigt_op_zijn_laatste_kalenderdag(LocalDate dag, LocalDate laatste, String hoeveelste) {
            Termijn termijn = berekening.bereken(dag, regel("KWARTAAL", null, "GEEN"));

            assertThat(termijn.formeleDatum()).isEqualTo(laatste);
            assertThat(termijn.toelichting()).contains("(einde " + hoeveelste + " kwartaal 2024, bestuurlijke afspraak)");
        }

        @ParameterizedTest
        @CsvSource({"2026-04-08, 2, WERKDAGEN, 2026-04-02", "2026-07-15, 14, DAGEN, 2026-07-01", "2026-07-15, 12, WEKEN, 2026-04-22",
                "2026-03-31, 1, MAANDEN, 2026-02-28", "2024-02-29, 1, JAREN, 2023-02-28"})
        void terugrekening_telt_terug_vanaf_de_gebeurtenis(LocalDate gebeurtenis, int aantal, String eenheid, LocalDate verwacht) {
            Termijnregel regel = Termijnregel.lees("TERUGREKENING", aantal, eenheid, "WET", "GEEN");

            assertThat(berekening.bereken(gebeurtenis, regel).formeleDatum()).isEqualTo(verwacht);
        }

        private LocalDate laatsteDag(String start, String formulering, int aantal) {
            return berekening.bereken(op(start), regel(formulering, aantal, "GEEN")).formeleDatum();
        }
    }

    @Nested
    class Werkdatum {

        @Test
        void geen_verschuiving_laat_ook_de_werkdatum_op_zondag_staan_en_waarschuwt() {
            assertThat(berekening.bereken(op("2026-03-31"), regel("BINNEN_DAGEN", 5, "GEEN"))).isEqualTo(new Termijn(
                    op("2026-04-05"), op("2026-04-05"),
                    "Uiterlijk zo 5 april 2026 (5 dagen, bestuurlijke afspraak); let op: dat is een zondag"));
        }

        @Test
        void de_werkdatum_valt_terug_over_pasen_heen_en_de_formele_datum_blijft() {
            assertThat(berekening.bereken(op("2026-03-30"), regel("BINNEN_WEKEN", 1, "WERKDAG_TERUG"))).isEqualTo(new Termijn(
                    op("2026-04-06"), op("2026-04-02"),
                    "Uiterlijk do 2 april 2026 (1 week, bestuurlijke afspraak); formeel kan het tot en met ma 6 april 2026"));
        }

        @Test
        void de_werkdatum_valt_ook_terug_over_een_collectieve_vrije_dag() {
            Termijnberekening twente = new Termijnberekening(metCollectiefVrij("2026-12-24", "2026-12-23"));

            Termijn termijn = twente.bereken(op("2026-12-24"), regel("UITERLIJK", null, "WERKDAG_TERUG"));

            assertThat(termijn.formeleDatum()).isEqualTo("2026-12-24");
            assertThat(termijn.werkdatum()).isEqualTo("2026-12-22");
        }

        @Test
        void een_termijn_waarin_geen_werkdag_valt_zegt_dat() {
            Termijn termijn = berekening.bereken(op("2026-06-05"), regel("BINNEN_DAGEN", 2, "WERKDAG_TERUG"));

            assertThat(termijn.werkdatum()).isEqualTo("2026-06-05");
            assertThat(termijn.toelichting()).isEqualTo("Uiterlijk vr 5 juni 2026 (2 dagen, bestuurlijke afspraak); "
                    + "formeel kan het tot en met zo 7 juni 2026; let op: in deze termijn valt geen werkdag");
        }

        @Test
        void een_termijn_met_precies_een_werkdag_klaagt_niet() {
            Termijn termijn = berekening.bereken(op("2026-06-04"), regel("BINNEN_DAGEN", 2, "WERKDAG_TERUG"));

            assertThat(termijn.werkdatum()).isEqualTo("2026-06-05");
            assertThat(termijn.toelichting()).doesNotContain("let op");
        }

        @Test
        void een_vaste_datum_heeft_geen_start_dus_ook_geen_klacht_over_werkdagen() {
            Termijn termijn = berekening.bereken(op("2026-06-05"), regel("UITERLIJK", null, "WERKDAG_TERUG"));

            assertThat(termijn.toelichting()).isEqualTo("Uiterlijk vr 5 juni 2026 (vaste datum, bestuurlijke afspraak)");
        }
    }

    @Nested
    class Toelichting {

        @ParameterizedTest
        @CsvSource({"WET, wet", "AMVB, AMvB", "GEM_VERORDENING, gemeentelijke verordening", "BESTUURLIJK, bestuurlijke afspraak",
                "INTERN, interne afspraak"})
        void noemt_de_grondslag(String grondslag, String woorden) {
            Termijnregel regel = Termijnregel.lees("BINNEN_WERKDAGEN", 1, null, grondslag, "GEEN");

            assertThat(berekening.bereken(op("2026-06-08"), regel).toelichting())
                    .isEqualTo("Uiterlijk di 9 juni 2026 (1 werkdag, " + woorden + ")");
        }

        @Test
        void kent_alle_dagen_en_maanden() {
            assertThat(IntStream.rangeClosed(1, 7).mapToObj(dag -> Datumtekst.kort(LocalDate.of(2026, 6, dag))))
                    .containsExactly("ma 1 juni 2026", "di 2 juni 2026", "wo 3 juni 2026", "do 4 juni 2026", "vr 5 juni 2026",
                            "za 6 juni 2026", "zo 7 juni 2026");
            assertThat(IntStream.rangeClosed(1, 12).mapToObj(maand -> Datumtekst.zonderWeekdag(LocalDate.of(2026, maand, 1))))
                    .containsExactly("1 januari 2026", "1 februari 2026", "1 maart 2026", "1 april 2026", "1 mei 2026", "1 juni 2026",
                            "1 juli 2026", "1 augustus 2026", "1 september 2026", "1 oktober 2026", "1 november 2026",
                            "1 december 2026");
        }

        @ParameterizedTest
        @ValueSource(strings = {"tr-TR", "th-TH-u-nu-thai", "ar-EG-u-nu-arab"})
        @ResourceLock(Resources.LOCALE)
        void is_nederlands_op_elke_machine(String taal) {
            Locale eigen = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag(taal));

                assertThat(berekening.bereken(op("2024-02-01"), regel("KWARTAAL", null, "WERKDAG_TERUG")).toelichting())
                        .isEqualTo("Uiterlijk do 28 maart 2024 (einde 1e kwartaal 2024, bestuurlijke afspraak); "
                                + "formeel kan het tot en met zo 31 maart 2024");
                assertThatIllegalArgumentException().isThrownBy(() -> Duur.dagen(0))
                        .withMessage("De duur 0 is ongeldig. Vul een heel getal in van 1 tot en met 9999.");
            } finally {
                Locale.setDefault(eigen);
            }
        }
    }

    @Nested
    class Invoerfouten {

        @Test
        void een_vertypt_jaar_wordt_geweigerd_ook_als_er_geen_feestdag_aan_te_pas_komt() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> berekening.bereken(op("0202-04-01"), regel("UITERLIJK", null, "GEEN")))
                    .withMessage("De datum 1 april 202 ligt buiten de kalender (2014 tot en met 2199). Controleer het jaar.");
        }

        @Test
        void de_peildatum_zelf_moet_in_de_kalender_liggen_ook_als_de_uitkomst_dat_doet() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> berekening.bereken(op("2013-12-20"), regel("BINNEN_WEKEN", 6, "GEEN")))
                    .withMessageStartingWith("De datum 20 december 2013 ligt buiten de kalender");
        }

        @Test
        void een_uitkomst_buiten_de_kalender_wordt_geweigerd() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> berekening.bereken(op("2026-04-01"), regel("BINNEN_MAANDEN", 9999, "GEEN")))
                    .withMessageStartingWith("De datum 1 juli 2859 ligt buiten de kalender");
        }

        @Test
        void zonder_kalender_peildatum_of_regel_is_de_aanroep_fout() {
            assertThatNullPointerException().isThrownBy(() -> new Termijnberekening(null)).withMessage("kalender");
            assertThatNullPointerException()
                    .isThrownBy(() -> berekening.bereken(null, regel("UITERLIJK", null, "GEEN"))).withMessage("peildatum");
            assertThatNullPointerException().isThrownBy(() -> berekening.bereken(op("2026-04-01"), null)).withMessage("regel");
        }

        @Test
        void een_werkdatum_na_de_formele_datum_kan_niet() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Termijn(op("2026-04-01"), op("2026-04-02"), "Uiterlijk"))
                    .withMessage("De werkdatum do 2 april 2026 ligt na de formele datum wo 1 april 2026.");
        }
    }

    private static Termijnregel regel(String formulering, Integer aantal, String verschuifregel) {
        return Termijnregel.lees(formulering, aantal, null, "BESTUURLIJK", verschuifregel);
    }
}
