package nl.vthregie.formulier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FeelVoorwaardeTest {

  private final FeelVoorwaarde voorwaarde = new FeelVoorwaarde();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(delimiter = '|', value = {
      "besluit = \"RETOUR\"                     | true",
      "besluit != \"RETOUR\"                    | false",
      "besluit = null or besluit != \"RETOUR\"  | false",
      "opdracht.budget > 10                     | true",
      "count(lijst) = 2                         | true",
      "aan                                      | true",
      "not(aan)                                 | false"})
  void asksTheValues(String feel, boolean uitkomst) {
    Map<String, Object> waarden = Map.of("besluit", "RETOUR", "opdracht", Map.of("budget", 11), "lijst", List.of(1, 2),
        "aan", true);

    assertThat(voorwaarde.geldt(feel, waarden)).isEqualTo(uitkomst);
  }

  @Test
  void anUnknownNameIsNull() {
    assertThat(voorwaarde.geldt("onbekend = null", Map.of())).isTrue();
  }

  @Test
  void whatSaysNeitherTrueNorFalseDoesNotHold() {
    assertThat(voorwaarde.geldt("1 + 1", Map.of())).isFalse();
    assertThat(voorwaarde.geldt("null", Map.of())).isFalse();
    assertThat(voorwaarde.geldt("\"true\"", Map.of())).isFalse();
  }

  @Test
  void valuesThatDoNotFitTheConditionDoNotHide() {
    Map<String, Object> waarden = new HashMap<>();
    for (Object waarde : new Object[] {1, Map.of("x", 1), List.of(1), true, "tekst", List.of(List.of())}) {
      waarden.put("a", waarde);
      assertThat(voorwaarde.geldt("a > 5 and count(a) = a.b + a", waarden)).as("a = %s", waarde).isFalse();
    }
  }

  @Test
  void whatIsNoFeelFailsLoudly() {
    assertThatIllegalStateException().isThrownBy(() -> voorwaarde.geldt("a = = b", Map.of()))
        .withMessageContaining("a = = b");
  }
}
