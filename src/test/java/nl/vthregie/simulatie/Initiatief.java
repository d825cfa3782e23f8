package nl.vthregie.simulatie;

import java.time.LocalDate;

/** What people begin by themselves, beside what lands in their list. */
@FunctionalInterface
interface Initiatief {

  void neem(LocalDate dag);
}
