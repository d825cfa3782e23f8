package nl.vthregie.termijn;

import static nl.vthregie.termijn.Voorbeelden.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that a beheerder extends when a new koninklijk besluit appears. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GelijkgesteldeDagenTest {

    @Test
    void het_meegeleverde_bestand_bevat_de_dagen_van_de_twee_laatste_besluiten() {
        LocalDate[] dagen = Stream.of("2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30",
                        "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26")
                .map(LocalDate::parse).toArray(LocalDate[]::new);

        GelijkgesteldeDagen meegeleverd = GelijkgesteldeDagen.meegeleverd();

        assertThat(meegeleverd.bronPerDag()).containsOnlyKeys(dagen);
        assertThat(meegeleverd.bronPerDag().values()).allMatch(bron -> bron.startsWith("Besluit gelijkstelling van "));
    }

    @Test
    void commentaar_lege_regels_spaties_windows_regeleinden_en_het_merkteken_van_excel_storen_niet() {
        GelijkgesteldeDagen gelezen = lees("\uFEFF# uitleg\r\n\r\ndatum;bron\r\n 2026-01-02 ; KB één \r\n\r\n# einde");

        assertThat(gelezen.bronPerDag()).containsOnlyKeys(op("2026-01-02")).containsValue("KB één");
    }

    @Test
    void een_bestand_zonder_dagen_mag() {
        assertThat(lees("datum;bron\n")).isEqualTo(GelijkgesteldeDagen.geen());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "2-1-2026;KB            | '2-1-2026' is geen bestaande datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2026-01-02.",
            "2026-02-30;KB          | '2026-02-30' is geen bestaande datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2026-01-02.",
            ";KB                    | '' is geen bestaande datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2026-01-02.",
            "0206-01-02;KB          | De datum 2 januari 206 ligt buiten de kalender (2014 tot en met 2199). Controleer het jaar.",
            "2026-01-02             | er staan 1 velden. Schrijf er twee: datum;bron.",
            "2026-01-02;KB;nog iets | er staan 3 velden. Schrijf er twee: datum;bron.",
            "2026-01-02;            | de bron ontbreekt. Noem het koninklijk besluit.",
            "2026-01-03;KB          | 2026-01-03 is al een zaterdag. Controleer de datum.",
            "2026-04-27;KB          | 2026-04-27 is al Koningsdag. Controleer de datum."})
    void een_fout_wordt_gemeld_met_bestand_en_regel(String regel, String melding) {
        assertThatIllegalArgumentException().isThrownBy(() -> lees("# uitleg\ndatum;bron\n" + regel))
                .withMessage("dagen.csv, regel 3: " + melding);
    }

    @Test
    void een_dag_die_er_twee_keer_staat_wordt_gemeld() {
        assertThatIllegalArgumentException().isThrownBy(() -> lees("datum;bron\n2026-01-02;KB\n2026-01-02;KB"))
                .withMessage("dagen.csv, regel 3: 2026-01-02 staat er twee keer in. Verwijder één regel.");
    }

    @Test
    void een_verkeerde_kopregel_wordt_gemeld() {
        assertThatIllegalArgumentException().isThrownBy(() -> lees("dag,bron\n2026-01-02;KB"))
                .withMessage("dagen.csv, regel 1: de kopregel is 'dag,bron'. Hier moet 'datum;bron' staan.");
    }

    @Test
    void een_leeg_bestand_mist_de_kopregel() {
        assertThatIllegalArgumentException().isThrownBy(() -> lees(""))
                .withMessage("dagen.csv: de kopregel 'datum;bron' ontbreekt.");
    }

    @Test
    void alle_fouten_worden_in_een_keer_gemeld() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lees("datum;bron\n2026-13-01;KB\n2026-01-02;KB\n2026-05-15;"))
                .satisfies(fout -> assertThat(fout.getMessage().lines()).containsExactly(
                        "dagen.csv, regel 2: '2026-13-01' is geen bestaande datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2026-01-02.",
                        "dagen.csv, regel 4: de bron ontbreekt. Noem het koninklijk besluit."));
    }

    @Test
    void een_bestand_dat_niet_in_utf_8_staat_wordt_geweigerd() {
        InputStream latijn = new ByteArrayInputStream("datum;bron\n2026-01-02;één".getBytes(StandardCharsets.ISO_8859_1));

        assertThatIllegalArgumentException().isThrownBy(() -> GelijkgesteldeDagen.lees("dagen.csv", latijn))
                .withMessage("dagen.csv: het bestand is niet als UTF-8 opgeslagen. Sla het opnieuw op als UTF-8.");
    }

    @Test
    void een_bestand_dat_halverwege_niet_meer_te_lezen_is_wordt_gemeld() {
        InputStream kapot = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("schijf weg");
            }
        };

        assertThatThrownBy(() -> GelijkgesteldeDagen.lees("dagen.csv", kapot))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("dagen.csv: het bestand kan niet worden gelezen.")
                .hasRootCauseMessage("schijf weg");
    }

    private static GelijkgesteldeDagen lees(String inhoud) {
        return GelijkgesteldeDagen.lees("dagen.csv", new ByteArrayInputStream(inhoud.getBytes(StandardCharsets.UTF_8)));
    }
}
