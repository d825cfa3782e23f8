package nl.vthregie.termijn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which days are working days.
 *
 * <p>Two kinds of day off differ in law. Saturdays, Sundays and holidays extend a statutory term (Atw art. 1); a day on
 * which the whole region is closed does not, although nobody works on it.
 *
 * <p>Every method throws {@link IllegalArgumentException} for a year before {@value #EERSTE_JAAR} (the first Koningsdag)
 * or after {@value #LAATSTE_JAAR} (beyond that it is a typing error).
 *
 * @param gelijkgesteldeDagen the days that count as holidays by koninklijk besluit
 * @param collectiefVrij the days on which the region is closed; empty when there are none
 */
public record Kalender(GelijkgesteldeDagen gelijkgesteldeDagen, Set<LocalDate> collectiefVrij) {

    public static final int EERSTE_JAAR = 2014;
    public static final int LAATSTE_JAAR = 2199;

    public Kalender {
        Objects.requireNonNull(gelijkgesteldeDagen, "gelijkgesteldeDagen");
        collectiefVrij = Set.copyOf(collectiefVrij);
    }

    /** A calendar without regional days off. */
    public Kalender(GelijkgesteldeDagen gelijkgesteldeDagen) {
        this(gelijkgesteldeDagen, Set.of());
    }

    /** @return the holiday on that date, by art. 3 or put on a par with one; empty when it is none */
    public Optional<String> feestdag(LocalDate datum) {
        eisBinnenBereik(datum);
        return Feestdagen.naam(datum).or(() -> gelijkgesteldeDagen.bevat(datum)
                ? Optional.of("een met een feestdag gelijkgestelde dag")
                : Optional.empty());
    }

    public boolean isFeestdag(LocalDate datum) {
        return feestdag(datum).isPresent();
    }

    /** @return true when the Atw lets a term end here: no Saturday, Sunday or holiday (art. 1 lid 1) */
    public boolean isGewoneDag(LocalDate datum) {
        eisBinnenBereik(datum);
        return !isWeekend(datum) && !isFeestdag(datum);
    }

    /** @return true when people work: an ordinary day on which the region is not closed */
    public boolean isWerkdag(LocalDate datum) {
        return isGewoneDag(datum) && !collectiefVrij.contains(datum);
    }

    /** @return why it is no working day, as it follows on "dat is": {@code een zaterdag}, {@code Koningsdag}; else empty */
    public Optional<String> redenGeenWerkdag(LocalDate datum) {
        return feestdag(datum)
                .or(() -> isWeekend(datum) ? Optional.of("een " + Datumtekst.weekdag(datum)) : Optional.empty())
                .or(() -> collectiefVrij.contains(datum) ? Optional.of("een collectieve vrije dag") : Optional.empty());
    }

    /** @return the first working day after that date, never the date itself */
    public LocalDate eerstvolgendeWerkdag(LocalDate datum) {
        return werkdagOpOfNa(datum.plusDays(1));
    }

    /** @return the last working day before that date, never the date itself */
    public LocalDate vorigeWerkdag(LocalDate datum) {
        return werkdagOpOfVoor(datum.minusDays(1));
    }

    /** @return the date itself when it is a working day, else the first one after it */
    public LocalDate werkdagOpOfNa(LocalDate datum) {
        return zoek(datum, 1, this::isWerkdag);
    }

    /** @return the date itself when it is a working day, else the last one before it */
    public LocalDate werkdagOpOfVoor(LocalDate datum) {
        return zoek(datum, -1, this::isWerkdag);
    }

    /**
     * @param datum where to start; it is not counted itself
     * @param aantal how many working days later; 0 gives the date itself, also on a day off
     * @throws IllegalArgumentException when {@code aantal} is negative
     */
    public LocalDate werkdagenLater(LocalDate datum, int aantal) {
        eisNietNegatief(aantal);
        LocalDate gevonden = datum;
        for (int n = 0; n < aantal; n++) {
            gevonden = eerstvolgendeWerkdag(gevonden);
        }
        return gevonden;
    }

    /**
     * @param datum where to start; it is not counted itself
     * @param aantal how many working days earlier; 0 gives the date itself, also on a day off
     * @throws IllegalArgumentException when {@code aantal} is negative
     */
    public LocalDate werkdagenEerder(LocalDate datum, int aantal) {
        eisNietNegatief(aantal);
        LocalDate gevonden = datum;
        for (int n = 0; n < aantal; n++) {
            gevonden = vorigeWerkdag(gevonden);
        }
        return gevonden;
    }

    /** @return the date itself when it is an ordinary day, else the first one after it (Atw art. 1 lid 1) */
    LocalDate gewoneDagOpOfNa(LocalDate datum) {
        return zoek(datum, 1, this::isGewoneDag);
    }

    static void eisBinnenBereik(LocalDate datum) {
        if (datum.getYear() < EERSTE_JAAR || datum.getYear() > LAATSTE_JAAR) {
            throw new IllegalArgumentException("De datum %s ligt buiten de kalender (%s tot en met %s). Controleer het jaar."
                    .formatted(Datumtekst.zonderWeekdag(datum), EERSTE_JAAR, LAATSTE_JAAR));
        }
    }

    private static boolean isWeekend(LocalDate datum) {
        return datum.getDayOfWeek() == DayOfWeek.SATURDAY || datum.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void eisNietNegatief(int aantal) {
        if (aantal < 0) {
            throw new IllegalArgumentException("Het aantal werkdagen %s is negatief.".formatted(aantal));
        }
    }

    private static LocalDate zoek(LocalDate vanaf, int stap, Predicate<LocalDate> gezocht) {
        LocalDate datum = vanaf;
        while (!gezocht.test(datum)) {
            datum = datum.plusDays(stap);
        }
        return datum;
    }
}
