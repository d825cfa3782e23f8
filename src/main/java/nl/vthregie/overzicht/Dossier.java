package nl.vthregie.overzicht;

import java.util.Locale;

/**
 * What a dossier shows in lists and reports.
 *
 * @param dossiernummer the business key, for instance {@code OPD-TWENTE-2027-001}
 * @param soort         kind of dossier: the first part of its number
 * @param inhoud        the dossier itself as JSON text
 * @param procesId      id of the process instance that runs it
 */
public record Dossier(String dossiernummer, String soort, String regio, String opdrachtgever, String kring,
                      String titel, int jaar, String status, String inhoud, String procesId) {

  /** A number as it is kept, of one that somebody wrote: in small letters, or with spaces that came along. */
  public static String nummer(String geschreven) {
    return geschreven == null ? "" : geschreven.replaceAll("[\\p{Z}\\p{Cf}\\s]", "").toUpperCase(Locale.ROOT);
  }
}
