package nl.vthregie.uitvoering;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.time.LocalDate;
import java.time.Period;

/**
 * What an accepted opdracht says about its uitvoering: onderdelen 3, 5, 6 and 9. It is read anew at each step, so that a change
 * counts from the moment it was decided.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Afspraken(String doel, String resultaat, Planning planning, Monitoring monitoringEnAfsluiting) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Planning(LocalDate start, LocalDate einde) {
  }

  /** @param frequentie how often people meet about the opdracht, as {@code P3M} */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Monitoring(String wijze, String frequentie, String afsluiting) {
  }

  Ritme overleg() {
    return new Ritme(planning.start(), planning.einde(), Period.parse(monitoringEnAfsluiting.frequentie()), false);
  }

  /** Each report tells about a whole term: that of the last one too. */
  Ritme rapportage(Period elke) {
    return new Ritme(planning.start(), planning.einde(), elke, true);
  }
}
