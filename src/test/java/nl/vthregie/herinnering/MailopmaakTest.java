package nl.vthregie.herinnering;

import nl.vthregie.herinnering.Mailinhoud.Taak;
import nl.vthregie.termijn.Escalatieniveau;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Wat er in een mail staat")
class MailopmaakTest {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final Mailinstellingen INSTELLINGEN =
      new Mailinstellingen("https://vth.example/", new Mailinstellingen.Mail("vth-regie@vth.example"));

  private LocalDateTime nu = LocalDateTime.parse("2027-03-22T09:00");
  private LocalDateTime uiterlijk = LocalDateTime.parse("2027-03-25T17:00");
  private Herinneringsoort soort = Herinneringsoort.HERINNERING;
  private boolean spoed;
  private Escalatieniveau niveau = Escalatieniveau.MANAGEMENT;
  private String behandelaar;
  private boolean zelf;
  private boolean vangnet;
  private String pagina;
  private String onderwerp;
  private String naTermijn;
  private Aanleiding aanleiding;
  private Mailinhoud.Partij partij = new Mailinhoud.Partij("Opdrachtgever", "Gemeente Enschede", 0, null);
  private String titel = "Verbinden van de beleidscyclus";

  @ParameterizedTest(name = "om {0} is een taak van {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      2027-03-22T09:00 | 2027-03-25T17:00 | Herinnering · nog 3 dagen
      2027-03-24T23:59 | 2027-03-25T17:00 | Herinnering · morgen
      2027-03-25T00:00 | 2027-03-25T17:00 | Herinnering · vandaag
      2027-03-25T16:59 | 2027-03-25T17:00 | Herinnering · vandaag
      2027-03-25T17:01 | 2027-03-25T17:00 | Sinds vandaag te laat
      2027-03-26T08:00 | 2027-03-25T17:00 | 1 dag te laat
      2027-03-29T08:00 | 2027-03-25T17:00 | 4 dagen te laat
      2027-12-31T23:30 | 2028-01-01T17:00 | Herinnering · morgen
      2027-03-27T12:00 | 2027-03-29T17:00 | Herinnering · nog 2 dagen
      """)
  @DisplayName("hoeveel dagen er nog zijn, gerekend in Nederlandse dagen op het moment van sturen")
  void resterend(LocalDateTime op, LocalDateTime datum, String verwacht) {
    nu = op;
    uiterlijk = datum;
    assertThat(brief().tekst()).contains("\n" + verwacht + "\n");
    assertThat(brief().html()).contains(">" + verwacht + "</p>");
  }

  @ParameterizedTest(name = "{0}, spoed {1}, om {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      NIEUWE_TAAK    | false | 2027-03-22T09:00 | Nieuwe taak: Beoordeel opdracht, uiterlijk do 25 maart (OPD-TWENTE-2027-001)
      TOEGEWEZEN     | false | 2027-03-22T09:00 | Aan u gegeven: Beoordeel opdracht, uiterlijk do 25 maart (OPD-TWENTE-2027-001)
      HERINNERING    | false | 2027-03-22T09:00 | Herinnering: Beoordeel opdracht, uiterlijk do 25 maart (OPD-TWENTE-2027-001)
      HERINNERING    | true  | 2027-03-22T09:00 | Spoed: Beoordeel opdracht, uiterlijk do 25 maart (OPD-TWENTE-2027-001)
      HERINNERING    | true  | 2027-03-26T09:00 | Te laat: Beoordeel opdracht, uiterlijk was do 25 maart (OPD-TWENTE-2027-001)
      OVERSCHRIJDING | false | 2027-03-26T09:00 | Te laat: Beoordeel opdracht, uiterlijk was do 25 maart (OPD-TWENTE-2027-001)
      HERINNERING    | false | 2026-12-30T09:00 | Herinnering: Beoordeel opdracht, uiterlijk do 25 maart 2027 (OPD-TWENTE-2027-001)
      """)
  @DisplayName("het onderwerp zegt wat, wanneer en welk dossier")
  void onderwerp(Herinneringsoort welke, boolean dringend, LocalDateTime op, String verwacht) {
    soort = welke;
    zelf = welke == Herinneringsoort.TOEGEWEZEN;
    spoed = dringend;
    nu = op;
    assertThat(brief().onderwerp()).isEqualTo(verwacht);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      3 | 0 | 0 | 3 taken wachten op u
      5 | 2 | 0 | 5 taken wachten op u, 2 te laat
      5 | 3 | 2 | 5 taken vragen uw aandacht, 3 te laat
      4 | 4 | 4 | 4 taken van anderen zijn te laat
      """)
  @DisplayName("het onderwerp van een verzamelmail telt")
  void telling(int aantal, int teLaat, int vanAnder, String verwacht) {
    assertThat(opmaak().maakOp(new Mailinhoud(List.of(taak()), aantal, teLaat, vanAnder, 0)).onderwerp()).isEqualTo(verwacht);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      3 | 1 | 2 taken en 1 bericht: Opdracht aangenomen (OPD-TWENTE-2027-001)
      2 | 2 | 2 berichten: Opdracht aangenomen (OPD-TWENTE-2027-001) en meer
      """)
  @DisplayName("het onderwerp van een verzamelmail telt apart wat niets vraagt, en noemt het eerste")
  void tellingTerKennis(int aantal, int terKennis, String verwacht) {
    soort = Herinneringsoort.KENNISGEVING;
    aanleiding = new Aanleiding("Opdracht aangenomen", null);
    assertThat(opmaak().maakOp(new Mailinhoud(List.of(taak()), aantal, 0, 0, terKennis)).onderwerp()).isEqualTo(verwacht);
  }

