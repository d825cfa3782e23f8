package nl.vthregie.robuustheid;

import nl.vthregie.organisatie.Regiobestanden;
import nl.vthregie.organisatie.Regiogegevens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("Het bestand van een ronde")
class RondebestandTest {

  private static final Path BRON = Path.of("src/main/resources/landelijk/robuustheid/ronde-2023.csv");

  private final Regiogegevens regio = Regiobestanden.lees(new ClassPathResource("regio/twente/"));

  @Test
  @DisplayName("de ronde van de bron: tien datums, 28 omgevingsdiensten, zes KPI's waarvan niets is verzonnen")
  void vanDeBron() throws Exception {
    Ronde ronde = Rondebestand.lees(Files.readAllBytes(BRON), "ronde-2023.csv", regio);

    assertThat(ronde.datums()).hasSize(10).containsEntry(Rondedatum.CRITERIA, LocalDate.of(2023, 6, 22))
        .containsEntry(Rondedatum.ZELFBEOORDELING, LocalDate.of(2023, 10, 3))
        .containsEntry(Rondedatum.PLAN, LocalDate.of(2024, 4, 1)).containsEntry(Rondedatum.EINDTOETS, LocalDate.of(2026, 4, 1));
    assertThat(ronde.diensten()).hasSize(28).doesNotHaveDuplicates().contains("odt", "odbn", "odzob");
    assertThat(regio.omgevingsdiensten()).hasSize(28);
    assertThat(ronde.kpis()).hasSize(6).allSatisfy(kpi -> {
      assertThat(List.of(kpi.naam(), kpi.norm(), kpi.eenheid())).containsOnly(Kpi.ONBEKEND);
      assertThat(kpi.bron()).isEqualTo("niet openbaar");
      assertThat(kpi.heeftNorm()).isFalse();
      assertThat(kpi.van()).as("no scale for a norm that nobody knows").isNull();
      assertThat(kpi.tot()).isNull();
    });
  }

