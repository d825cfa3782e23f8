package nl.vthregie.beveiliging;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Websessie;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("De deur van de web apps")
class WebtoegangTest {

  private static final String API = "/camunda/api/engine/engine/default";

  @Autowired
  private Spel spel;
  @LocalServerPort
  private int poort;

  @Test
  @DisplayName("wie alleen het adres intikt, komt bij de takenlijst")
  void startpagina() {
    var antwoord = new Rest(poort).haal(null, "/");

    assertThat(antwoord.status()).isEqualTo(302);
    assertThat(antwoord.geheel().headers().firstValue("Location")).hasValueSatisfying(
        adres -> assertThat(adres).endsWith("/camunda/app/tasklist/default/"));
    assertThat(new Rest(poort).haal(null, "/camunda/app/tasklist/default/").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("wie zonder aanmelding een pagina opent, komt er na het aanmelden terug")
  void terug() {
    var antwoord = new Rest(poort).pagina("/escalaties/ESC-OPD-TWENTE-2027-001-01/rapport");

    assertThat(antwoord.status()).isEqualTo(302);
    assertThat(antwoord.geheel().headers().firstValue("Location")).hasValueSatisfying(adres -> assertThat(adres)
        .endsWith("/camunda/app/tasklist/default/?terug=%2Fescalaties%2FESC-OPD-TWENTE-2027-001-01%2Frapport"));
  }

  @ParameterizedTest
  @ValueSource(strings = {API + "/task", API + "/process-definition", API + "/user", API + "/engine/default/version",
      "/camunda/api/admin/plugin/adminPlugins/default/x", "/camunda/api/cockpit/plugin/base/default/incident",
      "/actuator", "/actuator/env", "/beheer", "/beheer/herinneringen", "/beheer/herinneringen/dossier/OPD-TWENTE-2027-001",
      "/postvak", "/postvak/1", "/postvak/1/inhoud", "/iets/anders", "/mijn-rechten", "/rest",
      "/rest/herinneringen",
      "/rest/herinneringen/samenvatting", "/engine-rest", "/engine-rest/engine"})
  @DisplayName("anoniem ziet niets dan de aanmelding")
  void anoniem(String pad) {
    var antwoord = new Rest(poort).haal(null, pad);

    assertThat(antwoord.status()).isEqualTo(401);
    assertThat(antwoord.melding()).isIn("U bent niet (meer) aangemeld. Meld u opnieuw aan.",
        "Meld u aan met uw gebruikersnaam en wachtwoord.");
  }

  @ParameterizedTest
  @CsvSource({"ambtelijk-opdrachtgever-enschede, 403", "management-odt, 403", "beheer, 200"})
  @DisplayName("de herinneringen zijn er voor beheer en voor niemand anders")
  void herinneringen(String gebruiker, int status) {
    Websessie sessie = Websessie.van(gebruiker, poort);

    assertThat(sessie.haal("/beheer/herinneringen").status()).isEqualTo(status);
    assertThat(sessie.haal("/rest/herinneringen").status()).as("no cookie counts for REST").isEqualTo(401);
  }

  @Test
  @DisplayName("wie in de browser iets vraagt dat niet van hem is, leest in het Nederlands waarom hij het niet krijgt")
  void paginaInPlaatsVanGegevens() {
    var verboden = Websessie.van("management-odt", poort).haalPagina("/beheer/herinneringen");
    assertThat(verboden.status()).isEqualTo(403);
    assertThat(verboden.tekst()).contains("<html lang=\"nl\">", "Hier hebt u geen toegang toe");

    var onbekend = Websessie.van("beheer", poort).haalPagina("/beheer/iets");
    assertThat(onbekend.status()).isEqualTo(404);
    assertThat(onbekend.tekst()).contains("<html lang=\"nl\">", "Deze pagina is er niet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/taken?filter=Mijn%20taken&zoek=%00", "/taken?filter=Mijn%20taken&opdrachtgever=%00",
      "/taken?filter=Mijn%20taken&soort=a%00", "/taken?filter=Mijn%20taken&rol=%00", "/namen?gebruiker=%00",
      "/ingrepen?dossier=%00", "/keuzes/escalatie/dossiernummer?zoek=%00", "/beheer/herinneringen?dossier=%00",
      API + "/task?nameLike=%00"})
  @DisplayName("een teken dat niet bestaat in een vraag wordt geweigerd, en is geen storing")
  void nulInVraag(String pad) {
    var antwoord = Websessie.van("beheer", poort).haal(pad);

    assertThat(antwoord.status()).isEqualTo(400);
    assertThat(antwoord.melding()).isEqualTo("Dit adres klopt niet.");
  }

  @Test
  @DisplayName("de set-up van de eerste beheerder is dicht, ook voor wie is aangemeld")
  void setupDicht() {
    String pad = "/camunda/api/admin/setup/default/user/create";
    assertThat(new Rest(poort).stuur(null, pad, "{\"profile\":{\"id\":\"indringer\"}}").status()).isIn(401, 403);
    assertThat(new Rest(poort).haal(null, "/camunda/app/admin/default/setup/").status()).isIn(401, 403);
    assertThat(Websessie.van("beheer", poort).stuur(pad, "{\"profile\":{\"id\":\"indringer\"}}").status()).isEqualTo(403);
  }

  @Test
  @DisplayName("een verkeerd wachtwoord komt niet binnen")
  void verkeerdWachtwoord() {
    assertThat(Websessie.probeer("ambtelijk-opdrachtgever-losser", "fout", poort)).isEqualTo(401);
  }

  @Test
  @DisplayName("aangemeld ziet een rol de taken van zijn eigen dossiers, en na het afmelden niets meer")
  void aanmeldenEnAfmelden() {
    var dossier = spel.start("ambtelijk-opdrachtgever-enschede", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"));
    String taken = API + "/task?processInstanceId=" + dossier.getId();

    Websessie enschede = Websessie.van("ambtelijk-opdrachtgever-enschede", poort);
    assertThat(enschede.haal(taken).json()).hasSize(1);
    assertThat(Websessie.van("ambtelijk-opdrachtgever-borne", poort).haal(taken).json()).isEmpty();

    assertThat(enschede.stuur("/camunda/api/admin/auth/user/default/logout", "").status()).isEqualTo(200);
    assertThat(enschede.haal(taken).status()).isEqualTo(401);
  }

  @Test
  @DisplayName("het formulier wordt in de web apps net zo gecontroleerd als over REST, in het Nederlands")
  void formuliercontrole() {
    var dossier = spel.start("ambtelijk-opdrachtgever-enschede", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"));
    String taak = API + "/task/" + spel.taak(dossier, Taak.FORMULEREN).getId();
    Websessie enschede = Websessie.van("ambtelijk-opdrachtgever-enschede", poort);

    for (String manier : new String[] {"/submit-form", "/complete"}) {
      var antwoord = enschede.stuur(taak + manier,
          "{\"variables\":{\"opdracht\":{\"type\":\"Json\",\"value\":\"{\\\"aanleiding\\\":\\\" \\\"}\"},\"geheim\":{\"value\":1}}}");
      assertThat(antwoord.status()).as(manier).isEqualTo(400);
      assertThat(antwoord.melding()).contains("'1. Aanleiding'", "is verplicht. Vul het in.",
          "Het gegeven 'geheim' hoort niet bij dit formulier.");
    }
    assertThat(spel.wachtOp(dossier)).containsExactly(Taak.FORMULEREN);
    assertThat(spel.gegeven(dossier, "geheim")).isNull();
    assertThat(spel.gegeven(dossier, "opdracht")).isNull();
  }

  @Test
  @DisplayName("de takenlijst weet aan wie zij een andere uiterste datum kan aanbieden")
  void eigenRechten() {
    assertThat(Websessie.van("management-enschede", poort).haal("/mijn-rechten").json()
        .path("verplaatstTermijnen").asBoolean()).isTrue();
    assertThat(Websessie.van("ambtelijk-opdrachtgever-enschede", poort).haal("/mijn-rechten").json()
        .path("verplaatstTermijnen").asBoolean(true)).isFalse();
  }

  @Test
  @DisplayName("zonder het token van de sessie doet niemand iets namens een ander")
  void csrf() {
    Websessie enschede = Websessie.van("ambtelijk-opdrachtgever-enschede", poort);

    assertThat(enschede.zonderToken().stuur(API + "/filter/count", "{}").status()).isEqualTo(403);
  }
}
