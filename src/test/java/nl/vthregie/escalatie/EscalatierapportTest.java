package nl.vthregie.escalatie;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Rest.Antwoord;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Websessie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Het escalatierapport: wie wist wat wanneer")
class EscalatierapportTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";

  @Autowired
  private Spel spel;
  @Autowired
  private Proefklok klok;
  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;
  private String nummer;

  @BeforeEach
  void geschiedenis() {
    String bron = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"))
        .getBusinessKey();
    nummer = "ESC-" + bron + "-01";
    jdbc.sql("""
        insert into escalatie (nummer, bron, onderwerp, onderwerpsleutel, onderwerp_type, omschrijving, gewenste_uitkomst,
          binnen_kader, gemeld_door, gemeld_namens, deelnemers, omgevingsdienst, niveau, uitkomst, geopend_op, gemeld_op,
          afgerond_op)
        values (:nummer, :bron, 'Capaciteit voor energietoezicht', 'capaciteit', 'WERKAFSPRAAK',
          'Twee toezichthouders zijn <b>weg</b> & er is geen vervanging.', 'Een planning die haalbaar is', true,
          :melder, 'ambtelijk-opdrachtgever-enschede', '{enschede}', 'odt', 'DIRECTIE', 'OPGELOST', :begin, :begin, :einde)""")
        .param("nummer", nummer).param("bron", bron).param("melder", OPDRACHTGEVER).param("begin", op("2027-01-11", 10))
        .param("einde", op("2027-01-20", 15)).update();
    stap(1, "MANAGEMENT", "BEGIN", op("2027-01-11", 10), op("2027-01-18", 17), "TERMIJN_VERSTREKEN");
    stap(2, "DIRECTIE", "TERMIJN_VERSTREKEN", op("2027-01-18", 17), op("2027-01-20", 15), "OPGELOST");
    jdbc.sql("""
        insert into escalatie_antwoord (escalatie, stap, taak, partij, wie, uitkomst, motivering, gegeven_op)
        values (:nummer, 2, 'taak-1', 'odt', 'directie-odt', 'OPGELOST', 'Er komt tijdelijke inhuur – ten laste van de dienst.', :op)""")
        .param("nummer", nummer).param("op", op("2027-01-20", 15)).update();
    klok.zet(LocalDate.of(2027, 1, 21), LocalTime.of(9, 0));
  }

  @Test
  @DisplayName("zegt eerst de stand, dan waarom, dan elke stap met termijn, antwoord en motivering")
  void pagina() {
    Antwoord rapport = Websessie.van("management-enschede", poort).haal("/escalaties/" + nummer + "/rapport");

    assertThat(rapport.status()).isEqualTo(200);
    assertThat(rapport.tekst()).containsSubsequence("Capaciteit voor energietoezicht",
        "Opgelost op wo 20 januari 2027 om 15:00 uur", "Verbinden van de beleidscyclus", "Gemeente Enschede en Omgevingsdienst Twente",
        "9 dagen, over 2 stappen", "door Ambtelijk opdrachtgever Enschede",
        "1. Het management: niet op tijd beantwoord, dus opgeschaald", "hier begon de escalatie", "Niemand heeft geantwoord.",
        "2. De directie: opgelost", "de reactietermijn van het niveau eronder was voorbij",
        "Omgevingsdienst Twente", "Directie ODT", "Er komt tijdelijke inhuur");
    assertThat(rapport.tekst()).contains("&lt;b&gt;weg&lt;/b&gt; &amp; er is").doesNotContain("<b>weg");
  }

  @Test
  @DisplayName("is er ook op papier, met dezelfde woorden")
  void papier() throws IOException {
    Antwoord rapport = Websessie.van(OPDRACHTGEVER, poort).haal("/escalaties/" + nummer + "/rapport.pdf");
    assertThat(rapport.status()).isEqualTo(200);
    assertThat(rapport.geheel().headers().firstValue("Content-Type")).hasValue("application/pdf");

    byte[] pdf = Websessie.van(OPDRACHTGEVER, poort).bestand("/escalaties/" + nummer + "/rapport.pdf");
    Files.createDirectories(Path.of("target/beeld"));
    Files.write(Path.of("target/beeld/escalatierapport.pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document)).contains("Capaciteit voor energietoezicht",
          "Er komt tijdelijke inhuur – ten laste", "<b>weg</b> & er is", "bladzijde 1 van 1").doesNotContain("Als PDF", "#");
    }
  }

  @Test
  @DisplayName("is er alleen voor wie aan het dossier deelneemt, en voor beheer")
  void toegang() {
    String adres = "/escalaties/" + nummer + "/rapport";
    assertThat(Websessie.van("ambtelijk-opdrachtgever-borne", poort).haal(adres).status()).isEqualTo(404);
    assertThat(Websessie.van("ambtelijk-opdrachtgever-borne", poort).haal(adres + ".pdf").status()).isEqualTo(404);
    assertThat(Websessie.van("beheer", poort).haal(adres).status()).isEqualTo(200);
    assertThat(Websessie.van("beheer", poort).haal("/escalaties/ESC-BESTAAT-NIET/rapport").status()).isEqualTo(404);
    assertThat(new nl.vthregie.test.Rest(poort).haal(null, adres).status()).isEqualTo(401);
  }

  private void stap(int volgnummer, String niveau, String reden, Timestamp van, Timestamp tot, String uitkomst) {
    jdbc.sql("""
        insert into escalatie_stap (escalatie, volgnummer, niveau, reden, begonnen_op, geeindigd_op, uitkomst)
        values (?, ?, ?, ?, ?, ?, ?)""").params(nummer, volgnummer, niveau, reden, van, tot, uitkomst).update();
  }

  private static Timestamp op(String dag, int uur) {
    return Timestamp.from(LocalDate.parse(dag).atTime(uur, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant());
  }
}