  @Test
  @DisplayName("er staat wat er gebeurt als de taak blijft liggen, ook als niemand dat dan hoort")
  void gevolg() {
    assertThat(brief().tekst()).contains("Na deze datum hoort het management dat deze taak te laat is.");
    niveau = Escalatieniveau.COORDINATOR;
    assertThat(brief().tekst()).contains("Na deze datum hoort de coördinator dat deze taak te laat is.");
    niveau = null;
    assertThat(brief().tekst()).contains("Na deze datum staat de taak als te laat in de takenlijst en in de overzichten.");
    nu = LocalDateTime.parse("2027-03-26T09:00");
    assertThat(brief().tekst()).contains("De taak staat als te laat in de takenlijst en in de overzichten.");
    niveau = Escalatieniveau.BESTUUR;
    assertThat(brief().tekst()).contains("Ook het bestuur hoort dat deze taak te laat is.");
  }

  @Test
  @DisplayName("sluit er bij de termijn iets vanzelf, dan staat dat er, en niet dat de taak te laat wordt")
  void naTermijn() {
    naTermijn = "Na deze datum sluit de agenda vanzelf.";
    niveau = null;

    assertThat(brief().tekst()).contains("Na deze datum sluit de agenda vanzelf.").doesNotContain("te laat in de takenlijst");
    assertThat(brief().html()).contains("Na deze datum sluit de agenda vanzelf.");
  }

  @Test
  @DisplayName("zegt het dossier niet waar de taak over gaat, dan zegt de mail het: veilig, en niet te lang")
  void onderwerp() {
    assertThat(brief().tekst()).doesNotContain("Onderwerp:");
    onderwerp = "Plan van 40 <b>controles</b>\r\nopstellen";

    assertThat(brief().tekst()).contains("Onderwerp:     Plan van 40 <b>controles</b> opstellen");
    assertThat(brief().html()).contains("Plan van 40 &lt;b&gt;controles&lt;/b&gt; opstellen");
    onderwerp = "x".repeat(300);
    assertThat(brief().tekst()).contains("x".repeat(199) + "…").doesNotContain("x".repeat(201));
  }

  @Test
  @DisplayName("wie een taak van een ander hoort, leest bij wie zij ligt en wat hem wordt gevraagd")
  void vanEenAnder() {
    soort = Herinneringsoort.OVERSCHRIJDING;
    nu = LocalDateTime.parse("2027-03-26T09:00");
    assertThat(brief().tekst()).contains("ligt bij Accountmanager Omgevingsdienst Twente.",
        "Wilt u zorgen dat zij nu wordt gedaan?", "omdat u het hoort als een taak te laat is");
    behandelaar = "Jan Jansen";
    assertThat(brief().tekst()).contains("ligt bij Jan Jansen.").doesNotContain("hoort dat deze taak te laat is");
  }

