package nl.vthregie.gegevens;

import nl.vthregie.formulier.lezing.Datumlezing;
import nl.vthregie.formulier.lezing.Lezing;

import java.time.LocalDate;

/**
 * A day, in any way in which people write one without doubt ({@link Datumlezing}): Excel makes of {@code 2027-01-31} what it
 * likes.
 *
 * @param eersteJaar before it, it is a slip of the pen, and so it is after {@code laatsteJaar}
 */
public record Datum(int eersteJaar, int laatsteJaar) implements Kolomsoort<LocalDate> {

  @Override
  public LocalDate lees(String waarde) {
    Lezing<LocalDate> dag = Datumlezing.lees(waarde);
    if (dag.isGeweigerd()) {
      throw new Kolomfout("kan niet. " + dag.weigering());
    }
    int jaar = dag.waarde().getYear();
    if (jaar < eersteJaar || jaar > laatsteJaar) {
      throw new Kolomfout("ligt niet tussen " + eersteJaar + " en " + laatsteJaar + ". Kijk het jaar na.");
    }
    return dag.waarde();
  }
}
