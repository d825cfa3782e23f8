package nl.vthregie.organisatie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("De gegevensbestanden van een regio")
class RegiobestandenTest {

  private static final Path MEEGELEVERD = Path.of("src/main/resources/regio/twente");

  @TempDir
  private Path map;

  @BeforeEach
  void kopieer() throws IOException {
    try (Stream<Path> bestanden = Files.list(MEEGELEVERD)) {
      for (Path bestand : bestanden.toList()) {
        Files.copy(bestand, map.resolve(bestand.getFileName()));
      }
    }
  }

  @Test
  @DisplayName("Twente: één omgevingsdienst, veertien gemeenten en de provincie Overijssel")
  void twente() {
    Regiogegevens twente = Regiobestanden.lees(new ClassPathResource("regio/twente/"));

    assertThat(twente.regios()).containsExactly(new Regio("twente", "Twente", "odt", 10, 30, false, Period.ofMonths(3), 10));
    assertThat(twente.organisaties()).filteredOn(o -> o.soort() == OrganisatieSoort.OMGEVINGSDIENST)
        .extracting(Organisatie::code).containsExactly("odt");
    assertThat(twente.organisaties()).filteredOn(o -> o.soort() == OrganisatieSoort.PROVINCIE)
        .extracting(Organisatie::naam).containsExactly("Provincie Overijssel");
    assertThat(twente.organisaties()).filteredOn(o -> o.soort() == OrganisatieSoort.GEMEENTE)
        .extracting(Organisatie::code).containsExactlyInAnyOrder("almelo", "borne", "dinkelland", "enschede",
            "haaksbergen", "hellendoorn", "hengelo", "hof-van-twente", "losser", "oldenzaal", "rijssen-holten",
            "tubbergen", "twenterand", "wierden");
  }

  @Test
  @DisplayName("Twente: de jaarkalender van domein §3.7, en zonder bestand begint niets vanzelf")
  void jaarkalender() throws IOException {
    assertThat(Regiobestanden.lees(new ClassPathResource("regio/twente/")).jaarkalender()).containsExactly(
        new Kalenderregel("twente", Kalenderregel.Product.BELEIDSCYCLUS, null, null, 18, 4),
        new Kalenderregel("twente", Kalenderregel.Product.UITVOERINGSPROGRAMMA, MonthDay.of(9, 1), Kalenderregel.Jaar.ERVOOR, null,
            null),
        new Kalenderregel("twente", Kalenderregel.Product.JAARVERSLAG, MonthDay.of(1, 1), Kalenderregel.Jaar.ERNA, null, null));
    Files.delete(map.resolve("jaarkalender.csv"));
    assertThat(Regiobestanden.lees(new FileSystemResource(map + "/")).jaarkalender()).isEmpty();
  }

  @Test
  @DisplayName("wie niet deelneemt in de omgevingsdienst, stelt niets mee vast")
  void deelnemers() throws IOException {
    vervang("organisaties.csv", "Gemeente Almelo;GEMEENTE", "Gemeente Almelo;NIET_DEELNEMER");
    assertThat(Regiobestanden.lees(new FileSystemResource(map + "/")).deelnemers("twente")).hasSize(14)
        .extracting(Organisatie::code).doesNotContain("almelo", "odt");
  }

