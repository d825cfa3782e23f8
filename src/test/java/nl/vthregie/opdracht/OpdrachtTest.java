package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import nl.vthregie.opdracht.Opdracht.Taakveld;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Een opdracht en haar elf onderdelen")
class OpdrachtTest {

  /** As strict about unknown keys as Jackson can be: the record itself must forgive them. */
  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

  @Test
  @DisplayName("het voorbeeld naar het Twentse plan is volledig")
  void volledig() {
    assertThat(voorbeeld().legeOnderdelen()).isEmpty();
    assertThat(voorbeeld().planningKlopt()).isTrue();
    assertThat(voorbeeld().ontbrekendeTaakvelden()).isEmpty();
    assertThat(voorbeeld().budget()).isEqualByComparingTo("140000");
  }

  @Test
  @DisplayName("van een lege opdracht ontbreken alle elf, in de volgorde van de handreiking")
  void leeg() {
    assertThat(lees("{}").legeOnderdelen()).containsExactly(Onderdeel.values()).hasSize(11);
    assertThat(lees("{}").planningKlopt()).isTrue();
    assertThat(lees("{}").ontbrekendeTaakvelden()).containsExactly(Taakveld.values());
    assertThat(lees("{}").budget()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("een onderdeel dat ontbreekt, is precies het ene lege onderdeel")
  void ontbreekt(Onderdeel onderdeel) {
    ObjectNode opdracht = boom(Voorbeeldopdracht.VOLLEDIG);
    assertThat(opdracht.remove(onderdeel.sleutel())).as("the example has it").isNotNull();
    assertThat(lees(opdracht.toString()).legeOnderdelen()).containsExactly(onderdeel);

    opdracht.putNull(onderdeel.sleutel());
    assertThat(lees(opdracht.toString()).legeOnderdelen()).containsExactly(onderdeel);
  }

  @ParameterizedTest(name = "{0} met {1}")
  @CsvSource(delimiter = '|', value = {
      "AANLEIDING   | 'aanleiding': ' '",
      "SCOPE        | 'scope': {'binnen': ' ', 'buiten': 'Bouwen'}",
      "DOEL         | 'doel': '\\n'",
      "ACTIVITEITEN | 'activiteiten': []",
      "ACTIVITEITEN | 'activiteiten': [null, {'taakveld': 'TOEZICHT', 'omschrijving': ''}]",
      "RESULTAAT    | 'resultaat': ''",
      "PLANNING     | 'planning': {'start': '2027-01-01'}",
      "PLANNING     | 'planning': {'einde': '2027-01-01'}",
      "BEMENSING    | 'bemensing': {'fteOpdrachtgever': 1, 'rolverdeling': ''}",
      "FINANCIEN    | 'financien': {'dekking': 'Bijdrage'}",
      "MONITORING   | 'monitoringEnAfsluiting': {'wijze': 'Overleg', 'frequentie': ''}",
      "MONITORING   | 'monitoringEnAfsluiting': {'wijze': '', 'frequentie': 'P3M'}",
      "STAKEHOLDERS | 'stakeholdersEnGovernance': {'stakeholders': [], 'governance': 'Het PHO'}",
      "STAKEHOLDERS | 'stakeholdersEnGovernance': {'stakeholders': [{'naam': 'PHO'}], 'governance': ' '}",
      "RISICOS      | 'risicosEnBeheersmaatregelen': {'risicos': [null], 'verwachtingenmanagement': 'x'}"})
  @DisplayName("half ingevuld is ook leeg")
  void halfIngevuld(Onderdeel onderdeel, String onderdeelTekst) {
    assertThat(metOnderdeel(onderdeelTekst).legeOnderdelen()).containsExactly(onderdeel);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'scope': {'binnen': 'Milieu'}", "'bemensing': {'rolverdeling': 'Samen'}",
      "'financien': {'budget': 0}", "'monitoringEnAfsluiting': {'wijze': 'Overleg', 'frequentie': 'P3M'}",
      "'activiteiten': [{'omschrijving': ''}, {'omschrijving': 'Toezien'}]",
      "'risicosEnBeheersmaatregelen': {'risicos': [{'risico': 'Drukte'}]}"})
  @DisplayName("wat de handreiking niet vraagt, hoeft niet")
  void genoeg(String onderdeelTekst) {
    assertThat(metOnderdeel(onderdeelTekst).legeOnderdelen()).isEmpty();
  }

  @ParameterizedTest(name = "{0} tot {1}: {2}")
  @CsvSource({"2027-01-01, 2027-12-31, true", "2027-01-01, 2027-01-01, true", "2027-01-02, 2027-01-01, false"})
  @DisplayName("een planning loopt niet achteruit")
  void planning(String start, String einde, boolean klopt) {
    assertThat(metOnderdeel("'planning': {'start': '%s', 'einde': '%s'}".formatted(start, einde)).planningKlopt())
        .isEqualTo(klopt);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'planning': {'start': '2027-01-01'}", "'planning': {'einde': '2027-01-01'}", "'planning': {}"})
  @DisplayName("een halve planning is niet volledig, maar loopt ook niet achteruit")
  void halvePlanning(String planning) {
    assertThat(metOnderdeel(planning).planningKlopt()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("elk taakveld zonder activiteit valt op")
  void taakvelden(Taakveld taakveld) {
    Opdracht zonder = lees(Voorbeeldopdracht.VOLLEDIG.replace("\"" + taakveld + "\"", "null"));

    assertThat(zonder.ontbrekendeTaakvelden()).containsExactly(taakveld);
  }

  @Test
  @DisplayName("onbekende sleutels uit een ouder formulier breken niets, op geen enkel niveau")
  void onbekendeSleutels() {
    String metExtra = Voorbeeldopdracht.VOLLEDIG.replace("{", "{\"vroeger\": {\"iets\": [1]}, ");

    assertThat(lees(metExtra)).isEqualTo(voorbeeld());
  }

  private static Opdracht metOnderdeel(String onderdeelTekst) {
    return lees(boom(Voorbeeldopdracht.VOLLEDIG)
        .setAll(boom("{" + onderdeelTekst.replace('\'', '"') + "}")).toString());
  }

  private static Opdracht voorbeeld() {
    return lees(Voorbeeldopdracht.VOLLEDIG);
  }

  private static ObjectNode boom(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Opdracht lees(String json) {
    try {
      return JSON.readValue(json, Opdracht.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
