package nl.vthregie.escalatie;

import java.util.List;

/**
 * What is brought up (FRM-ESCALATIE).
 *
 * @param onderwerpType     input of decision {@code escalatieniveau} (D1)
 * @param binnenKader       whether it can be solved within the kaders and mandaat that were given
 * @param deelnemers        codes of the opdrachtgevers whose side it is
 */
record Melding(String onderwerpType, String omschrijving, String reedsBesproken, String gewensteUitkomst,
               boolean binnenKader, boolean spoed, List<String> deelnemers) {

  /** The onderwerpType that says by itself that no ambtelijk level may decide. */
  static final String BUITEN_KADER = "BUITEN_KADER";

  Melding {
    deelnemers = List.copyOf(deelnemers);
    binnenKader = binnenKader && !BUITEN_KADER.equals(onderwerpType);
  }
}
