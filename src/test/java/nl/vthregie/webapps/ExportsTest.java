package nl.vthregie.webapps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.robuustheid.Robuustheidwoorden;
import nl.vthregie.robuustheid.Voorbeeldronde;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Websessie;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Wat een programma leest, bevat getallen en ISO-datums, en niets voor wat niet bekend is")
class ExportsTest {

  /** Amounts, percentages, days, dots between thousands, and a dash for nothing: all of them words for people. */
  private static final Pattern IN_WOORDEN = Pattern.compile("€|\\d ?%|\\b\\d{1,2}-\\d{1,2}-\\d{4}\\b|\\b\\d{1,3}(\\.\\d{3})+\\b|^[–—-]$|"
      + "\\b\\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \\d{4}\\b");
  private static final Pattern EXPORT = Pattern.compile(".*\\.(csv|json|xlsx)|/rest/.*|/mijn-rechten");
  /** What koppelen.md says to be in words, and names that people gave. */
  private static final Set<String> VOOR_MENSEN = Set.of("omschrijving", "statusomschrijving", "titel", "naam", "onderwerp", "laatsteFout");
  private static final Pattern CEL = Pattern.compile("<(?:t|v)(?: [^>]*)?>([^<]*)<");
  private static int nummer;
  private static final int NIEUW = 2019;
  private static final int OUD = 2018;

  @Autowired
  private Spel spel;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private Kringen kringen;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping adressen;
  @LocalServerPort
  private int poort;
  private String ronde;
  @TempDir
  private Path map;

  @BeforeEach
  void ietsTeExporteren() {
    jaarverslag(NIEUW, """
        {"cijfers": {"opdrachten": [
            {"nummer": "OPD-1", "titel": "Toezicht", "opdrachtgever": "Gemeente Borne", "status": "Afgesloten", "begroot": 1140000,
             "besteed": 1150000.50, "afwijking": -7.15, "tot": "2019-12-31"},
            {"nummer": "OPD-2", "titel": "Advies", "opdrachtgever": "Gemeente Borne", "status": "In uitvoering", "begroot": 60000}],
          "specifiek": []}}""");
    jaarverslag(OUD, """
        {"opdrachten": [
            {"nummer": "OPD-3", "titel": "Toezicht", "opdrachtgever": "Gemeente Borne", "status": "Afgesloten", "begroot": "€ 1.140.000",
             "besteed": "€ 1.150.000", "afwijking": "-7,15 %", "tot": "31-12-2018"},
            {"nummer": "OPD-4", "titel": "Advies", "opdrachtgever": "Gemeente Borne", "status": "In uitvoering", "begroot": "€ 60.000",
             "besteed": "–", "afwijking": "–", "tot": "–"}],
          "resultaten": [{"nummer": "OPD-3", "titel": "Toezicht", "behaald": "Behaald", "toelichting": "Af.", "leerpunten": "–"}],
          "begroot": "€ 1.200.000", "besteed": "€ 1.150.000", "overleggen": 4, "specifiek": []}""");
    dossiers.open(new Dossier("AFW-EXPORT-1", "AFW", "twente", "borne", kringen.van(List.of("borne")), "Proef", NIEUW, "BESLOTEN", "{}", "-"));
    jdbc.sql("""
        insert into afwijking (nummer, deelnemer, onderwerp, advies, advies_kenmerk, advies_datum, advies_vindplaats, advies_wettelijk,
          advies_zegel, besluit_datum, besluit, reden, belangen, besloten_door, openbaar, raad, ibt_melden, vastgelegd_op)
        values ('AFW-EXPORT-1', 'borne', 'Opslag', 'Weiger', 'ADV-1', '2019-01-31', 'Zaaksysteem', true, 'zegel', '2019-12-31',
          'Verleend', 'Werk', 'Milieu en werk', 'college-borne', true, 'De gemeenteraad', false, now())""").update();
    ronde = "EXPORT-" + ++nummer;
    spel.start(Voorbeeldronde.IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuw(ronde, "odt", "odbn"));
  }

