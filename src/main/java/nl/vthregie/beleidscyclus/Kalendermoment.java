package nl.vthregie.beleidscyclus;

import nl.vthregie.organisatie.Kalenderregel.Product;

import java.time.LocalDate;

/**
 * When a product of a region begins by itself.
 *
 * @param jaar    the year that it is about; of a cycle the first
 * @param totJaar of a cycle the last; else the same
 * @param begint  the first day on which it can begin
 * @param wachtOp why it cannot begin yet, in Dutch; null when nothing holds it back
 */
record Kalendermoment(Product product, String regio, int jaar, int totJaar, LocalDate begint, String wachtOp) {

  boolean isAanDeBeurt(LocalDate vandaag) {
    return wachtOp == null && !begint.isAfter(vandaag);
  }
}
