package nl.vthregie.formulier;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("De server controleert wat de browser controleert")
class FormuliercontroleTest {

  @Nested
  @DisplayName("tekst")
  class Tekst {

    private static final String GEEN_EMAIL = "'Label' is geen e-mailadres. Vul het in als naam@organisatie.nl.";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    @DisplayName("verplicht: leeg en alleen spaties tellen als niet ingevuld")
    void verplicht(String leeg) {
      assertThat(veld("'textfield'", "'required': true").fouten(Map.of("a", leeg)))
          .containsExactly("'Label' is verplicht. Vul het in.");
    }

    @Test
    @DisplayName("verplicht: weglaten en null ook")
    void weggelaten() {
      var formulier = veld("'textarea'", "'required': true");
      assertThat(formulier.fouten(Map.of())).containsExactly("'Label' is verplicht. Vul het in.");
      assertThat(formulier.fouten(Collections.singletonMap("a", null)))
          .containsExactly("'Label' is verplicht. Vul het in.");
      assertThat(formulier.fouten(Map.of("a", "x"))).isEmpty();
    }

    @Test
    @DisplayName("niet verplicht: leeg is goed")
    void nietVerplicht() {
      var formulier = veld("'textfield'", "'minLength': 3");
      assertThat(formulier.fouten(Map.of())).isEmpty();
      assertThat(formulier.fouten(Map.of("a", " "))).isEmpty();
    }

    @Test
    @DisplayName("minimale en maximale lengte, tot op de letter")
    void lengte() {
      var formulier = veld("'textfield'", "'minLength': 3, 'maxLength': 5");
      assertThat(formulier.fouten(Map.of("a", "ab"))).containsExactly("'Label' moet ten minste 3 tekens hebben.");
      assertThat(formulier.fouten(Map.of("a", "abc"))).isEmpty();
      assertThat(formulier.fouten(Map.of("a", "abcde"))).isEmpty();
      assertThat(formulier.fouten(Map.of("a", "abcdef"))).containsExactly("'Label' mag ten hoogste 5 tekens hebben.");
    }