  @AfterEach
  void ruimOp() {
    jdbc.sql("delete from jaarverslag where jaar in (?, ?)").params(NIEUW, OUD).update();
    jdbc.sql("delete from cyclusdocument where dossiernummer like 'JV-EXPORT-%'").update();
    jdbc.sql("delete from afwijking where nummer = 'AFW-EXPORT-1'").update();
    jdbc.sql("delete from dossier where dossiernummer like '%-EXPORT-%' and soort in ('JV', 'AFW')").update();
    processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES_RONDE).list()
        .forEach(over -> processen.deleteProcessInstance(over.getId(), "klaar met de proef"));
    jdbc.sql("update dossier set afgesloten_op = now() where soort = 'ROB' and afgesloten_op is null").update();
  }

  @Test
  @DisplayName("in elk bestand en elk antwoord voor een programma dat er is, en een nieuw hoort erbij")
  void allemaal() {
    TreeMap<String, Consumer<String>> exports = new TreeMap<>();
    exports.put("/jaarverslagen.csv", adres -> csv(adres, "JV-EXPORT-2018", "JV-EXPORT-2019"));
    exports.put("/jaarverslagen.json", adres -> json(adres, "JV-EXPORT-2018"));
    exports.put("/afwijkingen.csv", adres -> csv(adres, "AFW-EXPORT-1"));
    exports.put("/robuustheid/uitvoer.csv", adres -> csv(adres + "?ronde=" + ronde, "Beoordeel dienst op zes KPI's"));
    exports.put("/robuustheid/uitvoer.xlsx", adres -> xlsx(adres + "?ronde=" + ronde));
    exports.put("/rest/herinneringen", adres -> json(adres + "?status=GEPLAND", "\"moment\""));
    exports.put("/rest/herinneringen/samenvatting", adres -> json(adres, "gepland"));
    exports.put("/rest/migraties", adres -> json(adres, "["));
    exports.put("/mijn-rechten", adres -> json(adres, "verplaatstTermijnen"));

    var gevonden = new TreeSet<String>();
    adressen.getHandlerMethods().keySet().forEach(adres -> adres.getPatternValues().stream()
        .filter(pad -> EXPORT.matcher(pad).matches() && !pad.contains("{")).forEach(gevonden::add));
    assertThat(exports.keySet()).as("every address that a program reads").containsAll(gevonden);
    exports.forEach((adres, lees) -> lees.accept(adres));
  }

  @Test
  @DisplayName("ook een jaarverslag dat in woorden is bewaard: wat er stond, en leeg waar een streepje stond")
  void inWoordenBewaard() throws IOException {
    JsonNode verslagen = new ObjectMapper().readTree(bestand("/jaarverslagen.json")).path("jaarverslagen");
    List<JsonNode> oud = new ArrayList<>();
    verslagen.forEach(verslag -> {
      if (verslag.path("jaar").asInt() == OUD) {
        oud.add(verslag);
      }
    });
    assertThat(oud).hasSize(1);
    assertThat(oud.get(0).at("/gegevens/opdrachten/0").toString()).contains("\"begroot\":1140000", "\"besteed\":1150000",
        "\"afwijking\":-7.15", "\"tot\":\"2018-12-31\"");
    assertThat(oud.get(0).at("/gegevens/opdrachten/1").toString()).contains("\"besteed\":null", "\"afwijking\":null", "\"tot\":null");
    assertThat(oud.get(0).path("besteed").toString()).isEqualTo("{\"bekend\":1150000,\"gemeld\":1,\"van\":2,\"totaal\":null}");
    assertThat(oud.get(0).at("/gegevens/resultaten/0/leerpunten").isNull()).isTrue();
  }

  private void csv(String adres, String... bevat) {
    String tekst = new String(bestand(adres), StandardCharsets.UTF_8);
    assertThat(tekst).as(adres).contains(bevat);
    try (CSVParser regels = CSVParser.parse(tekst.substring(1), CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
      int breedte = -1;
      for (CSVRecord regel : regels) {
        breedte = breedte < 0 ? regel.size() : breedte;
        assertThat(regel.size()).as("%s: %s", adres, regel).isEqualTo(breedte);
        regel.forEach(cel -> geenWoorden(adres, cel));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void json(String adres, String bevat) {
    byte[] inhoud = bestand(adres);
    assertThat(new String(inhoud, StandardCharsets.UTF_8)).as(adres).contains(bevat);
    try {
      bezoek(adres, new ObjectMapper().readTree(inhoud));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void bezoek(String adres, JsonNode waarde) {
    if (waarde.isTextual()) {
      geenWoorden(adres, waarde.asText());
    } else if (waarde.isArray()) {
      waarde.forEach(deel -> bezoek(adres, deel));
    } else {
      waarde.properties().stream().filter(veld -> !VOOR_MENSEN.contains(veld.getKey())).forEach(veld -> bezoek(adres, veld.getValue()));
    }
  }

  private void xlsx(String adres) {
    try {
      Path bestand = Files.write(map.resolve("uitvoer.xlsx"), bestand(adres));
      int bladen = 0;
      try (var zip = new ZipFile(bestand.toFile())) {
        for (ZipEntry deel : Collections.list(zip.entries())) {
          if (deel.getName().matches("xl/(sharedStrings|worksheets/.*)\\.xml")) {
            bladen++;
            CEL.matcher(new String(zip.getInputStream(deel).readAllBytes(), StandardCharsets.UTF_8)).results()
                .forEach(cel -> geenWoorden(adres, cel.group(1)));
          }
        }
      }
      assertThat(bladen).isGreaterThan(1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void geenWoorden(String adres, String cel) {
    assertThat(cel).as("%s is read by a program", adres).doesNotContainPattern(IN_WOORDEN);
  }

  private byte[] bestand(String adres) {
    return adres.startsWith("/rest/") ? new Rest(poort).haal("beheer", adres).tekst().getBytes(StandardCharsets.UTF_8)
        : Websessie.van("beheer", poort).bestand(adres);
  }

  private void jaarverslag(int jaar, String gegevens) {
    String nummer = "JV-EXPORT-" + jaar;
    dossiers.open(new Dossier(nummer, "JV", "twente", "enschede", kringen.van(List.of("enschede")), "Proef", jaar, "VASTGESTELD", "{}", "-"));
    jdbc.sql("insert into cyclusdocument values (?, 1, 'JAARVERSLAG', '{}'::jsonb, ?, now())").params(nummer, nummer).update();
    jdbc.sql("""
        insert into jaarverslag (dossiernummer, regio, jaar, zegel, inhoud, gegevens, strategie_bijstellen, strategie_motivering,
          programma_bijstellen, aanbeveling, vastgesteld_op)
        values (:nummer, 'twente', :jaar, :nummer, :inhoud::jsonb, :gegevens::jsonb, false, 'Het doel wordt gehaald.', true,
          'Meer toezicht.', now())""").param("nummer", nummer).param("jaar", jaar).param("gegevens", gegevens)
        .param("inhoud", """
            {"samenvatting": "Een goed jaar.", "financieel": "Volgens de begroting.", "leerpunten": "Geen.",
             "kwantiteit": [{"onderwerp": "Bedrijven", "aantal": 1180.5}],
             "doelen": [{"omschrijving": "Minder hinder", "doelbereik": 40.5, "outcome": "Minder klachten."}]}""").update();
  }
}
