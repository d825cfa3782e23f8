package nl.vthregie.robuustheid;

import nl.vthregie.robuustheid.Robuustheidwoorden.Taak;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Rest.Antwoord;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Websessie;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import static nl.vthregie.robuustheid.Voorbeeldronde.IENW;
import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Het landelijke beeld van robuustheid")
class RobuustheidpaginaTest {

  private static final Path BRON = Path.of("src/main/resources/landelijk/robuustheid/ronde-2023.csv");
  private static int nummer;

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private Landelijkbeeld beeld;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Proefklok klok;
  @LocalServerPort
  private int poort;
  private String ronde;
  @TempDir
  private Path map;

  @BeforeEach
  void ronde() {
    ronde = "BEELD-" + ++nummer;
    spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuw(ronde, "odt", "odbn", "fumo", "odzob"));
    spel.doe("directie-odt", dossier("odt"), Taak.ZELFBEOORDELING, Voorbeeldronde.zelfbeoordeling(50));
    for (String dienst : List.of("odbn", "fumo")) {
      spel.doe("directie-elders", dossier(dienst), Taak.ZELFBEOORDELING, Voorbeeldronde.zelfbeoordeling(50));
      spel.doe("algemeen-bestuur-elders", dossier(dienst), Taak.ZELFBEOORDELING_VASTSTELLEN,
          Voorbeeldronde.vastgesteld(Proefklok.BEGIN));
      spel.doe(IENW, dossier(dienst), Taak.TECHNISCHE_CHECK, Map.of("checkuitkomst", "JA", "bevindingen", "Volledig."));
      spel.doe(Voorbeeldronde.STUURGROEP, dossier(dienst), Taak.STUURGROEP, Map.of("besprekingStuurgroep", "x"));
      spel.doe(Voorbeeldronde.OVERLEG, dossier(dienst), Taak.OVERLEG, Map.of("besprekingOverleg", "x"));
    }
    spel.doe(IENW, dossier("odbn"), Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen", "KPI-2", "KPI-6"));
    spel.doe(IENW, dossier("fumo"), Taak.OORDEEL, Voorbeeldronde.oordeel("oordelen"));
    klok.zet(LocalDate.of(2027, 2, 3), LocalTime.of(9, 0));
  }

