package nl.vthregie.start;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("De instellingen van productie")
class ProductiecontroleTest {

  @TempDir
  private Path regio;

  private final MockEnvironment omgeving = new MockEnvironment();

  @BeforeEach
  void goedeInstellingen() {
    omgeving.withProperty("VTHREGIE_DATABASE_URL", "jdbc:postgresql://databaseserver:5432/vthregie")
        .withProperty("VTHREGIE_DATABASE_GEBRUIKER", "vthregie")
        .withProperty("VTHREGIE_DATABASE_WACHTWOORD", "een-eigen-wachtwoord")
        .withProperty("VTHREGIE_ADRES", "https://vth-regie.omgevingsdienst.example")
        .withProperty("VTHREGIE_SMTP_HOST", "mailserver")
        .withProperty("VTHREGIE_SMTP_AFZENDER", "vth-regie@omgevingsdienst.example")
        .withProperty("VTHREGIE_REGIO_MAP", regio.toString())
        .withProperty("VTHREGIE_BEHEER_GEBRUIKER", "beheer")
        .withProperty("VTHREGIE_BEHEER_WACHTWOORD", "kastanje-tegel-dinsdag");
  }

  @Test
  void volledigEnVeiligIsGoed() {
    assertThat(gebreken()).isEmpty();
  }

  @Test
  void alleOntbrekendeInstellingenStaanInEenKeerGenoemd() {
    assertThat(new Productiecontrole(new MockEnvironment()).gebreken())
        .allSatisfy(gebrek -> assertThat(gebrek).contains(" ontbreekt: "))
        .extracting(gebrek -> gebrek.substring(0, gebrek.indexOf(' ')))
        .containsExactly("VTHREGIE_DATABASE_URL", "VTHREGIE_DATABASE_GEBRUIKER", "VTHREGIE_DATABASE_WACHTWOORD",
            "VTHREGIE_ADRES", "VTHREGIE_SMTP_HOST", "VTHREGIE_SMTP_AFZENDER", "VTHREGIE_REGIO_MAP",
            "VTHREGIE_BEHEER_GEBRUIKER", "VTHREGIE_BEHEER_WACHTWOORD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VTHREGIE_DATABASE_URL", "VTHREGIE_DATABASE_GEBRUIKER", "VTHREGIE_DATABASE_WACHTWOORD",
      "VTHREGIE_ADRES", "VTHREGIE_SMTP_HOST", "VTHREGIE_SMTP_AFZENDER", "VTHREGIE_REGIO_MAP",
      "VTHREGIE_BEHEER_GEBRUIKER", "VTHREGIE_BEHEER_WACHTWOORD"})
  void eenLegeInstellingIsGeenInstelling(String naam) {
    omgeving.withProperty(naam, " ");
    assertThat(gebreken()).singleElement().asString().startsWith(naam + " ontbreekt: ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      VTHREGIE_DATABASE_WACHTWOORD | demo                  | is nog het wachtwoord van de demonstratie
      VTHREGIE_DATABASE_WACHTWOORD | vthregie              | is gelijk aan de gebruikersnaam
      VTHREGIE_BEHEER_WACHTWOORD   | Demo                  | is nog het wachtwoord van de demonstratie
      VTHREGIE_BEHEER_WACHTWOORD   | Beheer                | is gelijk aan de gebruikersnaam
      VTHREGIE_BEHEER_WACHTWOORD   | elf-letters           | is te kort: kies minstens 12 tekens
      VTHREGIE_BEHEER_WACHTWOORD   | het-wachtwoord-beheer | mag de gebruikersnaam niet bevatten
      VTHREGIE_BEHEER_GEBRUIKER    | Jan de Beheerder      | mag alleen kleine letters, cijfers en koppeltekens hebben
      VTHREGIE_DATABASE_URL        | jdbc:h2:mem:proef     | moet met jdbc:postgresql:// beginnen
      VTHREGIE_ADRES               | vth-regie.example     | is geen adres voor een browser
      VTHREGIE_ADRES               | https://vth/#/taken   | is geen adres voor een browser
      VTHREGIE_SMTP_AFZENDER       | omgevingsdienst       | is geen e-mailadres
      VTHREGIE_SMTP_POORT          | smtp                  | is geen poortnummer
      VTHREGIE_SMTP_STARTTLS       | ja                    | moet true of false zijn
      VTHREGIE_REGIO_MAP           | /bestaat/niet         | is geen map op deze machine
      """)
  void eenOnveiligeOfOnleesbareWaardeWordtGenoemd(String naam, String waarde, String melding) {
    omgeving.withProperty(naam, waarde);
    assertThat(gebreken()).singleElement().asString().startsWith(naam).contains(melding);
  }

  @Test
  void eenMeldingVerraadtGeenWachtwoord() {
    omgeving.withProperty("VTHREGIE_BEHEER_WACHTWOORD", "geheim1");
    assertThat(gebreken()).singleElement().asString().doesNotContain("geheim1");
  }

  @Test
  void eenMailserverZonderAanmeldingMagMaarEenHalveAanmeldingNiet() {
    omgeving.withProperty("VTHREGIE_SMTP_GEBRUIKER", "vth-regie");
    assertThat(gebreken()).singleElement().asString().startsWith("VTHREGIE_SMTP_WACHTWOORD ontbreekt");
    omgeving.withProperty("VTHREGIE_SMTP_WACHTWOORD", "vth-regie");
    assertThat(gebreken()).singleElement().asString()
        .startsWith("VTHREGIE_SMTP_WACHTWOORD is gelijk aan de gebruikersnaam");
    omgeving.withProperty("VTHREGIE_SMTP_WACHTWOORD", "een-eigen-wachtwoord");
    assertThat(gebreken()).isEmpty();
  }

  private List<String> gebreken() {
    return new Productiecontrole(omgeving).gebreken();
  }
}
