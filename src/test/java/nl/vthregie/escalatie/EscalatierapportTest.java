package nl.vthregie.escalatie;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Rest.Antwoord;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Websessie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
  private String taak;

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
  @DisplayName("zegt van het bestuur niets voordat het is gevraagd: tot dan loopt de termijn van de voorbereiding")
  void voorbereiding() {
    jdbc.sql("update escalatie set niveau = 'BESTUUR', uitkomst = null, afgerond_op = null where nummer = ?").param(nummer).update();
    stap(3, "BESTUUR", "ESCALEREN", op("2027-01-20", 15), null, null);
    taak("Taak_BesluitVoorbereiden", "2027-01-20 15:01", "2027-01-22");
    klok.zet(LocalDate.of(2027, 1, 25), LocalTime.of(9, 0));

    assertThat(tekst()).containsSubsequence("Open: het besluit wordt voorbereid, het bestuur is nog niet gevraagd",
        "3. Het bestuur: nog niet gevraagd", "Voorbereiding door de ambtelijk opdrachtgever: uiterlijk vr 22 januari 2027 om 17:00 uur.",
        "Te laat.", "De reactietermijn van het bestuur begint als het besluit is voorbereid.").doesNotContain("Het bestuur: nog open");
    assertThat(lijst()).contains("Open: het besluit wordt voorbereid", "voorbereid uiterlijk vr 22 januari 2027");

    jdbc.sql("delete from act_ru_task where id_ like ?").param(nummer + "%").update();
    taak("Taak_BehandelenBestuur", "2027-01-25 08:00", "2027-02-15");
    assertThat(tekst()).containsSubsequence("Open: ligt bij het bestuur", "3. Het bestuur: nog open",
        "Voorbereiding door de ambtelijk opdrachtgever: uiterlijk vr 22 januari 2027", "Reactietermijn: uiterlijk ma 15 februari 2027");
    assertThat(tekst().substring(tekst().indexOf("3. Het bestuur"))).as("who was asked today is not late").doesNotContain("Te laat");
    assertThat(lijst()).contains("Open: ligt bij het bestuur", "uiterlijk ma 15 februari 2027");
  }

  @Test
  @DisplayName("noemt wie bericht kreeg bij zijn functie, nooit bij zijn adres, en zegt niet dat hij per mail moest antwoorden")
  void functies() {
    taak("Taak_BehandelenDirectie", "2027-01-18 17:00", "2027-01-22");
    mail("NIEUWE_TAAK", null, "directie.odt@post.example", "2027-01-18 17:05");
    mail("KENNISGEVING", "management-odt", "een@post.example", "2027-01-18 17:06", "twee@post.example", "drie@post.example");
    mail("HERINNERING", null, "niemand@elders.example", "2027-01-19 09:00");
    String tekst = tekst();

    assertThat(tekst).contains("Directie Omgevingsdienst Twente kreeg per mail bericht van een taak in de takenlijst.",
        "Management Omgevingsdienst Twente (3 personen) is per mail geïnformeerd.",
        "kreeg per mail een herinnering.").doesNotContain("@post.example", "@elders.example", "om een antwoord per mail");
  }

  @Test
  @DisplayName("op papier staat elke letter, ook in een kop, en wat geen lettertype heeft is een blokje met uitleg")
  void letters() throws IOException {
    jdbc.sql("update escalatie set onderwerp = 'Dvořák ≥ 5 H₂S Ωя e\u0301 中 😀' where nummer = ?").param(nummer).update();
    byte[] pdf = Websessie.van(OPDRACHTGEVER, poort).bestand("/escalaties/" + nummer + "/rapport.pdf");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Dvořák ≥ 5 H₂S Ωя é □ □", "□ staat voor een teken dat")
          .doesNotContain("#", "\uFFFD");
    }
    assertThat(tekst()).as("a screen has every letter").contains("中 😀").doesNotContain("Dvořák ≥ 5 H₂S Ωя é □");
  }

  @Test
  @DisplayName("het papier is te volgen met een schermlezer, en brengt al zijn letters zelf mee")
  void toegankelijk() throws IOException {
    byte[] pdf = Websessie.van(OPDRACHTGEVER, poort).bestand("/escalaties/" + nummer + "/rapport.pdf");
    try (var document = Loader.loadPDF(pdf)) {
      var catalogus = document.getDocumentCatalog();
      assertThat(catalogus.getMarkInfo().isMarked()).isTrue();
      assertThat(catalogus.getLanguage()).isEqualTo("nl");
      assertThat(catalogus.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Escalatierapport " + nummer);
      assertThat(soorten(catalogus.getStructureTreeRoot())).contains("Document", "H1", "H2", "H3", "P", "Table", "TH", "TD");
      int letters = 0;
      for (var bladzijde : document.getPages()) {
        for (var naam : bladzijde.getResources().getFontNames()) {
          letters++;
          assertThat(bladzijde.getResources().getFont(naam).isEmbedded()).as("%s", bladzijde.getResources().getFont(naam).getName())
              .isTrue();
        }
      }
      assertThat(letters).isPositive();
    }
  }

  private static Set<String> soorten(PDStructureNode boven) {
    Set<String> soorten = new TreeSet<>();
    for (Object deel : boven.getKids()) {
      if (deel instanceof PDStructureElement element) {
        soorten.add(element.getStructureType());
        soorten.addAll(soorten(element));
      }
    }
    return soorten;
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

  private String tekst() {
    return Websessie.van(OPDRACHTGEVER, poort).haal("/escalaties/" + nummer + "/rapport").tekst();
  }

  private String lijst() {
    String lijst = Websessie.van(OPDRACHTGEVER, poort).haal("/escalaties").tekst();
    int hier = lijst.indexOf(nummer);
    return lijst.substring(hier, lijst.indexOf("/rapport", hier));
  }

  /** A task of the escalatie that is open, as the engine and the ledger of terms know it. */
  private void taak(String soort, String begonnen, String uiterlijk) {
    taak = nummer + "-" + soort;
    Timestamp begin = Timestamp.valueOf(LocalDateTime.parse(begonnen.replace(' ', 'T')));
    jdbc.sql("insert into act_hi_taskinst (id_, task_def_key_, start_time_) values (?, ?, ?)").params(taak, soort, begin).update();
    jdbc.sql("insert into act_ru_task (id_, rev_, task_def_key_, create_time_, suspension_state_) values (?, 1, ?, ?, 1)")
        .params(taak, soort, begin).update();
    jdbc.sql("""
        insert into taaktermijn (taak, dossiernummer, taaksoort, taaknaam, formele_datum, werkdatum, uiterlijk, toelichting, spoed)
        values (:taak, :nummer, :soort, 'Proef', :dag::date, :dag::date, :uiterlijk, 'Proef', false)""")
        .param("taak", taak).param("nummer", nummer).param("soort", soort).param("dag", uiterlijk)
        .param("uiterlijk", op(uiterlijk, 17)).update();
    jdbc.sql("""
        insert into act_hi_identitylink (id_, timestamp_, type_, group_id_, task_id_, operation_type_)
        values (:id, :begin, 'candidate', 'directie-odt', :taak, 'add')""")
        .param("id", taak + "-groep").param("begin", begin).param("taak", taak).update();
  }

  /** What the ledger says of one reminder, sent to one or more people. */
  private void mail(String soort, String groep, String adres, String moment, String... meer) {
    Timestamp op = Timestamp.from(LocalDateTime.parse(moment.replace(' ', 'T')).atZone(ZoneId.of("Europe/Amsterdam")).toInstant());
    long herinnering = jdbc.sql("""
        insert into herinnering (taak, soort, dagen, moment, groep, tekst, uiterlijk, status, gepland_op, afgehandeld_op)
        values (:taak, :soort, :dagen, :op, :groep, :tekst, :op, 'VERZONDEN', :op, :op) returning id""")
        .param("taak", taak).param("soort", soort).param("dagen", soort.equals("HERINNERING") ? -1 : null).param("op", op)
        .param("groep", groep).param("tekst", soort.equals("KENNISGEVING") ? "Ter kennisneming." : null)
        .query(Long.class).single();
    for (String ontvanger : Stream.concat(Stream.of(adres), Stream.of(meer)).toList()) {
      long bericht = jdbc.sql("""
          insert into bericht (ontvanger, moment, volgnummer, message_id, status, volgende_poging, gemaakt_op, afgehandeld_op)
          values (:ontvanger, :op, 1, :id, 'VERZONDEN', :op, :op, :op) returning id""").param("ontvanger", ontvanger)
          .param("op", op).param("id", taak + ontvanger + moment).query(Long.class).single();
      jdbc.sql("insert into bericht_herinnering values (?, ?)").params(bericht, herinnering).update();
    }
  }

  @AfterEach
  void ruimOp() {
    jdbc.sql("delete from act_ru_task where id_ like ?").param(nummer + "%").update();
    jdbc.sql("delete from act_hi_identitylink where task_id_ like ?").param(nummer + "%").update();
    jdbc.sql("delete from act_hi_taskinst where id_ like ?").param(nummer + "%").update();
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
