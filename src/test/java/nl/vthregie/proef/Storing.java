package nl.vthregie.proef;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What goes wrong, and when.
 *
 * @param knooppunt which node, for {@code DOOD}
 */
record Storing(Duration na, Soort soort, int knooppunt) {

  enum Soort { DOOD, POSTGRES_WEG, POSTGRES_TERUG, MAIL_WEG, MAIL_TERUG, TAKEN_KLAAR }

  private static final Duration VOLLEDIGE_TUSSENTIJD = Duration.ofSeconds(10);

  /** A node dies every ten to twenty seconds; in a run too short for that, each node once. */
  static List<Storing> verzin(Proefmaat maat) {
    var toeval = new Random(maat.zaad());
    List<Storing> storingen = new ArrayList<>();
    if (maat.duur().compareTo(VOLLEDIGE_TUSSENTIJD.multipliedBy(4)) < 0) {
      int eerste = toeval.nextInt(2);
      storingen.add(new Storing(deel(maat, 0.15 + toeval.nextDouble() * 0.2), Soort.DOOD, eerste));
      storingen.add(new Storing(deel(maat, 0.65 + toeval.nextDouble() * 0.2), Soort.DOOD, 1 - eerste));
    } else {
      Duration moment = tussentijd(toeval);
      while (moment.compareTo(maat.duur()) < 0) {
        storingen.add(new Storing(moment, Soort.DOOD, toeval.nextInt(2)));
        moment = moment.plus(tussentijd(toeval));
      }
    }
    for (int n = 1; n <= maat.postgresHerstarts(); n++) {
      double rond = (n - 0.5 + (toeval.nextDouble() - 0.5) * 0.6) / maat.postgresHerstarts();
      storingen.add(new Storing(deel(maat, rond), Soort.POSTGRES_WEG, 0));
      storingen.add(new Storing(deel(maat, rond).plus(maat.postgresWeg()), Soort.POSTGRES_TERUG, 0));
    }
    storingen.add(new Storing(deel(maat, 0.45), Soort.MAIL_WEG, 0));
    storingen.add(new Storing(deel(maat, 0.45).plus(maat.mailserverWeg()), Soort.MAIL_TERUG, 0));
    storingen.add(new Storing(deel(maat, 0.4), Soort.TAKEN_KLAAR, 0));
    storingen.sort(Comparator.comparing(Storing::na));
    return storingen;
  }

  private static Duration tussentijd(Random toeval) {
    return Duration.ofMillis(VOLLEDIGE_TUSSENTIJD.toMillis() + toeval.nextInt((int) VOLLEDIGE_TUSSENTIJD.toMillis()));
  }

  private static Duration deel(Proefmaat maat, double deel) {
    return Duration.ofMillis((long) (maat.duur().toMillis() * deel));
  }
}
