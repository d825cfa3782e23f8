package nl.vthregie.start;

import nl.vthregie.VthRegie;
import nl.vthregie.organisatie.Regiobestanden;
import nl.vthregie.organisatie.Regiogegevens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a beheerder sees on the console, through Spring Boot's own start. */
@DisplayName("Als VTH-Regie niet start")
@ExtendWith(OutputCaptureExtension.class)
class StartmeldingTest {

  @Test
  void staatErInHetNederlandsWatErOntbreektEnNietsVanHetProgramma(CapturedOutput scherm) {
    assertThatThrownBy(() -> new SpringApplicationBuilder(VthRegie.class).web(WebApplicationType.NONE)
        .profiles("productie").run()).isInstanceOf(Startweigering.class);
    assertThat(scherm).contains("VTH-Regie start niet.", "VTHREGIE_DATABASE_URL ontbreekt",
            "VTHREGIE_BEHEER_WACHTWOORD ontbreekt", "docs/beheer/installatie.md")
        .doesNotContain("\tat ", "Exception", "APPLICATION FAILED");
  }

  @Test
  void staatVanEenFoutInDeRegiogegevensBestandEnRegelErbij(@TempDir Path map, CapturedOutput scherm) throws IOException {
    for (String naam : new String[] {"regio", "organisaties", "rollen", "personen", "rolverdeling", "vertegenwoordiging"}) {
      try (var bron = getClass().getResourceAsStream("/regio/twente/" + naam + ".csv")) {
        Files.copy(bron, map.resolve(naam + ".csv"));
      }
    }
    Path personen = map.resolve("personen.csv");
    Files.writeString(personen, Files.readString(personen).replace("management-odt@vth-regie.example", "geen adres"));

    assertThatThrownBy(() -> new SpringApplicationBuilder(AlleenDeRegio.class).web(WebApplicationType.NONE)
        .profiles("test").properties("proef.regio=file:" + map + "/").run());
    assertThat(scherm).contains("VTH-Regie start niet.", "De gegevens van de regio kloppen niet; er is niets geladen.",
            "personen.csv, regel 4: email 'geen adres' is geen e-mailadres.", "docs/beheer/gegevens-van-de-regio.md")
        .doesNotContain("\tat ", "APPLICATION FAILED");
  }

  @Configuration(proxyBeanMethods = false)
  static class AlleenDeRegio {

    @Bean
    Regiogegevens regiogegevens(@Value("${proef.regio}") Resource map) {
      return Regiobestanden.lees(map);
    }
  }
}
