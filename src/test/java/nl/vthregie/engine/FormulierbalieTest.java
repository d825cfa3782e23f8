package nl.vthregie.engine;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Procestest
@DisplayName("De engine bewaart alleen wat een formulier kan sturen")
class FormulierbalieTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";

  @Autowired
  private Spel spel;
  @Autowired
  private RuntimeService processen;

  @ParameterizedTest
  @MethodSource("onleesbaar")
  @DisplayName("wat geen tekst, getal, ja of nee, lijst of groep is, wordt geweigerd")
  void onleesbaar(Object waarde) {
    assertThatExceptionOfType(Weigering.class).isThrownBy(() -> start("titel", waarde))
        .withMessageStartingWith("Het gegeven 'titel' is niet te lezen.");
  }

  static Stream<Object> onleesbaar() {
    return Stream.of(new Date(0), new byte[] {1}, Variables.objectValue(new Date(0)).create(),
        Variables.serializedObjectValue("rO0AB").serializationDataFormat("application/x-java-serialized-object")
            .objectTypeName("java.util.ArrayList").create(),
        Variables.fileValue("a.txt").file(new ByteArrayInputStream(new byte[] {1})).create(),
        SpinValues.xmlValue("<a/>").create(), SpinValues.jsonValue("{").create(),
        SpinValues.jsonValue("[".repeat(100_000)).create(), SpinValues.jsonValue("9".repeat(100_000)).create(),
        SpinValues.jsonValue("{\"a\": 1, \"a\": 2}").create(), new StringBuilder("x"));
  }

  @Test
  @DisplayName("tekst die als Json binnenkomt, wordt bewaard als tekst: het proces rekent daarop")
  void tekstAlsJson() {
    ProcessInstance opdracht = start("titel", SpinValues.jsonValue("\"Energietoezicht\"").create());

    assertThat(processen.getVariable(opdracht.getId(), "titel")).isEqualTo("Energietoezicht");
  }

  @Test
  @DisplayName("een getal dat als Json binnenkomt ook")
  void getalAlsJson() {
    ProcessInstance opdracht = start("jaar", SpinValues.jsonValue("2028.0").create());

    assertThat(opdracht.getBusinessKey()).startsWith("OPD-TWENTE-2028-");
    assertThat(processen.getVariable(opdracht.getId(), "jaar")).isEqualTo(2028.0);
    assertThat(processen.<TypedValue>getVariableTyped(start("jaar", new BigDecimal("2028")).getId(), "jaar")
        .getType().getName()).isEqualTo("double");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2028", " 2.028 ", "2028,00"})
  @DisplayName("tekst voor een getal wordt bewaard als het getal dat ermee bedoeld is")
  void getalAlsTekst(String jaar) {
    ProcessInstance opdracht = start("jaar", jaar);

    assertThat(opdracht.getBusinessKey()).startsWith("OPD-TWENTE-2028-");
    assertThat(processen.getVariable(opdracht.getId(), "jaar")).isEqualTo(2028);
  }

  @Test
  @DisplayName("in een groep en in een lijst ook, en een datum als ISO")
  void tekstInGroepEnLijst() {
    ProcessInstance opdracht = start("titel", "Bedragen als tekst");
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.met(o -> o.replace("140000", "\"€ 140.000,-\"")
        .replace("\"fteOpdrachtgever\": 0.1", "\"fteOpdrachtgever\": \"0,4\"").replace("2027-12-31", "31 dec 2027")
        .replace("2027-07-01", "do 1-7-27")));

    assertThat(String.valueOf(processen.getVariable(opdracht.getId(), "opdracht"))).contains("\"budget\":140000,",
        "\"fteOpdrachtgever\":0.4,", "\"einde\":\"2027-12-31\"", "\"datum\":\"2027-07-01\"");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "140000 | \"140,000\" | 'Budget in hele euro's' bij '8. Financiën': Niet duidelijk. Schrijf 140000 of 140.",
      "140000 | \"NaN\" | 'Budget in hele euro's' bij '8. Financiën': Dit is geen getal. Vul cijfers in, bijvoorbeeld 140000.",
      "\"2027-07-01\" | \"31-02-2027\" | 'Datum' bij 'Mijlpalen', regel 1: Februari 2027 heeft 28 dagen. Kijk de datum na."},
      quoteCharacter = '`')
  @DisplayName("wat niet duidelijk is, wordt geweigerd met een zin die het veld en de regel noemt")
  void onduidelijk(String goed, String onduidelijk, String zin) {
    ProcessInstance opdracht = start("titel", "Onduidelijk");

    assertThatExceptionOfType(Weigering.class).isThrownBy(() -> spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN,
        Voorbeeldopdracht.met(o -> o.replace(goed, onduidelijk)))).withMessage(zin);
  }

  @Test
  @DisplayName("niets is vluchtig: wat iemand invult, staat er na het indienen nog")
  void vluchtig() {
    ProcessInstance opdracht = start("titel", Variables.stringValue("Blijvend", true));
    assertThat(processen.getVariable(opdracht.getId(), "titel")).isEqualTo("Blijvend");

    Map<String, Object> ingevuld = Voorbeeldopdracht.volledig();
    ingevuld.put("opdracht", SpinValues.jsonValue(Voorbeeldopdracht.VOLLEDIG).setTransient(true).create());
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, ingevuld);

    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.VERSTREKKEN);
  }

  @Test
  @DisplayName("een groep mag ook als gewone lijst of Map van een Java-client komen")
  void gewoneLijst() {
    assertThat(start("deelnemers", List.of("enschede")).getBusinessKey()).startsWith("OPD-TWENTE-2027-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Een \0 titel", "Halve \ud83d emoji"})
  @DisplayName("een teken dat PostgreSQL niet kan bewaren, wordt geweigerd met het label van het veld")
  void onbewaarbaarTeken(String titel) {
    assertThatExceptionOfType(Weigering.class).isThrownBy(() -> start("titel", titel))
        .withMessageStartingWith("'Onderwerp' bevat een teken dat niet kan worden bewaard.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-100000", "1e-999999999"})
  @DisplayName("een getal dat niemand bedoelt, wordt geweigerd en niet uitgerekend")
  void onmogelijkGetal(String budget) {
    ProcessInstance opdracht = start("titel", "Budget");

    assertThatExceptionOfType(Weigering.class).isThrownBy(() -> spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN,
        Voorbeeldopdracht.met(o -> o.replace("140000", budget)))).withMessageStartingWith("'Budget in hele euro's'");
    assertThat(spel.wachtOp(opdracht)).as("the task stays open").containsExactly(Taak.FORMULEREN);
  }

  @Test
  @DisplayName("wie heel diep nest, krijgt een antwoord en geen volle stapel")
  void diepGenest() {
    String diep = "[".repeat(900) + "]".repeat(900);

    assertThatExceptionOfType(Weigering.class)
        .isThrownBy(() -> start("soort", SpinValues.jsonValue(diep).create()))
        .withMessageStartingWith("De gegevens zijn dieper genest dan dit formulier.");
  }

  private ProcessInstance start(String naam, Object waarde) {
    Map<String, Object> ingevuld = Variables.fromMap(Voorbeeldopdracht.startformulier("enschede"));
    ingevuld.put(naam, waarde);
    return spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, ingevuld);
  }
}
