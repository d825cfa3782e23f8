package nl.vthregie.termijn;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A second calculator, to check the first one against. It shares no thought with it: a table of all days is written out
 * with month lengths and a running weekday, Easter is looked up by golden number instead of computed, and every answer is
 * found by walking that table day by day and counting. A day is its row number.
 */
final class Orakel {

    private static final int EERSTE_JAAR = 2014;
    private static final int LAATSTE_JAAR = 2199;
    private static final int ZATERDAG = 6;
    private static final int ZONDAG = 7;
    private static final int WOENSDAG = 3;
    private static final int[] MAANDLENGTE = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** The paschal full moon for golden number 1 to 19 as month × 100 + day; holds from 1900 to 2199. */
    private static final int[] PAASMAAN = {414, 403, 323, 411, 331, 418, 408, 328, 416, 405, 325, 413, 402, 322, 410, 330, 417, 407, 327};

    private final int[] jaar;
    private final int[] maand;
    private final int[] dag;
    private final int[] weekdag;
    private final boolean[] gewoon;
    private final boolean[] werk;
    private final LocalDate[] datum;
    private final Map<LocalDate, Integer> rij = new HashMap<>();

    record Uitkomst(LocalDate formeleDatum, LocalDate werkdatum) {
    }

    Orakel(Collection<LocalDate> gelijkgesteld, Collection<LocalDate> collectiefVrij) {
        int aantal = 0;
        for (int j = EERSTE_JAAR; j <= LAATSTE_JAAR; j++) {
            aantal += isSchrikkeljaar(j) ? 366 : 365;
        }
        jaar = new int[aantal];
        maand = new int[aantal];
        dag = new int[aantal];
        weekdag = new int[aantal];
        gewoon = new boolean[aantal];
        werk = new boolean[aantal];
        datum = new LocalDate[aantal];
        schrijfDagenUit();
        streepFeestdagenWeg();
        gelijkgesteld.forEach(d -> gewoon[rij.get(d)] = false);
        System.arraycopy(gewoon, 0, werk, 0, aantal);
        collectiefVrij.forEach(d -> werk[rij.get(d)] = false);
    }

    boolean isGewoneDag(LocalDate dag) {
        return gewoon[rij.get(dag)];
    }

    boolean isWerkdag(LocalDate dag) {
        return werk[rij.get(dag)];
    }

    Uitkomst bereken(LocalDate peildatum, Termijnregel regel) {
        int start = rij.get(peildatum);
        int aantal = regel.duur() == null ? 0 : regel.duur().aantal();
        int einde = switch (regel.formulering()) {
            case BINNEN_WERKDAGEN, BINNEN_DAGEN, BINNEN_WEKEN, BINNEN_MAANDEN -> loop(start, 1, aantal, regel.duur().eenheid());
            case TERUGREKENING -> loop(start, -1, aantal, regel.duur().eenheid());
            case VOOR -> start - 1;
            case UITERLIJK -> start;
            case KWARTAAL -> eindeKwartaal(start);
        };
        int formeel = regel.verschuifregel() == Verschuifregel.ATW_VOORUIT && !isUitgezonderd(regel)
                ? verlengd(start, einde, regel)
                : einde;
        int werkdatum = formeel;
        while (regel.verschuifregel() != Verschuifregel.GEEN && !werk[werkdatum]) {
            werkdatum--;
        }
        return new Uitkomst(datum[formeel], datum[werkdatum]);
    }

    private int loop(int start, int stap, int aantal, Eenheid eenheid) {
        int gezien = 0;
        int d = start;
        while (gezien < aantal) {
            d += stap;
            boolean telt = switch (eenheid) {
                case DAGEN -> true;
                case WERKDAGEN -> werk[d];
                case WEKEN -> weekdag[d] == weekdag[start];
                case MAANDEN -> isMaanddag(d, dag[start]);
                case JAREN -> maand[d] == maand[start] && isMaanddag(d, dag[start]);
                case UREN -> throw new IllegalArgumentException("UREN");
            };
            if (telt) {
                gezien++;
            }
        }
        return d;
    }

    /** Each month has exactly one such day: that number, or its last day when it has no such number. */
    private boolean isMaanddag(int d, int gezocht) {
        return dag[d] == gezocht || dag[d] < gezocht && maand[d + 1] != maand[d];
    }

    private int eindeKwartaal(int start) {
        int d = start;
        while (maand[d] % 3 != 0 || maand[d + 1] == maand[d]) {
            d++;
        }
        return d;
    }

    private int verlengd(int start, int einde, Termijnregel regel) {
        boolean artikel2 = switch (regel.formulering()) {
            case BINNEN_WERKDAGEN, BINNEN_DAGEN -> regel.duur().aantal() > 2;
            case BINNEN_WEKEN, BINNEN_MAANDEN -> true;
            default -> false;
        };
        int gewoneDagen = 0;
        int d = artikel2 ? start : einde - 1;
        do {
            d++;
            gewoneDagen += gewoon[d] ? 1 : 0;
        } while (d < einde || !gewoon[d] || artikel2 && gewoneDagen < 2);
        return d;
    }

    private static boolean isUitgezonderd(Termijnregel regel) {
        if (regel.formulering() == Formulering.TERUGREKENING) {
            return true;
        }
        Map<Eenheid, Integer> langste =
                Map.of(Eenheid.DAGEN, 90, Eenheid.WERKDAGEN, 90, Eenheid.WEKEN, 12, Eenheid.MAANDEN, 3);
        return regel.duur() != null && regel.duur().aantal() > langste.getOrDefault(regel.duur().eenheid(), 0);
    }

    private void schrijfDagenUit() {
        int r = 0;
        int w = WOENSDAG; // 1 January 2014
        for (int j = EERSTE_JAAR; j <= LAATSTE_JAAR; j++) {
            for (int m = 1; m <= 12; m++) {
                int lengte = m == 2 && isSchrikkeljaar(j) ? 29 : MAANDLENGTE[m - 1];
                for (int d = 1; d <= lengte; d++) {
                    jaar[r] = j;
                    maand[r] = m;
                    dag[r] = d;
                    weekdag[r] = w;
                    gewoon[r] = w != ZATERDAG && w != ZONDAG;
                    datum[r] = LocalDate.of(j, m, d);
                    rij.put(datum[r], r);
                    w = w == ZONDAG ? 1 : w + 1;
                    r++;
                }
            }
        }
    }

    private void streepFeestdagenWeg() {
        for (int r = 0; r < datum.length; r++) {
            switch (maand[r] * 100 + dag[r]) {
                case 101, 505, 1225, 1226 -> gewoon[r] = false;
                case 427 -> gewoon[weekdag[r] == ZONDAG ? r - 1 : r] = false;
                default -> { }
            }
            if (maand[r] * 100 + dag[r] == PAASMAAN[jaar[r] % 19]) {
                int pasen = r + 1;
                while (weekdag[pasen] != ZONDAG) {
                    pasen++;
                }
                gewoon[pasen - 2] = false;
                gewoon[pasen + 1] = false;
                gewoon[pasen + 39] = false;
                gewoon[pasen + 50] = false;
            }
        }
    }

    private static boolean isSchrikkeljaar(int j) {
        return j % 4 == 0 && j != 2100;
    }
}
