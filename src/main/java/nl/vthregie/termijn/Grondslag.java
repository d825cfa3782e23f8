package nl.vthregie.termijn;

/** What a term rests on. */
public enum Grondslag {

    /** An act of parliament: Atw art. 1 lid 1. */
    WET("wet", true),

    /** An algemene maatregel van bestuur: Atw art. 5. */
    AMVB("AMvB", true),

    /** A municipal by-law: Gemeentewet art. 145. */
    GEM_VERORDENING("gemeentelijke verordening", true),

    /** An agreement or letter between administrators, such as the robuustheid deadlines. */
    BESTUURLIJK("bestuurlijke afspraak", false),

    /** An agreement within the dienst. */
    INTERN("interne afspraak", false);

    private final String omschrijving;
    private final boolean onderAtw;

    Grondslag(String omschrijving, boolean onderAtw) {
        this.omschrijving = omschrijving;
        this.onderAtw = onderAtw;
    }

    /** @return for people, as it stands in an explanation */
    public String omschrijving() {
        return omschrijving;
    }

    /** @return true when the Atw covers terms with this basis */
    public boolean isOnderAtw() {
        return onderAtw;
    }
}
