package nl.vthregie.organisatie;

import java.time.LocalDate;

/**
 * A deelnemer that has another one act for it as opdrachtgever (Handreiking OGON, 'Voldoende capaciteit').
 *
 * @param tot     last day, null for until further notice
 * @param mandaat the document that gives the mandate; never blank, because without it nobody represents (V13)
 */
public record Vertegenwoordiging(String deelnemer, String vertegenwoordiger, LocalDate van, LocalDate tot,
                                 String mandaat) {

  public boolean geldtOp(LocalDate dag) {
    return !dag.isBefore(van) && (tot == null || !dag.isAfter(tot));
  }

  boolean overlapt(Vertegenwoordiging ander) {
    return (tot == null || !ander.van.isAfter(tot)) && (ander.tot == null || !van.isAfter(ander.tot));
  }
}
