package nl.vthregie.robuustheid;

import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiobestanden;
import nl.vthregie.organisatie.Regiogegevens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@DisplayName("De ronde die met VTH-Regie meekomt")
@ExtendWith(OutputCaptureExtension.class)
class MeegeleverderondeTest {

  @Test
  @DisplayName("houdt de start niet tegen als de regio een dienst niet kent")
  void eigenLijst(CapturedOutput scherm) {
    Regiogegevens twente = Regiobestanden.lees(new ClassPathResource("regio/twente/"));
    var zonder = new Regiogegevens(twente.regios(),
        twente.organisaties().stream().filter(o -> !o.code().equals("fumo")).toList(), twente.rollen(), twente.personen(),
        twente.rolverdeling(), twente.vertegenwoordigingen(), twente.vrijeDagen(), twente.jaarkalender());
    assertThat(zonder.omgevingsdiensten()).extracting(Organisatie::code).hasSize(27).doesNotContain("fumo");

    // Without a database: it must not come so far.
    assertThatCode(() -> new Meegeleverderonde(null, zonder).bewaar()).doesNotThrowAnyException();
    assertThat(scherm).contains("was not loaded", "dienst 'fumo' is geen bekende omgevingsdienst");
  }
}
