package nl.vthregie.test;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Asked by the build after all its tests, so that no author has to remember it for his process. */
@DisplayName("Na alle tests van een build")
class DekkingIT {

  @Test
  @DisplayName("is van elk model elke knoop en elk pad gelopen")
  void allesGelopen() throws IOException {
    assumeTrue(System.getProperty("test") == null, "Only some tests were run (-Dtest): nothing can be said of all models");
    Set<String> gelopen = Set.copyOf(Files.readAllLines(Path.of(System.getProperty("dekking.lees"))));

    assertThat(Modellen.processen().values().stream().flatMap(Dekking::onderdelen).map(Dekking.Onderdeel::regel)
        .filter(regel -> !gelopen.contains(regel)).sorted())
        .as("no test has walked these (process, flow node or sequence flow): write one that does").isEmpty();
  }
}
