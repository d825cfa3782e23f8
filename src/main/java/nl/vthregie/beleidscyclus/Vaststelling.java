package nl.vthregie.beleidscyclus;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The besluit of one bevoegd gezag about a document of the region.
 *
 * @param bron          dossiernummer of the cycle that the document belongs to
 * @param documentzegel the text that lay before it
 * @param zegel         the text that it adopted; null when it adopted none
 * @param eigenTekst    what it made of the text; null when it left it whole
 */
record Vaststelling(String nummer, String bron, String documentzegel, int ronde, String deelnemer, boolean uniform,
                    Collegebesluit besluit, LocalDate vergaderdatum, String zegel, String eigenTekst, String aanvulling,
                    String extraCapaciteit, BigDecimal extraMiddelen, String motivering, LocalDate opnieuwOp, String door) {

  boolean zelfdeTekst() {
    return documentzegel.equals(zegel);
  }
}
