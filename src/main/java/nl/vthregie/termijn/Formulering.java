package nl.vthregie.termijn;

import java.util.Optional;

/**
 * How a term is worded, and so how its last day follows from the reference date ({@code peildatum}).
 *
 * <p>"Binnen" counts from the day after the reference date: what starts on Monday and must be done within 1 day may be
 * done until the end of Tuesday.
 */
public enum Formulering {

    /** Within n working days after the reference date. */
    BINNEN_WERKDAGEN(Eenheid.WERKDAGEN),

    /** Within n calendar days after the reference date. */
    BINNEN_DAGEN(Eenheid.DAGEN),

    /** Within n weeks after the reference date: the same day of the week. */
    BINNEN_WEKEN(Eenheid.WEKEN),

    /** Within n months after the reference date: the same day of the month, or that month's last day if it is shorter. */
    BINNEN_MAANDEN(Eenheid.MAANDEN),

    /** Before the reference date: the day before it is the last valid one. */
    VOOR(null),

    /** On the reference date at the latest ("uiterlijk", "voor of op"). */
    UITERLIJK(null),

    /** In the quarter in which the reference date lies: the last calendar day of that quarter. */
    KWARTAAL(null),

    /** At least n units before the reference date, as in Wgr 35. */
    TERUGREKENING(null);

    private final Eenheid eenheid;

    Formulering(Eenheid eenheid) {
        this.eenheid = eenheid;
    }

    /** @return the unit that this wording fixes; empty when it has no duration or leaves the unit open */
    public Optional<Eenheid> eenheid() {
        return Optional.ofNullable(eenheid);
    }

    /** @return true for the four "binnen" wordings, whose reference date is the day on which the term starts */
    public boolean teltVooruit() {
        return eenheid != null;
    }

    /** @return true when a rule with this wording needs a {@link Duur}, false when it may not have one */
    public boolean vraagtDuur() {
        return teltVooruit() || this == TERUGREKENING;
    }
}
