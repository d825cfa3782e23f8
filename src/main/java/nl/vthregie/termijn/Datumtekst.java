package nl.vthregie.termijn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Dates as Dutch people write them. The words stand here and are not asked of the JDK, because its Dutch words depend on
 * the locale data that a runtime image happens to ship.
 */
public final class Datumtekst {

    private static final List<String> WEEKDAGEN =
            List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");
    private static final List<String> MAANDEN = List.of("januari", "februari", "maart", "april", "mei", "juni", "juli",
            "augustus", "september", "oktober", "november", "december");

    private Datumtekst() {
    }

    /** @return for example {@code do 28 maart 2024} */
    public static String kort(LocalDate datum) {
        return weekdag(datum).substring(0, 2) + " " + zonderWeekdag(datum);
    }

    /** @return for example {@code 28 maart 2024} */
    public static String zonderWeekdag(LocalDate datum) {
        return datum.getDayOfMonth() + " " + MAANDEN.get(datum.getMonthValue() - 1) + " " + datum.getYear();
    }

    /** @return for example {@code do 28 maart 2024 om 09:05} */
    public static String metTijd(Instant moment, ZoneId zone) {
        ZonedDateTime hier = moment.atZone(zone);
        return "%s om %02d:%02d".formatted(kort(hier.toLocalDate()), hier.getHour(), hier.getMinute());
    }

    /** @return for example {@code donderdag} */
    public static String weekdag(LocalDate datum) {
        return WEEKDAGEN.get(datum.getDayOfWeek().getValue() - 1);
    }
}
