package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/**
 * What the platform knows about a year of a region, in words and counts: nobody types it again.
 *
 * @param begroot   of all opdrachten that were accepted, together
 * @param besteed   of those about whose money there is a report
 * @param specifiek names of the deelnemers with an opdracht of their own beside the programma
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Jaargegevens(List<Opdrachtregel> opdrachten, String begroot, String besteed, int overleggen, int openActies,
                    int wijzigingenDoorgevoerd, int wijzigingenAfgewezen, int wijzigingenLopend, int escalaties,
                    int escalatiesOpen, int afwijkingen, List<String> specifiek) {

  /** In words; a dash for what there is not. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Opdrachtregel(String nummer, String titel, String opdrachtgever, String status, String begroot, String besteed,
                       String afwijking, String tot) {
  }
}
