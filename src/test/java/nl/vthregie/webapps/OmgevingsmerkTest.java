package nl.vthregie.webapps;

import nl.vthregie.engine.Omgeving;
import nl.vthregie.organisatie.Persoon;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Het merk van de demonstratie")
class OmgevingsmerkTest {

  private static final Regiogegevens REGIO = new Regiogegevens(List.of(), List.of(),
      List.of(new Rol("beheer", "Beheer", Set.of(Rol.Zijde.BEHEER), false, true, Set.of(), false)),
      List.of(new Persoon("beheer-<b>", "", "", "")), List.of(), List.of(), Set.of(), List.of());

  @Test
  @DisplayName("staat er niet in productie")
  void productie() {
    assertThat(new Omgevingsmerk(new Omgeving("productie", null), REGIO).html()).isEmpty();
  }

  @Test
  @DisplayName("noemt in de demonstratie het wachtwoord en een gebruiker, als tekst en niet als opmaak")
  void demonstratie() {
    assertThat(new Omgevingsmerk(new Omgeving("demo", null), REGIO).html())
        .contains("DEMONSTRATIE", "<strong>demo</strong>", "beheer-&lt;b&gt;");
  }
}
