package nl.vthregie.afwijking;

import java.time.LocalDate;

/**
 * A besluit that does not follow an advice.
 *
 * @param bron               dossiernummer that it came from; null when somebody brought it up himself
 * @param wettelijk          whether a law prescribes the advice (Awb 3:50)
 * @param besluitnummer      number of the besluit at the organisation itself; null when it has a bron
 * @param uitzonderingsgrond ground of the Woo for keeping it closed; null when it is open to all
 * @param raad               the council that must hear it
 */
record Afwijking(String nummer, String bron, String deelnemer, String onderwerp, Advies advies, boolean wettelijk,
                 String besluitnummer, LocalDate besluitdatum, String besluit, String reden, String belangen, String door,
                 String uitzonderingsgrond, String raad, boolean meldIbt) {
}
