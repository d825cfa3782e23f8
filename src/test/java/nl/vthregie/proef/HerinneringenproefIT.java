package nl.vthregie.proef;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A short run with every build; the whole, ten minutes and 10 000 reminders, by
 * {@code mvn -B verify -Pproef-herinneringen}, which writes docs/proef-herinneringen.md.
 */
@DisplayName("Herinneringen terwijl alles uitvalt")
class HerinneringenproefIT {

  private static final Logger log = LoggerFactory.getLogger(HerinneringenproefIT.class);
  private static final Path MAP = Path.of("target", "proef");

  @Test
  void komenAllemaalAanEnGeenTweeKeerDoorOns() throws Exception {
    Proefmaat maat = Proefmaat.uitInstellingen();
    Uitslag uitslag;
    try (var proef = new Herinneringenproef(maat, Herinneringenproef.leeg(MAP))) {
      uitslag = proef.doe();
    }
    String verslag = Proefverslag.schrijf(maat, uitslag);
    log.info("\n{}", verslag);
    Proefverslag.bewaar(verslag, MAP.resolve("verslag.md"));
    if (maat.isVolledig()) {
      Proefverslag.bewaar(verslag, Path.of("docs", "proef-herinneringen.md"));
    }
    assertThat(uitslag.tekortkomingen()).as("seed %d", maat.zaad()).isEmpty();
  }
}
