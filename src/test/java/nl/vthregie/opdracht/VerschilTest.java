package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Wat er is veranderd sinds de vorige versie, in woorden")
class VerschilTest {

  @Test
  @DisplayName("twee gelijke versies verschillen nergens")
  void gelijk() {
    assertThat(Verschil.tussen(boom(Voorbeeldopdracht.VOLLEDIG), boom(Voorbeeldopdracht.VOLLEDIG))).isEmpty();
  }

  @Test
  @DisplayName("alle elf onderdelen worden vergeleken, in de volgorde van de handreiking")
  void alleOnderdelen() {
    assertThat(Verschil.tussen(boom("{}"), boom(Voorbeeldopdracht.VOLLEDIG))).hasSize(11)
        .allSatisfy(v -> assertThat(v.toen()).isEqualTo("(leeg)"))
        .noneSatisfy(v -> assertThat(v.nu()).isEqualTo("(leeg)"))
        .extracting(Verschil::onderdeel).startsWith("Aanleiding", "Afbakening van de scope")
        .endsWith("Belangrijkste risico's en beheersmaatregelen");
  }

  @Test
  @DisplayName("een groep noemt haar velden bij naam, een lijst haar nummers")
  void inWoorden() {
    assertThat(Verschil.tussen(boom("{}"), boom("""
        {"bemensing": {"fteOpdrachtgever": 0.5, "rolverdeling": " Samen ", "sturingsvorm": ""},
         "activiteiten": [{"taakveld": "TOEZICHT", "omschrijving": "Kijken"}, {"omschrijving": "Luisteren"}]}""")))
        .containsExactly(
            new Verschil("Beoogde activiteiten", "(leeg)",
                "(1) taakveld: toezicht; omschrijving: Kijken (2) omschrijving: Luisteren"),
            new Verschil("Bemensing, rolverdeling en interne sturingsvorm", "(leeg)",
                "fte opdrachtgever: 0,5; rolverdeling: Samen"));
  }

  @Test
  @DisplayName("de volgorde van de velden is geen wijziging, en wat wel wijzigt staat in de nieuwe volgorde")
  void volgorde() {
    assertThat(Verschil.tussen(boom("{\"planning\": {\"einde\": \"2027-12-31\", \"start\": \"2027-01-01\"}}"),
        boom("{\"planning\": {\"start\": \"2027-01-01\", \"einde\": \"2027-12-31\"}}"))).isEmpty();
    assertThat(Verschil.tussen(boom("{\"planning\": {\"einde\": \"2027-12-31\", \"start\": \"2027-01-01\"}}"),
        boom("{\"planning\": {\"start\": \"2027-01-01\", \"einde\": \"2028-03-31\"}}"))).containsExactly(
        new Verschil("Planning", "start: 01-01-2027; einde: 31-12-2027", "start: 01-01-2027; einde: 31-03-2028"));
  }

  @Test
  @DisplayName("codes van keuzes staan er in gewone woorden")
  void codes() {
    assertThat(Verschil.tussen(boom("{}"), boom("{\"monitoringEnAfsluiting\": {\"frequentie\": \"P3M\"}}")))
        .extracting(Verschil::nu).containsExactly("frequentie: elk kwartaal");
  }

  @Test
  @DisplayName("bedragen en andere getallen staan er zoals mensen ze schrijven")
  void getallen() {
    assertThat(Verschil.tussen(boom("{\"financien\": {\"budget\": 140000, \"extraMiddelen\": 1250000}}"),
        boom("{\"financien\": {\"budget\": 140000.5, \"extraMiddelen\": 0}, \"bemensing\": {\"fteOpdrachtgever\": 1.40}}")))
        .containsExactly(
            new Verschil("Bemensing, rolverdeling en interne sturingsvorm", "(leeg)", "fte opdrachtgever: 1,4"),
            new Verschil("Financiën", "budget: € 140.000; extra middelen: € 1.250.000",
                "budget: € 140.000,5; extra middelen: € 0"));
    assertThat(Verschil.tussen(boom("{\"planning\": {\"hard\": true}}"), boom("{\"planning\": {\"hard\": false}}")))
        .containsExactly(new Verschil("Planning", "hard: ja", "hard: nee"));
  }

  @Test
  @DisplayName("weggehaald staat er als leeg")
  void weggehaald() {
    assertThat(Verschil.tussen(boom("{\"doel\": \"Schoon water\"}"), boom("{\"doel\": null}")))
        .containsExactly(new Verschil("Beschrijving van het doel", "Schoon water", "(leeg)"));
  }

  @Test
  @DisplayName("leeg blijft leeg, hoe het ook is opgeschreven, en spaties zijn geen wijziging")
  void geenWijziging() {
    assertThat(Verschil.tussen(
        boom("{\"doel\": null, \"scope\": {}, \"activiteiten\": [], \"resultaat\": \"Klaar\"}"),
        boom("{\"doel\": \" \", \"scope\": {\"binnen\": \"\"}, \"resultaat\": \"Klaar \"}"))).isEmpty();
  }

  @Test
  @DisplayName("wat geen onderdeel is, telt niet")
  void anderGegeven() {
    assertThat(Verschil.tussen(boom("{}"), boom("{\"kladblok\": \"x\"}"))).isEmpty();
  }

  private static JsonNode boom(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
