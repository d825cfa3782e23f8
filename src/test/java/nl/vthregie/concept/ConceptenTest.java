package nl.vthregie.concept;

import com.fasterxml.jackson.databind.JsonNode;
import nl.vthregie.escalatie.Gevoeligwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Rest.Antwoord;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Tegelijk;
import nl.vthregie.test.Websessie;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Een concept")
class ConceptenTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String COLLEGA = "management-enschede";
  private static final String ELDERS = "ambtelijk-opdrachtgever-borne";
  private static final String MEDEWERKER = "medewerker-odt";
  private static final String START = "/concepten/start/" + Opdrachtwoorden.PROCES;

  @Autowired
  private Spel spel;
  @Autowired
  private Proefklok klok;
  @Autowired
  private Concepten concepten;
  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;

  @BeforeEach
  void leeg() {
    jdbc.sql("delete from concept").update();
  }

  @Test
  @DisplayName("komt terug met het tijdstip, ook na afmelden en op een andere computer")
  void terug() {
    Schrijver hier = new Schrijver(OPDRACHTGEVER, START);
    assertThat(hier.open().concept().isNull()).isTrue();
    assertThat(hier.bewaar("""
        {"titel": "Half getypt", "jaar": "20"}""", null).status()).isEqualTo(200);

    JsonNode elders = new Schrijver(OPDRACHTGEVER, START).open().concept();

    assertThat(elders.path("waarden").path("titel").asText()).isEqualTo("Half getypt");
    assertThat(elders.path("waarden").path("jaar").asText()).as("no number yet: kept as it was typed").isEqualTo("20");
    assertThat(elders.path("bewaardOp").asText()).isEqualTo("ma 11 januari 2027 om 09:00");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {COLLEGA, ELDERS, "beheer", "accountmanager-odt"})
  @DisplayName("is van wie het typte: een ander krijgt het niet te zien")
  void vanEenAnder(String lezer) {
    ProcessInstance dossier = geopend();
    String adres = taak(dossier);
    new Schrijver(OPDRACHTGEVER, adres).open().bewaar("""
        {"opdracht": {"aanleiding": "alleen voor mij"}}""", null);

    Schrijver ander = new Schrijver(lezer, adres);
    Antwoord antwoord = ander.sessie.haal(adres);

    assertThat(antwoord.tekst()).doesNotContain("alleen voor mij");
    assertThat(antwoord.status()).isIn(200, 404);
    assertThat(antwoord.geheel().headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  @DisplayName("van een taak die iemand niet mag zien, is er voor hem niet, en kan hij niet maken")
  void nietTeZien() {
    String adres = taak(geopend());
    Schrijver vreemde = new Schrijver(ELDERS, START).open().naar(adres);

    assertThat(vreemde.sessie.haal(adres).status()).isEqualTo(404);
    assertThat(vreemde.bewaar("{}", null).status()).isEqualTo(404);
    assertThat(vreemde.sessie.haal("/concepten/taak/bestaat-niet").melding())
        .as("nobody learns which tasks exist").isEqualTo(vreemde.sessie.haal(adres).melding())
        .startsWith("Dit formulier is er niet meer");
    assertThat(jdbc.sql("select count(*) from concept").query(Integer.class).single()).isZero();
  }

  @Test
  @DisplayName("van een proces dat iemand niet mag starten, kan hij niet maken")
  void nietTeStarten() {
    Schrijver ander = new Schrijver(MEDEWERKER, "/concepten/start/" + Gevoeligwoorden.PROCES).open().naar(START);

    assertThat(ander.bewaar("""
        {"titel": "x"}""", null).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("vraagt een sessie en het bewijs dat een pagina van ons het stuurt; met Basic komt niemand binnen")
  void deur() {
    Websessie sessie = Websessie.van(OPDRACHTGEVER, poort);

    assertThat(sessie.roep("PUT", START, "{}", "X-CSRF-TOKEN", "geraden").status()).isEqualTo(403);
    assertThat(sessie.roep("DELETE", START, null, "X-CSRF-TOKEN", "geraden").status()).isEqualTo(403);
    assertThat(new Rest(poort).haal(OPDRACHTGEVER, START).status()).isEqualTo(401);
  }

  @Test
  @DisplayName("heeft geen antwoorden over personen, wat een browser ook stuurt")
  void vertrouwelijk() {
    ProcessInstance dossier = spel.start(MEDEWERKER, Gevoeligwoorden.PROCES, Map.of("zaaknummer", "Z2027-000901",
        "deelnemer", "enschede", "omschrijving", "Afwijken van vastgesteld beleid"));
    Schrijver schrijver = new Schrijver(MEDEWERKER,
        "/concepten/taak/" + spel.taak(dossier, Gevoeligwoorden.Taak.SIGNAAL).getId()).open();
    assertThat(schrijver.geopend.path("nooit")).extracting(JsonNode::asText).containsExactly("personen");

    Antwoord antwoord = schrijver.bewaar("""
        {"personen": {"J2": "strafblad", "H1": "JA"}, "signaal": {"A1": "JA"}}""", null);

    assertThat(antwoord.status()).isEqualTo(200);
    assertThat(jdbc.sql("select inhoud from concept where gebruiker = ?").param(MEDEWERKER).query(String.class).single())
        .contains("signaal").doesNotContain("personen", "J2", "H1", "strafblad");
    assertThat(antwoord.tekst()).as("not even as something that was left out").doesNotContain("J2", "strafblad");
  }

  @Test
  @DisplayName("wordt in een tweede tabblad niet stil overschreven: wie later komt, ziet wat er staat")
  void tweeTabbladen() {
    Schrijver een = new Schrijver(OPDRACHTGEVER, START).open();
    Schrijver twee = new Schrijver(OPDRACHTGEVER, START).open();
    long eerste = een.bewaar("""
        {"titel": "uit het eerste"}""", null).json().path("versie").asLong();

    Antwoord geweigerd = twee.bewaar("""
        {"titel": "uit het tweede"}""", null);

    assertThat(geweigerd.status()).isEqualTo(409);
    assertThat(geweigerd.melding()).startsWith("In een ander tabblad").contains("later gewijzigd");
    assertThat(geweigerd.json().at("/concept/waarden/titel").asText()).isEqualTo("uit het eerste");
    assertThat(twee.bewaar("""
        {"titel": "uit het tweede"}""", eerste).status()).as("knowing that, he chose").isEqualTo(200);
    assertThat(een.bewaar("""
        {"titel": "nog meer uit het eerste"}""", eerste).status()).isEqualTo(409);
    assertThat(concepten.zoek(OPDRACHTGEVER, Plek.start(Opdrachtwoorden.PROCES)).orElseThrow().inhoud())
        .contains("uit het tweede");
  }

  @Test
  @DisplayName("blijft het nieuwste, ook als verzoeken van een tabblad elkaar inhalen of hun antwoord verloren gaat")
  void ingehaald() {
    Schrijver tab = new Schrijver(OPDRACHTGEVER, START).open();
    tab.volgnummer = 7;
    tab.bewaar("""
        {"titel": "bij het weggaan"}""", null);
    tab.volgnummer = 6;

    assertThat(tab.bewaar("""
        {"titel": "iets eerder"}""", null).status()).isEqualTo(200);
    assertThat(concepten.zoek(OPDRACHTGEVER, Plek.start(Opdrachtwoorden.PROCES)).orElseThrow().inhoud())
        .contains("bij het weggaan");
    tab.volgnummer = 8;
    assertThat(tab.bewaar("""
        {"titel": "verder"}""", null).status()).as("it never heard which version it made").isEqualTo(200);
  }

  @Test
  @DisplayName("van twee die het tegelijk voor het eerst bewaren, wint er een en de ander hoort het")
  void tegelijk() throws Exception {
    Schrijver een = new Schrijver(OPDRACHTGEVER, START).open();
    Schrijver twee = new Schrijver(OPDRACHTGEVER, START).open();

    Iterator<Schrijver> beurten = List.of(een, twee).iterator();

    assertThat(Tegelijk.doe(2, () -> volgende(beurten).bewaar("{\"titel\": \"" + UUID.randomUUID() + "\"}", null).status()))
        .containsExactlyInAnyOrder(200, 409);
  }

  @Test
  @DisplayName("dat is weggegooid, is weg, en een ander tabblad hoort dat")
  void weggegooid() {
    Schrijver een = new Schrijver(OPDRACHTGEVER, START).open();
    long versie = een.bewaar("""
        {"titel": "weg ermee"}""", null).json().path("versie").asLong();
    Schrijver twee = new Schrijver(OPDRACHTGEVER, START).open();

    assertThat(een.gooiWeg().status()).isEqualTo(204);

    assertThat(een.open().concept().isNull()).isTrue();
    assertThat(twee.bewaar("""
        {"titel": "weg ermee?"}""", versie).melding()).contains("weggegooid");
  }

  @Test
  @DisplayName("verdwijnt met de taak: voor wie haar afrondde en voor wie er ook aan typte")
  void afgerond() {
    ProcessInstance dossier = geopend();
    String adres = taak(dossier);
    Schrijver ik = new Schrijver(OPDRACHTGEVER, adres).open();
    ik.bewaar("{}", null);
    spel.doe(OPDRACHTGEVER, dossier, Opdrachtwoorden.Taak.FORMULEREN, Voorbeeldopdracht.volledig());

    assertThat(jdbc.sql("select count(*) from concept").query(Integer.class).single()).isZero();
    assertThat(ik.bewaar("""
        {"opdracht": {"aanleiding": "te laat"}}""", null).melding()).contains("Misschien heeft een collega");
  }

  @Test
  @DisplayName("blijft dertig dagen na de laatste wijziging")
  void dertigDagen() {
    Schrijver ik = new Schrijver(OPDRACHTGEVER, START).open();
    long versie = ik.bewaar("""
        {"titel": "eerst"}""", null).json().path("versie").asLong();
    klok.verder(Duration.ofDays(29));
    ik.bewaar("""
        {"titel": "later"}""", versie);
    klok.verder(Duration.ofDays(29));
    concepten.ruimOp();
    assertThat(new Schrijver(OPDRACHTGEVER, START).open().concept().at("/waarden/titel").asText()).isEqualTo("later");

    klok.verder(Duration.ofDays(1).plusSeconds(1));

    assertThat(new Schrijver(OPDRACHTGEVER, START).open().concept().isNull()).as("before the clean-up came by").isTrue();
    assertThat(concepten.ruimOp()).isOne();
  }

  @Test
  @DisplayName("van een formulier dat intussen anders is: wat niet past, komt niet terug en wordt genoemd")
  void anderFormulier() {
    Schrijver ik = new Schrijver(OPDRACHTGEVER, START).open();
    ik.bewaar("""
        {"titel": "past"}""", null);
    jdbc.sql("update concept set inhoud = ?").param("""
        {"titel": "past", "oudeVraag": "mijn oude antwoord", "soort": "BESTAAT_NIET", "jaar": ["lijst"]}""").update();

    JsonNode terug = new Schrijver(OPDRACHTGEVER, START).open().concept();

    assertThat(terug.path("waarden").properties()).extracting(Map.Entry::getKey).containsExactly("titel");
    assertThat(terug.path("weggelaten")).extracting(weg -> weg.path("tekst").asText())
        .containsExactly("mijn oude antwoord", "BESTAAT_NIET", "lijst");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(delimiter = '|', value = {"{|400", "null|400", "[]|400", "{\"waarden\": 1}|400",
      "{\"waarden\": {}, \"bron\": \"te gek; drop\"}|400"})
  @DisplayName("dat niet te lezen is, wordt geweigerd met een zin")
  void onleesbaar(String lijf, int status) {
    Schrijver ik = new Schrijver(OPDRACHTGEVER, START).open();

    Antwoord antwoord = ik.stuur(lijf);

    assertThat(antwoord.status()).isEqualTo(status);
    assertThat(antwoord.melding()).isEqualTo("Dit concept is niet te lezen. Ververs de pagina en probeer het opnieuw.");
  }

  @Test
  @DisplayName("is niet groter dan een formulier ooit is")
  void teGroot() {
    Schrijver ik = new Schrijver(OPDRACHTGEVER, START).open();

    Antwoord antwoord = ik.bewaar("{\"onderwerp\": \"" + "x".repeat(262_144) + "\"}", null);

    assertThat(antwoord.status()).isEqualTo(413);
    assertThat(antwoord.melding()).contains("te groot");
  }

  @Test
  @DisplayName("krijgt een slot per gebruiker, dat de volgende gebruiker van dezelfde computer niet heeft")
  void slot() {
    String mijn = new Schrijver(OPDRACHTGEVER, START).open().geopend.path("slot").asText();

    assertThat(mijn).hasSizeGreaterThan(40);
    assertThat(new Schrijver(OPDRACHTGEVER, START).open().geopend.path("slot").asText()).isEqualTo(mijn);
    assertThat(new Schrijver(ELDERS, START).open().geopend.path("slot").asText()).isNotEqualTo(mijn);
  }

  @Test
  @DisplayName("verdwijnt als het proces ermee begint; hetzelfde formulier nog eens sturen begint niets")
  void eenKeerStarten() {
    Schrijver ik = new Schrijver(OPDRACHTGEVER, START).open();
    ik.bewaar("""
        {"titel": "Een keer"}""", null);
    UUID kenmerk = UUID.randomUUID();
    assertThat(ik.verzonden(kenmerk).isNull()).as("nothing has been sent yet").isTrue();

    Antwoord eerste = ik.start(kenmerk);
    Antwoord tweede = ik.start(kenmerk);

    assertThat(eerste.status()).as(eerste.tekst()).isEqualTo(200);
    assertThat(tweede.status()).isEqualTo(409);
    assertThat(tweede.melding()).startsWith("Dit formulier is al verstuurd en opgeslagen.");
    assertThat(ik.verzonden(kenmerk).asText()).isEqualTo(eerste.json().path("id").asText());
    assertThat(new Schrijver(ELDERS, START).verzonden(kenmerk).isNull()).as("only for who sent it").isTrue();
    assertThat(new Schrijver(ELDERS, START).open().start(kenmerk).melding()).as("the mark of another says nothing of his form")
        .contains("eigen organisatie").doesNotContain("al verstuurd");
    assertThat(jdbc.sql("select count(*) from dossier where titel = ?").param(kenmerk.toString()).query(Integer.class).single()).isOne();
    assertThat(ik.open().concept().isNull()).isTrue();
  }

  @Test
  @DisplayName("begint ook een keer als hetzelfde formulier tweemaal tegelijk aankomt")
  void tegelijkStarten() throws Exception {
    Schrijver ik = new Schrijver(OPDRACHTGEVER, START);
    UUID kenmerk = UUID.randomUUID();

    assertThat(Tegelijk.doe(2, () -> ik.start(kenmerk).status()))
        .containsExactlyInAnyOrder(200, 409);
  }

  @Test
  @DisplayName("blijft staan als starten werd geweigerd; daarna lukt het met hetzelfde formulier")
  void geweigerdStarten() {
    Schrijver ik = new Schrijver(OPDRACHTGEVER, START).open();
    ik.bewaar("""
        {"titel": "Nog niet goed"}""", null);
    UUID kenmerk = UUID.randomUUID();

    assertThat(ik.start(kenmerk, "{\"variables\": {}}").status()).isEqualTo(400);

    assertThat(ik.open().concept().at("/waarden/titel").asText()).isEqualTo("Nog niet goed");
    assertThat(ik.verzonden(kenmerk).isNull()).isTrue();
    assertThat(ik.start(kenmerk).status()).isEqualTo(200);
  }

  private static Schrijver volgende(Iterator<Schrijver> beurten) {
    synchronized (beurten) {
      return beurten.next();
    }
  }

  private ProcessInstance geopend() {
    return spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
  }

  private String taak(ProcessInstance dossier) {
    return "/concepten/taak/" + spel.taak(dossier, Opdrachtwoorden.Taak.FORMULEREN).getId();
  }

  /** One form that is open in one tab. */
  private final class Schrijver {

    private final Websessie sessie;
    private final String bron = UUID.randomUUID().toString();
    private String adres;
    private JsonNode geopend;
    private long volgnummer;

    private Schrijver(String gebruiker, String adres) {
      this.sessie = Websessie.van(gebruiker, poort);
      this.adres = adres;
    }

    private Schrijver open() {
      Antwoord antwoord = sessie.haal(adres);
      assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
      geopend = antwoord.json();
      return this;
    }

    private Schrijver naar(String ander) {
      adres = ander;
      return this;
    }

    private JsonNode concept() {
      return geopend.path("concept");
    }

    private Antwoord bewaar(String waarden, Long gezien) {
      return stuur("{\"waarden\": %s, \"bron\": \"%s\", \"volgnummer\": %d, \"gezien\": %s}"
          .formatted(waarden, bron, ++volgnummer, gezien));
    }

    private Antwoord stuur(String lijf) {
      return sessie.roep("PUT", adres, lijf, geopend.path("csrfKop").asText(), geopend.path("csrf").asText());
    }

    private Antwoord gooiWeg() {
      return sessie.roep("DELETE", adres, null, geopend.path("csrfKop").asText(), geopend.path("csrf").asText());
    }

    private Antwoord start(UUID kenmerk) {
      return start(kenmerk, """
          {"variables": {"titel": {"value": "%s"}, "soort": {"value": "COLLECTIEF"}, "jaar": {"value": 2027},
            "voortouw": {"value": "OG"},
            "deelnemers": {"type": "Json", "value": "[\\"enschede\\"]"}}}""".formatted(kenmerk));
    }

    private Antwoord start(UUID kenmerk, String lijf) {
      String definitie = sessie.haal("/camunda/api/engine/engine/default/process-definition/key/" + Opdrachtwoorden.PROCES)
          .json().path("id").asText();
      return sessie.roep("POST", "/camunda/api/engine/engine/default/process-definition/" + definitie + "/submit-form", lijf,
          "X-VTH-Kenmerk", kenmerk.toString());
    }

    private JsonNode verzonden(UUID kenmerk) {
      return sessie.haal("/verzendingen/" + kenmerk).json().path("procesinstantie");
    }
  }
}
