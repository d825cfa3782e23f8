package nl.vthregie.termijn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The days that a koninklijk besluit puts on a par with a holiday (Atw art. 3 lid 3). No rule yields them, so they are
 * data: a file with the columns {@code datum;bron}. Blank lines and lines that begin with {@code #} do not count.
 *
 * @param bronPerDag for each day where it was found
 */
public record GelijkgesteldeDagen(Map<LocalDate, String> bronPerDag) {

    private static final String MEEGELEVERD = "gelijkgestelde-dagen.csv";
    private static final String KOPREGEL = "datum;bron";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public GelijkgesteldeDagen {
        bronPerDag = Map.copyOf(bronPerDag);
    }

    /** @return none at all */
    public static GelijkgesteldeDagen geen() {
        return new GelijkgesteldeDagen(Map.of());
    }

    /**
     * @return the days of the file that comes with the application
     * @throws IllegalArgumentException as {@link #lees}
     */
    public static GelijkgesteldeDagen meegeleverd() {
        try (InputStream inhoud = GelijkgesteldeDagen.class.getResourceAsStream("/termijn/" + MEEGELEVERD)) {
            return lees(MEEGELEVERD, Objects.requireNonNull(inhoud, MEEGELEVERD));
        } catch (IOException e) {
            throw onleesbaar(MEEGELEVERD, e);
        }
    }

    /**
     * @param bestandsnaam what to call the file in an error
     * @param inhoud the file, in UTF-8; the caller closes it
     * @return its days
     * @throws IllegalArgumentException when something in the file is wrong; its message has one line for each mistake,
     *         with file, line number and what to do
     * @throws UncheckedIOException when the file cannot be read
     */
    public static GelijkgesteldeDagen lees(String bestandsnaam, InputStream inhoud) {
        Objects.requireNonNull(bestandsnaam, "bestandsnaam");
        Objects.requireNonNull(inhoud, "inhoud");
        // A decoder of our own, because the default one turns a damaged letter into a question mark without a word.
        BufferedReader lezer = new BufferedReader(new InputStreamReader(inhoud, StandardCharsets.UTF_8.newDecoder()));
        try {
            return new Bestand(bestandsnaam).lees(lezer.lines().toList());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new IllegalArgumentException(
                        bestandsnaam + ": het bestand is niet als UTF-8 opgeslagen. Sla het opnieuw op als UTF-8.", e);
            }
            throw onleesbaar(bestandsnaam, e.getCause());
        }
    }

    boolean bevat(LocalDate datum) {
        return bronPerDag.containsKey(datum);
    }

    private static UncheckedIOException onleesbaar(String bestandsnaam, IOException oorzaak) {
        return new UncheckedIOException(bestandsnaam + ": het bestand kan niet worden gelezen.", oorzaak);
    }

    /** One file being read. It gathers every mistake, so that a beheerder corrects the file once. */
    private static final class Bestand {

        private final String naam;
        private final Map<LocalDate, String> dagen = new HashMap<>();
        private final List<String> fouten = new ArrayList<>();
        private boolean kopregelGezien;

        Bestand(String naam) {
            this.naam = naam;
        }

        GelijkgesteldeDagen lees(List<String> regels) {
            for (int i = 0; i < regels.size(); i++) {
                String regel = zonderByteOrderMark(regels.get(i)).strip();
                if (!regel.isEmpty() && !regel.startsWith("#")) {
                    int nummer = i + 1;
                    fout(regel).ifPresent(fout -> fouten.add("%s, regel %s: %s".formatted(naam, nummer, fout)));
                }
            }
            if (!kopregelGezien) {
                fouten.add("%s: de kopregel '%s' ontbreekt.".formatted(naam, KOPREGEL));
            }
            if (!fouten.isEmpty()) {
                throw new IllegalArgumentException(String.join(System.lineSeparator(), fouten));
            }
            return new GelijkgesteldeDagen(dagen);
        }

        /** Excel begins a UTF-8 file with this invisible mark. */
        private static String zonderByteOrderMark(String regel) {
            return regel.startsWith(BYTE_ORDER_MARK) ? regel.substring(1) : regel;
        }

        private Optional<String> fout(String regel) {
            if (!kopregelGezien) {
                kopregelGezien = true;
                return regel.equals(KOPREGEL)
                        ? Optional.empty()
                        : Optional.of("de kopregel is '%s'. Hier moet '%s' staan.".formatted(regel, KOPREGEL));
            }
            String[] velden = regel.split(";", -1);
            if (velden.length != 2) {
                return Optional.of("er staan %s velden. Schrijf er twee: %s.".formatted(velden.length, KOPREGEL));
            }
            return foutInDag(velden[0].strip(), velden[1].strip());
        }

        private Optional<String> foutInDag(String datumtekst, String bron) {
            LocalDate datum;
            try {
                datum = LocalDate.parse(datumtekst);
                Kalender.eisBinnenBereik(datum);
            } catch (DateTimeException e) {
                return Optional.of("'%s' is geen bestaande datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2026-01-02."
                        .formatted(datumtekst));
            } catch (IllegalArgumentException e) {
                return Optional.of(e.getMessage());
            }
            if (bron.isEmpty()) {
                return Optional.of("de bron ontbreekt. Noem het koninklijk besluit.");
            }
            // A day that is off already is a slip of the pen: no besluit would name it.
            Optional<String> alVrij = new Kalender(geen()).redenGeenWerkdag(datum);
            if (alVrij.isPresent()) {
                return Optional.of("%s is al %s. Controleer de datum.".formatted(datumtekst, alVrij.get()));
            }
            return dagen.putIfAbsent(datum, bron) == null
                    ? Optional.empty()
                    : Optional.of("%s staat er twee keer in. Verwijder één regel.".formatted(datumtekst));
        }
    }
}
