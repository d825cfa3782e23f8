package nl.vthregie.engine;

import nl.vthregie.test.Procestest;
import nl.vthregie.test.Rest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Wat de engine weigert, zegt zij in het Nederlands")
class FoutvertalerTest {

  @LocalServerPort
  private int poort;

  /** The last one: whoever guesses wrong has to wait a while, so it is somebody whom no other test needs. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      beheer | POST | /user/create | {"profile":{"id":"management-odt"},"credentials":{"password":"%1$s"}} \
             | Deze gebruikersnaam bestaat al. Kies een andere.
      beheer | POST | /group/create | {"id":"beheer","name":"Beheer","type":"WORKFLOW"} \
             | Deze groep bestaat al. Kies een andere naam.
      college-losser | PUT | /user/college-losser/credentials | {"password":"%1$s","authenticatedUserPassword":"fout"} \
             | Uw eigen wachtwoord klopt niet. Er is niets gewijzigd.
      """)
  @DisplayName("gebruiker of groep bestaat al, eigen wachtwoord fout")
  void weigering(String gebruiker, String methode, String pad, String body, String melding) {
    assertThat(new Rest(poort).roep(gebruiker, methode, "/engine-rest" + pad, body.formatted("Een-lang-Wachtwoord-9"))
        .melding()).isEqualTo(melding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"escalatie", "opdracht-intrekken", "opdrachtwijziging", "periodiek-overleg"})
  @DisplayName("een dossiernummer met een teken dat niet bestaat, is een fout van wie het stuurt, en er is niets opgeslagen")
  void onbewaarbaar(String proces) {
    var antwoord = new Rest(poort).stuur("ambtelijk-opdrachtgever-losser", "/engine-rest/process-definition/key/" + proces
        + "/submit-form", "{\"variables\": {\"dossiernummer\": {\"value\": \"OPD\\u0000\"}}}");

    assertThat(antwoord.status()).isEqualTo(400);
    assertThat(antwoord.melding()).contains("teken dat niet kan worden bewaard");
  }
}