  @Test
  @DisplayName("wie de taak oppakte, leest dat; wie beheert, leest dat er niemand bereikbaar is")
  void voorWie() {
    behandelaar = "Jan Jansen";
    soort = Herinneringsoort.TOEGEWEZEN;
    assertThat(brief().tekst()).as("it went to his group").contains("Nieuwe taak",
        "Deze taak ligt bij Jan Jansen, van wie VTH-Regie geen e-mailadres kent. Wilt u dit doorgeven?");
    soort = Herinneringsoort.HERINNERING;
    zelf = true;
    assertThat(brief().tekst()).contains("Wie:           u", "U hebt deze taak opgepakt.");
    vangnet = true;
    assertThat(brief().onderwerp()).startsWith("Niemand bereikbaar: ");
    assertThat(brief().tekst()).contains("kent VTH-Regie een e-mailadres", "omdat u beheerder van VTH-Regie bent");
  }

  @Test
  @DisplayName("wie alleen iets moet weten, leest dat, en wordt niets gevraagd")
  void terKennisneming() {
    soort = Herinneringsoort.KENNISGEVING;
    nu = LocalDateTime.parse("2027-03-26T09:00");
    assertThat(brief().onderwerp()).isEqualTo("Ter kennisneming: " + titel + " (OPD-TWENTE-2027-001)");
    assertThat(brief().tekst()).contains("De escalatie ligt nu bij de directie.\n\nHet gaat over de planning.",
        "U krijgt deze mail zodat u dit weet.").doesNotContain("Te laat", "Open de taak", "Wie:", "Wanneer:", "Wilt u");
    assertThat(brief().html()).contains("De escalatie ligt nu bij de directie.").doesNotContain("Open de taak", "Lees meer", "href=\"\"");
    pagina = "/escalaties/ESC-OPD-TWENTE-2027-001-01/rapport";
    assertThat(brief().tekst()).contains("Lees meer:  https://vth.example/escalaties/ESC-OPD-TWENTE-2027-001-01/rapport");
    assertThat(brief().html()).contains("href=\"https://vth.example/escalaties/ESC-OPD-TWENTE-2027-001-01/rapport\"");
    vangnet = true;
    assertThat(brief().tekst()).contains("Wilt u het doorgeven?", "De escalatie ligt nu bij de directie.", "beheerder van VTH-Regie");
  }

  @Test
  @DisplayName("een bericht over wat er gebeurde, zegt dat in het onderwerp, en één keer dat u niets hoeft te doen")
  void bericht() {
    soort = Herinneringsoort.KENNISGEVING;
    aanleiding = new Aanleiding("Escalatie nu bij\r\nde directie", null);

    assertThat(brief().onderwerp()).isEqualTo("Escalatie nu bij de directie: " + titel + " (OPD-TWENTE-2027-001)");
    assertThat(brief().tekst()).startsWith("Escalatie nu bij de directie\n").containsOnlyOnce("U hoeft niets te doen");
    assertThat(brief().html()).contains(">De escalatie ligt nu bij de directie.</p>", ">Het gaat over de planning.</p>");
  }

  @Test
  @DisplayName("wie zijn werk terugkrijgt, leest in één mail waarom, en niet dat er een nieuwe taak is")
  void terug() {
    soort = Herinneringsoort.NIEUWE_TAAK;
    aanleiding = new Aanleiding("Retour", "De opdracht komt retour.\nWat beter moet: Planning.\nReden: <b>te laat</b>");

    assertThat(brief().onderwerp()).isEqualTo("Retour: Beoordeel opdracht, uiterlijk do 25 maart (OPD-TWENTE-2027-001)");
    assertThat(brief().tekst()).contains("De opdracht komt retour.\n", "\nWat beter moet: Planning.\n", "Reden: <b>te laat</b>",
        "Wilt u deze taak doen?").doesNotContain("nieuwe taak");
    assertThat(brief().html()).contains("Reden: &lt;b&gt;te laat&lt;/b&gt;").doesNotContain("nieuwe taak", "<b>");
  }

