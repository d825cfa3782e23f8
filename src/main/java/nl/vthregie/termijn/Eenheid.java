package nl.vthregie.termijn;

/** What a {@link Duur} counts. */
public enum Eenheid {

    UREN("uur", "uur"),
    WERKDAGEN("werkdag", "werkdagen"),
    DAGEN("dag", "dagen"),
    WEKEN("week", "weken"),
    MAANDEN("maand", "maanden"),
    JAREN("jaar", "jaar");

    private final String enkelvoud;
    private final String meervoud;

    Eenheid(String enkelvoud, String meervoud) {
        this.enkelvoud = enkelvoud;
        this.meervoud = meervoud;
    }

    /**
     * @param aantal how many, as it stands before the word
     * @return the Dutch word after that number: {@code werkdag} after 1, {@code werkdagen} after 10
     */
    String woord(int aantal) {
        return aantal == 1 ? enkelvoud : meervoud;
    }
}
