package nl.vthregie.herinnering;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;
import java.util.List;

/**
 * How reminders leave. The values, each with its reason, stand in application.yaml.
 *
 * @param verzenden   whether this node sends at all
 * @param peilen      how long it rests between two rounds
 * @param portie      how many reminders one transaction takes to the outbox
 * @param greep       how many mails a node claims at once
 * @param tegelijk    how many mails a node sends at a time when there are many
 * @param huur        how long a claim holds; after that another node takes the mail over
 * @param pauzes      how long a mail waits after its first, second, … failure; after the last it has failed for good
 * @param serverpauze the longest wait of a mail that found no mail server
 * @param perMinuut   how many mails all nodes together send in a minute; 0 is no limit
 */
@ConfigurationProperties("vthregie.herinnering")
record Herinneringinstellingen(boolean verzenden, Duration peilen, int portie, int greep, int tegelijk,
                               Duration huur, List<Duration> pauzes, Duration serverpauze, int perMinuut) {

  /** A node that has been busy with its claim for longer gives the rest back: a mail in hand may take the other two thirds. */
  Duration geduld() {
    return huur.dividedBy(3);
  }

  /** What was true of a task this long ago is asked again before its mail goes. */
  Duration vers() {
    return huur.dividedBy(120);
  }
}
