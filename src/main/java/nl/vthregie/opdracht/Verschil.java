package nl.vthregie.opdracht;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What changed in one onderdeel between two versions, in words that a reader understands.
 *
 * @param onderdeel its name in the handreiking
 * @param toen      what it said; "(leeg)" when nothing
 * @param nu        what it says
 */
public record Verschil(String onderdeel, String toen, String nu) {

  private static final String LEEG = "(leeg)";

  /** @return one for every onderdeel that differs, in the order of the handreiking */
  public static List<Verschil> tussen(JsonNode toen, JsonNode nu) {
    List<Verschil> verschillen = new ArrayList<>();
    for (Onderdeel onderdeel : Onderdeel.values()) {
      String oud = inWoorden(toen.path(onderdeel.sleutel()));
      String nieuw = inWoorden(nu.path(onderdeel.sleutel()));
      if (!oud.equals(nieuw)) {
        verschillen.add(new Verschil(onderdeel.naam(), oud, nieuw));
      }
    }
    return verschillen;
  }

  private static String inWoorden(JsonNode waarde) {
    List<String> delen = new ArrayList<>();
    if (waarde.isObject()) {
      waarde.fields().forEachRemaining(veld -> {
        String tekst = inWoorden(veld.getValue());
        if (!tekst.equals(LEEG)) {
          delen.add(leesbaar(veld.getKey()) + ": " + tekst);
        }
      });
      return delen.isEmpty() ? LEEG : String.join("; ", delen);
    }
    if (waarde.isArray()) {
      for (JsonNode rij : waarde) {
        delen.add("(" + (delen.size() + 1) + ") " + inWoorden(rij));
      }
      return delen.isEmpty() ? LEEG : String.join(" ", delen);
    }
    return waarde.isMissingNode() || waarde.isNull() || waarde.asText().isBlank() ? LEEG : waarde.asText().strip();
  }

  /** {@code fteOpdrachtgever} becomes "fte opdrachtgever". */
  private static String leesbaar(String sleutel) {
    return sleutel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
