package nl.vthregie.proef;

import java.time.Duration;
import java.util.Random;

/**
 * How long and how rough. Without settings a short run, which every build can afford; profile {@code proef-herinneringen}
 * of the pom asks for the whole.
 *
 * @param zaad decides what goes wrong when
 * @param huur how long a node may hold on to a mail; short runs cannot wait a minute for one that was killed
 */
record Proefmaat(Duration duur, int herinneringen, long zaad, Duration huur, int postgresHerstarts, double weigerkans,
                 double breekkans) {

  private static final Duration MINUUT = Duration.ofMinutes(1);

  static Proefmaat uitInstellingen() {
    double minuten = Double.parseDouble(System.getProperty("proef.minuten", "0.4"));
    Duration duur = Duration.ofSeconds(Math.round(minuten * 60));
    boolean kort = duur.compareTo(MINUUT) < 0;
    return new Proefmaat(duur, Integer.getInteger("proef.herinneringen", 200),
        Long.getLong("proef.zaad", new Random().nextInt(1_000_000)), Duration.ofSeconds(kort ? 10 : 60),
        Integer.getInteger("proef.postgres", kort ? 0 : 2),
        Double.parseDouble(System.getProperty("proef.weigeren", "0.3")),
        Double.parseDouble(System.getProperty("proef.verbreken", "0.005")));
  }

  /** A tenth of the time: a minute of ten. */
  Duration mailserverWeg() {
    return duur.dividedBy(10);
  }

  Duration postgresWeg() {
    return Duration.ofSeconds(4);
  }

  boolean isVolledig() {
    return duur.compareTo(Duration.ofMinutes(10)) >= 0 && herinneringen >= 10_000;
  }
}
