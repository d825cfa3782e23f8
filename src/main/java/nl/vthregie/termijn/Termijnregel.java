package nl.vthregie.termijn;

/**
 * One deadline rule, as one row of the table {@code termijnen} states it.
 *
 * @param formulering how the term is worded, never null
 * @param duur how long it is; null exactly when the wording has no duration ({@code VOOR}, {@code UITERLIJK},
 *         {@code KWARTAAL})
 * @param grondslag what it rests on, never null
 * @param verschuifregel what happens at a day off, never null; given and not derived, because a DMN table decides it
 */
public record Termijnregel(Formulering formulering, Duur duur, Grondslag grondslag, Verschuifregel verschuifregel) {

    /** @throws IllegalArgumentException when a part is missing or the duration does not fit the wording */
    public Termijnregel {
        eisIngevuld(Formulering.class, "formulering", formulering);
        eisIngevuld(Grondslag.class, "grondslag", grondslag);
        eisIngevuld(Verschuifregel.class, "verschuifregel", verschuifregel);
        eisPassendeDuur(formulering, duur);
    }

    /**
     * Reads the cells of a row as a beheerder typed them.
     *
     * @param formulering the name of a {@link Formulering}
     * @param aantal the number of the duration; null when the cell is empty, as it must be for a wording without one
     * @param eenheid the name of an {@link Eenheid}; may be null or blank when the wording fixes the unit or has no
     *         duration
     * @param grondslag the name of a {@link Grondslag}
     * @param verschuifregel the name of a {@link Verschuifregel}
     * @return the rule
     * @throws IllegalArgumentException when a cell is empty, holds an unknown word or contradicts another
     */
    public static Termijnregel lees(
            String formulering, Number aantal, String eenheid, String grondslag, String verschuifregel) {
        Formulering gelezenFormulering = Invoer.keuze(Formulering.class, "formulering", formulering);
        return new Termijnregel(
                gelezenFormulering,
                leesDuur(gelezenFormulering, aantal, eenheid),
                Invoer.keuze(Grondslag.class, "grondslag", grondslag),
                Invoer.keuze(Verschuifregel.class, "verschuifregel", verschuifregel));
    }

    /**
     * Whether the Atw covers this term by law: its basis (art. 1 lid 1, art. 5, Gemeentewet art. 145), not counted back
     * from an event (art. 1 lid 2) and not excluded for its length (art. 4).
     *
     * <p>Art. 4 also excludes terms for bekendmaking, inwerkingtreding and vrijheidsbeneming. A rule does not show those:
     * their row must say {@link Verschuifregel#GEEN}.
     *
     * @return true when {@link Verschuifregel#ATW_VOORUIT} is what the law says
     */
    public boolean valtOnderAtw() {
        return grondslag.isOnderAtw() && AlgemeneTermijnenwet.uitzondering(this).isEmpty();
    }

    private static Duur leesDuur(Formulering formulering, Number aantal, String eenheid) {
        if (aantal == null) {
            if (!Invoer.isLeeg(eenheid)) {
                throw new IllegalArgumentException(
                        "Er staat een eenheid '%s' zonder duur. Vul de duur in of maak de eenheid leeg."
                                .formatted(eenheid.strip()));
            }
            return null;
        }
        if (!formulering.vraagtDuur()) {
            throw geenDuurBij(formulering);
        }
        int heel = aantal.intValue();
        if (heel != aantal.doubleValue()) {
            throw Duur.ongeldigAantal(aantal);
        }
        Eenheid gelezen = Invoer.isLeeg(eenheid)
                ? formulering.eenheid().orElse(null)
                : Invoer.keuze(Eenheid.class, "eenheid", eenheid);
        return new Duur(heel, gelezen);
    }

    private static <E extends Enum<E>> void eisIngevuld(Class<E> soort, String kolom, E waarde) {
        if (waarde == null) {
            throw new IllegalArgumentException("De %s is leeg. %s".formatted(kolom, Invoer.kiesUit(soort)));
        }
    }

    private static void eisPassendeDuur(Formulering formulering, Duur duur) {
        if (!formulering.vraagtDuur()) {
            if (duur != null) {
                throw geenDuurBij(formulering);
            }
            return;
        }
        if (duur == null) {
            throw new IllegalArgumentException(
                    "Bij %s hoort een duur. Vul een heel getal in van 1 tot en met %s."
                            .formatted(formulering, Duur.MAXIMUM));
        }
        formulering.eenheid().filter(vast -> vast != duur.eenheid()).ifPresent(vast -> {
            throw new IllegalArgumentException(
                    "Bij %s hoort de eenheid %s, niet %s.".formatted(formulering, vast, duur.eenheid()));
        });
        if (duur.eenheid() == Eenheid.UREN) {
            throw new IllegalArgumentException(
                    "Een termijn telt in hele dagen, niet in UREN. Kies DAGEN of WERKDAGEN.");
        }
    }

    private static IllegalArgumentException geenDuurBij(Formulering formulering) {
        return new IllegalArgumentException(
                "Bij %s hoort geen duur: de datum zelf bepaalt de laatste dag. Maak de duur leeg.".formatted(formulering));
    }
}
