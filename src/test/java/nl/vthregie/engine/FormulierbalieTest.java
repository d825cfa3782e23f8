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
