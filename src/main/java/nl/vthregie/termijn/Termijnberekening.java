package nl.vthregie.termijn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Turns a rule and a date into a deadline. Due date, timer and reminders of a task all come from one answer of
 * {@link #bereken}, so that they cannot disagree.
 *
 * @param kalender which days are working days
 */
public record Termijnberekening(Kalender kalender) {

    /** The zone of every deadline, whatever zone the server has. */
    public static final ZoneId TIJDZONE = ZoneId.of("Europe/Amsterdam");

    public Termijnberekening {
        Objects.requireNonNull(kalender, "kalender");
    }

    /**
     * @param peildatum what the wording refers to: the day on which a "binnen" term starts (not counted itself), the date
     *         that {@code VOOR} and {@code UITERLIJK} name, any day in the quarter, or the event that
     *         {@code TERUGREKENING} counts back from
     * @param regel how to count
     * @return the deadline with its explanation
     * @throws IllegalArgumentException when the reference date or the answer lies outside the calendar
     */
    public Termijn bereken(LocalDate peildatum, Termijnregel regel) {
        Objects.requireNonNull(peildatum, "peildatum");
        Objects.requireNonNull(regel, "regel");
        Kalender.eisBinnenBereik(peildatum);

        LocalDate einde = laatsteDag(peildatum, regel);
        AlgemeneTermijnenwet.Uitkomst formeel = regel.verschuifregel() == Verschuifregel.ATW_VOORUIT
                ? AlgemeneTermijnenwet.verleng(peildatum, einde, regel, kalender)
                : new AlgemeneTermijnenwet.Uitkomst(einde, Optional.empty());
        LocalDate werkdatum = regel.verschuifregel() == Verschuifregel.GEEN
                ? formeel.laatsteDag()
                : kalender.werkdagOpOfVoor(formeel.laatsteDag());
        return new Termijn(formeel.laatsteDag(), werkdatum, toelichting(peildatum, regel, formeel, werkdatum));
    }

    /**
     * The moment at which a clock in the Netherlands shows that date and time. In the night to summer time a time that
     * does not exist moves forward by the hour that is skipped (02:30 becomes 03:30); in the night to winter time a time
     * that comes twice is the first of the two.
     *
     * @return the moment, the same in every default zone
     */
    public static Instant tijdstip(LocalDate datum, LocalTime tijd) {
        return ZonedDateTime.of(datum, tijd, TIJDZONE).toInstant();
    }

    private LocalDate laatsteDag(LocalDate peildatum, Termijnregel regel) {
        return switch (regel.formulering()) {
            case BINNEN_WERKDAGEN -> kalender.werkdagenLater(peildatum, regel.duur().aantal());
            case BINNEN_DAGEN -> peildatum.plusDays(regel.duur().aantal());
            case BINNEN_WEKEN -> peildatum.plusWeeks(regel.duur().aantal());
            case BINNEN_MAANDEN -> peildatum.plusMonths(regel.duur().aantal());
            case VOOR -> peildatum.minusDays(1);
            case UITERLIJK -> peildatum;
            case KWARTAAL -> laatsteDagVanKwartaal(peildatum);
            case TERUGREKENING -> eerder(peildatum, regel.duur());
        };
    }

    private LocalDate eerder(LocalDate datum, Duur duur) {
        return switch (duur.eenheid()) {
            case WERKDAGEN -> kalender.werkdagenEerder(datum, duur.aantal());
            case DAGEN -> datum.minusDays(duur.aantal());
            case WEKEN -> datum.minusWeeks(duur.aantal());
            case MAANDEN -> datum.minusMonths(duur.aantal());
            case JAREN -> datum.minusYears(duur.aantal());
            case UREN -> throw new IllegalStateException("no wording counts back in " + duur.eenheid());
        };
    }

    private static LocalDate laatsteDagVanKwartaal(LocalDate datum) {
        Month laatsteMaand = datum.getMonth().firstMonthOfQuarter().plus(2);
        return LocalDate.of(datum.getYear(), laatsteMaand, laatsteMaand.maxLength());
    }

    private String toelichting(
            LocalDate peildatum, Termijnregel regel, AlgemeneTermijnenwet.Uitkomst formeel, LocalDate werkdatum) {
        StringJoiner zin = new StringJoiner("; ");
        zin.add("Uiterlijk " + Datumtekst.kort(werkdatum)
                + " (" + telwijze(peildatum, regel) + ", " + regel.grondslag().omschrijving() + ")");
        formeel.reden().ifPresent(zin::add);
        if (werkdatum.isBefore(formeel.laatsteDag())) {
            zin.add("formeel kan het tot en met " + Datumtekst.kort(formeel.laatsteDag()));
        }
        kalender.redenGeenWerkdag(werkdatum).ifPresent(reden -> zin.add("let op: dat is " + reden));
        if (regel.formulering().teltVooruit() && !werkdatum.isAfter(peildatum)) {
            zin.add("let op: in deze termijn valt geen werkdag");
        }
        return zin.toString();
    }

    private static String telwijze(LocalDate peildatum, Termijnregel regel) {
        return switch (regel.formulering()) {
            case BINNEN_WERKDAGEN, BINNEN_DAGEN, BINNEN_WEKEN, BINNEN_MAANDEN -> regel.duur().omschrijving();
            case VOOR -> "vóór " + Datumtekst.zonderWeekdag(peildatum);
            case UITERLIJK -> "vaste datum";
            case KWARTAAL -> "einde " + (peildatum.getMonthValue() + 2) / 3 + "e kwartaal " + peildatum.getYear();
            case TERUGREKENING -> regel.duur().omschrijving() + " vóór " + Datumtekst.zonderWeekdag(peildatum);
        };
    }
}
