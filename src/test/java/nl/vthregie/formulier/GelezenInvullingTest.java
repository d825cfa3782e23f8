package nl.vthregie.formulier;

import nl.vthregie.formulier.lezing.Voorbeeld;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Wat als tekst binnenkomt, wordt bewaard als wat ermee bedoeld was, of geweigerd")
class GelezenInvullingTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("nl.vthregie.formulier.lezing.Voorbeeld#alle")
  @DisplayName("elk voorbeeld: los, in een groep, in een lijst en in een groep in een lijst")
  void overal(Voorbeeld voorbeeld) {
    String veld = veld(voorbeeld);
    Map<String, Object> ingevuld = Map.of("a", voorbeeld.tekst());
    Map<String, Object> verwacht = voorbeeld.weigering() != null ? ingevuld
        : Collections.singletonMap("a", verwacht(voorbeeld));
    toets(voorbeeld, Proefformulier.met(veld), ingevuld, verwacht, "");
    toets(voorbeeld, Proefformulier.met(groep(null, veld)), ingevuld, verwacht, "");
    toets(voorbeeld, Proefformulier.met(groep("g", veld)), Map.of("g", ingevuld), Map.of("g", verwacht), " bij 'Groep'");
    toets(voorbeeld, Proefformulier.met(lijst(veld)), Map.of("l", List.of(ingevuld, ingevuld)),
        Map.of("l", List.of(verwacht, verwacht)), " bij 'Lijst', regel 1");
    toets(voorbeeld, Proefformulier.met(lijst(groep("g", veld))), Map.of("l", List.of(Map.of("g", ingevuld))),
        Map.of("l", List.of(Map.of("g", verwacht))), " bij 'Groep'");
  }

  private static void toets(Voorbeeld voorbeeld, Proefformulier formulier, Map<String, Object> ingevuld,
                            Map<String, Object> verwacht, String waar) {
    Map<String, Object> gelezen = formulier.gelezen(ingevuld);
    assertThat(gelezen).isEqualTo(verwacht);
    for (Map<String, Object> gestuurd : List.of(ingevuld, gelezen)) {
      List<String> fouten = formulier.fouten(gestuurd);
      if (voorbeeld.weigering() == null) {
        assertThat(fouten).isEmpty();
      } else {
        assertThat(fouten).first().isEqualTo("'Label'" + waar + ": " + voorbeeld.weigering());
      }
    }
  }

  private static Object verwacht(Voorbeeld voorbeeld) {
    if (voorbeeld.waarde() == null || voorbeeld.soort().equals("datum")) {
      return voorbeeld.waarde();
    }
    BigDecimal getal = new BigDecimal(voorbeeld.waarde());
    if (getal.scale() > 0) {
      return getal;
    }
    return getal.longValue() == getal.intValue() ? (Object) getal.intValue() : (Object) getal.longValue();
  }

  private static String veld(Voorbeeld voorbeeld) {
    if (voorbeeld.soort().equals("datum")) {
      return "{'type': 'datetime', 'subtype': 'date', 'key': 'a', 'dateLabel': 'Label'}";
    }
    return "{'type': 'number', 'key': 'a', 'label': 'Label'"
        + (voorbeeld.decimalen() == null ? "" : ", 'decimalDigits': " + voorbeeld.decimalen())
        + (voorbeeld.eenheid() == null ? "" : ", 'appearance': {'suffixAdorner': '" + voorbeeld.eenheid() + "'}") + "}";
  }

  private static String groep(String pad, String veld) {
    return "{'type': 'group', 'label': 'Groep', " + (pad == null ? "" : "'path': '" + pad + "', ") + "'components': ["
        + veld + "]}";
  }

  private static String lijst(String veld) {
    return "{'type': 'dynamiclist', 'label': 'Lijst', 'path': 'l', 'components': [" + veld + "]}";
  }

  @Test
  @DisplayName("een getal houdt zijn eigen betekenis: dat is wat een ander systeem stuurt")
  void getal() {
    var formulier = Proefformulier.met("{'type': 'number', 'key': 'a', 'label': 'Label', 'decimalDigits': 2}");
    for (Object getal : new Object[] {140000, 140.5, new BigDecimal("1e3"), 7L}) {
      assertThat(formulier.fouten(Map.of("a", getal))).isEmpty();
      assertThat(formulier.gelezen(Map.of("a", getal))).isEqualTo(Map.of("a", getal));
    }
    assertThat(formulier.fouten(Map.of("a", new BigDecimal("1.250")))).as("in JSON this is one and a quarter").isEmpty();
  }

  @Test
  @DisplayName("de grenzen gelden voor wat er bedoeld is")
  void grenzen() {
    var formulier = Proefformulier.met("{'type': 'number', 'key': 'a', 'label': 'Label', 'decimalDigits': 0, 'validate': "
        + "{'max': 100000}}");
    assertThat(formulier.fouten(Map.of("a", "140.000"))).containsExactly("'Label' mag ten hoogste 100.000 zijn.");
    var datum = Proefformulier.met("{'type': 'datetime', 'key': 'a', 'dateLabel': 'Label', 'disallowPassedDates': true}");
    assertThat(datum.fouten(Map.of("a", "1 januari 2027"))).containsExactly(
        "'Label' mag niet in het verleden liggen (01-01-2027).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPD-TWENTE-2027-001", " OPD-TWENTE-2027-001 ", "opd-twente-2027-001", "Opd-Twente-2027-001\n",
      "\u200bOPD-TWENTE-2027-001\u00a0", "OPD\u2013TWENTE\u20132027\u2013001", "opd\u2011twente\u20112027\u2011001"})
  @DisplayName("een code mag in kleine letters en met spaties eromheen")
  void code(String tekst) {
    var formulier = codeveld("^OPD-[A-Z0-9-]+-\\\\d{4}-\\\\d{3,}$");
    assertThat(formulier.fouten(Map.of("a", tekst))).isEmpty();
    assertThat(formulier.gelezen(Map.of("a", tekst))).isEqualTo(Map.of("a", "OPD-TWENTE-2027-001"));
  }

  @ParameterizedTest
  @CsvSource({"' Z2027-001 ',Z2027-001", "z2027-001,z2027-001", "' € ','€'"})
  @DisplayName("waar kleine letters goed zijn, blijven het kleine letters; wat fout is, blijft staan")
  void kleineLetters(String tekst, String bewaard) {
    assertThat(codeveld("^[A-Za-z0-9][A-Za-z0-9 ./_-]*$").gelezen(Map.of("a", tekst))).isEqualTo(Map.of("a", bewaard));
  }

  @Test
  @DisplayName("gewone tekst wordt niet aangeraakt")
  void gewoneTekst() {
    assertThat(Proefformulier.met("{'type': 'textarea', 'key': 'a', 'label': 'Label'}").gelezen(Map.of("a", " 1-7-2027 ")))
        .isEqualTo(Map.of("a", " 1-7-2027 "));
  }

  private static Proefformulier codeveld(String patroon) {
    return Proefformulier.met("{'type': 'textfield', 'key': 'a', 'label': 'Label', 'validate': {'pattern': '" + patroon
        + "'}, 'properties': {'vorm': 'een nummer'}}");
  }
}
