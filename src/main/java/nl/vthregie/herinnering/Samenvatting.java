package nl.vthregie.herinnering;

import java.time.Duration;
import java.time.Instant;

/**
 * How the reminders are doing, in numbers.
 *
 * @param gepland        reminders that are not in the outbox yet
 * @param vandaagGepland those of them whose moment is today
 * @param inOutbox       mails that wait to be sent
 * @param oudsteWachtend since when the longest wait lasts, of reminders whose moment has come and of mails; null when
 *                       nothing waits
 * @param verzondenVandaag mails
 * @param mislukt        mails that are not tried any more
 * @param opgenomen      the moment of these numbers
 */
public record Samenvatting(long gepland, long vandaagGepland, long inOutbox, Instant oudsteWachtend,
                                 long verzondenVandaag, long mislukt, Instant opgenomen) {

  /** A mail server that is down for a moment is nobody's worry; after this somebody must look. */
  public static final Duration GEDULD = Duration.ofMinutes(15);

  public boolean isTeLangWachtend() {
    return oudsteWachtend != null && oudsteWachtend.plus(GEDULD).isBefore(opgenomen);
  }
}
