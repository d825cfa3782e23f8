package nl.vthregie.organisatie;

import jakarta.mail.internet.InternetAddress;
import nl.vthregie.termijn.GelijkgesteldeDagen;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Every file of a region, every column of it, and what people and programs put there. */
@DisplayName("Een gegevensbestand laadt goed, of wordt geweigerd met bestand, regel, wat er mis is en wat mag")
class NareBestandenTest {

  private static final Path TWENTE = Path.of("src/main/resources/regio/twente");
  private static final Path LANDELIJK = Path.of("src/main/resources/landelijk/landelijk.csv");
  private static final Map<String, String> MOGELIJK = Map.of(
      "vrije-dagen.csv", "datum;omschrijving\n2027-05-14;Brugdag\n",
      "gelijkgestelde-dagen.csv", "datum;bron\n2027-05-07;Besluit\n");
  private static final List<String> NAAR = List.of(
      "jan..de.vries@x.nl", ".jan@x.nl", "jan@ensche_de.nl", "jan@enschede..nl", "a@x.nl, b@x.nl", "\"jan piet\"@x.nl",
      "a@x.nl\r\nBcc: b@x.nl", "jan@coördinatie.nl", "0027-07-01", "31-02-2027", "2027-02-31", "9999-12-31",
      "1e999999999", "-1", "99999999999999999999", "1,5", "1.5", "101", "250.000", "NaN", "٢٥٠",
      "\u00a0", "\u200b", "\u3164", "a\u200bb", "a\ufeffb", "a\u0000b", "a\u0007b", "a\u2028b", "a\u202eb", "a\ufffdb", "\ue000",
      "a".repeat(64), "a".repeat(65), "a".repeat(121), "a".repeat(256), "a".repeat(1001), "é".repeat(20_000),
      "stelsel", "landelijk", "camunda-admin", "beheer", "twente", "Enschede", "enschede ", "code_met_onderstreep", "-a", "a--b",
      "=1+1", "'; drop table organisatie; --", "${1+1}", "<b>x</b>", "\"", "a;b", "a\"b", "#x", "# toelichting", ";", "ja nee", "JA",
      "OPDRACHTGEVER LINKS", "P0M", "P1W", "01-13", "29-02", "null");

  @TempDir
  private Path map;

  @TestFactory
  @DisplayName("elke kolom")
  Stream<DynamicContainer> elkeKolom() throws IOException {
    begin();
    List<String> namen;
    try (Stream<Path> bestanden = Files.list(map)) {
      namen = bestanden.map(bestand -> bestand.getFileName().toString()).filter(naam -> naam.endsWith(".csv")).sorted().toList();
    }
    assertThat(namen).as("every data file that there can be").containsExactlyInAnyOrderElementsOf(
        Bestandsnamen.BEKEND.stream().filter(naam -> naam.endsWith(".csv")).toList());
    return namen.stream().map(naam -> {
      List<String> kolommen = List.of(regels(naam).get(kopregel(naam)).split(";"));
      // The first line of the jaarkalender fills other columns than the last.
      List<Integer> waar = naam.equals("jaarkalender.csv") ? List.of(kopregel(naam) + 1, regels(naam).size() - 1)
          : List.of(kopregel(naam) + 1);
      return DynamicContainer.dynamicContainer(naam, kolommen.stream().map(kolom -> DynamicTest.dynamicTest(kolom,
          () -> {
            for (String waarde : NAAR) {
              for (int regel : waar) {
                begin();
                zet(naam, regel, kolommen.indexOf(kolom), waarde);
                laadtOfZegt(naam, regel + 1, kolom, waarde);
              }
            }
          })));
    });
  }

