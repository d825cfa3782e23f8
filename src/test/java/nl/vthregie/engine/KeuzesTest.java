package nl.vthregie.engine;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Dossiervraag;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Websessie;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

@Procestest
@DisplayName("De keuzes van een startformulier")
class KeuzesTest {

  private static final String OG = "ambtelijk-opdrachtgever-enschede";
  private static final List<String> WIE = List.of(OG, "ambtelijk-opdrachtgever-borne", "accountmanager-odt", "medewerker-odt",
      "college-enschede", "directie-odt", "stelselverantwoordelijke-ienw", "beheer");
  private static final String VEEL = "OPD-VEEL-2027-";
  private static final int AANTAL = 130;

  @Autowired
  private Spel spel;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private List<Dossierkeuze> bronnen;
  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;

  @AfterEach
  void ruimOp() {
    jdbc.sql("delete from dossier where dossiernummer like ?").param(VEEL + "%").update();
  }

  @Test
  @DisplayName("wat de lijst aanbiedt, wordt aangenomen; wat er niet in staat, geweigerd: voor elke lijst, ieder en elk dossier")
  void lijstEnControleZijnEen() {
    concept();
    Voorbeeldopdracht.aangenomen(spel, "enschede");
    Voorbeeldopdracht.aangenomen(spel, "borne");
    List<Dossier> alle = dossiers.lijst(new Dossiervraag(Set.of(), "", 0, 1000), null);
    assertThat(bronnen).hasSizeGreaterThanOrEqualTo(8);

    for (Dossierkeuze bron : bronnen) {
      for (String wie : WIE) {
        spel.als(wie, () -> alle.forEach(dossier -> {
          boolean aangeboden = bron.keuzes(dossier.dossiernummer()).keuzes().stream()
              .anyMatch(keuze -> keuze.value().equals(dossier.dossiernummer()));
          Throwable weigering = catchThrowable(() -> bron.kies(dossier.dossiernummer()));
          assertThat(weigering == null).as("%s for %s: %s (%s)", bron.naam(), wie, dossier.dossiernummer(), weigering)
              .isEqualTo(aangeboden);
          assertThat(weigering).satisfiesAnyOf(geen -> assertThat(geen).isNull(),
              w -> assertThat(w).isInstanceOf(Weigering.class));
        }));
      }
    }
  }

  @Test
  @DisplayName("een lege lijst zegt waarom, en wat dan te doen")
  void leeg() {
    spel.als("ambtelijk-opdrachtgever-wierden", () -> bronnen.forEach(bron -> {
      Keuzebron.Keuzes keuzes = bron.keuzes("");
      if (keuzes.keuzes().isEmpty()) {
        assertThat(keuzes.geen()).as(bron.naam()).endsWith(".").hasSizeGreaterThan(60);
      } else {
        assertThat(keuzes.geen()).isNull();
      }
    }));
  }

  @Test
  @DisplayName("een dossier van een ander en een nummer dat niet bestaat krijgen hetzelfde antwoord")
  void nietTeRaden() {
    String vanBorne = Voorbeeldopdracht.aangenomen(spel, "borne");
    for (Dossierkeuze bron : bronnen) {
      String bestaat = spel.als(OG, () -> melding(bron, vanBorne));
      String bestaatNiet = spel.als(OG, () -> melding(bron, "OPD-TWENTE-2027-998"));
      assertThat(bestaat.replace(vanBorne, "#")).as(bron.naam()).isEqualTo(bestaatNiet.replace("OPD-TWENTE-2027-998", "#"))
          .contains("#");
    }
  }

  @ParameterizedTest
  @CsvSource({"' %s '", "'%s\u00a0'", "'\u200b%s'", "'\t%s\n'"})
  @DisplayName("een nummer met spaties eromheen of in kleine letters is dat nummer, en wordt bewaard zoals het hoort")
  void zoalsGeschreven(String zo) {
    ProcessInstance concept = concept();
    ProcessInstance intrekking = spel.start(OG, Opdrachtwoorden.PROCES_INTREKKEN, Map.of("dossiernummer",
        zo.formatted(concept.getBusinessKey().toLowerCase()), "motivering", "Anders besloten."));

    assertThat(spel.gegeven(intrekking, "dossiernummer")).isEqualTo(concept.getBusinessKey());
    assertThat(spel.loopt(concept)).isFalse();
  }

