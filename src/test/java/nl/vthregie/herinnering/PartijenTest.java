package nl.vthregie.herinnering;

import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.OrganisatieSoort;
import nl.vthregie.organisatie.Regiogegevens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Een mail noemt de organisatie van de lezer, en niet een andere")
class PartijenTest {

  private final Partijen partijen = new Partijen(new Regiogegevens(List.of(), List.of(
      organisatie("borne", OrganisatieSoort.GEMEENTE), organisatie("enschede", OrganisatieSoort.GEMEENTE),
      organisatie("odt", OrganisatieSoort.OMGEVINGSDIENST)), List.of(), List.of(), List.of(), List.of(), Set.of(), List.of()));

  @ParameterizedTest(name = "{0}: lezer {1}, gevraagd {2}, namens {3}")
  @CsvSource({
      "Opdrachtgever, enschede,       enschede,     ,         enschede 1 -",
      "Opdrachtgever, borne,          borne,        ,         borne 1 -",
      "Opdrachtgever, odt,            odt,          ,         borne 1 -",
      "Opdrachtgever, enschede,       enschede,     borne,    borne 1 -",
      "Opdrachtgever, borne enschede, enschede,     ,         enschede 1 -",
      "Opdrachtgever, borne enschede, borne enschede, ,       borne 1 -",
      "Trekker,       enschede,       enschede,     ,         borne 0 enschede",
      "Trekker,       borne,          borne,        ,         borne 0 -",
      "Trekker,       odt,            odt,          ,         borne 0 -",
      "Trekker,       enschede,       enschede,     enschede, borne 0 enschede"})
  @DisplayName("wie van de opdrachtgevers er staat, hangt af van wie leest en voor wie hij gevraagd is")
  void wie(String rol, String lezer, String zijden, String namens, String verwacht) {
    var partij = partijen.voor(Set.of(lezer.split(" ")), new Dossierpartijen(rol, "borne", namens,
        List.of("borne", "enschede", "odt"), List.of(zijden.split(" "))));

    assertThat(partij.rol()).isEqualTo(rol);
    assertThat(partij.naam() + " " + partij.samen() + " " + (partij.voor() == null ? "-" : partij.voor())).isEqualTo(verwacht);
  }

  @Test
  @DisplayName("zonder dossier is er niemand te noemen")
  void zonderDossier() {
    assertThat(partijen.voor(Set.of("borne"), new Dossierpartijen(null, null, null, List.of(), List.of()))).isNull();
  }

  private static Organisatie organisatie(String code, OrganisatieSoort soort) {
    return new Organisatie(code, code, soort, "twente", null, null, null);
  }
}
