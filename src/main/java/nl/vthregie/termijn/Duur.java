package nl.vthregie.termijn;

/**
 * How long a term is: a number and what it counts.
 *
 * @param aantal 1 to {@value #MAXIMUM}
 * @param eenheid what is counted, never null
 */
public record Duur(int aantal, Eenheid eenheid) {

    /** Four digits: whoever types a date (20260401) in the column for a number is told so. */
    static final int MAXIMUM = 9999;

    /** @throws IllegalArgumentException when the number is out of range or the unit is missing */
    public Duur {
        if (eenheid == null) {
            throw new IllegalArgumentException("De duur mist een eenheid. " + Invoer.kiesUit(Eenheid.class));
        }
        if (aantal < 1 || aantal > MAXIMUM) {
            throw ongeldigAantal(aantal);
        }
    }

    public static Duur werkdagen(int aantal) {
        return new Duur(aantal, Eenheid.WERKDAGEN);
    }

    public static Duur dagen(int aantal) {
        return new Duur(aantal, Eenheid.DAGEN);
    }

    public static Duur weken(int aantal) {
        return new Duur(aantal, Eenheid.WEKEN);
    }

    public static Duur maanden(int aantal) {
        return new Duur(aantal, Eenheid.MAANDEN);
    }

    /**
     * Atw art. 4: the law leaves alone a term in hours, of more than 90 days, 12 weeks or 3 months, or in years.
     *
     * @return true when the Atw does not apply to a term of this length
     */
    public boolean isUitgezonderdVanAtw() {
        return switch (eenheid) {
            case UREN, JAREN -> true;
            case WERKDAGEN, DAGEN -> aantal > 90;
            case WEKEN -> aantal > 12;
            case MAANDEN -> aantal > 3;
        };
    }

    static IllegalArgumentException ongeldigAantal(Number getypt) {
        return new IllegalArgumentException(
                "De duur %s is ongeldig. Vul een heel getal in van 1 tot en met %s.".formatted(getypt, MAXIMUM));
    }

    /** @return for people, for example {@code 10 werkdagen} or {@code 1 week} */
    public String omschrijving() {
        return aantal + " " + eenheid.woord(aantal);
    }
}
