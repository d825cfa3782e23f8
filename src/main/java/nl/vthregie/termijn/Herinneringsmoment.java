package nl.vthregie.termijn;

import java.time.Instant;
import java.util.Objects;

/**
 * One moment at which people are reminded.
 *
 * @param dagen how many days from the werkdatum the table asks for: negative before it, 0 on the day itself
 * @param moment when the mail goes, which may be on another day than {@code dagen} says (see {@link Herinneringsschema})
 */
public record Herinneringsmoment(int dagen, Instant moment) {

    public Herinneringsmoment {
        Objects.requireNonNull(moment, "moment");
    }
}
