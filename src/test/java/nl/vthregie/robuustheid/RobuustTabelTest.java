package nl.vthregie.robuustheid;

import nl.vthregie.test.Modellen;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("D12: robuust is wie aan alle zes KPI's voldoet, en niemand anders")
class RobuustTabelTest {

  private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision robuust = dmn.parseDecisions(Modellen.open(Path.of("processes/robuustheid/robuust.dmn"))).get(0);

  @Test
  @DisplayName("alle 64 mogelijkheden")
  void alle() {
    for (int welke = 0; welke < 64; welke++) {
      VariableMap invoer = Variables.createVariables();
      for (int kpi = 1; kpi <= Kpi.AANTAL; kpi++) {
        invoer.putValue("kpi" + kpi, (welke & 1 << kpi - 1) != 0);
      }
      Boolean uitkomst = dmn.evaluateDecisionTable(robuust, invoer).getSingleEntry();
      assertThat(uitkomst).as(invoer.toString()).isEqualTo(welke == 63);
    }
  }
}
