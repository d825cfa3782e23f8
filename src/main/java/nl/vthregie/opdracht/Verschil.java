package nl.vthregie.opdracht;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What changed in one onderdeel between two versions, in words that a reader understands.
 *
 * @param onderdeel its name in the handreiking
 * @param toen      what it said; "(leeg)" when nothing
 * @param nu        what it says
 */
public record Verschil(String onderdeel, String toen, String nu) {

  private static final String LEEG = "(leeg)";
  private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  /** What the codes of choices stand for; all others read well in lower case. */
  private static final Map<String, String> CODES = Map.of("P1M", "elke maand", "P2M", "elke twee maanden",
      "P3M", "elk kwartaal", "P6M", "elk half jaar", "P1Y", "elk jaar");

  /** What is an amount of euros; any other number stands there as people write it. */
  private static final Set<String> BEDRAGEN = Set.of("budget", "extraMiddelen");

  /** @return one for every onderdeel that differs, in the order of the handreiking */
  public static List<Verschil> tussen(JsonNode toen, JsonNode nu) {
    List<Verschil> verschillen = new ArrayList<>();
    for (Onderdeel onderdeel : Onderdeel.values()) {
      JsonNode oud = toen.path(onderdeel.sleutel());
      JsonNode nieuw = nu.path(onderdeel.sleutel());
      // Both in the order of the new one: the order of keys means nothing, and the database does not keep it.
      String toenInWoorden = inWoorden(oud, nieuw);
      String nuInWoorden = inWoorden(nieuw, nieuw);
      if (!toenInWoorden.equals(nuInWoorden)) {
        verschillen.add(new Verschil(onderdeel.naam(), toenInWoorden, nuInWoorden));
      }
    }
    return verschillen;
  }

  private static String inWoorden(JsonNode waarde, JsonNode volgorde) {
    List<String> delen = new ArrayList<>();
    if (waarde.isObject()) {
      Set<String> sleutels = new LinkedHashSet<>();
      volgorde.fieldNames().forEachRemaining(sleutels::add);
      waarde.fieldNames().forEachRemaining(sleutels::add);
      for (String sleutel : sleutels) {
        String tekst = inWoorden(waarde.path(sleutel), volgorde.path(sleutel));
        if (!tekst.equals(LEEG)) {
          delen.add(leesbaar(sleutel) + ": " + (BEDRAGEN.contains(sleutel) ? "€ " : "") + tekst);
        }
      }
      return delen.isEmpty() ? LEEG : String.join("; ", delen);
    }
    if (waarde.isArray()) {
      for (JsonNode rij : waarde) {
        delen.add("(" + (delen.size() + 1) + ") " + inWoorden(rij, volgorde.path(delen.size())));
      }
      return delen.isEmpty() ? LEEG : String.join(" ", delen);
    }
    if (waarde.isNumber()) {
      return getal(waarde.decimalValue());
    }
    if (waarde.isBoolean()) {
      return waarde.asBoolean() ? "ja" : "nee";
    }
    return waarde.isMissingNode() || waarde.isNull() || waarde.asText().isBlank() ? LEEG
        : inWoorden(waarde.asText().strip());
  }

  private static String getal(BigDecimal waarde) {
    var nederlands = new DecimalFormatSymbols();
    nederlands.setGroupingSeparator('.');
    nederlands.setDecimalSeparator(',');
    return new DecimalFormat("#,##0.##########", nederlands).format(waarde);
  }

  private static String inWoorden(String tekst) {
    if (tekst.matches("\\d{4}-\\d{2}-\\d{2}")) {
      try {
        return DATUM.format(LocalDate.parse(tekst));
      } catch (DateTimeParseException e) {
        return tekst;
      }
    }
    return CODES.getOrDefault(tekst, tekst.matches("[A-Z]+(_[A-Z]+)*") ? tekst.toLowerCase(Locale.ROOT) : tekst);
  }

  /** {@code fteOpdrachtgever} becomes "fte opdrachtgever". */
  private static String leesbaar(String sleutel) {
    return sleutel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
