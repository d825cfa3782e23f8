package nl.vthregie.organisatie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("Een regiobestand dat uit een spreadsheet komt")
class RegiobestandUitSpreadsheetTest {

  private static final String PERSONEN = """
      gebruiker;voornaam;achternaam;email
      beheer;Renée;Beheer;beheer@vth-regie.example
      """;

  @TempDir
  private Path map;

  @BeforeEach
  void kleineRegio() throws IOException {
    schrijf("regio.csv", "code;naam;omgevingsdienst\nproef;Proef;od\n");
    schrijf("organisaties.csv",
        "code;naam;soort;regio;uren_opdrachtgever;mandaat_tot\nod;Omgevingsdienst;OMGEVINGSDIENST;proef;;\n");
    schrijf("rollen.csv", "code;naam;zijde;vertegenwoordigbaar;cockpit\nbeheer;Beheer;BEHEER;nee;ja\n");
    schrijf("rolverdeling.csv", "gebruiker;rol;organisatie\nbeheer;beheer;\n");
    schrijf("vertegenwoordiging.csv", "deelnemer;vertegenwoordiger;van;tot;mandaat\n");
  }

  @Test
  void magMetHetMerkVanUtf8Beginnen() throws IOException {
    schrijf("personen.csv", "\uFEFF" + PERSONEN);
    assertThat(lees().personen()).extracting(Persoon::voornaam).isEqualTo(List.of("Renée"));
  }

  @Test
  void magRegeleindenVanWindowsHebben() throws IOException {
    schrijf("personen.csv", PERSONEN.replace("\n", "\r\n"));
    assertThat(lees().personen()).hasSize(1);
  }

  @Test
  void inEenAndereCoderingWordtGeweigerdInPlaatsVanVerminkt() throws IOException {
    Files.write(map.resolve("personen.csv"), PERSONEN.getBytes(Charset.forName("windows-1252")));
    assertThatExceptionOfType(Regiofout.class).isThrownBy(this::lees)
        .satisfies(fout -> assertThat(fout.meldingen())
            .contains("personen.csv: is niet opgeslagen als UTF-8. Kies bij het opslaan 'CSV UTF-8'."));
  }

  private Regiogegevens lees() {
    return Regiobestanden.lees(new FileSystemResource(map + "/"));
  }

  private void schrijf(String naam, String tekst) throws IOException {
    Files.writeString(map.resolve(naam), tekst, StandardCharsets.UTF_8);
  }
}
