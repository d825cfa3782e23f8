package nl.vthregie.engine;

import nl.vthregie.test.Procestest;
import nl.vthregie.test.Rest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Wat de engine weigert, zegt zij in het Nederlands")
class FoutvertalerTest {

  @LocalServerPort
  private int poort;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      POST | /user/create | {"profile":{"id":"management-odt"},"credentials":{"password":"Een-lang-Wachtwoord-9"}} | Deze gebruikersnaam bestaat al. Kies een andere.
      POST | /group/create | {"id":"beheer","name":"Beheer","type":"WORKFLOW"} | Deze groep bestaat al. Kies een andere naam.
      PUT | /user/beheer/credentials | {"password":"Een-lang-Wachtwoord-9","authenticatedUserPassword":"anders"} | Uw eigen wachtwoord klopt niet. Er is niets gewijzigd.
      """)
  @DisplayName("gebruiker of groep bestaat al, eigen wachtwoord fout")
  void weigering(String methode, String pad, String body, String melding) {
    assertThat(new Rest(poort).roep("beheer", methode, "/engine-rest" + pad, body).melding()).isEqualTo(melding);
  }
}