  @Test
  @DisplayName("Twente: elke rol heeft bij elke organisatie aan zijn kant iemand")
  void bezetting() {
    Regiogegevens twente = Regiobestanden.lees(new ClassPathResource("regio/twente/"));
    Set<String> bezet = twente.rolverdeling().stream().map(Rolvervulling::groep).collect(Collectors.toSet());

    assertThat(twente.rolgroepen().keySet()).hasSizeGreaterThan(60).allMatch(bezet::contains, "someone holds it");
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      rolverdeling.csv     | accountmanager-odt;accountmanager;odt   | accountmanager-odt;baas;odt                | regel 3: rol 'baas' staat niet in rollen.csv.
      rolverdeling.csv     | accountmanager-odt;accountmanager;odt   | niemand;accountmanager;odt                 | regel 3: gebruiker 'niemand' staat niet in personen.csv.
      rolverdeling.csv     | accountmanager-odt;accountmanager;odt   | accountmanager-odt;accountmanager;od-niets | regel 3: organisatie 'od-niets' staat niet in organisaties.csv.
      rolverdeling.csv     | accountmanager-odt;accountmanager;odt   | accountmanager-odt;accountmanager;enschede | regel 3: de rol 'accountmanager' bestaat niet aan de kant van Gemeente Enschede.
      rolverdeling.csv     | accountmanager-odt;accountmanager;odt   | accountmanager-odt;college;odt             | regel 3: de rol 'college' bestaat niet aan de kant van Omgevingsdienst Twente.
      rolverdeling.csv     | accountmanager-odt;accountmanager;odt   | accountmanager-odt;accountmanager;         | regel 3: organisatie is leeg. De rol 'accountmanager' hoort bij een organisatie.
      rolverdeling.csv     | accountmanager-odt;accountmanager;odt   | ;accountmanager;odt                        | regel 3: gebruiker is leeg. Vul een waarde in.
      rolverdeling.csv     | accountmanager-odt;accountmanager;odt   | accountmanager-odt;accountmanager          | regel 3: heeft 2 velden in plaats van 3. Scheid ze met een puntkomma.
      organisaties.csv     | almelo;Gemeente Almelo                  | borne;Gemeente Almelo                      | regel 9: code 'borne' staat er al. Elke code mag één keer voorkomen.
      organisaties.csv     | almelo;Gemeente Almelo                  | Almelo!;Gemeente Almelo                    | regel 8: code 'Almelo!' mag alleen kleine letters, cijfers en koppeltekens hebben.
      organisaties.csv     | almelo;Gemeente Almelo                  | almelo;                                    | regel 8: naam is leeg. Vul een waarde in.
      organisaties.csv     | Gemeente Almelo;GEMEENTE;twente         | Gemeente Almelo;STAD;twente                | regel 8: soort 'STAD' bestaat niet. Kies uit: GEMEENTE, PROVINCIE, WATERSCHAP, OMGEVINGSDIENST, NIET_DEELNEMER, OMGEVINGSDIENST_ELDERS, RIJK, PROGRAMMA.
      organisaties.csv     | Gemeente Almelo;GEMEENTE;twente         | Gemeente Almelo;GEMEENTE;salland           | regel 8: regio 'salland' staat niet in regio.csv.
      organisaties.csv     | Gemeente Almelo;GEMEENTE;twente;450     | Gemeente Almelo;GEMEENTE;twente;-1         | regel 8: uren_opdrachtgever '-1' is geen heel getal van 0 tot en met 100000.
      organisaties.csv     | Gemeente Almelo;GEMEENTE;twente;450     | Gemeente Almelo;GEMEENTE;twente;veel       | regel 8: uren_opdrachtgever 'veel' is geen heel getal van 0 tot en met 100000.
      organisaties.csv     | Gemeente Almelo;GEMEENTE;twente;450     | Gemeente Almelo;GEMEENTE;twente;           | regel 8: uren_opdrachtgever is leeg. Vul in hoeveel uur per jaar er is voor het opdrachtgeverschap (0 mag).
      organisaties.csv     | Almelo;GEMEENTE;twente;450;250000       | Almelo;GEMEENTE;twente;450;-5              | regel 8: mandaat_tot '-5' is geen bedrag van 0 tot en met 999.999.999.999 euro.
      organisaties.csv     | Almelo;GEMEENTE;twente;450;250000       | Almelo;GEMEENTE;twente;450;2;5             | regel 8: heeft 8 velden in plaats van 7. Scheid ze met een puntkomma.
      organisaties.csv     | mandaat_tot;postbus\\nodt               | mandaat;postbus\\nodt                       | regel 5: kolom ontbreekt: mandaat_tot. Verwacht: code;naam;soort;regio;uren_opdrachtgever;mandaat_tot;postbus.
      organisaties.csv     | wierden;Gemeente Wierden                | twente;Gemeente Wierden                    | regel 21: code 'twente' is al de code van een regio. Kies een andere code.
      personen.csv         | accountmanager-odt@vth-regie.example    | accountmanager                             | regel 3: email 'accountmanager' is geen e-mailadres. Schrijf één adres, bijvoorbeeld team.vth@gemeente.example.
      personen.csv         | management-odt;Management;ODT           | accountmanager-odt;Management;ODT          | regel 4: gebruiker 'accountmanager-odt' staat er al. Elke gebruiker mag één keer voorkomen.
      personen.csv         | beheer;Beheer;VTH-Regie                 | beheer;;VTH-Regie                          | regel 114: voornaam is leeg. Vul een waarde in.
      rollen.csv           | accountmanager;Accountmanager;OPDRACHTNEMER;nee | accountmanager;Accountmanager;OPDRACHTNEMER;soms | regel 14: vertegenwoordigbaar 'soms' moet ja of nee zijn.
      rollen.csv           | Accountmanager;OPDRACHTNEMER            | Accountmanager;LINKS                       | regel 14: zijde 'LINKS' bestaat niet. Kies uit: OPDRACHTGEVER, OPDRACHTNEMER, BEHEER, OMGEVINGSDIENST_ELDERS, RIJK, PROGRAMMA.
      rollen.csv           | nee;ja;TOEGEWEZEN;nee                   | nee;ja;ALLES;nee                           | regel 14: mail 'ALLES' bestaat niet. Kies uit: NIEUWE_TAAK, TOEGEWEZEN.
      organisaties.csv     | vth-opdrachtgever-hengelo@vth-regie.example | geen adres                             | regel 14: postbus 'geen adres' is geen e-mailadres. Schrijf één adres, bijvoorbeeld team.vth@gemeente.example.
      rollen.csv           | college;College                         | accountmanager;College                     | regel 14: code 'accountmanager' staat er al. Elke code mag één keer voorkomen.
      regio.csv            | twente;Twente;odt                       | twente;Twente;enschede                     | regel 6: omgevingsdienst 'enschede' staat niet als OMGEVINGSDIENST in organisaties.csv.
      regio.csv            | twente;Twente;odt                       | twente;Twente;odx                          | regel 6: omgevingsdienst 'odx' staat niet als OMGEVINGSDIENST in organisaties.csv.
      regio.csv            | odt;10;30                               | odt;;30                                    | regel 6: majeur_geld_procent is leeg. Vul een waarde in.
      regio.csv            | odt;10;30                               | odt;tien;30                                | regel 6: majeur_geld_procent 'tien' is geen heel getal van 0 tot en met 100.
      regio.csv            | odt;10;30                               | odt;10;-1                                  | regel 6: majeur_tijd_dagen '-1' is geen heel getal van 0 tot en met 3660.
      regio.csv            | odt;10;30                               | odt;10;                                    | regel 6: majeur_tijd_dagen is leeg. Vul een waarde in.
      regio.csv            | 30;nee                                  | 30;soms                                    | regel 6: meld_ibt 'soms' moet ja of nee zijn.
      regio.csv            | majeur_tijd_dagen;meld_ibt              | majeur_tijd;meld_ibt                       | regel 5: kolom ontbreekt: majeur_tijd_dagen. Verwacht: code;naam;omgevingsdienst;majeur_geld_procent;majeur_tijd_dagen;meld_ibt;rapportage_elke;drempel_afwijking.
      regio.csv            | nee;P3M;10                              | nee;elk kwartaal;10                        | regel 6: rapportage_elke 'elk kwartaal' bestaat niet. Kies uit: P1M, P2M, P3M, P6M, P1Y.
      regio.csv            | nee;P3M;10                              | nee;;10                                    | regel 6: rapportage_elke is leeg. Vul een waarde in.
      regio.csv            | nee;P3M;10                              | nee;P3M;tien                               | regel 6: drempel_afwijking 'tien' is geen heel getal van 0 tot en met 100.
      regio.csv            | nee;P3M;10                              | nee;P3M;                                   | regel 6: drempel_afwijking is leeg. Vul een waarde in.
      vertegenwoordiging.csv | 2024-01-01;;Mandaatbesluit            | 2024-02-31;;Mandaatbesluit                 | regel 5: van '2024-02-31' kan niet. Februari 2024 heeft 29 dagen. Kijk de datum na.
      vertegenwoordiging.csv | 2024-01-01;;Mandaatbesluit            | ;;Mandaatbesluit                           | regel 5: van is leeg. Vul de eerste dag van de vertegenwoordiging in (jjjj-mm-dd).
      vertegenwoordiging.csv | 2024-01-01;;Mandaatbesluit            | 2024-01-01;2023-12-31;Mandaatbesluit       | regel 5: tot (2023-12-31) ligt voor van (2024-01-01).
      vertegenwoordiging.csv | ;Mandaatbesluit gezamenlijke ambtelijke organisatie (demonstratie) | ;       | regel 5: mandaat is leeg. Vul een waarde in.
      vertegenwoordiging.csv | tubbergen;dinkelland                  | tubbergen;tubbergen                        | regel 5: een deelnemer kan zichzelf niet vertegenwoordigen.
      vertegenwoordiging.csv | tubbergen;dinkelland                  | tubbergen;odt                              | regel 5: 'odt' staat niet als opdrachtgever in organisaties.csv.
      jaarkalender.csv     | PROGRAMMA;ELK_JAAR;01-09                | PROGRAMMA;ELK_JAAR;eind augustus           | regel 8: dag 'eind augustus' is geen dag die er elk jaar is. Schrijf dd-mm, bijvoorbeeld 01-09.
      jaarkalender.csv     | PROGRAMMA;ELK_JAAR;01-09                | PROGRAMMA;ELK_JAAR;29-02                   | regel 8: dag '29-02' is geen dag die er elk jaar is. Schrijf dd-mm, bijvoorbeeld 01-09.
      jaarkalender.csv     | PROGRAMMA;ELK_JAAR;01-09                | PROGRAMMA;ELK_JAAR;31-04                   | regel 8: dag '31-04' is geen dag die er elk jaar is. Schrijf dd-mm, bijvoorbeeld 01-09.
      jaarkalender.csv     | PROGRAMMA;ELK_JAAR;01-09                | PROGRAMMA;ELK_JAAR;                        | regel 8: dag is leeg. Vul een waarde in.
      jaarkalender.csv     | PROGRAMMA;ELK_JAAR                      | PROGRAMMA;EINDE_STRATEGIE                  | regel 8: hoe_vaak 'EINDE_STRATEGIE' past niet bij UITVOERINGSPROGRAMMA. Vul ELK_JAAR in.
      jaarkalender.csv     | PROGRAMMA;ELK_JAAR                      | PROGRAMMA;SOMS                             | regel 8: hoe_vaak 'SOMS' bestaat niet. Kies uit: ELK_JAAR, EINDE_STRATEGIE.
      jaarkalender.csv     | twente;UITVOERINGSPROGRAMMA             | twente;BEGROTING                           | regel 8: product 'BEGROTING' bestaat niet. Kies uit: BELEIDSCYCLUS, UITVOERINGSPROGRAMMA, JAARVERSLAG.
      jaarkalender.csv     | twente;UITVOERINGSPROGRAMMA             | salland;UITVOERINGSPROGRAMMA               | regel 8: regio 'salland' staat niet in regio.csv.
      jaarkalender.csv     | JAARVERSLAG;ELK_JAAR;01-01;ERNA         | JAARVERSLAG;ELK_JAAR;01-01;ERVOOR          | regel 9: jaar 'ERVOOR' past niet bij JAARVERSLAG. Kies uit: ERNA.
      jaarkalender.csv     | JAARVERSLAG;ELK_JAAR;01-01;ERNA;;       | JAARVERSLAG;ELK_JAAR;01-01;ERNA;18;        | regel 9: aanloop_maanden hoort niet bij JAARVERSLAG. Maak het veld leeg.
      jaarkalender.csv     | JAARVERSLAG;ELK_JAAR;01-01;ERNA         | UITVOERINGSPROGRAMMA;ELK_JAAR;01-10;ERVOOR | regel 9: product UITVOERINGSPROGRAMMA staat er voor deze regio al. Elk product mag één keer voorkomen.
      jaarkalender.csv     | STRATEGIE;;;18;4                        | STRATEGIE;01-01;;18;4                      | regel 7: dag hoort niet bij BELEIDSCYCLUS. Maak het veld leeg.
      jaarkalender.csv     | STRATEGIE;;;18;4                        | STRATEGIE;;;anderhalf jaar;4               | regel 7: aanloop_maanden 'anderhalf jaar' is geen heel getal van 0 tot en met 60.
      jaarkalender.csv     | STRATEGIE;;;18;4                        | STRATEGIE;;;;4                             | regel 7: aanloop_maanden is leeg. Vul een waarde in.
      jaarkalender.csv     | STRATEGIE;;;18;4                        | STRATEGIE;;;18;1                           | regel 7: looptijd_jaren '1' is geen heel getal van 2 tot en met 20.
      vertegenwoordiging.csv | tubbergen;dinkelland                  | tubbergen;deventer                         | regel 5: 'deventer' staat niet als opdrachtgever in organisaties.csv.
      """)
  @DisplayName("elke fout geeft één Nederlandse melding met bestand, regel en wat er moet gebeuren")
  void eenFout(String bestand, String goed, String fout, String melding) throws IOException {
    vervang(bestand, goed.replace("\\n", "\n"), fout == null ? "" : fout.replace("\\n", "\n"));

    assertThat(meldingen().stream().filter(m -> !isGevolg(m, bestand, fout))).containsExactly(bestand + ", " + melding);
  }

  /** A code that was changed is no longer there for those who refer to it: those messages are right as well. */
  private static boolean isGevolg(String melding, String bestand, String fout) {
    return !melding.startsWith(bestand) && melding.contains("staat niet")
        && Stream.of("Almelo!", "borne;Gemeente Almelo", "twente;Gemeente", "accountmanager;College",
            "accountmanager-odt;Management").anyMatch(begin -> fout.startsWith(begin));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      tubbergen;borne;2026-01-01;;Besluit          | 'tubbergen' heeft in deze periode al een vertegenwoordiger (dinkelland).
      dinkelland;borne;2025-01-01;2025-12-31;B     | wie zelf vertegenwoordigd wordt, kan niet tegelijk een ander vertegenwoordigen ('borne' en 'dinkelland').
      borne;tubbergen;2030-01-01;;Besluit          | wie zelf vertegenwoordigd wordt, kan niet tegelijk een ander vertegenwoordigen ('tubbergen' en 'borne').
      """)
  @DisplayName("vertegenwoordigingen overlappen niet en vormen geen keten")
  void samen(String regel, String melding) throws IOException {
    voegToe("vertegenwoordiging.csv", regel);

    assertThat(meldingen()).containsExactly("vertegenwoordiging.csv, regel 6: " + melding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"borne;dinkelland;2024-01-01;;Ook voor Borne", "tubbergen;borne;2023-01-01;2023-12-31;Eerder",
      "dinkelland;borne;2023-01-01;2023-12-31;Eerder"})
  @DisplayName("na elkaar, en één voor meer deelnemers, mag wel")
  void magWel(String regel) throws IOException {
    voegToe("vertegenwoordiging.csv", regel);

    assertThat(Regiobestanden.lees(plaats()).vertegenwoordigingen()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"regio.csv", "organisaties.csv", "rollen.csv", "personen.csv", "rolverdeling.csv"})
  @DisplayName("een bestand dat ontbreekt is één fout, niet een fout voor elke regel die ernaar verwijst")
  void ontbrekendBestand(String bestand) throws IOException {
    Files.delete(map.resolve(bestand));

    assertThat(meldingen()).singleElement().asString().startsWith(bestand + ": het bestand ontbreekt in ")
        .endsWith(". Zet het daar neer.");
  }

