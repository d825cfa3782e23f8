package nl.vthregie.gegevens;

import java.time.Period;
import java.util.List;

/** A rhythm in which people can agree something: whole months that a year consists of. */
public record Ritme() implements Kolomsoort<Period> {

  private static final List<String> RITMES = List.of("P1M", "P2M", "P3M", "P6M", "P1Y");

  @Override
  public Period lees(String waarde) {
    if (!RITMES.contains(waarde)) {
      throw new Kolomfout("bestaat niet. Kies uit: " + String.join(", ", RITMES) + ".");
    }
    return Period.parse(waarde);
  }
}
