package nl.vthregie.formulier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.formulier.Veld.Soort;
import nl.vthregie.formulier.lezing.Getallezing;
import nl.vthregie.test.Procestest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@Procestest
@DisplayName("Elk meegeleverd formulier, zoals het is uitgerold")
class MeegeleverdeFormulierenTest {

  private static final Path FORMS = Path.of("forms");
  private static final DateTimeFormatter IN_WOORDEN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag("nl"));
  private static final Pattern INVOEGING = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  /** A value as it stands, without a word about how to write it. */
  private static final Pattern RAUW = Pattern.compile("\\{\\{\\s*([\\w.]+)\\s*}}");
  private static final Pattern STARTFORMULIER = Pattern.compile("<bpmn:startEvent [^>]*camunda:formRef=\"([^\"]+)\"");
  private static final Pattern TEKST_IN_FEEL = Pattern.compile("\"([^\"]*)\"");
  /** Everything shows: what is hidden when is the business of the processes' own tests. */
  private final Formuliercontrole alles = new Formuliercontrole((feel, waarden) -> false, Proefformulier.KLOK);

  @Autowired
  private RepositoryService repository;
  private MeegeleverdeFormulieren formulieren;

  @BeforeEach
  void setUp() {
    formulieren = new MeegeleverdeFormulieren(repository);
  }

  @Test
  @DisplayName("alle bestanden zijn uitgerold, onder de naam van hun id")
  void uitgerold() throws IOException {
    try (Stream<Path> bestanden = Files.walk(FORMS)) {
      List<String> verwacht = bestanden.map(Path::toString).filter(p -> p.endsWith(".form")).sorted().toList();
      assertThat(formulieren.definities().keySet()).containsExactlyElementsOf(verwacht).isNotEmpty();
    }
    formulieren.gelezen().forEach((naam, formulier) -> assertThat(naam).endsWith("/" + formulier.id() + ".form"));
  }

  @TestFactory
  @DisplayName("is te lezen, zonder een fragment of lijst die nog niet is ingevuld")
  Stream<DynamicTest> leesbaar() {
    return perFormulier((naam, formulier) -> {
      String definitie = formulieren.definities().get(naam);
      assertThat(definitie).doesNotContain("\"fragment\"");
      Invulling.bezoek(formulier.velden(), Invulling.geldig(formulier.velden()), (veld, houder) -> {
        if (veld.regels().keuzes() != null) {
          assertThat(veld.regels().keuzes()).as("choices of " + veld.label()).isNotEmpty();
        }
      });
    });
  }

  @TestFactory
  @DisplayName("toont geen datum zoals een computer haar schrijft")
  Stream<DynamicTest> datums() {
    Set<String> datumvelden = new HashSet<>();
    formulieren.gelezen().values().forEach(formulier -> Invulling.bezoek(formulier.velden(), Invulling.geldig(formulier.velden()),
        (veld, houder) -> {
          if (veld.soort() == Soort.DATUM) {
            datumvelden.add(veld.naam());
          }
        }));
    assertThat(datumvelden).contains("besluitdatum", "abBesluitdatum");
    return perFormulier((naam, formulier) -> assertThat(RAUW.matcher(formulieren.definities().get(naam)).results()
        .map(gevonden -> gevonden.group(1))
        // What the platform puts on an agenda, it has put into words already.
        .filter(waarde -> !waarde.startsWith("agenda."))
        .filter(waarde -> datumvelden.contains(waarde.substring(waarde.lastIndexOf('.') + 1))))
        .as("write it as dd-mm-jjjj").isEmpty());
  }

  @TestFactory
  @DisplayName("neemt een goede invulling aan")
  Stream<DynamicTest> goedIngevuld() {
    return perFormulier((naam, formulier) ->
        assertThat(alles.fouten(formulier, Invulling.geldig(formulier.velden()), Map.of())).isEmpty());
  }

  @TestFactory
  @DisplayName("weigert een verplicht veld dat ontbreekt, met zijn label")
  Stream<DynamicTest> verplicht() {
    return perVeld((formulier, plaats) -> {
      Map<String, Object> ingevuld = Invulling.geldig(formulier.velden());
      plaats.doe(formulier, ingevuld, (veld, houder) -> houder.remove(veld.naam()));
      List<String> fouten = alles.fouten(formulier, ingevuld, Map.of());
      boolean verplicht = plaats.veld().regels().verplicht() || plaats.veld().regels().minRijen() > 0;
      if (verplicht) {
        assertThat(fouten).hasSize(1).first().asString().startsWith("'" + plaats.veld().label() + "'")
            .containsAnyOf("is verplicht", "is leeg");
      } else if (plaats.veld().velden().isEmpty()) {
        assertThat(fouten).isEmpty();
      }
    });
  }

  @TestFactory
  @DisplayName("weigert een onbekend gegeven naast elk veld")
  Stream<DynamicTest> onbekend() {
    return perVeld((formulier, plaats) -> {
      Map<String, Object> ingevuld = Invulling.geldig(formulier.velden());
      plaats.doe(formulier, ingevuld, (veld, houder) -> houder.put("binnengesmokkeld", "x"));
      assertThat(alles.fouten(formulier, ingevuld, Map.of())).hasSize(1).first().asString()
          .startsWith("Het gegeven 'binnengesmokkeld'").endsWith("hoort niet bij dit formulier. Laat het weg.");
    });
  }

  @TestFactory
  @DisplayName("weigert bij elk veld een waarde van de verkeerde soort, met zijn label")
  Stream<DynamicTest> verkeerdeSoort() {
    return perVeld((formulier, plaats) -> {
      Map<String, Object> ingevuld = Invulling.geldig(formulier.velden());
      Object verkeerd = plaats.veld().soort() == Soort.GROEP ? "x" : Map.of("x", "y");
      plaats.doe(formulier, ingevuld, (veld, houder) -> houder.put(veld.naam(), verkeerd));
      assertThat(alles.fouten(formulier, ingevuld, Map.of())).hasSize(1).first().asString()
          .startsWith("'" + plaats.veld().label() + "'");
    });
  }

  @TestFactory
  @DisplayName("heeft voorwaarden die op elke invulling antwoorden")
  Stream<DynamicTest> voorwaarden() {
    return perFormulier((naam, formulier) -> {
      var feel = new FeelVoorwaarde();
      for (String voorwaarde : voorwaardenIn(definitie(naam))) {
        for (Object waarde : new Object[] {"RETOUR", 1, true, List.of(), Map.of()}) {
          Map<String, Object> waarden = new HashMap<>();
          formulier.velden().forEach(v -> waarden.put(String.valueOf(v.naam()), waarde));
          assertThatCode(() -> feel.geldt(voorwaarde, waarden)).as(voorwaarde).doesNotThrowAnyException();
        }
        assertThatCode(() -> feel.geldt(voorwaarde, Map.of())).as(voorwaarde).doesNotThrowAnyException();
      }
    });
  }

  @TestFactory
  @DisplayName("laat geen tekst toe die langer is dan de engine bewaart")
  Stream<DynamicTest> maximaleLengte() {
    return perVeld((formulier, plaats) -> {
      if (plaats.veld().soort() == Soort.TEKST) {
        assertThat(plaats.veld().regels().maxLengte()).isNotNull().isLessThanOrEqualTo(4000);
      }
    });
  }

  @TestFactory
  @DisplayName("laat niemand een dossiernummer typen: dat kiest men uit een lijst")
  Stream<DynamicTest> dossiersKiestMen() {
    return perVeld((formulier, plaats) -> {
      Veld veld = plaats.veld();
      boolean vraagtDossier = veld.naam() != null && veld.naam().toLowerCase(Locale.ROOT).endsWith("dossiernummer")
          || veld.label() != null && veld.label().toLowerCase(Locale.ROOT).contains("dossiernummer");
      if (vraagtDossier) {
        assertThat(veld.soort()).as("a select with keuzesUit, and a Dossierkeuze").isEqualTo(Soort.KEUZE);
        assertThat(veld.keuzesUit()).isNotNull();
      }
    });
  }

  @Test
  @DisplayName("heeft lijsten per gebruiker alleen waar een proces begint, en daar is erin te zoeken")
  void keuzesPerGebruiker() throws IOException {
    Set<String> startformulieren = new TreeSet<>();
    try (Stream<Path> modellen = Files.walk(Path.of("processes"))) {
      for (Path model : modellen.filter(m -> m.toString().endsWith(".bpmn")).toList()) {
        Matcher start = STARTFORMULIER.matcher(Files.readString(model));
        while (start.find()) {
          startformulieren.add(start.group(1));
        }
      }
    }
    assertThat(formulieren.gelezen().values()).filteredOn(f -> f.keuzevelden().findAny().isPresent()).hasSizeGreaterThan(8)
        .allSatisfy(f -> assertThat(startformulieren).contains(f.id()));
    formulieren.definities().forEach((naam, definitie) -> definitie(naam).findParents("keuzesUit").forEach(eigenschappen ->
        assertThat(definitie).as(naam).contains("\"searchable\":true")));
  }

  @TestFactory
  @DisplayName("schrijft niets zelf om: wat iemand typte, maakt de takenlijst letterlijk")
  Stream<DynamicTest> letterlijk() {
    return perFormulier((naam, formulier) -> invoegingenIn(definitie(naam)).forEach(invoeging -> {
      assertThat(invoeging).as("letterlijk.js does this once for all").doesNotContain("&lt;", "&gt;", "&amp;");
      // A pattern, not a text.
      Matcher teksten = TEKST_IN_FEEL.matcher(invoeging.replace("\"[.]\"", ""));
      while (teksten.find()) {
        if (teksten.group(1).matches("[A-Z0-9_]+")) {
          continue;
        }
        assertThat(teksten.group(1)).as("Markdown in '%s' would be shown as it stands: use {{#if}}", invoeging)
            .doesNotContainPattern("[*_#`\\[\\]<>|\\n]");
      }
    }));
  }

  /** What stands between double braces in a text, in the order in which it does. */
  private static List<String> invoegingenIn(JsonNode component) {
    List<String> invoegingen = new ArrayList<>();
    Matcher invoeging = INVOEGING.matcher(component.path("text").asText());
    while (invoeging.find()) {
      invoegingen.add(invoeging.group(1));
    }
    component.path("components").forEach(c -> invoegingen.addAll(invoegingenIn(c)));
    return invoegingen;
  }

  @TestFactory
  @DisplayName("zegt van elke vaste vorm in woorden wat er moet staan")
  Stream<DynamicTest> vormInWoorden() {
    return perVeld((formulier, plaats) -> {
      if (plaats.veld().regels().patroon() != null) {
        assertThat(plaats.veld().regels().vorm()).as("properties.vorm of '%s'", plaats.veld().label()).isNotBlank()
            .contains("bijvoorbeeld").doesNotEndWith(".");
        String voorbeeld = plaats.veld().regels().vorm().replaceAll(".*bijvoorbeeld ", "");
        assertThat(voorbeeld).as("the example must pass").matches(v -> plaats.veld().regels().patroon().matcher(v).find());
      }
    });
  }

  @TestFactory
  @DisplayName("toont bij elk bedrag dat het om euro's gaat, en rekent een bedrag in hele euro's")
  Stream<DynamicTest> bedragen() {
    return perVeld((formulier, plaats) -> {
      Veld veld = plaats.veld();
      if (veld.soort() == Soort.GETAL && veld.label().toLowerCase(Locale.ROOT).contains("euro")) {
        assertThat(veld.regels().eenheid()).as("what stands at the field may be typed in it").isEqualTo("€");
        assertThat(veld.regels().decimalen()).isZero();
      }
    });
  }

  @TestFactory
  @DisplayName("leest elk getal en elke datum zoals mensen die schrijven, en weigert wat niet duidelijk is")
  Stream<DynamicTest> zoalsMensenSchrijven() {
    return perVeld((formulier, plaats) -> {
      Veld veld = plaats.veld();
      if (veld.soort() == Soort.DATUM) {
        String dag = (String) Invulling.geldigeWaarde(veld);
        toets(formulier, plaats, IN_WOORDEN.format(LocalDate.parse(dag)), dag, "31-02-2030");
      } else if (veld.soort() == Soort.GETAL) {
        BigDecimal grens = veld.regels().max();
        toets(formulier, plaats, Getallezing.toon(grens), grens.intValueExact(), veld.regels().decimalen() == 0 ? "1.25" : "1.250");
      }
    });
  }

  @Test
  @DisplayName("toont geen getal zoals een computer het schrijft: bedragen met punten, decimalen achter een komma")
  void getoondeGetallen() {
    Set<String> bedragen = new HashSet<>();
    Set<String> metDecimalen = new HashSet<>();
    formulieren.gelezen().values().forEach(f -> Invulling.bezoek(f.velden(), Invulling.geldig(f.velden()), (veld, houder) -> {
      if (veld.soort() == Soort.GETAL) {
        Set<String> soort = "€".equals(veld.regels().eenheid()) ? bedragen : metDecimalen;
        if (soort == bedragen || veld.regels().decimalen() > 0) {
          soort.add(veld.naam());
        }
      }
    }));
    assertThat(bedragen).contains("budget");
    assertThat(metDecimalen).contains("fteOpdrachtgever");
    Pattern getoond = Pattern.compile("(replace\\()?string\\((?:\\w+\\.)*(\\w+)\\)");
    formulieren.definities().forEach((naam, definitie) -> assertThat(getoond.matcher(definitie).results()
        .filter(g -> bedragen.contains(g.group(2)) || metDecimalen.contains(g.group(2)) && g.group(1) == null)
        .map(MatchResult::group)).as(naam).isEmpty());
  }

  private void toets(Formulier formulier, Plaats plaats, String goed, Object bedoeld, String onduidelijk) {
    Map<String, Object> ingevuld = Invulling.geldig(formulier.velden());
    plaats.doe(formulier, ingevuld, (veld, houder) -> houder.put(veld.naam(), goed));
    Map<String, Object> gelezen = alles.gelezen(formulier, ingevuld);
    boolean duidelijk = plaats.veld().soort() == Soort.DATUM || !plaats.veld().regels().getallezing().lees(goed).isGeweigerd();
    if (duidelijk) {
      assertThat(alles.fouten(formulier, ingevuld, Map.of())).isEmpty();
      plaats.doe(formulier, gelezen, (veld, houder) -> assertThat(houder.get(veld.naam())).isEqualTo(bedoeld));
    }
    plaats.doe(formulier, ingevuld, (veld, houder) -> houder.put(veld.naam(), onduidelijk));
    assertThat(alles.fouten(formulier, ingevuld, Map.of())).hasSize(1).first().asString()
        .startsWith("'" + plaats.veld().label() + "'").containsAnyOf("Schrijf", "Vul", "Kijk");
  }

  private JsonNode definitie(String naam) {
    try {
      return new ObjectMapper().readTree(formulieren.definities().get(naam));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> voorwaardenIn(JsonNode component) {
    List<String> voorwaarden = new ArrayList<>();
    String hide = component.path("conditional").path("hide").asText("");
    if (!hide.isEmpty()) {
      assertThat(hide).startsWith("=");
      voorwaarden.add(hide.substring(1));
    }
    component.path("components").forEach(c -> voorwaarden.addAll(voorwaardenIn(c)));
    return voorwaarden;
  }

  private Stream<DynamicTest> perFormulier(BiConsumer<String, Formulier> toets) {
    return formulieren.gelezen().entrySet().stream()
        .map(f -> dynamicTest(f.getKey(), () -> toets.accept(f.getKey(), f.getValue())));
  }

  private Stream<DynamicTest> perVeld(BiConsumer<Formulier, Plaats> toets) {
    return formulieren.gelezen().values().stream().flatMap(formulier -> plaatsen(formulier).stream()
        .map(plaats -> dynamicTest(formulier.id() + ": " + plaats.veld().label(), () -> toets.accept(formulier, plaats))));
  }

  private static List<Plaats> plaatsen(Formulier formulier) {
    List<Plaats> plaatsen = new ArrayList<>();
    Invulling.bezoek(formulier.velden(), Invulling.geldig(formulier.velden()),
        (veld, houder) -> plaatsen.add(new Plaats(plaatsen.size(), veld)));
    return plaatsen;
  }

  /** The n-th field of a form, in the order of {@link Invulling#bezoek}. */
  private record Plaats(int nummer, Veld veld) {

    void doe(Formulier formulier, Map<String, Object> ingevuld, Invulling.Bezoeker bezoeker) {
      List<Runnable> handelingen = new ArrayList<>();
      Invulling.bezoek(formulier.velden(), ingevuld, (v, houder) -> handelingen.add(() -> bezoeker.bezoek(v, houder)));
      handelingen.get(nummer).run();
    }
  }
}
