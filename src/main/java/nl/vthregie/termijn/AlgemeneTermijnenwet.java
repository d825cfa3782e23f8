package nl.vthregie.termijn;

import java.time.LocalDate;
import java.util.Optional;

/** What the Atw does to the last day of a term. */
final class AlgemeneTermijnenwet {

    private AlgemeneTermijnenwet() {
    }

    /**
     * @param laatsteDag the last day after the Atw has had its say
     * @param reden why it moved, or why it did not although it ends on a day off; empty when there is nothing to explain
     */
    record Uitkomst(LocalDate laatsteDag, Optional<String> reden) {
    }

    /** @return the article that takes this term out of the Atw, empty when none does */
    static Optional<String> uitzondering(Termijnregel regel) {
        if (regel.formulering() == Formulering.TERUGREKENING) {
            return Optional.of("art. 1 lid 2");
        }
        return regel.duur() != null && regel.duur().isUitgezonderdVanAtw() ? Optional.of("art. 4") : Optional.empty();
    }

    /**
     * Extends a term by art. 1 lid 1 (it does not end on a Saturday, Sunday or holiday) and art. 2 (a term of three days
     * or more has two other days in it), unless {@link #uitzondering} applies.
     *
     * @param peildatum the reference date; for a term that counts forward the day on which it starts
     * @param einde the last day as the wording says
     */
    static Uitkomst verleng(LocalDate peildatum, LocalDate einde, Termijnregel regel, Kalender kalender) {
        LocalDate volgensArtikel1 = kalender.gewoneDagOpOfNa(einde);
        LocalDate volgensArtikel2 = volgensArtikel2(peildatum, regel, kalender).orElse(einde);
        if (!volgensArtikel1.isAfter(einde) && !volgensArtikel2.isAfter(einde)) {
            return new Uitkomst(einde, Optional.empty());
        }
        Optional<String> uitzondering = uitzondering(regel);
        if (uitzondering.isPresent()) {
            return new Uitkomst(einde, uitzondering.map("de Algemene termijnenwet verlengt deze termijn niet (%s)"::formatted));
        }
        if (volgensArtikel2.isAfter(volgensArtikel1)) {
            return new Uitkomst(volgensArtikel2, Optional.of(
                    "verlengd vanaf %s, omdat er anders geen twee gewone dagen in de termijn vallen (Algemene termijnenwet, art. 2)"
                            .formatted(Datumtekst.kort(einde))));
        }
        return new Uitkomst(volgensArtikel1, Optional.of("verlengd, omdat %s %s is (Algemene termijnenwet, art. 1)"
                .formatted(Datumtekst.kort(einde), kalender.redenGeenWerkdag(einde).orElseThrow())));
    }

    /** @return the second ordinary day of the term; empty when art. 2 has no say */
    private static Optional<LocalDate> volgensArtikel2(LocalDate start, Termijnregel regel, Kalender kalender) {
        if (!isTermijnVanTenMinsteDrieDagen(regel)) {
            return Optional.empty();
        }
        LocalDate eerste = kalender.gewoneDagOpOfNa(start.plusDays(1));
        return Optional.of(kalender.gewoneDagOpOfNa(eerste.plusDays(1)));
    }

    /** Only what has a first day has a length. Working days need no art. 2: such a term holds as many as it counts. */
    private static boolean isTermijnVanTenMinsteDrieDagen(Termijnregel regel) {
        return switch (regel.formulering()) {
            case BINNEN_DAGEN -> regel.duur().aantal() >= 3;
            case BINNEN_WEKEN, BINNEN_MAANDEN -> true;
            case BINNEN_WERKDAGEN, VOOR, UITERLIJK, KWARTAAL, TERUGREKENING -> false;
        };
    }
}