  @Test
  @DisplayName("wie veel dossiers heeft, krijgt de nieuwste, en vindt een oude door te zoeken")
  void veel() {
    String kring = dossiers.zoek(Voorbeeldopdracht.aangenomen(spel, "enschede")).orElseThrow().kring();
    IntStream.rangeClosed(1, AANTAL).forEach(n -> dossiers.open(new Dossier(VEEL + "%03d".formatted(n), "OPD", "twente",
        "enschede", kring, n == 1 ? "Het 100% oude_werk" : "Werk " + n, 2027, "AANGENOMEN", "{}", "geen")));
    jdbc.sql("update dossier set geopend_op = geopend_op - interval '1 day' where dossiernummer = ?").param(VEEL + "001").update();
    Websessie sessie = Websessie.van("accountmanager-odt", poort);

    var eerste = sessie.haal("/keuzes/financiele-rapportage/dossiernummer").json();
    assertThat(eerste.path("keuzes")).hasSize(100);
    assertThat(eerste.path("meer").asBoolean()).isTrue();
    assertThat(eerste.toString()).doesNotContain("oude_werk");

    for (String zoek : List.of("00%25%20OUDE_w", "veel-2027-001", "oude_werk%20%C2%B7%20gemeente")) {
      var gevonden = sessie.haal("/keuzes/financiele-rapportage/dossiernummer?zoek=" + zoek).json();
      assertThat(gevonden.path("keuzes")).as(zoek).hasSize(1);
      assertThat(gevonden.path("keuzes").get(0).path("label").asText())
          .isEqualTo(VEEL + "001 · Het 100% oude_werk · Gemeente Enschede");
      assertThat(gevonden.path("meer").asBoolean()).isFalse();
    }
    assertThat(sessie.haal("/keuzes/financiele-rapportage/dossiernummer?zoek=nergens").json().path("geen").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ambtelijk-opdrachtgever-enschede, opdracht-intrekken/dossiernummer, 200",
      "accountmanager-odt, opdracht-intrekken/dossiernummer, 404", "college-enschede, financiele-rapportage/dossiernummer, 404",
      "ambtelijk-opdrachtgever-enschede, opdracht-intrekken/motivering, 404",
      "ambtelijk-opdrachtgever-enschede, bestaat-niet/dossiernummer, 404",
      "ambtelijk-opdrachtgever-enschede, overlegactie/dossiernummer, 404", "beheer, financiele-rapportage/dossiernummer, 200"})
  @DisplayName("keuzes zijn er voor wie het proces mag starten, en voor een veld dat ze heeft")
  void voorWieMagStarten(String wie, String veld, int status) {
    assertThat(Websessie.van(wie, poort).haal("/keuzes/" + veld).status()).isEqualTo(status);
    assertThat(new Rest(poort).haal(null, "/keuzes/" + veld).status()).isEqualTo(401);
  }

  @Test
  @DisplayName("over REST wordt geweigerd wat niet te kiezen is, met een zin die zegt wat te doen")
  void overRest() {
    var antwoord = new Rest(poort).stuur(OG, "/engine-rest/process-definition/key/opdracht-intrekken/submit-form", """
        {"variables": {"dossiernummer": {"value": "%s"}, "motivering": {"value": "Anders besloten."}}}"""
        .formatted("x".repeat(3000)));

    assertThat(antwoord.status()).isEqualTo(400);
    assertThat(antwoord.melding()).startsWith("'Opdracht' XXX").contains("Kies een opdracht uit de lijst").hasSizeLessThan(300);
  }

  @Test
  @DisplayName("een lege pagina zegt niet dat er niets is aan wie alleen zijn eigen dossiers ziet")
  void legePagina() {
    for (String wie : List.of("ambtelijk-opdrachtgever-tubbergen", "directie-elders", "stelselverantwoordelijke-ienw")) {
      assertThat(Websessie.van(wie, poort).haal("/escalaties").tekst()).as(wie).doesNotContain("Er is nog nooit geëscaleerd")
          .containsAnyOf("Over dossiers waaraan uw organisatie deelneemt, is niets geëscaleerd.", "<td role=\"cell\"",
              "Uw organisatie\n      neemt aan geen dossier deel.");
    }
  }

  @Test
  @DisplayName("de eigen organisatie en haar regio staan klaar om in te vullen")
  void eigen() {
    assertThat(Websessie.van(OG, poort).haal("/mijn-rechten").json().path("eigen").toString())
        .isEqualTo("[\"enschede\",\"twente\"]");
    assertThat(Websessie.van("beheer", poort).haal("/mijn-rechten").json().path("eigen")).isEmpty();
  }

  private ProcessInstance concept() {
    return spel.start(OG, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
  }

  private static String melding(Dossierkeuze bron, String nummer) {
    assertThatThrownBy(() -> bron.kies(nummer)).isInstanceOf(Weigering.class);
    return catchThrowable(() -> bron.kies(nummer)).getMessage();
  }
}