    @Test
    @DisplayName("patroon: zoals in de browser is een stuk genoeg, en is het einde het einde")
    void patroon() {
      assertThat(veld("'textfield'", "'pattern': 'b'").fouten(Map.of("a", "abc"))).isEmpty();
      var geheel = veld("'textfield', 'properties': {'vorm': 'kleine letters'}", "'pattern': '^[a-z]+$'");
      assertThat(geheel.fouten(Map.of("a", "abc"))).isEmpty();
      assertThat(geheel.fouten(Map.of("a", "ab1"))).containsExactly("'Label' heeft niet de goede vorm. Vul in: kleine letters.");
      assertThat(geheel.fouten(Map.of("a", "abc\nd"))).hasSize(1);
      assertThat(veld("'textfield'", "'pattern': '^[a-z]+$'").fouten(Map.of("a", "1"))).as("a form of an older version")
          .containsExactly("'Label' heeft niet de goede vorm. Kijk bij het veld wat hier moet staan.");
      assertThat(veld("'textfield'", "'pattern': '€\\\\$'").fouten(Map.of("a", "een €$ teken"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} is e-mail: {1}")
    @CsvSource({"jan@enschede.nl,true", "jan,false", "jan@enschede,false", "jan jan@enschede.nl,false", "@enschede.nl,false",
        "jan@@enschede.nl,false"})
    void email(String tekst, boolean goed) {
      var fouten = veld("'textfield'", "'validationType': 'email'").fouten(Map.of("a", tekst));
      assertThat(fouten).isEqualTo(goed ? List.of() : List.of(GEEN_EMAIL));
    }

    @Test
    @DisplayName("een e-mailadres van honderdduizend punten wordt geweigerd zonder het uit te pluizen")
    void langeEmail() {
      assertThat(veld("'textfield'", "'validationType': 'email'").fouten(Map.of("a", "a@" + ".".repeat(100_000) + " ")))
          .containsExactly(GEEN_EMAIL);
      assertThat(veld("'textfield'", "'validationType': 'email'").fouten(Map.of("a", "a@" + "b".repeat(250) + ".nl")))
          .as("longer than an address can be").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("nl.vthregie.formulier.FormuliercontroleTest#geenTekst")
    void wrongType(Object waarde) {
      assertThat(veld("'textfield'", "").fouten(Map.of("a", waarde))).containsExactly("'Label' moet tekst zijn.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0", "half \ud83d teken", "van\u000bWord", "\u0001", "\ufffe"})
    @DisplayName("tekens die de database niet kan bewaren, worden geweigerd; emoji niet")
    void onbewaarbaar(String tekst) {
      var formulier = veld("'textfield'", "");
      assertThat(formulier.fouten(Map.of("a", tekst)))
          .containsExactly("'Label' bevat een teken dat niet kan worden bewaard. Typ de tekst opnieuw.");
      assertThat(formulier.fouten(Map.of("a", "😀 é ﷽"))).isEmpty();
    }
  }

  static Stream<Object> geenTekst() {
    return Stream.of(1, 1.5, true, List.of(), List.of("x"), Map.of(), Map.of("x", "y"));
  }

  @Nested
  @DisplayName("getal")
  class Getal {

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "10", "10.0", "1e1"})
    void withinBounds(String getal) {
      assertThat(jaren().fouten(Map.of("a", new BigDecimal(getal)))).isEmpty();
    }

    @Test
    void bounds() {
      assertThat(jaren().fouten(Map.of("a", -1))).containsExactly("'Label' moet ten minste 0 zijn.");
      assertThat(jaren().fouten(Map.of("a", 11L))).containsExactly("'Label' mag ten hoogste 10 zijn.");
      assertThat(veld("'number'", "'max': 2.5").fouten(Map.of("a", 2.51)))
          .containsExactly("'Label' mag ten hoogste 2,5 zijn.");
    }

    @Test
    void decimals() {
      assertThat(jaren().fouten(Map.of("a", 2.5))).containsExactly("'Label' moet een heel getal zijn.");
      var centen = veld("'number', 'decimalDigits': 2", "");
      assertThat(centen.fouten(Map.of("a", 2.25))).isEmpty();
      assertThat(centen.fouten(Map.of("a", 100))).isEmpty();
      assertThat(centen.fouten(Map.of("a", 2.255)))
          .containsExactly("'Label' mag ten hoogste 2 cijfers achter de komma hebben.");
    }

    @ParameterizedTest
    @MethodSource("geenGetal")
    void wrongType(Object waarde) {
      assertThat(veld("'number'", "").fouten(Map.of("a", waarde))).hasSize(1).first().asString()
          .startsWith("'Label': ").contains("Dit is geen getal.");
    }

    static Stream<Object> geenGetal() {
      return Stream.of("x", "NaN", true, List.of(), List.of(1), Map.of(), Double.NaN, Double.POSITIVE_INFINITY);
    }

    @Test
    @DisplayName("verplicht: 0 is ingevuld")
    void nul() {
      assertThat(veld("'number'", "'required': true").fouten(Map.of("a", 0))).isEmpty();
      assertThat(veld("'number'", "'required': true").fouten(Map.of()))
          .containsExactly("'Label' is verplicht. Vul het in.");
    }

    @Test
    @DisplayName("als tekst alleen waar het formulier dat zegt")
    void alsTekst() {
      var formulier = veld("'number', 'serializeToString': true", "'max': 5");
      assertThat(formulier.fouten(Map.of("a", "4.5"))).isEmpty();
      assertThat(formulier.fouten(Map.of("a", "6"))).containsExactly("'Label' mag ten hoogste 5 zijn.");
      assertThat(formulier.fouten(Map.of("a", "vier"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("reusachtig")
    @DisplayName("reusachtige en oneindig kleine getallen worden geweigerd zonder ermee te rekenen")
    void reusachtigGetal(Object getal) {
      assertThat(veld("'number', 'decimalDigits': 2, 'serializeToString': true", "'min': 0").fouten(Map.of("a", getal)))
          .containsExactly("'Label' heeft te veel cijfers.");
    }

    static Stream<Object> reusachtig() {
      return Stream.of(new BigDecimal("1e999999999"), new BigDecimal("1e-999999999"), new BigDecimal("-1e999999999"),
          BigInteger.TEN.pow(100_000), new BigDecimal("5." + "0".repeat(100_000)), 1e300);
    }

    @ParameterizedTest
    @MethodSource("reusachtigeTekst")
    @DisplayName("als tekst ook")
    void reusachtigeTekst(String tekst) {
      assertThat(veld("'number', 'decimalDigits': 2", "'min': 0").fouten(Map.of("a", tekst))).hasSize(1).first().asString()
          .startsWith("'Label': ").hasSizeLessThan(200);
    }

    static Stream<String> reusachtigeTekst() {
      return Stream.of("9".repeat(1_000_000), "0".repeat(100) + "1", "1e999999999", "1e-999999999");
    }

    private Proefformulier jaren() {
      return veld("'number', 'decimalDigits': 0", "'min': 0, 'max': 10");
    }
  }

  @Nested
  @DisplayName("datum en tijd")
  class Datum {

    @ParameterizedTest
    @CsvSource({"2027-02-31,Februari 2027 heeft 28 dagen. Kijk de datum na.",
        "morgen,'Dit is geen datum. Schrijf dag, maand en jaar, bijvoorbeeld 1-7-2027 of 1 juli 2027.'",
        "0027-07-01,Het jaar 0027 ligt te ver weg. Kijk het jaar na."})
    @DisplayName("een weigering noemt het veld en zegt wat u moet doen")
    void noDate(String tekst, String zin) {
      assertThat(veld("'datetime'", "").fouten(Map.of("a", tekst))).containsExactly("'Label': " + zin);
    }

    @Test
    void wrongType() {
      for (Object waarde : new Object[] {20270101, true, List.of("2027-01-01"), Map.of()}) {
        assertThat(veld("'datetime'", "").fouten(Map.of("a", waarde))).hasSize(1);
      }
    }

    @Test
    void aLeapDay() {
      assertThat(veld("'datetime'", "").fouten(Map.of("a", "2028-02-29"))).isEmpty();
    }

    @Test
    @DisplayName("niet in het verleden: vandaag mag, gisteren niet")
    void verleden() {
      var formulier = veld("'datetime', 'disallowPassedDates': true", "");
      assertThat(formulier.fouten(Map.of("a", "2027-01-11"))).isEmpty();
      assertThat(formulier.fouten(Map.of("a", "2027-01-10")))
          .containsExactly("'Label' mag niet in het verleden liggen (10-01-2027).");
      assertThat(veld("'datetime'", "").fouten(Map.of("a", "2027-01-10"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} is een tijdstip: {1}")
    @CsvSource({"09:30,true", "2027-01-11T09:30,true", "2027-01-11T09:30+01:00,true", "25:00,false", "straks,false",
        "2027-02-31T09:00,false"})
    void tijd(String tekst, boolean goed) {
      var fouten = veld("'datetime', 'subtype': 'time'", "").fouten(Map.of("a", tekst));
      assertThat(fouten).isEqualTo(goed ? List.of() : List.of("'Label' is geen tijdstip."));
    }

    @Test
    void wrongTypeOfTime() {
      assertThat(veld("'datetime', 'subtype': 'time'", "").fouten(Map.of("a", 930)))
          .containsExactly("'Label' is geen tijdstip.");
    }
  }

  @Nested
  @DisplayName("vinkje en keuzes")
  class Keuzes {

    @Test
    void checkbox() {
      assertThat(veld("'checkbox'", "").fouten(Map.of("a", false))).isEmpty();
      assertThat(veld("'checkbox'", "'required': true").fouten(Map.of("a", true))).isEmpty();
      assertThat(veld("'checkbox'", "'required': true").fouten(Map.of("a", false)))
          .containsExactly("'Label' is verplicht. Zet het vinkje.");
      assertThat(veld("'checkbox'", "'required': true").fouten(Map.of()))
          .containsExactly("'Label' is verplicht. Zet het vinkje.");
      assertThat(veld("'checkbox'", "").fouten(Map.of("a", "true")))
          .containsExactly("'Label' moet ja of nee zijn (true of false).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'radio'", "'select'"})
    void oneOf(String type) {
      var formulier = veld(type + ", " + JA_NEE, "'required': true");
      assertThat(formulier.fouten(Map.of("a", "JA"))).isEmpty();
      assertThat(formulier.fouten(Map.of("a", "ja")))
          .containsExactly("'Label' kent de keuze 'ja' niet. Kies uit: JA, NEE.");
      assertThat(formulier.fouten(Map.of())).containsExactly("'Label' is verplicht. Maak een keuze.");
      for (Object waarde : new Object[] {1, true, List.of("JA"), Map.of("JA", "JA")}) {
        assertThat(formulier.fouten(Map.of("a", waarde))).containsExactly("'Label' moet een keuze uit de lijst zijn.");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'checklist'", "'taglist'"})
    void someOf(String type) {
      var formulier = veld(type + ", " + JA_NEE, "'required': true");
      assertThat(formulier.fouten(Map.of("a", List.of("JA", "NEE")))).isEmpty();
      assertThat(formulier.fouten(Map.of("a", List.of("JA", "X"))))
          .containsExactly("'Label' kent de keuze 'X' niet. Kies uit: JA, NEE.");
      assertThat(formulier.fouten(Map.of("a", List.of()))).containsExactly("'Label' is verplicht. Maak een keuze.");
      assertThat(formulier.fouten(Map.of("a", Arrays.asList("JA", null))))
          .containsExactly("'Label' moet een keuze uit de lijst zijn.");
      for (Object waarde : new Object[] {"JA", "", 1, Map.of()}) {
        assertThat(formulier.fouten(Map.of("a", waarde)))
            .containsExactly("'Label' moet een lijst van keuzes zijn (type Json).");
      }
    }

    @Test
    @DisplayName("keuzes die uit het proces komen, zijn in elk geval tekst")
    void keuzesUitProces() {
      var formulier = veld("'select', 'valuesExpression': '=x'", "");
      assertThat(formulier.fouten(Map.of("a", "wat dan ook"))).isEmpty();
      assertThat(formulier.fouten(Map.of("a", Map.of("diep", "verstopt")))).hasSize(1);
    }

    @Test
    @DisplayName("wat iemand over een persoon stuurt staat niet in de weigering, die ook in het log komt")
    void vertrouwelijk() {
      var formulier = Proefformulier.met("""
          {'type': 'group', 'path': 'personen', 'label': 'Personen', 'properties': {'vertrouwelijkVoor': 'medewerker'},
           'components': [{'type': 'radio', 'key': 'k', 'label': 'Verleden', 'values': [{'value': 'JA'}, {'value': 'NEE'}]}]},
          {'type': 'radio', 'key': 'open', 'label': 'Open', 'values': [{'value': 'JA'}, {'value': 'NEE'}]}""");

      assertThat(formulier.fouten(Map.of("personen", Map.of("k", "ja, twee keer"), "open", "misschien"))).containsExactly(
          "'Verleden' bij 'Personen' kent die keuze niet. Kies uit: JA, NEE.",
          "'Open' kent de keuze 'misschien' niet. Kies uit: JA, NEE.");
    }

    @Test
    @DisplayName("een lange of vreemde keuze komt kort en op één regel terug")
    void aanhaling() {
      assertThat(veld("'radio', " + JA_NEE, "").fouten(Map.of("a", "x\n".repeat(50_000))).get(0))
          .hasSizeLessThan(150).doesNotContain("\n");
    }
  }

  @Nested
  @DisplayName("groepen en lijsten")
  class Houders {

    private static final String VERPLICHT_B =
        "{'type': 'textfield', 'key': 'b', 'label': 'Binnen', 'validate': {'required': true, 'maxLength': 3}}";
    private static final String VRIJ_C = "{'type': 'textfield', 'key': 'c', 'label': 'Los'}";

    @Test
    @DisplayName("een groep zonder pad telt niet mee in de naam")
    void zonderPad() {
      var formulier = Proefformulier.met("{'type': 'group', 'label': 'Kop', 'components': [" + VERPLICHT_B + "]}");
      assertThat(formulier.fouten(Map.of("b", "x"))).isEmpty();
      assertThat(formulier.fouten(Map.of())).containsExactly("'Binnen' is verplicht. Vul het in.");
    }

    @Test
    @DisplayName("een groep met pad is een groep gegevens; de melding zegt in welke groep")
    void metPad() {
      var formulier = groep("'path': 'g', 'label': 'Scope'", VERPLICHT_B, VRIJ_C);
      assertThat(formulier.fouten(Map.of("g", Map.of("b", "x")))).isEmpty();
      assertThat(formulier.fouten(Map.of("g", Map.of("b", "lang"))))
          .containsExactly("'Binnen' bij 'Scope' mag ten hoogste 3 tekens hebben.");
      assertThat(formulier.fouten(Map.of())).containsExactly("'Binnen' bij 'Scope' is verplicht. Vul het in.");
      assertThat(formulier.fouten(Map.of("g", "x")))
          .containsExactly("'Scope' moet een groep gegevens zijn (type Json).");
      assertThat(formulier.fouten(Map.of("g", List.of()))).hasSize(1);
    }

    @Test
    @DisplayName("een groep waarin niets verplicht is, mag helemaal weg")
    void vrijeGroep() {
      assertThat(groep("'path': 'g', 'label': 'Scope'", VRIJ_C).fouten(Map.of())).isEmpty();
    }

    @Test
    @DisplayName("geneste groepen, met en zonder pad door elkaar")
    void genest() {
      var formulier = groep("'path': 'g', 'label': 'Buiten'", """
          {'type': 'group', 'label': 'Tussenkop', 'components': [
            {'type': 'group', 'path': 'h', 'label': 'Kern', 'components': [%s]}]}""".formatted(VERPLICHT_B));
      assertThat(formulier.fouten(Map.of("g", Map.of("h", Map.of("b", "x"))))).isEmpty();
      assertThat(formulier.fouten(Map.of())).containsExactly("'Binnen' bij 'Kern' is verplicht. Vul het in.");
      assertThat(formulier.fouten(Map.of("g", Map.of("h", Map.of("b", "x", "z", 1)))))
          .containsExactly("Het gegeven 'z' bij 'Kern' hoort niet bij dit formulier. Laat het weg.");
      assertThat(formulier.fouten(Map.of("g", Map.of("b", "x", "h", Map.of("b", "x")))))
          .containsExactly("Het gegeven 'b' bij 'Buiten' hoort niet bij dit formulier. Laat het weg.");
    }

    @Test
    @DisplayName("een lijst noemt het nummer van de regel")
    void lijst() {
      var formulier = lijst("'path': 'l', 'label': 'Risico\\u0027s'");
      assertThat(formulier.fouten(Map.of("l", List.of(Map.of("b", "x"), Map.of("b", "lang"), Map.of()))))
          .containsExactly("'Binnen' bij 'Risico's', regel 2 mag ten hoogste 3 tekens hebben.",
              "'Binnen' bij 'Risico's', regel 3 is verplicht. Vul het in.");
      assertThat(formulier.fouten(Map.of("l", List.of(Map.of("b", "x", "z", 1)))))
          .containsExactly("Het gegeven 'z' bij 'Risico's', regel 1 hoort niet bij dit formulier. Laat het weg.");
    }

    @Test
    void notAList() {
      var formulier = lijst("'path': 'l', 'label': 'Lijst'");
      assertThat(formulier.fouten(Map.of("l", Map.of()))).containsExactly("'Lijst' moet een lijst zijn (type Json).");
      assertThat(formulier.fouten(Map.of("l", Arrays.asList("x", null)))).containsExactly(
          "'Lijst' heeft op regel 1 geen groep gegevens.", "'Lijst' heeft op regel 2 geen groep gegevens.");
    }

    @Test
    @DisplayName("het kleinste aantal regels")
    void minimaalRijen() {
      assertThat(lijst("'path': 'l', 'label': 'Lijst'").fouten(Map.of())).isEmpty();
      var een = lijst("'path': 'l', 'label': 'Lijst', 'properties': {'minimaalRijen': '1'}");
      assertThat(een.fouten(Map.of())).containsExactly("'Lijst' is leeg. Voeg ten minste één regel toe.");
      assertThat(een.fouten(Map.of("l", List.of(Map.of("b", "x"))))).isEmpty();
      var twee = lijst("'path': 'l', 'label': 'Lijst', 'properties': {'minimaalRijen': '2'}");
      assertThat(twee.fouten(Map.of("l", List.of(Map.of("b", "x")))))
          .containsExactly("'Lijst' is leeg. Voeg ten minste 2 regels toe.");
    }

    @Test
    @DisplayName("wat niet in het formulier staat, wordt geweigerd, ook als het leeg is")
    void onbekend() {
      var formulier = veld("'textfield'", "");
      assertThat(formulier.fouten(Map.of("a", "x", "b", "y")))
          .containsExactly("Het gegeven 'b' hoort niet bij dit formulier. Laat het weg.");
      assertThat(formulier.fouten(Collections.singletonMap("b", null))).hasSize(1);
      assertThat(formulier.fouten(Map.of("x\n".repeat(10_000), 1)).get(0)).hasSizeLessThan(200).doesNotContain("\n");
    }

    @Test
    @DisplayName("een uitgeschakeld veld mag niemand sturen")
    void uitgeschakeld() {
      assertThat(veld("'textfield', 'disabled': true", "'required': true").fouten(Map.of("a", "x")))
          .containsExactly("Het gegeven 'a' hoort niet bij dit formulier. Laat het weg.");
    }

    @Test
    @DisplayName("tot twintig diep wordt gelezen, daaronder niet meer")
    void diepte() {
      var formulier = veld("'textfield'", "");
      assertThat(formulier.fouten(Map.of("a", genest(19)))).containsExactly("'Label' moet tekst zijn.");
      for (int diepte : new int[] {20, 100_000}) {
        assertThat(formulier.fouten(Map.of("a", genest(diepte)))).containsExactly(
            "De gegevens zijn dieper genest dan dit formulier. Stuur alleen wat het formulier vraagt.");
      }
    }

    private static Object genest(int diepte) {
      Object waarde = "bodem";
      for (int i = 0; i < diepte; i++) {
        waarde = i % 2 == 0 ? Collections.singletonList(waarde) : Collections.singletonMap("d", waarde);
      }
      return waarde;
    }

    @Test
    @DisplayName("wie duizenden fouten stuurt, krijgt er een leesbaar aantal terug")
    void veelFouten() {
      List<Object> rijen = new ArrayList<>(IntStream.range(0, 200).mapToObj(i -> Map.of("z", i)).toList());
      assertThat(lijst("'path': 'l', 'label': 'Lijst'").fouten(Map.of("l", rijen))).hasSize(26)
          .last().isEqualTo("Er is nog meer mis. Verbeter eerst het bovenstaande.");
    }

    private Proefformulier groep(String eigenschappen, String... velden) {
      return Proefformulier.met("{'type': 'group', %s, 'components': [%s]}".formatted(eigenschappen,
          String.join(", ", velden)));
    }

    private Proefformulier lijst(String eigenschappen) {
      return Proefformulier.met("{'type': 'dynamiclist', %s, 'components': [%s, %s]}".formatted(eigenschappen,
          VERPLICHT_B, VRIJ_C));
    }
  }

  @Nested
  @DisplayName("verborgen velden")
  class Verborgen {

    private static final String BESLUIT = "{'type': 'textfield', 'key': 'besluit', 'label': 'Besluit'}";
    private static final String HIDE = "'conditional': {'hide': '=besluit = null or besluit != \\\"RETOUR\\\"'}";

    @Test
    @DisplayName("een verborgen veld is niet verplicht; een zichtbaar wel")
    void nietVerplicht() {
      assertThat(motivering().fouten(Map.of("besluit", "AANNEMEN"))).isEmpty();
      assertThat(motivering().fouten(Map.of("besluit", "RETOUR")))
          .containsExactly("'Motivering' is verplicht. Vul het in.");
      assertThat(motivering().fouten(Map.of())).isEmpty();
    }

    @Test
    @DisplayName("een waarde voor een verborgen veld mag, maar moet wel kloppen")
    void welGecontroleerd() {
      assertThat(motivering().fouten(Map.of("besluit", "AANNEMEN", "m", "kort"))).isEmpty();
      assertThat(motivering().fouten(Map.of("besluit", "AANNEMEN", "m", "veel te lang")))
          .containsExactly("'Motivering' mag ten hoogste 5 tekens hebben.");
      assertThat(motivering().fouten(Map.of("besluit", "AANNEMEN", "m", 1)))
          .containsExactly("'Motivering' moet tekst zijn.");
    }

    @Test
    @DisplayName("wat het proces al weet telt mee, en wat nu is ingevuld gaat voor")
    void bekend() {
      assertThat(motivering().fouten(Map.of(), Map.of("besluit", "RETOUR"))).hasSize(1);
      assertThat(motivering().fouten(Map.of("besluit", "AANNEMEN"), Map.of("besluit", "RETOUR"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'label': 'G'", "'label': 'G', 'path': 'g'"})
    @DisplayName("in een verborgen groep is niets verplicht")
    void groep(String groep) {
      var formulier = Proefformulier.met(BESLUIT, "{'type': 'group', " + groep + ", " + HIDE
          + ", 'components': [" + MOTIVERING.formatted("") + "]}");
      assertThat(formulier.fouten(Map.of("besluit", "AANNEMEN"))).isEmpty();
      assertThat(formulier.fouten(Map.of("besluit", "RETOUR"))).hasSize(1);
    }

    @Test
    @DisplayName("een verborgen lijst heeft geen kleinste aantal regels")
    void lijst() {
      var formulier = Proefformulier.met(BESLUIT, "{'type': 'dynamiclist', 'path': 'l', 'label': 'L', " + HIDE
          + ", 'properties': {'minimaalRijen': '1'}, 'components': [" + MOTIVERING.formatted("") + "]}");
      assertThat(formulier.fouten(Map.of("besluit", "AANNEMEN"))).isEmpty();
      assertThat(formulier.fouten(Map.of("besluit", "AANNEMEN", "l", List.of(Map.of())))).isEmpty();
      assertThat(formulier.fouten(Map.of("besluit", "RETOUR"))).hasSize(1);
    }

    @Test
    @DisplayName("een voorwaarde in een lijst gaat eerst over de eigen regel")
    void eigenRegel() {
      var formulier = Proefformulier.met("{'type': 'dynamiclist', 'path': 'l', 'label': 'L', 'components': ["
          + BESLUIT + ", " + MOTIVERING.formatted(HIDE + ", ") + "]}");
      assertThat(formulier.fouten(Map.of("l", List.of(Map.of("besluit", "AANNEMEN"), Map.of("besluit", "RETOUR")))))
          .containsExactly("'Motivering' bij 'L', regel 2 is verplicht. Vul het in.");
    }

    @Test
    @DisplayName("een waarde die niet bij de voorwaarde past, verbergt niets en breekt niets")
    void onpassend() {
      for (Object waarde : new Object[] {1, true, List.of("RETOUR"), Map.of("x", 1)}) {
        assertThat(motivering().fouten(Map.of("besluit", waarde))).as("%s", waarde)
            .contains("'Besluit' moet tekst zijn.");
      }
    }

    private static final String MOTIVERING =
        "{'type': 'textarea', 'key': 'm', %s'label': 'Motivering', 'validate': {'required': true, 'maxLength': 5}}";

    private Proefformulier motivering() {
      return Proefformulier.met(BESLUIT, MOTIVERING.formatted(HIDE + ", "));
    }
  }

  private static final String JA_NEE =
      "'values': [{'label': 'Ja', 'value': 'JA'}, {'label': 'Nee', 'value': 'NEE'}]";

  private static Proefformulier veld(String type, String validate) {
    return Proefformulier.met("{'type': %s, 'key': 'a', 'label': 'Label', 'validate': {%s}}".formatted(type, validate));
  }
}
