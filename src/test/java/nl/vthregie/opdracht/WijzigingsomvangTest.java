package nl.vthregie.opdracht;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import nl.vthregie.opdracht.Wijziging.Dimensie;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Hoeveel een opdracht verandert, en of dat majeur is")
class WijzigingsomvangTest {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  @ParameterizedTest(name = "van 140000 naar {0}: {1} euro, majeur {2}")
  @CsvSource({"140000, 0, false", "154000, 14000, false", "154000.01, 14000.01, true", "154001, 14001, true",
      "126000, -14000, false", "125999, -14001, true", "0, -140000, true"})
  @DisplayName("geld: precies tien procent is nog niet majeur, een cent meer wel, in beide richtingen")
  void geld(String budget, String verschil, boolean majeur) {
    Wijzigingsomvang omvang = omvang(o -> o.replace("\"budget\": 140000", "\"budget\": " + budget));

    assertThat(omvang.geld()).isEqualByComparingTo(verschil);
    assertThat(omvang.isMajeur()).isEqualTo(majeur);
    assertThat(omvang.dimensies().contains(Dimensie.GELD)).isEqualTo(!verschil.equals("0"));
  }

  @Test
  @DisplayName("geld: wie van niets naar iets gaat, is altijd majeur, en de reden deelt niet door nul")
  void vanNiets() {
    Opdracht niets = lees(Voorbeeldopdracht.VOLLEDIG.replace("\"budget\": 140000", "\"budget\": 0"));
    assertThat(Wijzigingsomvang.van(niets, lees(Voorbeeldopdracht.VOLLEDIG), Set.of(), 10, 30).redenen())
        .containsExactly("Het budget verandert met meer dan de 10 procent die de regio als grens heeft afgesproken.");
  }

  @ParameterizedTest(name = "{0} tot {1}: {2} dagen, majeur {3}")
  @CsvSource({"2027-01-01, 2027-12-31, 0, false", "2027-01-01, 2028-01-30, 30, false", "2027-01-01, 2028-01-31, 31, true",
      "2027-01-01, 2027-12-01, 30, false", "2027-01-01, 2027-11-30, 31, true", "2027-02-01, 2027-12-31, 31, true",
      "2026-12-02, 2028-01-15, 30, false"})
  @DisplayName("tijd: de grootste verschuiving van begin of einde telt; dertig dagen is nog niet majeur")
  void tijd(String start, String einde, long dagen, boolean majeur) {
    Wijzigingsomvang omvang = omvang(o -> o.replace("2027-01-01", start).replace("2027-12-31", einde));

    assertThat(omvang.dagen()).isEqualTo(dagen);
    assertThat(omvang.isMajeur()).isEqualTo(majeur);
  }

  @Test
  @DisplayName("een andere scope is majeur, ook als de indiener haar niet noemt; een leeg veld is geen andere scope")
  void scope() {
    assertThat(omvang(o -> o.replace("Bouwen en brandveiligheid", "Bouwen")).redenen()).containsExactly("De scope verandert.");
    assertThat(omvang(o -> o.replace("\"Beleidscyclusproducten VTH-milieu\"", "\" Beleidscyclusproducten VTH-milieu \""))
        .isMajeur()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"SCOPE, true", "KWALITEIT, true", "GELD, false", "TIJD, false"})
  @DisplayName("scope en kwaliteit zijn majeur omdat de indiener ze noemt; geld en tijd meten we")
  void genoemd(Dimensie dimensie, boolean majeur) {
    assertThat(Wijzigingsomvang.van(lees(Voorbeeldopdracht.VOLLEDIG), lees(Voorbeeldopdracht.VOLLEDIG), Set.of(dimensie),
        10, 30).isMajeur()).isEqualTo(majeur);
  }

  @Test
  @DisplayName("elke reden staat erbij, in gewone woorden, en elke regio heeft haar eigen grenzen")
  void redenen() {
    UnaryOperator<String> anders = o -> o.replace("\"budget\": 140000", "\"budget\": 160000").replace("2027-12-31", "2028-03-31");
    assertThat(omvang(anders).redenen()).containsExactly(
        "Het budget verandert met 14,3 procent, meer dan de 10 procent die de regio als grens heeft afgesproken.",
        "De planning schuift 91 dagen; de grens van de regio is 30.");
    assertThat(Wijzigingsomvang.van(lees(Voorbeeldopdracht.VOLLEDIG), lees(anders.apply(Voorbeeldopdracht.VOLLEDIG)), Set.of(),
        15, 100).isMajeur()).isFalse();
  }

  @Test
  @DisplayName("een budget dat maar in een van beide versies staat, is geen nul: dan is niet te zeggen hoeveel het verandert")
  void budgetOnbekend() {
    UnaryOperator<String> zonder = o -> o.replace("\"budget\": 140000", "\"budget\": null");
    String reden = "Het budget staat maar in een van beide versies: hoeveel het verandert, is niet te zeggen.";
    assertThat(omvang(zonder).redenen()).containsExactly(reden);
    assertThat(Wijzigingsomvang.van(lees(zonder.apply(Voorbeeldopdracht.VOLLEDIG)), lees(Voorbeeldopdracht.VOLLEDIG), Set.of(),
        1000, 30).redenen()).containsExactly(reden);
    assertThat(Wijzigingsomvang.van(lees(zonder.apply(Voorbeeldopdracht.VOLLEDIG)), lees(zonder.apply(Voorbeeldopdracht.VOLLEDIG)),
        Set.of(), 10, 30).isMajeur()).isFalse();
  }

  private static Wijzigingsomvang omvang(UnaryOperator<String> wijziging) {
    return Wijzigingsomvang.van(lees(Voorbeeldopdracht.VOLLEDIG), lees(wijziging.apply(Voorbeeldopdracht.VOLLEDIG)), Set.of(),
        10, 30);
  }

  private static Opdracht lees(String json) {
    try {
      return JSON.readValue(json, Opdracht.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
