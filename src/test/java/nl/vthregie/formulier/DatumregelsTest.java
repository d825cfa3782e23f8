package nl.vthregie.formulier;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Datums die met elkaar of met vandaag moeten kloppen")
class DatumregelsTest {

  private static final String START = "{'type': 'datetime', 'key': 'start', 'dateLabel': 'Start'}";
  private static final String EINDE = "{'type': 'datetime', 'key': 'einde', 'dateLabel': 'Einde', 'properties': {'nietVoor': 'start'}}";

  @ParameterizedTest(name = "{0} tot {1}")
  @CsvSource({"2027-01-01, 2027-12-31, true", "2027-01-01, 2027-01-01, true", "2027-01-02, 2027-01-01, false",
      "2027-01-01, 2026-12-31, false", ", 2026-12-31, true", "2027-01-01, , true", "onzin, 2026-12-31, true"})
  @DisplayName("wat eindigt, eindigt niet voor het begint; wat er niet staat of geen datum is, zegt daar niets over")
  void volgorde(String start, String einde, boolean goed) {
    Map<String, Object> ingevuld = new HashMap<>();
    ingevuld.put("start", start);
    ingevuld.put("einde", einde);
    List<String> fouten = Proefformulier.met(START, EINDE).fouten(ingevuld).stream().filter(f -> f.contains("ligt voor")).toList();
    assertThat(fouten).hasSize(goed ? 0 : 1);
  }

  @Test
  @DisplayName("in een groep, een groep zonder pad en een regel van een lijst geldt hetzelfde, elk met zijn eigen datums")
  void overal() {
    var formulier = Proefformulier.met("{'type': 'group', 'path': 'planning', 'label': 'Planning', 'components': [" + START + "," + EINDE
        + "]}", "{'type': 'dynamiclist', 'path': 'fasen', 'label': 'Fasen', 'components': [" + START + "," + EINDE + "]}");
    Map<String, String> goed = Map.of("start", "2027-01-01", "einde", "2027-02-01");
    Map<String, String> fout = Map.of("start", "2027-03-01", "einde", "2027-02-01");
    assertThat(formulier.fouten(Map.of("planning", goed, "fasen", List.of(goed, fout)))).containsExactly(
        "'Einde' bij 'Fasen', regel 2 ligt voor 'Start' (01-03-2027). Kies die dag of een latere.");
    assertThat(formulier.fouten(Map.of("planning", fout, "fasen", List.of(goed)))).containsExactly(
        "'Einde' bij 'Planning' ligt voor 'Start' (01-03-2027). Kies die dag of een latere.");
  }

  @ParameterizedTest
  @CsvSource({"2027-01-10, true", "2027-01-11, true", "2027-01-12, false", "2031-01-01, false"})
  @DisplayName("wat is gebeurd, is niet in de toekomst gebeurd: vandaag mag, morgen niet")
  void geweest(String dag, boolean goed) {
    List<String> fouten = Proefformulier.met("{'type': 'datetime', 'key': 'op', 'dateLabel': 'Gedaan op', "
        + "'properties': {'isGeweest': 'true'}}").fouten(Map.of("op", dag));
    if (goed) {
      assertThat(fouten).isEmpty();
    } else {
      assertThat(fouten).singleElement().asString().startsWith("'Gedaan op' ligt in de toekomst (")
          .endsWith("Vul in wanneer het is gebeurd, of wacht met deze taak.");
    }
  }
}