  private void laadtOfZegt(String bestand, int regel, String kolom, String waarde) {
    List<String> meldingen = meldingen();
    String geval = bestand + " " + kolom + " = " + waarde.substring(0, Math.min(80, waarde.length()));
    if (meldingen.isEmpty()) {
      try {
        bruikbaar(Regiobestanden.lees(plaats()), GelijkgesteldeDagenbestand.lees(plaats()));
      } catch (Exception e) {
        throw new AssertionError(geval, e);
      }
      return;
    }
    assertThat(meldingen).as(geval).first(InstanceOfAssertFactories.STRING)
        .as("file, line, what is wrong and what is allowed")
        .matches(Pattern.compile("[a-z-]+\\.csv, regel [0-9]+: .*\\.", Pattern.DOTALL));
    assertThat(meldingen).as(geval).allSatisfy(melding -> assertThat(melding).hasSizeLessThan(600)
        .doesNotContain("Exception", "\n", "\r", "\u0000", "\u0007", "\u200b", "\u202e", "null '"));
    // Over more lines it is the quotes that are wrong. A good code that was another is missed by those who refer to it, or was
    // there already; and what begins with # in the first column is a comment.
    boolean sleutel = List.of("code", "gebruiker").contains(kolom);
    boolean goed = waarde.strip().matches("[a-z0-9]+(-[a-z0-9]+)*") || waarde.startsWith("#");
    if (!waarde.contains("\n") && !(sleutel && goed)) {
      assertThat(meldingen).as(geval).anySatisfy(melding -> assertThat(melding).startsWith(bestand + ", regel " + regel + ": "));
    }
  }

  /** What was loaded can do what it will be asked to do. */
  private void bruikbaar(Regiogegevens regio, GelijkgesteldeDagen dagen) throws Exception {
    for (Persoon persoon : regio.personen()) {
      assertThat(new InternetAddress(persoon.email(), true).getAddress()).isEqualTo(persoon.email());
      assertThat(persoon.gebruiker()).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(64);
      List.of(persoon.voornaam(), persoon.achternaam(), persoon.email()).forEach(this::isLeesbaar);
    }
    for (Organisatie o : regio.organisaties()) {
      if (o.postbus() != null) {
        new InternetAddress(o.postbus(), true).validate();
      }
      isLeesbaar(o.naam());
      assertThat(("stelsel_" + o.code()).length()).as("its own kring").isLessThanOrEqualTo(64);
      if (o.mandaatTot() != null) {
        assertThat(o.mandaatTot().scale()).isBetween(0, 2);
        assertThat(o.mandaatTot().precision() - o.mandaatTot().scale()).isLessThanOrEqualTo(12);
        assertThat(o.mandaatTot().signum()).isNotNegative();
      }
    }
    assertThat(regio.regios()).allSatisfy(r -> {
      assertThat(r.code().length() + 1 + 32).as("a kring with a long name").isLessThanOrEqualTo(64);
      assertThat(r.majeurGeldProcent()).isBetween(0, 100);
    });
    long combinaties = regio.rollen().stream().mapToLong(rol -> regio.organisaties().stream().filter(rol::hoortBij).count()
        + (rol.zijden().contains(Rol.Zijde.BEHEER) ? 1 : 0)).sum();
    assertThat(regio.rolgroepen()).as("no group stands for two").hasSize((int) combinaties).allSatisfy((groep, wat) -> {
      assertThat(groep).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(64);
      isLeesbaar(wat.naam());
    });
    assertThat(regio.rollen()).extracting(Rol::code).doesNotContain("camunda-admin");
    Stream.concat(regio.vrijeDagen().stream(), dagen.bronPerDag().keySet().stream())
        .forEach(dag -> assertThat(dag).isBetween(LocalDate.of(2014, 1, 1), LocalDate.of(2199, 12, 31)));
    regio.vertegenwoordigingen().forEach(v -> isLeesbaar(v.mandaat()));
    regio.jaarkalender().stream().filter(k -> k.dag() != null).forEach(k -> assertThat(k.begin(2027)).isNotNull());
  }

