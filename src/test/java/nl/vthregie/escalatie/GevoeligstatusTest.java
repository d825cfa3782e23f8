package nl.vthregie.escalatie;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("De statussen van een gevoelig dossier")
class GevoeligstatusTest {

  @Test
  @DisplayName("elke status begint ergens in het model; alleen de eerste zet de start zelf")
  void statussen() throws IOException {
    String model = Files.readString(Path.of("processes/escalatie/bestuurlijk-gevoelig-dossier.bpmn"));

    assertThat(Pattern.compile("name=\"dossierstatus\" value=\"(\\w+)\"").matcher(model).results()
        .map(gevonden -> gevonden.group(1))).containsOnlyElementsOf(Arrays.stream(Gevoeligstatus.values())
        .filter(status -> status != Gevoeligstatus.GESIGNALEERD).map(Enum::name).toList());
  }
}
