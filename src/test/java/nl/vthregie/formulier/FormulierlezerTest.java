package nl.vthregie.formulier;

import nl.vthregie.formulier.Veld.Soort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.vthregie.formulier.Proefformulier.lees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("De server leest uit een formulier dezelfde regels als de browser")
class FormulierlezerTest {

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({"textfield,,TEKST", "textarea,,TEKST", "number,,GETAL", "checkbox,,VINKJE", "datetime,,DATUM",
      "datetime,date,DATUM", "datetime,time,TIJD", "datetime,datetime,TIJD", "radio,,KEUZE", "select,,KEUZE",
      "checklist,,MEERKEUZE", "taglist,,MEERKEUZE"})
  void soorten(String type, String subtype, Soort soort) {
    Veld veld = enigVeld("'type': '%s', 'key': 'a', 'label': 'A'%s".formatted(type,
        subtype == null ? "" : ", 'subtype': '" + subtype + "'"));

    assertThat(veld.soort()).isEqualTo(soort);
    assertThat(veld.naam()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "html", "image", "table", "separator", "spacer", "button", "iframe"})
  @DisplayName("wat alleen iets toont, is geen veld")
  void alleenTonen(String type) {
    assertThat(lees("{'components': [{'type': '" + type + "', 'key': 'a'}]}").velden()).isEmpty();
  }

  @Test
  @DisplayName("een uitgeschakeld veld stuurt de browser niet, en is dus geen veld")
  void uitgeschakeld() {
    assertThat(lees("{'components': [{'type': 'textfield', 'key': 'a', 'disabled': true}]}").velden()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"filepicker", "expression", "documentPreview", "nieuw", ""})
  @DisplayName("een soort veld die de server niet kan controleren, wordt geweigerd")
  void onbekendType(String type) {
    assertThatIllegalArgumentException().isThrownBy(() -> enigVeld("'type': '" + type + "', 'key': 'a'"))
        .withMessageContaining("type '" + type + "'");
  }

  @Test
  @DisplayName("alle regels van een veld")
  void regels() {
    var regels = enigVeld("""
        'type': 'textfield', 'key': 'a', 'label': 'A', 'validate': {'required': true, 'minLength': 2, 'maxLength': 9,
        'min': -1.5, 'max': 7, 'pattern': '^x', 'validationType': 'email'}, 'decimalDigits': 2,
        'serializeToString': true, 'disallowPassedDates': true, 'properties': {'minimaalRijen': '3'},
        'values': [{'label': 'Een', 'value': '1'}, {'label': 'Twee', 'value': '2'}]""").regels();

    assertThat(regels.verplicht()).isTrue();
    assertThat(regels.minLengte()).isEqualTo(2);
    assertThat(regels.maxLengte()).isEqualTo(9);
    assertThat(regels.min()).isEqualByComparingTo("-1.5");
    assertThat(regels.max()).isEqualByComparingTo("7");
    assertThat(regels.patroon().pattern()).isEqualTo("^x");
    assertThat(regels.email()).isTrue();
    assertThat(regels.decimalen()).isEqualTo(2);
    assertThat(regels.alsTekst()).isTrue();
    assertThat(regels.nietInVerleden()).isTrue();
    assertThat(regels.minRijen()).isEqualTo(3);
    assertThat(regels.keuzes()).containsExactly("1", "2");
  }

  @Test
  @DisplayName("zonder regels mag alles, en keuzes zonder lijst komen uit het proces")
  void geenRegels() {
    var regels = enigVeld("'type': 'select', 'key': 'a', 'valuesExpression': '=lijst'").regels();

    assertThat(regels.verplicht()).isFalse();
    assertThat(regels.keuzes()).isNull();
    assertThat(regels.maxLengte()).isNull();
    assertThat(regels.minRijen()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'validate': {'minLength': '=n'}", "'validate': {'maxLength': '5'}", "'validate': {'min': '=n'}",
      "'validate': {'max': true}", "'decimalDigits': 'twee'"})
  @DisplayName("een regel die alleen de browser kan uitrekenen, wordt geweigerd in plaats van vergeten")
  void regelAlsUitdrukking(String regel) {
    assertThatIllegalArgumentException().isThrownBy(() -> enigVeld("'type': 'number', 'key': 'a', " + regel))
        .withMessageContaining("write a number");
  }

  @Test
  @DisplayName("het label is dat van het veld, bij een datum het datumlabel, en anders de naam")
  void labels() {
    assertThat(enigVeld("'type': 'textfield', 'key': 'a', 'label': 'Aanleiding'").label()).isEqualTo("Aanleiding");
    assertThat(enigVeld("'type': 'datetime', 'key': 'a', 'dateLabel': 'Start'").label()).isEqualTo("Start");
    assertThat(enigVeld("'type': 'textfield', 'key': 'a'").label()).isEqualTo("a");
  }

  @Test
  @DisplayName("groepen met en zonder pad, en lijsten, houden hun velden")
  void houders() {
    var velden = lees("""
        {'components': [
          {'type': 'group', 'label': 'Kop', 'components': [{'type': 'textfield', 'key': 'a'}]},
          {'type': 'group', 'path': 'g', 'components': [{'type': 'textfield', 'key': 'b'}]},
          {'type': 'dynamiclist', 'path': 'l', 'components': [{'type': 'textfield', 'key': 'c'}]}]}""").velden();

    assertThat(velden).extracting(Veld::naam).containsExactly(null, "g", "l");
    assertThat(velden).extracting(Veld::soort).containsExactly(Soort.GROEP, Soort.GROEP, Soort.LIJST);
    assertThat(velden).extracting(v -> v.velden().get(0).naam()).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'type': 'textfield'", "'type': 'textfield', 'key': ' '", "'type': 'dynamiclist'",
      "'type': 'group', 'path': 'a.b'", "'type': 'textfield', 'key': 'a.b'"})
  @DisplayName("een veld dat niet op zijn plaats te vinden is, wordt geweigerd")
  void naamloos(String veld) {
    assertThatIllegalArgumentException().isThrownBy(() -> enigVeld(veld));
  }

  @Test
  @DisplayName("alleen een uitdrukking (=…) verbergt")
  void verborgen() {
    assertThat(enigVeld("'type': 'textfield', 'key': 'a', 'conditional': {'hide': '=b = null'}").verborgen())
        .isEqualTo("b = null");
    assertThat(enigVeld("'type': 'textfield', 'key': 'a', 'conditional': {'hide': 'b'}").verborgen()).isNull();
    assertThat(enigVeld("'type': 'textfield', 'key': 'a'").verborgen()).isNull();
  }

  @Test
  void noForm() {
    assertThatIllegalArgumentException().isThrownBy(() -> lees("{")).withMessageStartingWith("Not a form");
  }

  private static Veld enigVeld(String veld) {
    return lees("{'components': [{" + veld + "}]}").velden().get(0);
  }
}