  @Test
  @DisplayName("het voorbeeld van een fout in docs/beheer is wat men ziet")
  void voorbeeldInDeHandleiding() throws IOException {
    String tekst = Files.readString(Path.of("docs/beheer/gegevens-van-de-regio.md"));
    List<String> voorbeeld = tekst.substring(tekst.indexOf("## Zo ziet een fout eruit")).lines()
        .filter(regel -> regel.startsWith("  - ")).map(regel -> regel.substring(4)).toList();
    vervang("personen.csv", "management-odt@vth-regie.example", "management..odt@vth-regie.example");
    vervang("rolverdeling.csv", "management-odt;management;odt", "managment-odt;management;odt");

    assertThat(voorbeeld).isNotEmpty().isEqualTo(meldingen());
  }

  @Test
  @DisplayName("wie niemand vertegenwoordigt, heeft geen vertegenwoordiging.csv nodig")
  void zonderVertegenwoordiging() throws IOException {
    Files.delete(map.resolve("vertegenwoordiging.csv"));

    assertThat(Regiobestanden.lees(plaats()).vertegenwoordigingen()).isEmpty();
  }

  @Test
  @DisplayName("een organisatie met een fout is één fout, ook als tien regels naar haar verwijzen")
  void geenGevolgfouten() throws IOException {
    vervang("organisaties.csv", "enschede;Gemeente Enschede;GEMEENTE;twente;450", "enschede;;GEMEENTE;twente;450");
    vervang("organisaties.csv", "odt;Omgevingsdienst Twente", "odt;");
    vervang("rollen.csv", "college;College;OPDRACHTGEVER;nee", "college;College;OPDRACHTGEVER;");
    vervang("personen.csv", "management-odt;Management", "management-odt;");

    assertThat(meldingen()).hasSize(4);
  }

