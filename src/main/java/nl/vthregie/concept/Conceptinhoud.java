package nl.vthregie.concept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.vthregie.formulier.Formulier;
import nl.vthregie.formulier.Veld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a draft belongs to a form as it is now. Nothing is checked but its shape: what is typed half is worth keeping.
 * What only a few roles may read is in no draft, whatever a browser sends (ADR 0013).
 *
 * @param waarden    the answers, by the keys of the form, and the texts that are no answer yet in their place
 * @param weggelaten what the form has no place for (any more), so that a person can still read it
 */
record Conceptinhoud(ObjectNode waarden, List<Weggelaten> weggelaten) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Conceptinhoud passend(Formulier formulier, JsonNode waarden) {
    List<Weggelaten> weggelaten = new ArrayList<>();
    ObjectNode passend = groep(formulier.velden(), waarden, "", weggelaten);
    return new Conceptinhoud(passend, List.copyOf(weggelaten));
  }

  /** The groups whose answers a browser need not send, because they are in no draft. */
  static List<String> nooit(Formulier formulier) {
    return formulier.velden().stream().filter(Veld::isVertrouwelijk).map(Veld::naam).toList();
  }

  private static ObjectNode groep(List<Veld> velden, JsonNode waarden, String plaats, List<Weggelaten> weg) {
    Map<String, Veld> opNaam = opNaam(velden);
    ObjectNode passend = JSON.objectNode();
    waarden.properties().forEach(stuk -> {
      Veld veld = opNaam.get(stuk.getKey());
      String hier = plaats + stuk.getKey();
      if (veld == null) {
        noem(hier, stuk.getValue(), weg);
      } else if (!veld.isVertrouwelijk()) {
        JsonNode waarde = waarde(veld, stuk.getValue(), hier, weg);
        if (waarde != null) {
          passend.set(stuk.getKey(), waarde);
        }
      }
    });
    return passend;
  }

  private static JsonNode waarde(Veld veld, JsonNode waarde, String plaats, List<Weggelaten> weg) {
    boolean past = waarde.isNull() || switch (veld.soort()) {
      case TEKST, GETAL, VINKJE, DATUM, TIJD -> waarde.isValueNode();
      case KEUZE -> waarde.isValueNode() && isKeuze(veld, waarde);
      case MEERKEUZE, LIJST -> waarde.isArray();
      case GROEP -> waarde.isObject();
    };
    if (!past) {
      noem(veld.label() == null ? plaats : veld.label(), waarde, weg);
      return null;
    }
    if (waarde.isNull()) {
      return waarde;
    }
    return switch (veld.soort()) {
      case GROEP -> groep(veld.velden(), waarde, plaats + ".", weg);
      case LIJST -> rijen(veld, waarde, plaats, weg);
      case MEERKEUZE -> keuzes(veld, waarde, weg);
      default -> waarde;
    };
  }

  private static ArrayNode rijen(Veld lijst, JsonNode waarde, String plaats, List<Weggelaten> weg) {
    ArrayNode rijen = JSON.arrayNode();
    waarde.forEach(rij -> rijen.add(rij.isObject() ? groep(lijst.velden(), rij, plaats + ".", weg) : JSON.objectNode()));
    return rijen;
  }

  private static ArrayNode keuzes(Veld veld, JsonNode waarde, List<Weggelaten> weg) {
    ArrayNode keuzes = JSON.arrayNode();
    waarde.forEach(keuze -> {
      if (keuze.isValueNode() && isKeuze(veld, keuze)) {
        keuzes.add(keuze);
      } else {
        noem(veld.label(), keuze, weg);
      }
    });
    return keuzes;
  }

  private static boolean isKeuze(Veld veld, JsonNode waarde) {
    return veld.regels().keuzes() == null || waarde.asText().isEmpty() || veld.regels().keuzes().contains(waarde.asText());
  }

  private static void noem(String veld, JsonNode waarde, List<Weggelaten> weg) {
    String tekst = bladen(waarde).filter(blad -> !blad.isBlank()).collect(Collectors.joining(", "));
    if (!tekst.isEmpty()) {
      weg.add(new Weggelaten(veld, tekst));
    }
  }

  private static Stream<String> bladen(JsonNode waarde) {
    if (waarde.isContainerNode()) {
      List<String> bladen = new ArrayList<>();
      waarde.forEach(deel -> bladen(deel).forEach(bladen::add));
      return bladen.stream();
    }
    return waarde.isNull() ? Stream.empty() : Stream.of(waarde.asText());
  }

  /** A group without a path has its fields beside those around it. */
  private static Map<String, Veld> opNaam(List<Veld> velden) {
    Map<String, Veld> opNaam = new LinkedHashMap<>();
    velden.forEach(veld -> {
      if (veld.naam() == null) {
        opNaam.putAll(opNaam(veld.velden()));
      } else {
        opNaam.put(veld.naam(), veld);
      }
    });
    return opNaam;
  }

  /** @param veld its label, or its key when the form does not know it any more */
  record Weggelaten(String veld, String tekst) {
  }
}
