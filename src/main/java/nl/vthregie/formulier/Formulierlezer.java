package nl.vthregie.formulier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.formulier.Veld.Regels;
import nl.vthregie.formulier.Veld.Soort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rules out of a form-js definition (Camunda Forms, schema version 16). */
public final class Formulierlezer {

  /** The types that only show something; all others that are not listed in {@link #SOORTEN} are refused. */
  private static final Set<String> ALLEEN_TONEN = Set.of("text", "html", "image", "table", "separator", "spacer",
      "button", "iframe");
  private static final Map<String, Soort> SOORTEN = Map.ofEntries(Map.entry("textfield", Soort.TEKST),
      Map.entry("textarea", Soort.TEKST), Map.entry("number", Soort.GETAL), Map.entry("checkbox", Soort.VINKJE),
      Map.entry("datetime", Soort.DATUM), Map.entry("radio", Soort.KEUZE), Map.entry("select", Soort.KEUZE),
      Map.entry("checklist", Soort.MEERKEUZE), Map.entry("taglist", Soort.MEERKEUZE), Map.entry("group", Soort.GROEP),
      Map.entry("dynamiclist", Soort.LIJST));

  private final ObjectMapper json;

  public Formulierlezer(ObjectMapper json) {
    this.json = json;
  }

  /** @throws IllegalArgumentException when the definition is no form, or has a field that the server cannot check */
  public Formulier lees(String definitie) {
    try {
      JsonNode formulier = json.readTree(definitie);
      Formulier gelezen = new Formulier(formulier.path("id").asText(), velden(formulier));
      eisVertrouwelijkBovenaan(gelezen);
      return gelezen;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a form: " + e.getOriginalMessage(), e);
    }
  }

  private List<Veld> velden(JsonNode houder) {
    List<Veld> velden = new ArrayList<>();
    for (JsonNode component : houder.path("components")) {
      String type = component.path("type").asText();
      // A disabled field is never sent by the browser, so nobody else may send it either.
      if (!ALLEEN_TONEN.contains(type) && !component.path("disabled").asBoolean()) {
        Veld veld = veld(component, type);
        if (veld.soort() != Soort.GROEP || veld.naam() != null || !veld.velden().isEmpty()) {
          velden.add(veld);
        }
      }
    }
    return velden;
  }

  private Veld veld(JsonNode component, String type) {
    Soort soort = SOORTEN.get(type);
    if (soort == null) {
      throw new IllegalArgumentException("The server cannot check a form field of type '" + type + "'");
    }
    boolean houder = soort == Soort.GROEP || soort == Soort.LIJST;
    boolean tijd = soort == Soort.DATUM && !"date".equals(component.path("subtype").asText("date"));
    String naam = component.path(houder ? "path" : "key").asText(null);
    String label = component.path("label").asText(component.path("dateLabel").asText(naam));
    if (naam == null || naam.isBlank()) {
      naam = null;
      if (soort != Soort.GROEP) {
        throw new IllegalArgumentException("A form field of type '" + type + "' has no " + (houder ? "path" : "key"));
      }
    } else if (naam.contains(".")) {
      throw new IllegalArgumentException("The server cannot check '" + naam + "': nest groups instead of a path with dots");
    }
    return new Veld(naam, label, tijd ? Soort.TIJD : soort,
        regels(component), feel(component.path("conditional").path("hide").asText(null)),
        json.convertValue(component.path("defaultValue"), Object.class), lezers(component),
        component.path("properties").path("keuzesUit").asText(null),
        component.path("properties").path("nietVoor").asText(null),
        component.path("properties").path("isGeweest").asBoolean(), velden(component));
  }

  private static Set<String> lezers(JsonNode component) {
    String rollen = component.path("properties").path("vertrouwelijkVoor").asText("").strip();
    return rollen.isEmpty() ? Set.of() : Set.of(rollen.split("\\s+"));
  }

  /**
   * Where answers are taken out of a submission, one variable goes as a whole; anywhere else, or in a condition that the
   * process answers, something of them would stay behind.
   */
  private static void eisVertrouwelijkBovenaan(Formulier formulier) {
    for (Veld veld : formulier.velden()) {
      boolean eenvoudig = veld.soort() == Soort.GROEP && veld.naam() != null
          && veld.velden().stream().allMatch(v -> v.soort().isEnkelvoudig());
      if (veld.isVertrouwelijk() && !eenvoudig || heeftVertrouwelijk(veld.velden())) {
        throw new IllegalArgumentException("In form '" + formulier.id() + "' only a group with a path at the top, of fields "
            + "with one value, can be 'vertrouwelijkVoor' some roles");
      }
    }
  }

  private static boolean heeftVertrouwelijk(List<Veld> velden) {
    return velden.stream().anyMatch(veld -> veld.isVertrouwelijk() || heeftVertrouwelijk(veld.velden()));
  }

  private static Regels regels(JsonNode component) {
    JsonNode regels = component.path("validate");
    String patroon = regels.path("pattern").asText(null);
    return new Regels(regels.path("required").asBoolean(), geheel(regels, "minLength"), geheel(regels, "maxLength"),
        getal(regels, "min"), getal(regels, "max"), geheel(component, "decimalDigits"),
        eenheid(component), patroon == null ? null : patroon(patroon),
        component.path("properties").path("vorm").asText(null), "email".equals(regels.path("validationType").asText()),
        keuzes(component), component.path("disallowPassedDates").asBoolean(),
        component.path("properties").path("minimaalRijen").asInt(), component.path("serializeToString").asBoolean());
  }

  private static String eenheid(JsonNode component) {
    JsonNode erbij = component.path("appearance");
    return erbij.path("prefixAdorner").asText(erbij.path("suffixAdorner").asText(null));
  }

  private static Set<String> keuzes(JsonNode component) {
    if (!component.has("values") || component.path("properties").has("keuzesUit")) {
      return null;
    }
    Set<String> keuzes = new LinkedHashSet<>();
    component.get("values").forEach(keuze -> keuzes.add(keuze.path("value").asText()));
    return keuzes;
  }

  /** The browser's {@code $} is the end of the text; Java's would let a line break follow. */
  private static Pattern patroon(String patroon) {
    boolean totEinde = patroon.endsWith("$") && !patroon.endsWith("\\$");
    return Pattern.compile(totEinde ? patroon.substring(0, patroon.length() - 1) + "\\z" : patroon);
  }

  private static Integer geheel(JsonNode node, String naam) {
    BigDecimal getal = getal(node, naam);
    return getal == null ? null : getal.intValueExact();
  }

  private static BigDecimal getal(JsonNode node, String naam) {
    JsonNode waarde = node.path(naam);
    if (waarde.isMissingNode() || waarde.isNull()) {
      return null;
    }
    // form-js takes an expression here as well; a rule that only the browser knows is no rule.
    if (!waarde.isNumber()) {
      throw new IllegalArgumentException("The server cannot check " + naam + " '" + waarde.asText() + "': write a number");
    }
    return waarde.decimalValue();
  }

  private static String feel(String expressie) {
    return expressie == null || !expressie.startsWith("=") ? null : expressie.substring(1);
  }
}