  @AfterEach
  void zoalsHetWas() {
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
    processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES_RONDE).list()
        .forEach(over -> processen.deleteProcessInstance(over.getId(), "klaar met de proef"));
    jdbc.sql("update dossier set afgesloten_op = now() where soort = 'ROB' and afgesloten_op is null").update();
  }

  @Test
  @DisplayName("wie niet meedoet, leest dat, en geen telling van nul")
  void nietVanU() {
    String pagina = Websessie.van("ambtelijk-opdrachtgever-enschede", poort).haal("/robuustheid?ronde=" + ronde).tekst();
    assertThat(pagina).contains("Uw organisatie doet niet mee in deze ronde.").doesNotContain("Er is nog geen ronde begonnen",
        "uitvoer.csv");
    assertThat(Websessie.van(IENW, poort).haal("/robuustheid?ronde=" + ronde).tekst()).doesNotContain("doet niet mee");
  }

  @Test
  @DisplayName("zegt per dienst de stand, de KPI's, wat te laat is en hoeveel dagen er nog zijn; de tellingen zijn die van de processen")
  void beeld() {
    List<Landelijkbeeld.Regel> regels = beeld.regels(ronde, List.of(), true);

    assertThat(regels).extracting(r -> r.dossiernummer().split("-")[1] + " " + r.stand() + " " + r.nietVoldaan() + " "
        + r.teLaat() + " " + r.dagen()).containsExactlyInAnyOrder(
            "ODBN PLAN [KPI-2, KPI-6] [] 56", "FUMO ROBUUST [] [] null",
            "ODT ZELFBEOORDELING [] [Stel zelfbeoordeling vast] -2", "ODZOB ZELFBEOORDELING [] [Beoordeel dienst op zes KPI's] -2");
    assertThat(regels.stream().filter(r -> r.stand() == Stand.PLAN).count())
        .isEqualTo(telt(Taak.PLAN) + telt(Taak.PLAN_VASTSTELLEN));
    assertThat(regels.stream().filter(r -> r.stand() == Stand.ZELFBEOORDELING).count())
        .isEqualTo(telt(Taak.ZELFBEOORDELING) + telt(Taak.ZELFBEOORDELING_VASTSTELLEN));
    assertThat(regels.stream().filter(r -> r.stand() != Stand.ROBUUST).count()).isEqualTo(
        processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES).variableValueEquals("ronde", ronde).count());
  }

  @Test
  @DisplayName("IenW ziet alle diensten, een dienst zichzelf en een gemeente niets; te sorteren op elke kop")
  void pagina() {
    Antwoord ienw = Websessie.van(IENW, poort).haal("/robuustheid?ronde=" + ronde + "&volgorde=dagen");
    assertThat(ienw.status()).isEqualTo(200);
    assertThat(ienw.tekst()).containsSubsequence("ROB-ODT", "ROB-ODBN", "ROB-FUMO").contains("te laat: Stel zelfbeoordeling vast",
        "2 dagen voorbij", "over 56 dagen", "KPI-2, KPI-6", "nog niet beoordeeld", ">geen<").doesNotContain("Een ronde laden");
    assertThat(Websessie.van("directie-odt", poort).haal("/robuustheid?ronde=" + ronde).tekst())
        .contains("ROB-ODT").doesNotContain("ROB-ODBN");
    assertThat(Websessie.van("management-enschede", poort).haal("/robuustheid?ronde=" + ronde).tekst()).doesNotContain("ROB-");
    assertThat(Websessie.van(IENW, poort).haal("/robuustheid?ronde=NIETS").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("is te downloaden als CSV en als XLSX, met dezelfde regels")
  void uitvoer() throws Exception {
    String csv = new String(Websessie.van(IENW, poort).bestand("/robuustheid/uitvoer.csv?ronde=" + ronde), StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(5);
    assertThat(csv).startsWith("\ufeffDossier;Omgevingsdienst;Stand;Voldoet niet aan;").contains(
        ";Maakt plan van aanpak;KPI-2, KPI-6;Maak plan van aanpak;;2027-03-31;56;ja", ";-2;nee", ";;;;;;ja");
    Map<String, String> delen = new HashMap<>();
    Path bestand = Files.write(map.resolve("beeld.xlsx"),
        Websessie.van(IENW, poort).bestand("/robuustheid/uitvoer.xlsx?ronde=" + ronde));
    try (var zip = new ZipFile(bestand.toFile())) {
      for (ZipEntry deel : Collections.list(zip.entries())) {
        delen.put(deel.getName(), new String(zip.getInputStream(deel).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(delen.get("xl/worksheets/sheet1.xml").split("<row ", -1)).as("a head and four rows").hasSize(1 + 5);
    assertThat(delen.get("xl/sharedStrings.xml")).contains("Omgevingsdienst Brabant Noord", "KPI-2, KPI-6");
  }

  @Test
  @DisplayName("beheer laadt een ronde uit een bestand, helemaal of helemaal niet, met regel en reden")
  void laden() throws Exception {
    String goed = Files.readString(BRON).replace("naam;2023;", "naam;2099-" + nummer + ";");
    Websessie beheer = Websessie.van("beheer", poort);
    assertThat(stuur(beheer, goed.replace("dienst;fumo;", "dienst;nergens;")))
        .contains("ronde, regel 26: dienst &#39;nergens&#39; is geen bekende omgevingsdienst.");
    assertThat(jdbc.sql("select count(*) from robuustheidsronde where code like '2099-%'").query(Integer.class).single()).isZero();
    assertThat(stuur(beheer, goed)).contains("is geladen, voor 28 omgevingsdiensten");
    assertThat(jdbc.sql("select count(*) from robuustheidsronde_dienst where ronde like '2099-%'").query(Integer.class).single())
        .isEqualTo(28);
    assertThat(stuur(beheer, goed.replace("naam;2099-" + nummer + ";", "naam;" + ronde + ";"))).contains("is al begonnen");
    jdbc.sql("delete from robuustheidsronde_dienst where ronde like '2099-%'").update();
    jdbc.sql("delete from robuustheidsronde_kpi where ronde like '2099-%'").update();
    jdbc.sql("delete from robuustheidsronde_datum where ronde like '2099-%'").update();
    jdbc.sql("delete from robuustheidsronde where code like '2099-%'").update();
  }

  @Test
  @DisplayName("alleen beheer laadt een ronde")
  void ladenGeweigerd() {
    Websessie ienw = Websessie.van(IENW, poort);
    ienw.haal("/robuustheid");
    assertThat(ienw.stuurFormulier("/robuustheid/ronde", Map.of("bestand", "x")).status()).isEqualTo(403);
  }

  private String stuur(Websessie sessie, String bestand) {
    Matcher token = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"").matcher(sessie.haal("/robuustheid").tekst());
    assertThat(token.find()).isTrue();
    Antwoord antwoord = sessie.stuurFormulier("/robuustheid/ronde", Map.of("bestand", bestand, token.group(1), token.group(2)));
    return antwoord.status() == 302 ? sessie.haal("/robuustheid").tekst() : antwoord.tekst();
  }

  private ProcessInstance dossier(String dienst) {
    return processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES)
        .variableValueEquals("dienst", dienst).singleResult();
  }

  private long telt(String soort) {
    return taken.createTaskQuery().taskDefinitionKey(soort).processVariableValueEquals("ronde", ronde).count();
  }
}