  private void isLeesbaar(String tekst) {
    assertThat(tekst).isNotBlank().hasSizeLessThanOrEqualTo(1000).matches("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]*");
    assertThat(tekst.strip()).isEqualTo(tekst);
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
      organisaties.csv|;250000;vth-opdrachtgever-hengelo@vth-regie.example|;250.000;vth-opdrachtgever-hengelo@vth-regie.example
      organisaties.csv|Gemeente Almelo|  "Gemeente Almelo"\u0020
      organisaties.csv|Gemeente Almelo|\u00a0Gemeente\u00a0Almelo\u00a0
      organisaties.csv|code;naam;soort|CODE; Naam ;Soort
      organisaties.csv|code;naam;soort|sep=;\\ncode;naam;soort
      organisaties.csv|code;naam;soort|"# ""uren""; en zo";;;;;;\\ncode;naam;soort
      organisaties.csv|code;naam;soort|;;;;;;\\n \\ncode;naam;soort
      organisaties.csv|almelo;Gemeente Almelo|"# toelichting; met puntkomma";;;\\nalmelo;Gemeente Almelo
      organisaties.csv|almelo;Gemeente Almelo| # met "een aanhalingsteken\\nalmelo;Gemeente Almelo
      """)
  @DisplayName("wat Excel of een mens er anders aan maakt, laadt tot hetzelfde")
  void zelfde(String bestand, String was, String wordt) throws IOException {
    begin();
    Regiogegevens gewoon = Regiobestanden.lees(plaats());
    vervang(bestand, was, wordt.replace("\\n", "\n"));

    assertThat(Regiobestanden.lees(plaats())).isEqualTo(gewoon);
  }

  @Test
  @DisplayName("lege kolommen die Excel aan het eind toevoegt, en een é uit twee tekens, ook")
  void excel() throws IOException {
    begin();
    Regiogegevens gewoon = Regiobestanden.lees(plaats());
    Files.write(map.resolve("organisaties.csv"), regels("organisaties.csv").stream()
        .map(regel -> regel.startsWith("#") ? "\"" + regel.replace("\"", "\"\"") + "\";;;;;;;;" : regel + ";;").toList());
    assertThat(Regiobestanden.lees(plaats())).isEqualTo(gewoon);

    vervang("rollen.csv", ";Coördinator;", ";Coo\u0308rdinator;");
    assertThat(Regiobestanden.lees(plaats())).isEqualTo(gewoon);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      personen.csv | voornaam;achternaam            | voornaam;;achternaam                | regel 2: kolom 3 heeft geen naam. Geef haar een naam, of haal haar weg. Verwacht: gebruiker;voornaam;achternaam;email.
      personen.csv | voornaam;achternaam            | voornaam;achternaam;voornaam        | regel 2: kolom 'voornaam' staat er twee keer. Haal er één weg. Verwacht: gebruiker;voornaam;achternaam;email.
      personen.csv | gebruiker;voornaam;achternaam;email | gebruiker,voornaam,achternaam,email | regel 2: kolom ontbreekt: achternaam, email, gebruiker, voornaam. Verwacht: gebruiker;voornaam;achternaam;email. Scheid ze met een puntkomma.
      personen.csv | gebruiker;voornaam;achternaam;email | sep=,\\ngebruiker,voornaam,achternaam,email | regel 2: het scheidingsteken is ','. Bewaar het bestand met een puntkomma tussen de velden.
      personen.csv | odt;Accountmanager;ODT         | odt;\u00a0;ODT                      | regel 3: voornaam is leeg. Vul een waarde in.
      personen.csv | odt;Accountmanager;ODT         | odt;Account\u200bmanager;ODT        | regel 3: voornaam 'Account<U+200B>manager' heeft een onzichtbaar of beschadigd teken (U+200B). Typ de waarde opnieuw.
      personen.csv | accountmanager-odt@vth         | jan..de.vries@vth                   | regel 3: email 'jan..de.vries@vth-regie.example' is geen e-mailadres. Schrijf één adres, bijvoorbeeld team.vth@gemeente.example.
      organisaties.csv | twente;450;500000          | twente;450;1e999999999              | regel 7: mandaat_tot '1e999999999' is geen bedrag in hele euro's. Schrijf het getal uit in cijfers.
      regio.csv    | nee;P3M;10                     | nee;P3M;101                         | regel 6: drempel_afwijking '101' is geen heel getal van 0 tot en met 100.
      regio.csv    | twente;Twente                  | landelijk;Twente                    | regel 6: code 'landelijk' gebruikt VTH-Regie zelf al. Kies een andere code.
      rollen.csv   | mail;verplaatst                | mail;verpl\u200baatst               | regel 6: kolom 7 'verpl<U+200B>aatst_termijnen' heeft een onzichtbaar of beschadigd teken (U+200B). Typ de waarde opnieuw.
      rollen.csv   | Directie;OPDRACHTGEVER OPDRACHTNEMER | Directie;OPDRACHTGEVER OPDRACHTGEEFSTER | regel 12: zijde 'OPDRACHTGEVER OPDRACHTGEEFSTER OMGEVINGSDIENST_ELDERS' noemt 'OPDRACHTGEEFSTER', en dat bestaat niet. Kies uit: OPDRACHTGEVER, OPDRACHTNEMER, BEHEER, OMGEVINGSDIENST_ELDERS, RIJK, PROGRAMMA.
      vertegenwoordiging.csv | 2024-01-01           | 0027-01-01                          | regel 5: van '0027-01-01' kan niet. Het jaar 0027 ligt te ver weg. Kijk het jaar na.
      vertegenwoordiging.csv | 2024-01-01           | 1989-12-31                          | regel 5: van '1989-12-31' ligt niet tussen 1990 en 2199. Kijk het jaar na.
      rolverdeling.csv | management-odt;management;odt | accountmanager-odt;accountmanager;odt | regel 4: deze rol van 'accountmanager-odt' staat er al. Haal één van de twee regels weg.
      """)
  @DisplayName("de melding zegt het precies")
  void melding(String bestand, String was, String wordt, String melding) throws IOException {
    begin();
    vervang(bestand, was, wordt.replace("\\n", "\n"));

    assertThat(meldingen()).contains(bestand + ", " + melding);
  }

