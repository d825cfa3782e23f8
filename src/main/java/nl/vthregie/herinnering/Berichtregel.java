package nl.vthregie.herinnering;

import java.time.Instant;

/**
 * One mail of the outbox, as beheer sees it.
 *
 * @param status         as in table {@code bericht}
 * @param volgendePoging when it is tried (again); says something only while it waits
 * @param laatsteFout    what the mail server or the network said last; null when nothing went wrong
 * @param afgehandeldOp  null while it waits
 */
public record Berichtregel(long id, String ontvanger, String onderwerp, String status, String messageId, int pogingen,
                           Instant volgendePoging, String laatsteFout, Instant afgehandeldOp) {

  public boolean heeftGefaald() {
    return status.equals("MISLUKT");
  }
}
