package nl.vthregie.termijn;

import java.util.Objects;
import java.util.Optional;

/**
 * Everything that the tables say about the term of one kind of task.
 *
 * @param termijn how to count, never null
 * @param vanaf the name of the dossier fact that holds the date from which is counted; empty for the day on which the task
 *         begins
 * @param herinneringen when to remind, never null
 * @param niveau who is told when the term has passed; empty when nobody is
 */
public record Taakregel(
        Termijnregel termijn, Optional<String> vanaf, Herinneringsschema herinneringen, Optional<Escalatieniveau> niveau) {

    public Taakregel {
        Objects.requireNonNull(termijn, "termijn");
        Objects.requireNonNull(vanaf, "vanaf");
        Objects.requireNonNull(herinneringen, "herinneringen");
        Objects.requireNonNull(niveau, "niveau");
    }

    /**
     * @param vanaf the cell as typed; null or blank when it is empty
     * @param niveau the cell as typed: the name of an {@link Escalatieniveau}; null or blank when it is empty
     * @throws IllegalArgumentException when there is no such niveau
     */
    public static Taakregel lees(Termijnregel termijn, String vanaf, Herinneringsschema herinneringen, String niveau) {
        return new Taakregel(
                termijn,
                Invoer.isLeeg(vanaf) ? Optional.empty() : Optional.of(vanaf.strip()),
                herinneringen,
                Invoer.isLeeg(niveau)
                        ? Optional.empty()
                        : Optional.of(Invoer.keuze(Escalatieniveau.class, "escalatieniveau", niveau)));
    }
}