  @Test
  @DisplayName("alle fouten in alle bestanden komen in één keer, en er is niets half geladen")
  void alleFouten() throws IOException {
    vervang("regio.csv", "twente;Twente", "twente;");
    vervang("organisaties.csv", ";twente;450;500000", ";twente;-450;vijf ton");
    vervang("personen.csv", "beheer@vth-regie.example", "geen adres");
    voegToe("rolverdeling.csv", "beheer;accountmanager;enschede");
    voegToe("vertegenwoordiging.csv", "borne;borne;2027-01-01;2026-01-01;");

    assertThat(meldingen()).containsExactly("regio.csv, regel 6: naam is leeg. Vul een waarde in.",
        "organisaties.csv, regel 7: uren_opdrachtgever '-450' is geen heel getal van 0 tot en met 100000.",
        "organisaties.csv, regel 7: mandaat_tot 'vijf ton' is geen bedrag in hele euro's. Dit is geen getal. Vul cijfers in,"
            + " bijvoorbeeld 140000.",
        "personen.csv, regel 114: email 'geen adres' is geen e-mailadres. Schrijf één adres, bijvoorbeeld team.vth@gemeente.example.",
        "rolverdeling.csv, regel 201: de rol 'accountmanager' bestaat niet aan de kant van Gemeente Enschede.",
        "vertegenwoordiging.csv, regel 6: mandaat is leeg. Vul een waarde in.",
        "vertegenwoordiging.csv, regel 6: tot (2026-01-01) ligt voor van (2027-01-01).",
        "vertegenwoordiging.csv, regel 6: een deelnemer kan zichzelf niet vertegenwoordigen.");
    assertThatExceptionOfType(Regiofout.class).isThrownBy(() -> Regiobestanden.lees(plaats()))
        .withMessageStartingWith("De gegevens van de regio kloppen niet; er is niets geladen.\n  - regio.csv, regel 6");
  }

