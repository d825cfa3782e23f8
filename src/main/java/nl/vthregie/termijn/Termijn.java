package nl.vthregie.termijn;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The answer: by when, formally and in practice, and why.
 *
 * @param formeleDatum the last day on which it is formally in time
 * @param werkdatum the day to aim at, never after {@code formeleDatum}; always a working day, except with
 *         {@link Verschuifregel#GEEN}
 * @param toelichting one line of Dutch for the person who must act, for example
 *         {@code Uiterlijk do 28 maart 2024 (10 werkdagen, interne afspraak)}; it begins with the {@code werkdatum}
 */
public record Termijn(LocalDate formeleDatum, LocalDate werkdatum, String toelichting) {

    public Termijn {
        Objects.requireNonNull(formeleDatum, "formeleDatum");
        Objects.requireNonNull(werkdatum, "werkdatum");
        Objects.requireNonNull(toelichting, "toelichting");
        if (werkdatum.isAfter(formeleDatum)) {
            throw new IllegalArgumentException("De werkdatum %s ligt na de formele datum %s."
                    .formatted(Datumtekst.kort(werkdatum), Datumtekst.kort(formeleDatum)));
        }
    }
}
