package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/**
 * What the platform knows about a year of a region, in words and counts: nobody types it again.
 *
 * @param resultaten of the opdrachten that have ended
 * @param begroot    of all opdrachten that were accepted, together
 * @param besteed    of those about whose money there is a report
 * @param specifiek  names of the deelnemers with an opdracht of their own beside the programma
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Jaargegevens(List<Opdrachtregel> opdrachten, List<Resultaat> resultaten, String begroot, String besteed, int overleggen,
                    int openActies, int wijzigingenDoorgevoerd, int wijzigingenAfgewezen, int wijzigingenLopend,
                    int escalaties, int escalatiesOpen, int afwijkingen, List<String> specifiek) {

  Jaargegevens {
    // What was collected before there were any.
    resultaten = resultaten == null ? List.of() : resultaten;
  }

  /** What both sides said at the end of an opdracht. @param behaald in words */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Resultaat(String nummer, String titel, String behaald, String toelichting, String leerpunten) {
  }

  /** In words; a dash for what there is not. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Opdrachtregel(String nummer, String titel, String opdrachtgever, String status, String begroot, String besteed,
                       String afwijking, String tot) {
  }
}
