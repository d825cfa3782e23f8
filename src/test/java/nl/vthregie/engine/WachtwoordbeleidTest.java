package nl.vthregie.engine;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Een wachtwoord in productie")
class WachtwoordbeleidTest {

  private static final User ANNA = new UserEntity("anna");

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(textBlock = """
      elf-letters,             false, is te kort
      twaalftekens,            true,  is lang genoeg; cijfers en leestekens hoeven niet
      kastanje tegel dinsdag,  true,  mag een zin zijn
      Anna-kastanje-tegel,     false, bevat de gebruikersnaam
      """)
  void isLangEnBevatDeGebruikersnaamNiet(String wachtwoord, boolean goed, String reden) {
    assertThat(new Wachtwoordbeleid().getRules().stream().allMatch(regel -> regel.execute(wachtwoord, ANNA)))
        .as(reden).isEqualTo(goed);
  }
}
