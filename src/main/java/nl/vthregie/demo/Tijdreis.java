package nl.vthregie.demo;

import java.time.Duration;

/** Does something as it would have been done some time ago. */
interface Tijdreis {

  void geleden(Duration zoLang, Runnable doe);
}