  @Test
  @DisplayName("vrije dagen mogen, en hoeven niet; een datum die geen datum is, wordt genoemd")
  void vrijeDagen() throws IOException {
    assertThat(Regiobestanden.lees(plaats()).vrijeDagen()).isEmpty();

    Files.writeString(map.resolve("vrije-dagen.csv"), "datum;omschrijving\n2027-05-14;Brugdag na Hemelvaart\n");
    assertThat(Regiobestanden.lees(plaats()).vrijeDagen()).containsExactly(LocalDate.of(2027, 5, 14));

    Files.writeString(map.resolve("vrije-dagen.csv"), "datum;omschrijving\n14-05-2027;Brugdag na Hemelvaart\n");
    assertThat(Regiobestanden.lees(plaats()).vrijeDagen()).as("as Excel writes it").containsExactly(LocalDate.of(2027, 5, 14));

    voegToe("vrije-dagen.csv", "14 mei;Brugdag");
    voegToe("vrije-dagen.csv", "2027-12-24;");
    assertThat(meldingen()).containsExactly(
        "vrije-dagen.csv, regel 3: datum '14 mei' kan niet. Schrijf ook het jaar, bijvoorbeeld 1-7-2027.",
        "vrije-dagen.csv, regel 4: omschrijving is leeg. Vul een waarde in.");
  }

