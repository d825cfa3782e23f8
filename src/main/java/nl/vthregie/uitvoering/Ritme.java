package nl.vthregie.uitvoering;

import nl.vthregie.termijn.Kalender;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Agreed dates that recur: counted from the begin of the planning, so that a date that was late does not shift the next. The
 * begin itself is none of them.
 *
 * @param einde      the last day on which one can fall
 * @param laatsteDag whether it is the last day of each term (31 March), as for what tells about that term; else the first of
 *                   the next (1 April)
 */
record Ritme(LocalDate begin, LocalDate einde, Period elke, boolean laatsteDag) {

  Ritme {
    if (elke.toTotalMonths() < 1 || elke.getDays() != 0) {
      throw new IllegalArgumentException("A rhythm counts in whole months, and not in " + elke);
    }
  }

  /**
   * The date that is next. Of those that went by, because the platform was down or the one before took long, only the last comes
   * still, once: nobody meets twice in a day to make up.
   *
   * @param na dates until and including this one are done with
   * @return one of the rhythm itself, before it moves to a working day; empty when none falls before the end any more
   */
  Optional<LocalDate> volgende(LocalDate na, LocalDate vandaag, Kalender kalender) {
    LocalDate gemist = null;
    for (int keer = 1; !datum(keer).isAfter(einde); keer++) {
      LocalDate datum = datum(keer);
      if (datum.isAfter(na)) {
        if (kalender.werkdagOpOfVoor(datum).isAfter(vandaag)) {
          return Optional.of(gemist == null ? datum : gemist);
        }
        gemist = datum;
      }
    }
    return Optional.ofNullable(gemist);
  }

  /** What must stay the same for a date to be one of the same rhythm. */
  String kenmerk() {
    return begin + "/" + elke;
  }

  /** From the begin and not from the one before: after the 31st of January comes the 28th of February, and then the 31st again. */
  private LocalDate datum(int keer) {
    LocalDate volgende = begin.plusMonths(elke.toTotalMonths() * keer);
    return laatsteDag ? volgende.minusDays(1) : volgende;
  }
}
