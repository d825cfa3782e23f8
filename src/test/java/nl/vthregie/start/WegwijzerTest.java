package nl.vthregie.start;

import nl.vthregie.organisatie.Regiobestanden;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("De laatste regels van de start")
class WegwijzerTest {

  private final Wegwijzer wegwijzer = new Wegwijzer(
      new MockEnvironment().withProperty("vthregie.demo.database-map", "var/postgres")
          .withProperty("vthregie.demo.postvak-map", "var/postvak"),
      Regiobestanden.lees(new ClassPathResource("regio/twente/")));

  @Test
  void zeggenInDeDemonstratieWaarWieEnWaarDeGegevensZijn() {
    assertThat(wegwijzer.demonstratie("8080"))
        .contains("DEMONSTRATIE", "http://localhost:8080\n", "/camunda/app/cockpit/", "/camunda/app/admin/",
            "http://localhost:8080/postvak", "wachtwoord demo", "var/postgres", "var/postvak");
  }

  @Test
  void noemenVanElkeRolEenGebruikerUitDeGegevensVanDeRegio() {
    assertThat(wegwijzer.demonstratie("8080")).containsSubsequence("ambtelijk-opdrachtgever-enschede",
        "bestuurlijk-opdrachtgever-enschede", "college-enschede", "management-enschede", "accountmanager-odt", "beheer ");
  }
}
