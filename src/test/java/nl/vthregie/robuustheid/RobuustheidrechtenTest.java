package nl.vthregie.robuustheid;

import nl.vthregie.robuustheid.Robuustheidwoorden.Taak;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Websessie;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;

import static nl.vthregie.robuustheid.Voorbeeldronde.IENW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@DisplayName("Wie mag wat in een ronde")
class RobuustheidrechtenTest {

  @Autowired
  private Spel spel;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;

  @AfterEach
  void zoalsHetWas() {
    processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES_RONDE).list()
        .forEach(over -> processen.deleteProcessInstance(over.getId(), "klaar met de proef"));
    jdbc.sql("update dossier set afgesloten_op = now() where soort = 'ROB' and afgesloten_op is null").update();
  }

  @Test
  @DisplayName("elke stap is van wie de baan zegt; een dienst ziet het dossier van een andere niet, en ook niet dat van de ronde")
  void rollen() {
    spel.start(IENW, Robuustheidwoorden.PROCES_RONDE, Voorbeeldronde.nieuw("RECHTEN-1", "odt", "dcmr"));
    ProcessInstance odt = dossier("odt");
    Map<String, Object> zelf = Voorbeeldronde.zelfbeoordeling(50);
    geweigerd("algemeen-bestuur-odt", odt, Taak.ZELFBEOORDELING, zelf);
    geweigerd("directie-elders", odt, Taak.ZELFBEOORDELING, zelf);
    geweigerd(IENW, odt, Taak.ZELFBEOORDELING, zelf);
    spel.doe("directie-odt", odt, Taak.ZELFBEOORDELING, zelf);
    Map<String, Object> besluit = Voorbeeldronde.vastgesteld(Proefklok.BEGIN);
    geweigerd("directie-odt", odt, Taak.ZELFBEOORDELING_VASTSTELLEN, besluit);
    geweigerd("dagelijks-bestuur-odt", odt, Taak.ZELFBEOORDELING_VASTSTELLEN, besluit);
    spel.doe("algemeen-bestuur-odt", odt, Taak.ZELFBEOORDELING_VASTSTELLEN, besluit);
    geweigerd("directie-odt", odt, Taak.TECHNISCHE_CHECK, Map.of("checkuitkomst", "JA", "bevindingen", "x"));

    assertThat(ziet("directie-odt", odt)).isEqualTo("1");
    assertThat(ziet(IENW, odt)).isEqualTo("1");
    assertThat(ziet("stuurgroep-ibp-vth", odt)).isEqualTo("1");
    assertThat(ziet("directie-elders", odt)).isEqualTo("0");
    assertThat(ziet("management-enschede", odt)).isEqualTo("0");
    ProcessInstance ronde = processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES_RONDE)
        .singleResult();
    assertThat(ziet(IENW, ronde)).isEqualTo("1");
    assertThat(ziet("directie-odt", ronde)).isEqualTo("0");
  }

  private void geweigerd(String gebruiker, ProcessInstance dossier, String soort, Map<String, Object> ingevuld) {
    assertThatThrownBy(() -> spel.doe(gebruiker, dossier, soort, ingevuld)).as(gebruiker).isInstanceOf(RuntimeException.class);
    assertThat(spel.wachtOp(dossier)).containsExactly(soort);
  }

  private String ziet(String gebruiker, ProcessInstance dossier) {
    String antwoord = Websessie.van(gebruiker, poort)
        .haal("/camunda/api/engine/engine/default/process-instance/count?processInstanceIds=" + dossier.getId()).tekst();
    return antwoord.replaceAll("\\D", "");
  }

  private ProcessInstance dossier(String dienst) {
    return processen.createProcessInstanceQuery().processDefinitionKey(Robuustheidwoorden.PROCES)
        .variableValueEquals("dienst", dienst).singleResult();
  }
}
