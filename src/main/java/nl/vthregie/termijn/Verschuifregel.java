package nl.vthregie.termijn;

/** What happens when a term ends on a day on which nobody works. A DMN table decides which one holds. */
public enum Verschuifregel {

    /** Nothing moves: the {@code werkdatum} is the formal date, also on a Sunday. */
    GEEN,

    /**
     * The Atw extends the formal date, as far as that act reaches: a term that art. 1 lid 2 or art. 4 excludes keeps its
     * date, whatever the table says. The {@code werkdatum} is the last working day up to and including the formal date.
     */
    ATW_VOORUIT,

    /** The formal date stays, the {@code werkdatum} falls back to the last working day up to and including it. */
    WERKDAG_TERUG
}