  @ParameterizedTest(name = "norm {0}, eenheid {1}: {2}")
  @CsvSource({"ten minste 80, procent, true", "nog in te vullen, procent, false", "ten minste 80, nog in te vullen, false",
      "NOG IN TE VULLEN, procent, false", "ten minste 80, Nog in te vullen, false"})
  @DisplayName("een KPI heeft een norm als norm en eenheid allebei bekend zijn, hoe 'nog in te vullen' ook is geschreven")
  void normBekend(String norm, String eenheid, boolean bekend) throws Exception {
    String tekst = Files.readString(BRON).replace("KPI-2;nog in te vullen;nog in te vullen;nog in te vullen;;",
        "KPI-2;Capaciteit;" + norm + ";" + eenheid + ";0;100");
    Kpi kpi = Rondebestand.lees(tekst.getBytes(StandardCharsets.UTF_8), "ronde.csv", regio).kpis().get(1);

    assertThat(kpi.heeftNorm()).isEqualTo(bekend);
    assertThat(List.of(kpi.norm(), kpi.eenheid())).as("the forms compare with exactly this text")
        .allMatch(waarde -> waarde.equals(Kpi.ONBEKEND) || !waarde.equalsIgnoreCase(Kpi.ONBEKEND));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(delimiter = '|', textBlock = """
      dienst;fumo;                   | dienst;od-nergens;             | ronde.csv, regel 26: dienst 'od-nergens' is geen bekende omgevingsdienst. Kijk de code na in landelijk.csv.
      dienst;fumo;                   | dienst;enschede;               | ronde.csv, regel 26: dienst 'enschede' is geen bekende omgevingsdienst. Kijk de code na in landelijk.csv.
      dienst;fumo;                   | dienst;odt;                    | ronde.csv, regel 29: dienst 'odt' staat er al. Elke dienst mag één keer voorkomen.
      dienst;fumo;                   | dients;fumo;                   | ronde.csv, regel 26: soort 'dients' bestaat niet. Kies uit: naam, datum, kpi, dienst.
      datum;planVoor;2024-04-01      | datum;planVoor;1 april         | ronde.csv, regel 16: waarde '1 april' kan niet. Schrijf ook het jaar, bijvoorbeeld 1-7-2027.
      datum;planVoor;2024-04-01      | datum;planVoor;2023-04-01      | ronde.csv: de datum 'planVoor' (2023-04-01) ligt voor 'oordeelVoor' (2023-12-15). Zet de datums in de volgorde van de ronde.
      datum;planVoor;2024-04-01      | datum;oordeelVoor;2024-04-01   | ronde.csv, regel 16: datum 'oordeelVoor' staat er al. Elke datum mag één keer voorkomen.
      kpi;KPI-2;nog in te vullen;    | kpi;KPI-7;nog in te vullen;    | ronde.csv, regel 20: code 'KPI-7' bestaat niet. Er zijn zes KPI's: KPI-1 tot en met KPI-6.
      KPI-2;nog in te vullen;nog in te vullen;nog in te vullen;; | KPI-2;naam;norm;uur;0;1e999999999 | ronde.csv, regel 20: schaal_tot '1e999999999' kan niet. Schrijf het getal uit in cijfers.
      KPI-2;nog in te vullen;nog in te vullen;nog in te vullen;; | KPI-2;naam;norm;uur;100;100 | ronde.csv, regel 20: schaal_tot (100) moet hoger zijn dan schaal_van (100).
      KPI-2;nog in te vullen;nog in te vullen;nog in te vullen;; | KPI-2;naam;norm;uur;0;1000001 | ronde.csv, regel 20: schaal_tot '1000001' is geen getal van -1000000 tot en met 1000000.
      KPI-2;nog in te vullen;nog in te vullen;nog in te vullen;; | KPI-2;naam;norm;uur;; | ronde.csv, regel 20: schaal_van of schaal_tot is leeg. Vul beide in. Beide leeg mag alleen zolang de norm of de eenheid 'nog in te vullen' is.
      KPI-2;nog in te vullen;nog in te vullen;nog in te vullen;; | KPI-2;nog in te vullen;nog in te vullen;nog in te vullen;0; | ronde.csv, regel 20: schaal_van of schaal_tot is leeg. Vul beide in. Beide leeg mag alleen zolang de norm of de eenheid 'nog in te vullen' is.
      datum;planVoor;2024-04-01      | datum;planVoor;0024-04-01      | ronde.csv, regel 16: waarde '0024-04-01' kan niet. Het jaar 0024 ligt te ver weg. Kijk het jaar na.
      naam;2023;                     | naam;ronde 1;                  | ronde.csv, regel 8: code 'ronde 1' mag alleen 2 tot en met 20 hoofdletters, cijfers en koppeltekens hebben.
      """)
  @DisplayName("een fout wordt met haar regel geweigerd, en dan is er niets geladen")
  void fout(String was, String wordt, String melding) throws Exception {
    String tekst = Files.readString(BRON).replace(was, wordt);
    Rondefout fout = catchThrowableOfType(Rondefout.class,
        () -> Rondebestand.lees(tekst.getBytes(StandardCharsets.UTF_8), "ronde.csv", regio));

    assertThat(fout.meldingen()).contains(melding);
  }

  @Test
  @DisplayName("wat geheel ontbreekt, wordt genoemd")
  void ontbreekt() {
    Rondefout leeg = catchThrowableOfType(Rondefout.class, () -> Rondebestand.lees(
        "soort;code;waarde;norm;eenheid;schaal_van;schaal_tot;bron\n".getBytes(StandardCharsets.UTF_8), "ronde.csv", regio));
    assertThat(leeg.meldingen()).containsExactly("ronde.csv: de regel met soort 'naam' ontbreekt. Geef de ronde een code en een naam.");
    Rondefout kaal = catchThrowableOfType(Rondefout.class, () -> Rondebestand.lees(
        "soort;code;waarde;norm;eenheid;schaal_van;schaal_tot;bron\nnaam;2030;Ronde;;;;;\n".getBytes(StandardCharsets.UTF_8),
        "ronde.csv", regio));
    assertThat(kaal.meldingen()).hasSize(10 + 6 + 1).contains("ronde.csv: KPI-6 ontbreekt. Een ronde heeft zes KPI's.",
        "ronde.csv: er staat geen enkele dienst in. Voeg regels met soort 'dienst' toe.");
  }
}
