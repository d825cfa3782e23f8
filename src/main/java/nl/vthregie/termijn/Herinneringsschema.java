package nl.vthregie.termijn;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When people are reminded of a task, as one row of the table {@code termijnen} states it.
 *
 * @param dagen days from the werkdatum, each once; negative before it, 0 on the day itself; empty for no reminders
 * @param tijd the time of day in the Netherlands
 * @param spoed whether a reminder also goes on a day on which nobody works
 */
public record Herinneringsschema(List<Integer> dagen, LocalTime tijd, boolean spoed) {

    private static final int VROEGSTE_UUR = 7;
    private static final int LAATSTE_UUR = 18;
    private static final int VERSTE_DAG = 366;

    public Herinneringsschema {
        dagen = List.copyOf(dagen);
    }

    /**
     * Reads the cells of a row as a beheerder typed them.
     *
     * @param dagen whole numbers with commas between them: {@code -14, -7, 0, +1}; null or blank for no reminders
     * @param uur the hour of the day; never null
     * @param spoed null counts as no
     * @throws IllegalArgumentException when a cell does not say that
     */
    public static Herinneringsschema lees(String dagen, Number uur, Boolean spoed) {
        if (uur == null || uur.doubleValue() != uur.intValue() || uur.intValue() < VROEGSTE_UUR
                || uur.intValue() > LAATSTE_UUR) {
            throw new IllegalArgumentException("Het uur '%s' kan niet. Kies een heel uur van %s tot en met %s."
                    .formatted(uur == null ? "" : uur, VROEGSTE_UUR, LAATSTE_UUR));
        }
        return new Herinneringsschema(leesDagen(dagen), LocalTime.of(uur.intValue(), 0), Boolean.TRUE.equals(spoed));
    }

    /**
     * A reminder that would go on a day off goes earlier, on the last working day before it, as long as it comes before the
     * end of the term; one after the end goes on the next working day. Urgent ones go on their own day. Of two that come to
     * stand on one day, the one nearest to the werkdatum stays.
     *
     * @param werkdatum the day on which the task must be done
     * @return first to last
     */
    public List<Herinneringsmoment> momenten(LocalDate werkdatum, Kalender kalender) {
        Map<LocalDate, Integer> opDag = new TreeMap<>();
        dagen.stream().sorted(Comparator.comparing(Math::abs))
                .forEach(aantal -> opDag.putIfAbsent(dag(werkdatum, aantal, kalender), aantal));
        return opDag.entrySet().stream()
                .map(dag -> new Herinneringsmoment(dag.getValue(), Termijnberekening.tijdstip(dag.getKey(), tijd)))
                .toList();
    }

    private LocalDate dag(LocalDate werkdatum, int aantal, Kalender kalender) {
        LocalDate dag = werkdatum.plusDays(aantal);
        if (spoed) {
            return dag;
        }
        return aantal > 0 ? kalender.werkdagOpOfNa(dag) : kalender.werkdagOpOfVoor(dag);
    }

    private static List<Integer> leesDagen(String dagen) {
        if (Invoer.isLeeg(dagen)) {
            return List.of();
        }
        List<Integer> gelezen = Arrays.stream(dagen.split(",")).map(String::strip).map(Herinneringsschema::leesDag).toList();
        if (gelezen.stream().distinct().count() < gelezen.size()) {
            throw new IllegalArgumentException("In de herinneringen '%s' staat een dag dubbel.".formatted(dagen));
        }
        return gelezen;
    }

    private static int leesDag(String dag) {
        if (dag.matches("[+-]?\\d{1,3}") && Math.abs(Integer.parseInt(dag)) <= VERSTE_DAG) {
            return Integer.parseInt(dag);
        }
        throw new IllegalArgumentException(("De herinnering '%s' is geen aantal dagen. Schrijf hele getallen van -%s tot en met"
                + " %s met komma's ertussen, bijvoorbeeld -7, -2, 0, +1.").formatted(dag, VERSTE_DAG, VERSTE_DAG));
    }
}
