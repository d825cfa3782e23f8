package nl.vthregie.termijn;

import nl.vthregie.organisatie.GelijkgesteldeDagenbestand;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/** What the tests share: a date in few letters, and calendars. */
final class Voorbeelden {

    /** The bundled days, and no region that closes. */
    static final Kalender KALENDER = new Kalender(GelijkgesteldeDagenbestand.meegeleverd());

    private Voorbeelden() {
    }

    /** @param datum as {@code 2024-03-28} */
    static LocalDate op(String datum) {
        return LocalDate.parse(datum);
    }

    static Kalender metCollectiefVrij(String... dagen) {
        return new Kalender(
                GelijkgesteldeDagenbestand.meegeleverd(),
                Set.copyOf(Arrays.stream(dagen).map(LocalDate::parse).toList()));
    }
}
