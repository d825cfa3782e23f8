package nl.vthregie.termijn;

import java.time.LocalDate;
import java.util.Map;

/**
 * The days that a koninklijk besluit puts on a par with a holiday (Atw art. 3 lid 3). No rule yields them, so they are data.
 *
 * @param bronPerDag for each day where it was found
 */
public record GelijkgesteldeDagen(Map<LocalDate, String> bronPerDag) {

    public GelijkgesteldeDagen {
        bronPerDag = Map.copyOf(bronPerDag);
    }

    /** @return none at all */
    public static GelijkgesteldeDagen geen() {
        return new GelijkgesteldeDagen(Map.of());
    }

    boolean bevat(LocalDate datum) {
        return bronPerDag.containsKey(datum);
    }
}