  @Test
  @DisplayName("een aanhalingsteken dat niet wordt gesloten, is een melding en geen stapel code")
  void openAanhalingsteken() throws IOException {
    vervang("organisaties.csv", "almelo;Gemeente Almelo", "almelo;\"Gemeente Almelo");

    assertThat(meldingen()).containsExactly("organisaties.csv, regel 8: de aanhalingstekens kloppen niet. Zet ze om een hele waarde,"
        + " op één regel, en schrijf er twee waar er in de waarde zelf een staat; of haal ze weg.");
  }

  @Test
  @DisplayName("Excel mag het bestand bewaren als CSV UTF-8, en niets anders")
  void excel() throws IOException {
    String tekst = Files.readString(map.resolve("organisaties.csv")).replace("Gemeente Borne", "Gemeente Börne");
    Files.writeString(map.resolve("organisaties.csv"), "\ufeff" + tekst.substring(tekst.indexOf("code;"))
        .replace("\n", "\r\n"));
    assertThat(Regiobestanden.lees(plaats()).organisatie("borne")).get().extracting(Organisatie::naam)
        .isEqualTo("Gemeente Börne");

    Files.writeString(map.resolve("organisaties.csv"), tekst, StandardCharsets.ISO_8859_1);
    assertThat(meldingen()).containsExactly(
        "organisaties.csv: is niet in UTF-8 bewaard. Bewaar het als 'CSV UTF-8'.");
  }

  private List<String> meldingen() {
    Regiofout fout = catchThrowableOfType(Regiofout.class, () -> Regiobestanden.lees(plaats()));
    assertThat(fout).as("the files are refused").isNotNull();
    return fout.meldingen();
  }

  private FileSystemResource plaats() {
    return new FileSystemResource(map + "/");
  }

  private void vervang(String bestand, String oud, String nieuw) throws IOException {
    String tekst = Files.readString(map.resolve(bestand));
    assertThat(tekst).contains(oud);
    Files.writeString(map.resolve(bestand), tekst.replace(oud, nieuw));
  }

  private void voegToe(String bestand, String regel) throws IOException {
    Files.writeString(map.resolve(bestand), Files.readString(map.resolve(bestand)) + regel + "\n");
  }
}
