package nl.vthregie.concept;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How often one user may save: far more than typing asks, far less than a script can. Each node counts for itself. */
@Component
class Schrijftempo {

  private static final long MINUUT = Duration.ofMinutes(1).toNanos();

  private final Map<String, Venster> vensters = new ConcurrentHashMap<>();
  private final int perMinuut;
  private final LongSupplier nanotijd;

  @Autowired
  Schrijftempo(Conceptinstellingen instellingen) {
    this(instellingen.perMinuut(), System::nanoTime);
  }

  Schrijftempo(int perMinuut, LongSupplier nanotijd) {
    this.perMinuut = perMinuut;
    this.nanotijd = nanotijd;
  }

  boolean mag(String gebruiker) {
    long nu = nanotijd.getAsLong();
    vensters.values().removeIf(venster -> nu - venster.begin() > MINUUT);
    return vensters.merge(gebruiker, new Venster(nu, 1), (venster, een) -> venster.nogEen()).aantal() <= perMinuut;
  }

  private record Venster(long begin, int aantal) {

    private Venster nogEen() {
      return new Venster(begin, aantal + 1);
    }
  }
}
