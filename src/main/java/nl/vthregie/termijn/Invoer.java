package nl.vthregie.termijn;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads the words that a beheerder typed, and says in Dutch what should have stood there. */
final class Invoer {

    private Invoer() {
    }

    /**
     * @param soort the words to choose from
     * @param kolom what the beheerder calls the cell
     * @param waarde what was typed; may be null or blank
     * @return the constant with that name; spaces around it do not matter
     * @throws IllegalArgumentException when the cell is empty or holds another word
     */
    static <E extends Enum<E>> E keuze(Class<E> soort, String kolom, String waarde) {
        if (isLeeg(waarde)) {
            throw new IllegalArgumentException("De %s is leeg. %s".formatted(kolom, kiesUit(soort)));
        }
        return Arrays.stream(soort.getEnumConstants())
                .filter(constante -> constante.name().equals(waarde.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Er bestaat geen %s '%s'. %s".formatted(kolom, waarde.strip(), kiesUit(soort))));
    }

    static boolean isLeeg(String waarde) {
        return waarde == null || waarde.isBlank();
    }

    static String kiesUit(Class<? extends Enum<?>> soort) {
        return Arrays.stream(soort.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", ", "Kies uit: ", "."));
    }
}