  @Test
  @DisplayName("een rol en een organisatie die samen geen groep kunnen zijn")
  void groepen() throws IOException {
    begin();
    String lang = "hoogheemraadschap-de-stichtse-rijnlanden-2";
    voegToe("organisaties.csv", lang + ";Lang;WATERSCHAP;twente;450;;");
    assertThat(meldingen()).containsExactly("organisaties.csv, regel 22: code '" + lang + "' is te lang bij de rol "
        + "'bestuurlijk-opdrachtgever': samen zijn zij een groep van 68 tekens. Kort de code in tot hoogstens 38 tekens, of kies"
        + " een kortere code voor de rol.");

    begin();
    voegToe("rollen.csv", "beleid-enschede;Beleid van Enschede;OPDRACHTGEVER;nee;nee;;nee");
    assertThat(meldingen()).containsExactly("organisaties.csv, regel 11: code 'enschede' geeft bij de rol 'beleid' de groep "
        + "'beleid-enschede', en dat is al de rol 'beleid-enschede'. Kies een andere code.");

    begin();
    voegToe("rollen.csv", "camunda;Camunda;OPDRACHTGEVER;nee;nee;;nee");
    voegToe("organisaties.csv", "admin;Admin;GEMEENTE;twente;450;;");
    assertThat(meldingen()).singleElement().asString().contains("de groep 'camunda-admin', en dat is al het beheer van Camunda");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "windows-1252"})
  @DisplayName("een andere codering dan UTF-8 wordt niet geraden")
  void codering(String codering) throws IOException {
    begin();
    String tekst = Files.readString(map.resolve("rollen.csv"));
    Files.writeString(map.resolve("rollen.csv"), tekst, Charset.forName(codering));

    assertThat(meldingen()).containsExactly("rollen.csv: is niet in UTF-8 bewaard. Bewaar het als 'CSV UTF-8'.");
  }

  @Test
  @DisplayName("wat geen gewoon bestand is, of veel te groot, is een zin en geen stapel code")
  void vreemdBestand() throws IOException {
    begin();
    Path bestand = map.resolve("vrije-dagen.csv");
    Files.delete(bestand);
    Files.createDirectory(bestand);
    assertThat(meldingen()).containsExactly("vrije-dagen.csv: is een map. Zet er een bestand met die naam neer.");

    Files.delete(bestand);
    Files.createSymbolicLink(bestand, map.resolve("weg.csv"));
    assertThat(meldingen()).as("a broken link is not a file that may be missing").containsExactly(
        "vrije-dagen.csv: is een koppeling naar een bestand dat er niet is. Zet het bestand zelf neer.");

    Files.writeString(map.resolve("weg.csv"), MOGELIJK.get("vrije-dagen.csv"));
    assertThat(meldingen()).as("a link to a file is that file").isEmpty();

    Files.writeString(map.resolve("weg.csv"), "x".repeat(16 * 1024 * 1024));
    assertThat(meldingen()).containsExactly("vrije-dagen.csv: is groter dan 5 MB. Kijk of dit het goede bestand is.");

    Files.write(map.resolve("weg.csv"), new byte[0]);
    assertThat(meldingen()).containsExactly(
        "vrije-dagen.csv: de regel met de namen van de kolommen ontbreekt. Verwacht: datum;omschrijving.");
  }

  @ParameterizedTest
  @CsvSource({"Vrije-dagen.csv, vrije-dagen.csv", "vrije_dagen.csv, vrije-dagen.csv", "vrije dagen.csv.txt, vrije-dagen.csv",
      "Jaarkalender.CSV, jaarkalender.csv", "Besluitorgaan.dmn, besluitorgaan.dmn"})
  @DisplayName("een bestand dat mag ontbreken, ontbreekt niet ongemerkt door zijn naam")
  void bijnaGoed(String naam, String bedoeld) throws IOException {
    begin();
    Files.deleteIfExists(map.resolve(bedoeld));
    Files.writeString(map.resolve(naam), "x");

    assertThat(meldingen()).containsExactly(naam + ": dit bestand leest VTH-Regie niet. Geef het de naam " + bedoeld + ".");
  }

  @Test
  @DisplayName("een kopie ernaast mag, en wordt genoemd als wat niemand leest")
  void ongelezen() throws IOException {
    begin();
    Files.copy(map.resolve("personen.csv"), map.resolve("personen (1).csv"));

    assertThat(meldingen()).isEmpty();
    assertThat(new Bestandsnamen(plaats()).ongelezen()).containsExactly("personen (1).csv");
  }

  private void begin() {
    try (Stream<Path> oud = Files.list(map); Stream<Path> bron = Files.list(TWENTE)) {
      for (Path bestand : oud.toList()) {
        Files.delete(bestand);
      }
      for (Path bestand : bron.toList()) {
        Files.copy(bestand, map.resolve(bestand.getFileName()));
      }
      Files.copy(LANDELIJK, map.resolve("landelijk.csv"));
      for (var bestand : MOGELIJK.entrySet()) {
        Files.writeString(map.resolve(bestand.getKey()), bestand.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> meldingen() {
    List<String> meldingen = new ArrayList<>();
    Stream.<Runnable>of(() -> Regiobestanden.lees(plaats()), () -> GelijkgesteldeDagenbestand.lees(plaats())).forEach(lezer -> {
      Regiofout fout = catchThrowableOfType(Regiofout.class, lezer::run);
      if (fout != null) {
        meldingen.addAll(fout.meldingen());
      }
    });
    return meldingen;
  }

  private FileSystemResource plaats() {
    return new FileSystemResource(map + "/");
  }

  private List<String> regels(String bestand) {
    try {
      return Files.readAllLines(map.resolve(bestand), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int kopregel(String bestand) {
    List<String> regels = regels(bestand);
    return regels.indexOf(regels.stream().filter(regel -> !regel.startsWith("#")).findFirst().orElseThrow());
  }

  /** As a spreadsheet writes it: with quotes around what would otherwise be read as something else. */
  private void zet(String bestand, int regel, int kolom, String waarde) throws IOException {
    List<String> regels = new ArrayList<>(regels(bestand));
    String[] cellen = regels.get(regel).split(";", -1);
    cellen[kolom] = "\"" + waarde.replace("\"", "\"\"") + "\"";
    regels.set(regel, Arrays.stream(cellen).collect(Collectors.joining(";")));
    Files.write(map.resolve(bestand), regels);
  }

  private void vervang(String bestand, String oud, String nieuw) throws IOException {
    String tekst = Files.readString(map.resolve(bestand));
    assertThat(tekst).contains(oud);
    int plaats = tekst.indexOf(oud);
    Files.writeString(map.resolve(bestand), tekst.substring(0, plaats) + nieuw + tekst.substring(plaats + oud.length()));
  }

  private void voegToe(String bestand, String regel) throws IOException {
    Files.writeString(map.resolve(bestand), Files.readString(map.resolve(bestand)) + regel + "\n");
  }
}
