package nl.vthregie.gegevens;

import nl.vthregie.formulier.lezing.Datumlezing;
import nl.vthregie.formulier.lezing.Lezing;

import java.time.LocalDate;
import java.time.MonthDay;

/** A day that there is in every year: one that is not would move by itself. */
public record Jaardag() implements Kolomsoort<MonthDay> {

  /** Any year without 29 February will do. */
  private static final String GEWOON_JAAR = "2027";

  @Override
  public MonthDay lees(String waarde) {
    String metJaar = waarde + (waarde.matches("[0-9]{1,2}-[0-9]{1,2}") ? "-" : " ") + GEWOON_JAAR;
    Lezing<LocalDate> dag = Datumlezing.lees(metJaar);
    if (dag.isGeweigerd()) {
      throw new Kolomfout("is geen dag die er elk jaar is. Schrijf dd-mm, bijvoorbeeld 01-09.");
    }
    return MonthDay.from(dag.waarde());
  }
}
