package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import nl.vthregie.overzicht.Totaal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the platform knows about a year of a region, in numbers and dates: nobody types it again. What is not known, is null.
 *
 * @param resultaten of the opdrachten that have ended
 * @param specifiek  names of the deelnemers with an opdracht of their own beside the programma
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Jaargegevens(List<Opdrachtregel> opdrachten, List<Resultaat> resultaten, int overleggen, int openActies,
                    int wijzigingenDoorgevoerd, int wijzigingenAfgewezen, int wijzigingenLopend, int escalaties,
                    int escalatiesOpen, int afwijkingen, List<String> specifiek) {

  Jaargegevens {
    // What was collected before there were any.
    resultaten = resultaten == null ? List.of() : resultaten;
  }

  /** Of all opdrachten that were accepted. */
  Totaal begroot() {
    return Totaal.van(opdrachten.stream().map(Opdrachtregel::begroot).toList());
  }

  /** Of the same, as far as there is a report about their money. */
  Totaal besteed() {
    return Totaal.van(opdrachten.stream().map(Opdrachtregel::besteed).toList());
  }

  String begrootInWoorden() {
    return begroot().inEuro("opdrachten met een budget");
  }

  String besteedInWoorden() {
    return besteed().inEuro(Jaarverslagblad.GERAPPORTEERD);
  }

  /** What both sides said at the end of an opdracht. @param behaald in words */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Resultaat(String nummer, String titel, String behaald, String toelichting, String leerpunten) {
  }

  /**
   * @param begroot   in euro
   * @param besteed   in euro, as the last report said
   * @param afwijking in percent
   * @param tot       the last day of that report
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Opdrachtregel(String nummer, String titel, String opdrachtgever, String status, BigDecimal begroot,
                       BigDecimal besteed, BigDecimal afwijking, LocalDate tot) {
  }
}
