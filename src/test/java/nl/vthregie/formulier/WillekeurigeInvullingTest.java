package nl.vthregie.formulier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.formulier.Veld.Soort;
import nl.vthregie.test.Procestest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody sends: the answer is a list of Dutch sentences, and what is accepted stands in the form. */
@Procestest
class WillekeurigeInvullingTest {

  private static final long SEED = 20270111;
  private static final int PER_FORMULIER = 1000;

  private final Random toeval = new Random(SEED);
  private final Formuliercontrole controle = new Formuliercontrole(new FeelVoorwaarde(), Proefformulier.KLOK);

  @Autowired
  private RepositoryService repository;

  @Test
  @DisplayName("duizend willekeurige invullingen per formulier breken niets, en er komt niets vreemds binnen")
  void willekeurig() throws IOException {
    var meegeleverd = new MeegeleverdeFormulieren(repository);
    int aangenomen = 0;
    int geweigerd = 0;
    for (var formulier : meegeleverd.gelezen().entrySet()) {
      JsonNode definitie = new ObjectMapper().readTree(meegeleverd.definities().get(formulier.getKey()));
      for (int nummer = 0; nummer < PER_FORMULIER; nummer++) {
        Map<String, Object> ingevuld = verknoeid(formulier.getValue());
        List<String> fouten = fouten(formulier.getValue(), ingevuld, nummer);
        if (fouten.isEmpty()) {
          aangenomen++;
          assertThat(vreemdeSleutels(definitie, ingevuld)).as(plaats(formulier.getKey(), nummer)).isEmpty();
        } else {
          geweigerd++;
          assertThat(fouten).as(plaats(formulier.getKey(), nummer)).hasSizeLessThan(30)
              .allSatisfy(fout -> assertThat(fout).hasSizeLessThan(1000).endsWith(".").doesNotContain("Exception"));
        }
      }
    }
    assertThat(aangenomen).as("some must pass, or this says nothing").isPositive();
    assertThat(geweigerd).isGreaterThan(aangenomen);
  }

  private List<String> fouten(Formulier formulier, Map<String, Object> ingevuld, int nummer) {
    try {
      return controle.fouten(formulier, ingevuld, Map.of());
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(plaats(formulier.id(), nummer), e);
    }
  }

  private static String plaats(String formulier, int nummer) {
    return "form %s, submission %d, seed %d".formatted(formulier, nummer, SEED);
  }

  /** A good submission with up to four things wrong with it, or right by accident. */
  private Map<String, Object> verknoeid(Formulier formulier) {
    Map<String, Object> ingevuld = Invulling.geldig(formulier.velden());
    List<Runnable> handelingen = new ArrayList<>();
    Invulling.bezoek(formulier.velden(), ingevuld, (veld, houder) -> {
      handelingen.add(() -> houder.put(veld.naam(), waarde()));
      handelingen.add(() -> houder.remove(veld.naam()));
      handelingen.add(() -> houder.put(veld.naam(), passendeWaarde(veld)));
      handelingen.add(() -> houder.put(tekst(), waarde()));
    });
    int aantal = toeval.nextInt(5);
    for (int i = 0; i < aantal; i++) {
      handelingen.get(toeval.nextInt(handelingen.size())).run();
    }
    return ingevuld;
  }

  private Object passendeWaarde(Veld veld) {
    return veld.soort() == Soort.GETAL ? getal() : veld.soort() == Soort.TEKST ? tekst() : Invulling.geldigeWaarde(veld);
  }

  private Object waarde() {
    return switch (toeval.nextInt(8)) {
      case 0 -> null;
      case 1 -> getal();
      case 2 -> toeval.nextBoolean();
      case 3 -> new ArrayList<>();
      case 4 -> new ArrayList<>(List.of(tekst(), getal()));
      case 5 -> diep(toeval.nextInt(toeval.nextBoolean() ? 10 : 1000), toeval.nextBoolean());
      case 6 -> new HashMap<>(Map.of(tekst(), getal()));
      default -> tekst();
    };
  }

  private Number getal() {
    return switch (toeval.nextInt(9)) {
      case 0 -> BigInteger.TEN.pow(100_000).negate();
      case 1 -> new BigDecimal("1e999999999");
      case 2 -> new BigDecimal("1e-999999999");
      case 3 -> Double.NaN;
      case 4 -> Double.NEGATIVE_INFINITY;
      case 5 -> Long.MIN_VALUE;
      case 6 -> toeval.nextDouble();
      case 7 -> -toeval.nextInt(1000);
      default -> toeval.nextInt(5000);
    };
  }

  private String tekst() {
    return switch (toeval.nextInt(9)) {
      case 0 -> "";
      case 1 -> " \n";
      case 2 -> "😀".repeat(toeval.nextInt(10));
      case 3 -> "\0";
      case 4 -> "9".repeat(100_000);
      case 5 -> "' or 1=1 --";
      case 6 -> "${execution}";
      case 7 -> "\ud800";
      default -> "tekst" + toeval.nextInt(100);
    };
  }

  /** As deep as JSON may be: what is deeper does not pass the reader. */
  private static Object diep(int diepte, boolean lijst) {
    Object waarde = "bodem";
    for (int i = 0; i < diepte; i++) {
      waarde = lijst ? new ArrayList<>(List.of(waarde)) : new HashMap<>(Map.of("d", waarde));
    }
    return waarde;
  }

  /** Reads the definition itself, not by way of the code under test. */
  private static Set<String> vreemdeSleutels(JsonNode houder, Map<?, ?> waarden) {
    Set<String> vreemd = new HashSet<>();
    Map<String, JsonNode> bekend = new HashMap<>();
    verzamel(houder, bekend);
    waarden.forEach((sleutel, waarde) -> {
      JsonNode component = bekend.get(String.valueOf(sleutel));
      if (component == null) {
        vreemd.add(String.valueOf(sleutel));
      } else {
        vreemd.addAll(vreemdIn(component, waarde));
      }
    });
    return vreemd;
  }

  private static Set<String> vreemdIn(JsonNode component, Object waarde) {
    Set<String> vreemd = new HashSet<>();
    if (waarde instanceof Map<?, ?> groep) {
      vreemd.addAll(component.has("path") ? vreemdeSleutels(component, groep) : Set.of("a group in a field"));
    } else if (waarde instanceof Collection<?> lijst && component.has("path")) {
      lijst.forEach(rij -> vreemd.addAll(vreemdeSleutels(component, (Map<?, ?>) rij)));
    }
    return vreemd;
  }

  private static void verzamel(JsonNode houder, Map<String, JsonNode> bekend) {
    for (JsonNode component : houder.path("components")) {
      String naam = component.path("path").asText(component.path("key").asText(null));
      if (naam != null) {
        bekend.put(naam, component);
      } else {
        verzamel(component, bekend);
      }
    }
  }
}
