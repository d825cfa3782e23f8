package nl.vthregie.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same in several threads that begin at the same moment. */
public final class Tegelijk {

  private Tegelijk() {
  }

  /** @return every outcome; throws what any of them threw */
  public static <T> List<T> doe(int aantal, Callable<T> werk) throws InterruptedException, ExecutionException {
    ExecutorService draden = Executors.newFixedThreadPool(aantal);
    try {
      var start = new CyclicBarrier(aantal);
      List<Future<T>> lopend = new ArrayList<>();
      for (int i = 0; i < aantal; i++) {
        lopend.add(draden.submit(() -> {
          start.await();
          return werk.call();
        }));
      }
      List<T> uitkomsten = new ArrayList<>();
      for (Future<T> een : lopend) {
        uitkomsten.add(een.get());
      }
      return uitkomsten;
    } finally {
      draden.shutdownNow();
    }
  }
}