  @Test
  @DisplayName("meer dan drie dingen zijn een lijst, met van elk de link en waar het over gaat, en geen brieven achter elkaar")
  void lijst() {
    var veel = new Mailinhoud(java.util.Collections.nCopies(27, taak()), 27, 0, 0, 0);

    assertThat(opmaak().maakOp(veel).tekst()).contains("- Beoordeel opdracht", "  Opdrachtgever: Gemeente Enschede",
        "?task=taak-1").doesNotContain("Wilt u", "Wanneer:", "Na deze datum").containsOnlyOnce("Antwoord niet op deze mail");
    assertThat(opmaak().maakOp(veel).html()).doesNotContain("Wanneer:", "Open de taak").contains("Beoordeel opdracht");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Opdrachtgever | Gemeente Enschede | 0  |                 | Opdrachtgever: Gemeente Enschede
      Opdrachtgever | Gemeente Enschede | 1  |                 | Opdrachtgever: Gemeente Enschede, samen met 1 andere opdrachtgever
      Opdrachtgever | Gemeente Enschede | 14 |                 | Opdrachtgever: Gemeente Enschede, samen met 14 andere opdrachtgevers
      Trekker       | Gemeente Almelo   | 0  | Gemeente Borne  | Trekker:       Gemeente Almelo
      """)
  @DisplayName("een mail zegt wiens dossier het is, zoals de lezer het kent")
  void partij(String rol, String naam, int samen, String voor, String verwacht) {
    partij = new Mailinhoud.Partij(rol, naam, samen, voor);

    assertThat(brief().tekst()).contains("\n" + verwacht + "\n");
    assertThat(brief().tekst().contains("\nVoor:          Gemeente Borne\n")).isEqualTo(voor != null);
  }

  @ParameterizedTest
  @CsvSource({"https://elders.example/inloggen", "HTTP://elders.example", "www.elders.example", "elders.example/x",
      "jan@elders.example", "[klik](https://elders.example)", "javascript:alert(1)"})
  @DisplayName("een adres in wat mensen typten, wordt in geen mailprogramma een link")
  void geenLink(String getypt) {
    titel = "Zie " + getypt;
    soort = Herinneringsoort.KENNISGEVING;
    aanleiding = new Aanleiding("Opdracht aangenomen", null);

    assertThat(brief().html().split("<h1")[1]).doesNotContain("://", "s.example", ":alert", "www.e");
    assertThat(brief().tekst()).doesNotContain("://", "s.example", ":alert", "www.e");
    assertThat(brief().tekst().replace("\u2060", "")).as("it reads the same").contains(titel);
  }

  @Test
  @DisplayName("zonder dossier in de lijst is de mail nog steeds een mail")
  void zonderDossier() {
    titel = null;
    assertThat(brief().tekst()).contains("Dossier:       OPD-TWENTE-2027-001\n").doesNotContain("null");
    assertThat(brief().html()).doesNotContain("null");
  }

  @Test
  @DisplayName("wat getypt is, wordt in HTML nooit opmaak en in tekst nooit een nieuwe regel")
  void getypt() {
    titel = "<img src=x onerror=alert(1)>\r\nBcc: x \"' & {{reden}} \u202Eesrever";
    assertThat(brief().html()).contains("&lt;img src=x onerror=alert(1)&gt; Bcc: x &quot;&#39; &amp; {{reden}} esrever")
        .doesNotContain("<img", "\u202E");
    assertThat(brief().tekst()).contains("- <img src=x onerror=alert(1)> Bcc: x \"' & {{reden}} esrever\n");
  }

  @Test
  @DisplayName("de mail is op een telefoon te lezen: één kolom, geen plaatjes, in het Nederlands")
  void telefoon() {
    assertThat(brief().html()).contains("<html lang=\"nl\">", "name=\"viewport\"", "max-width:600px",
        "href=\"https://vth.example/camunda/app/tasklist/default/#/?task=taak-1\"").doesNotContain("<img", "<style", "<script");
  }

  private Brief brief() {
    return opmaak().maakOp(new Mailinhoud(List.of(taak()), 1, 0, soort == Herinneringsoort.OVERSCHRIJDING ? 1 : 0,
        soort == Herinneringsoort.KENNISGEVING ? 1 : 0));
  }

  private Mailopmaak opmaak() {
    return new Mailopmaak(INSTELLINGEN, Clock.fixed(nu.atZone(NEDERLAND).toInstant(), NEDERLAND));
  }

  private Taak taak() {
    return new Taak(1, "taak-1", soort, uiterlijk.atZone(NEDERLAND).toInstant(), "Beoordeel opdracht",
        "OPD-TWENTE-2027-001", titel, partij, "Uiterlijk do 25 maart 2027 (10 werkdagen, interne afspraak)", spoed,
        niveau, behandelaar, zelf, "Accountmanager Omgevingsdienst Twente", vangnet,
        soort == Herinneringsoort.KENNISGEVING ? "De escalatie ligt nu bij de directie.\r\n\r\nHet gaat over de planning." : null, aanleiding,
        pagina,
        onderwerp, naTermijn);
  }
}
