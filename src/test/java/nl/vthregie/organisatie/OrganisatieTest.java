package nl.vthregie.organisatie;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Het mandaat van een ambtelijk opdrachtgever")
class OrganisatieTest {

  @ParameterizedTest
  @CsvSource(nullValues = "onbekend", value = {"100000, 99999, true", "100000, 100000, true", "100000, 100000.01, false",
      "100000, onbekend, false", "onbekend, onbekend, true", "onbekend, 1000000000, true", "0, 0, true", "0, onbekend, false"})
  @DisplayName("is genoeg tot en met zijn grens; een bedrag dat niemand kent, past alleen in een mandaat zonder grens")
  void mandaat(BigDecimal grens, BigDecimal bedrag, boolean genoeg) {
    assertThat(new Organisatie("enschede", "Gemeente Enschede", OrganisatieSoort.GEMEENTE, "twente", 450, grens, null)
        .mandaatVoldoendeVoor(bedrag)).isEqualTo(genoeg);
  }
}
