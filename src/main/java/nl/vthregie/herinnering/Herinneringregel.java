package nl.vthregie.herinnering;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.time.Instant;
import java.util.List;

/**
 * One reminder of the ledger with its mails.
 *
 * @param dagen         from the werkdatum, negative before it; null when the kind has none
 * @param reden         why it lapsed; null for every other status
 * @param uiterlijk     the due date that it reminds of
 * @param afgehandeldOp when it was sent or lapsed; null before
 * @param ontvangers    of its mails; while it is planned, who would be told now
 */
public record Herinneringregel(long id, Taak taak, Herinneringsoort soort, Integer dagen, Instant moment, Instant uiterlijk,
                               Herinneringstatus status, String reden, Instant geplandOp, Instant klaargezetOp,
                               Instant afgehandeldOp, List<String> ontvangers, List<Berichtregel> berichten) {

  /**
   * @param titel   of the dossier; null when the dossier has none yet
   * @param open    whether the task still waits for somebody
   * @param procesId of the dossier; null when it is closed
   */
  public record Taak(String id, String naam, String dossier, String titel, boolean open, String procesId) {
  }

  Herinneringregel met(List<String> ontvangers, List<Berichtregel> berichten) {
    return new Herinneringregel(id, taak, soort, dagen, moment, uiterlijk, status, reden, geplandOp, klaargezetOp,
        afgehandeldOp, ontvangers, berichten);
  }

  /** @return Dutch, for instance {@code 14 dagen vooraf} */
  @JsonProperty
  public String omschrijving() {
    return switch (soort) {
      case NIEUWE_TAAK -> "nieuwe taak";
      case TOEGEWEZEN -> "taak toegewezen";
      case OVERSCHRIJDING -> "termijn verstreken";
      case KENNISGEVING -> "ter kennisneming";
      case HERINNERING -> dagen == 0 ? "op de dag zelf" : dagen(Math.abs(dagen)) + (dagen < 0 ? " vooraf" : " te laat");
    };
  }

  private static String dagen(int aantal) {
    return aantal == 1 ? "1 dag" : aantal + " dagen";
  }

  /** @return Dutch, for instance {@code vervallen: de taak is afgerond} */
  @JsonProperty
  public String statusomschrijving() {
    return reden == null ? status.omschrijving() : status.omschrijving() + ": " + redenomschrijving();
  }

  private String redenomschrijving() {
    try {
      return Vervalreden.valueOf(reden).omschrijving();
    } catch (IllegalArgumentException e) {
      // Written by a newer version; its own word says more than nothing.
      return reden;
    }
  }
}
