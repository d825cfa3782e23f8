package nl.vthregie.engine;

import nl.vthregie.organisatie.Regiobestanden;
import nl.vthregie.start.Startweigering;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("Een eigen tabel van de regio over wie leidt of besluit die niet klopt, houdt de start tegen")
class VerdelingcontroleTest {

  private static final Path LEAD = Path.of("src/main/resources/regio/twente/cyclusproduct-lead.dmn");
  private static final Path BESLUIT = Path.of("processes/beleidscyclus/besluitorgaan.dmn");

  private final Verdelingcontrole controle =
      new Verdelingcontrole(Regiobestanden.lees(new ClassPathResource("regio/twente/")));

  @Test
  @DisplayName("de meegeleverde tabellen en die van Twente kloppen; een rij mag ook voor twee gelden")
  void goed() {
    assertThatCode(() -> {
      controleer(LEAD, "", "");
      controleer(Path.of("processes/beleidscyclus/cyclusproduct-lead.dmn"), "", "");
      controleer(BESLUIT, "", "");
      controleer(BESLUIT, "<text>\"dagelijks-bestuur, algemeen-bestuur\"</text>", "<text>\"algemeen-bestuur\"</text>");
    }).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      lead    | <decisionTable id          | <decisionTable hitPolicy="FIRST" id | cyclusproduct-lead.dmn: de hit policy is FIRST. Kies UNIQUE: voor elk geval past precies één rij.
      lead    | "BELEID"                | "BELIJD"                 | cyclusproduct-lead.dmn, rij 1: 'BELIJD' bestaat niet. Kies uit: BELEID, PROGRAMMA, MONITORING, JAARVERSLAG.
      lead    | "PROGRAMMA"             | "BELEID"                 | cyclusproduct-lead.dmn: er past meer dan één rij bij BELEID. Houd er één over.
      lead    | "BEVOEGD_GEZAG"         | "GEMEENTE"               | cyclusproduct-lead.dmn, rij 1: 'GEMEENTE' is geen kant. Kies uit: BEVOEGD_GEZAG, OMGEVINGSDIENST.
      lead    | "beleid"                | "beleidsmaker"           | cyclusproduct-lead.dmn, rij 1: rol 'beleidsmaker' staat niet in rollen.csv. Kies een rol die daar staat, of voeg haar daar toe.
      lead    | "beleid"                | "accountmanager"         | cyclusproduct-lead.dmn, rij 1: rol 'accountmanager' bestaat niet aan de kant van de opdrachtgever. Kies een rol van die kant.
      lead    | "beleid"                |                          | cyclusproduct-lead.dmn, rij 1: de cel 'In de rol' is leeg. Vul een tekst tussen aanhalingstekens in.
      lead    | "beleid"                | beleid                   | cyclusproduct-lead.dmn, rij 1: de cel 'In de rol' is beleid. Vul een tekst tussen aanhalingstekens in.
      lead    | name="kant"             | name="zijde"             | cyclusproduct-lead.dmn: de kolommen voor uitkomst zijn zijde (string), rol (string), rolverdeling (string). Nodig zijn, in deze volgorde: kant (string), rol (string), rolverdeling (string).
      lead    | <text>product</text>    | <text>soort</text>       | cyclusproduct-lead.dmn: de kolommen voor invoer zijn soort (string). Nodig zijn, in deze volgorde: product (string).
      lead    | <decision id="cyclusproduct-lead" | <decision id="wie-leidt" | cyclusproduct-lead.dmn: er is geen beslistabel met de id 'cyclusproduct-lead'. Geef de tabel die id.
      lead    | </definitions>          |                          | cyclusproduct-lead.dmn: is niet te lezen als beslistabel. Maak haar met Camunda Modeler, en bewaar haar als DMN.
      besluit | "dagelijks-bestuur, algemeen-bestuur" | "dagelijks-bestuur, college" | besluitorgaan.dmn, rij 1: rol 'college' bestaat niet aan de kant van de opdrachtnemer. Kies een rol van die kant.
      lead    | <inputEntry id="Voorwaarde_cyclusproduct-lead_1_1"><text>"BELEID"</text></inputEntry> | | cyclusproduct-lead.dmn, rij 1: er ontbreken cellen, of er zijn er te veel. Vul alle kolommen in met Camunda Modeler.
      lead    | <outputEntry id="Uitkomst_cyclusproduct-lead_1_2"><text>"beleid"</text></outputEntry> | | cyclusproduct-lead.dmn, rij 1: er ontbreken cellen, of er zijn er te veel. Vul alle kolommen in met Camunda Modeler.
      besluit | <text>false</text>      | <text>nee</text>         | besluitorgaan.dmn, rij 2: de cel 'Elk college' is nee. Vul true of false in.
      """)
  @DisplayName("elke fout is een zin met bestand, rij en wat te doen")
  void fout(String tabel, String vervang, String door, String melding) {
    Startweigering weigering = catchThrowableOfType(Startweigering.class,
        () -> controleer(tabel.equals("lead") ? LEAD : BESLUIT, vervang, door == null ? "" : door));
    assertThat(weigering.gebreken()).contains(melding);
    assertThat(weigering.watTeDoen()).contains("haal haar daar weg", "docs/beheer/gegevens-van-de-regio.md");
  }

  @Test
  @DisplayName("een product zonder rij wordt genoemd")
  void zonderRij() throws IOException {
    String tekst = Files.readString(BESLUIT);
    int begin = tekst.indexOf("<rule id=\"Regel_besluitorgaan_3\">");
    String weg = tekst.substring(begin, tekst.indexOf("</rule>", begin) + 7);
    assertThat(catchThrowableOfType(Startweigering.class, () -> controleer(BESLUIT, weg, "")).gebreken())
        .containsExactly("besluitorgaan.dmn: er is geen rij voor UITVOERINGSPROGRAMMA. Voeg die toe.");
  }

  private void controleer(Path bestand, String vervang, String door) throws IOException {
    String tekst = Files.readString(bestand);
    assertThat(tekst).contains(vervang);
    byte[] inhoud = tekst.replace(vervang, door).getBytes(StandardCharsets.UTF_8);
    String naam = bestand.getFileName().toString();
    controle.controleer(new ByteArrayResource(inhoud) {
      @Override
      public String getFilename() {
        return naam;
      }
    }, meegeleverd(naam));
  }

  private static Resource meegeleverd(String naam) {
    return new FileSystemResource("processes/beleidscyclus/" + naam);
  }
}
