package nl.vthregie.beheer;

import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefgrootboek;
import nl.vthregie.test.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static nl.vthregie.test.Proefgrootboek.januari;
import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("De herinneringen over REST")
class HerinneringenRestTest {

  private static final String HERINNERINGEN = "/rest/herinneringen";

  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;
  private Rest rest;
  private Proefgrootboek grootboek;

  @BeforeEach
  void leeg() {
    rest = new Rest(poort);
    grootboek = new Proefgrootboek(jdbc);
    grootboek.wis();
  }

  @Test
  @DisplayName("zeggen per herinnering wie wanneer welke mail kreeg")
  void lijst() {
    String taak = grootboek.taak("OPD-TWENTE-2027-801", "Formuleer <b>opdracht</b>");
    grootboek.bericht("a@vth-regie.example", januari(8, 9), "VERZONDEN", "Nog 14 dagen", null,
        grootboek.verzonden(taak, -14, januari(8, 9)));
    grootboek.gepland(taak, 0, januari(22, 9));

    var antwoord = rest.haal("beheer", HERINNERINGEN + "?dossier=OPD-TWENTE-2027-801&status=VERZONDEN");

    assertThat(antwoord.status()).isEqualTo(200);
    assertThat(antwoord.geheel().headers().firstValue("Content-Type")).hasValueSatisfying(
        soort -> assertThat(soort).startsWith("application/json"));
    assertThat(antwoord.json().path("totaal").asInt()).isEqualTo(1);
    var herinnering = antwoord.json().path("herinneringen").path(0);
    assertThat(herinnering.path("moment").asText()).isEqualTo("2027-01-08T08:00:00Z");
    assertThat(herinnering.path("omschrijving").asText()).isEqualTo("14 dagen vooraf");
    assertThat(herinnering.path("statusomschrijving").asText()).isEqualTo("verzonden");
    assertThat(herinnering.path("ontvangers").path(0).asText()).isEqualTo("a@vth-regie.example");
    assertThat(herinnering.path("taak").path("naam").asText()).isEqualTo("Formuleer <b>opdracht</b>");
    assertThat(herinnering.path("berichten").path(0).path("messageId").asText()).startsWith("<");
  }

  @Test
  @DisplayName("komen in delen, met erbij hoeveel het er samen zijn")
  void delen() {
    String taak = grootboek.taak("OPD-TWENTE-2027-801", "Formuleer opdracht");
    for (int dag = 1; dag <= 5; dag++) {
      grootboek.gepland(taak, -dag, januari(20 - dag, 9));
    }

    var antwoord = rest.haal("beheer", HERINNERINGEN + "?eerste=3&aantal=10").json();

    assertThat(antwoord.path("totaal").asInt()).isEqualTo(5);
    assertThat(antwoord.path("eerste").asInt()).isEqualTo(3);
    assertThat(antwoord.path("aantal").asInt()).isEqualTo(2);
    assertThat(antwoord.path("herinneringen")).hasSize(2);
  }

  @Test
  @DisplayName("geven op een vraag die niet klopt een Nederlands antwoord en niets van het programma")
  void fouten() {
    var antwoord = rest.haal("beheer", HERINNERINGEN + "?aantal=501&van=gisteren&kleur=rood");

    assertThat(antwoord.status()).isEqualTo(400);
    assertThat(antwoord.json().path("type").asText()).isEqualTo("InvalidRequestException");
    assertThat(antwoord.melding()).isEqualTo("Deze vraag kent alleen dossier, status, ontvanger, van, tot, eerste en aantal. "
        + "Bij van: Dit is geen datum. Schrijf dag, maand en jaar, bijvoorbeeld 1-7-2027 of 1 juli 2027. Bij aantal hoort een getal van 1 tot en met 500.");
    assertThat(rest.haal("beheer", HERINNERINGEN + "?ontvanger=%00").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("zijn ook in getallen te krijgen, voor wie de mail bewaakt")
  void samenvatting() {
    grootboek.bericht("a@vth-regie.example", januari(11, 8), "NIEUW", null, null);

    var antwoord = rest.haal("beheer", HERINNERINGEN + "/samenvatting").json();

    assertThat(antwoord.path("inOutbox").asInt()).isEqualTo(1);
    assertThat(antwoord.path("oudsteWachtend").asText()).isEqualTo("2027-01-11T07:00:00Z");
    assertThat(antwoord.path("teLangWachtend").asBoolean()).isTrue();
  }
}
