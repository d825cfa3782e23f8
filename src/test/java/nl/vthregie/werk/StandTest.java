package nl.vthregie.werk;

import com.fasterxml.jackson.databind.JsonNode;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Websessie;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Waar een dossier nu is, en bij wie")
class StandTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";

  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private FormService formulieren;
  @Autowired
  private Dossiersoorten soorten;
  @LocalServerPort
  private int poort;

  @Test
  @DisplayName("na het afronden: in behandeling zolang het platform bezig is, en dan bij wie het ligt")
  void naAfronden() {
    ProcessInstance opdracht = start();
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    Websessie opdrachtgever = Websessie.van(OPDRACHTGEVER, poort);
    JsonNode eerst = stand(opdrachtgever, opdracht);
    assertThat(eerst.at("/taken/0/naam").asText()).isEqualTo("Verstrek opdracht");
    assertThat(eerst.at("/taken/0/eigen").asText()).isEqualTo(spel.taak(opdracht, Taak.VERSTREKKEN).getId());

    spel.als(OPDRACHTGEVER, () -> {
      String taak = taken.createTaskQuery().processInstanceId(opdracht.getId()).singleResult().getId();
      taken.claim(taak, OPDRACHTGEVER);
      formulieren.submitTaskForm(taak, Map.of("verstrekking", "VERSTREKKEN"));
    });
    JsonNode bezig = stand(opdrachtgever, opdracht);
    assertThat(bezig.get("inBehandeling").asBoolean()).as("a step of the platform follows").isTrue();
    assertThat(bezig.get("taken")).isEmpty();

    spel.werkBij();
    JsonNode daarna = stand(opdrachtgever, opdracht);
    assertThat(daarna.get("inBehandeling").asBoolean()).isFalse();
    assertThat(daarna.at("/taken/0/naam").asText()).isEqualTo("Stem af met teams");
    assertThat(daarna.at("/taken/0/bij/0").asText()).isEqualTo("Accountmanager Omgevingsdienst Twente");
    assertThat(daarna.at("/taken/0/eigen").isNull()).as("it is another's task").isTrue();
    assertThat(daarna.get("einden")).isEmpty();

    Websessie accountmanager = Websessie.van(ACCOUNTMANAGER, poort);
    assertThat(stand(accountmanager, opdracht).at("/taken/0/eigen").isNull()).isFalse();
    spel.als(ACCOUNTMANAGER, () -> taken.claim(spel.taak(opdracht, Taak.INTERNE_AFSTEMMING).getId(), ACCOUNTMANAGER));
    assertThat(stand(opdrachtgever, opdracht).at("/taken/0/bij/0").asText()).isEqualTo("Accountmanager ODT");
    assertThat(opdrachtgever.haal("/dossiers/" + opdracht.getBusinessKey() + "/stand").json()
        .at("/taken/0/naam").asText()).isEqualTo("Stem af met teams");
  }

  @Test
  @DisplayName("na het intrekken staat er hoe het afliep, en niets meer open")
  void naIntrekken() {
    ProcessInstance opdracht = start();
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    ProcessInstance intrekken = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES_INTREKKEN,
        Map.of("dossiernummer", opdracht.getBusinessKey(), "motivering", "De raad heeft anders besloten."));

    JsonNode stand = stand(Websessie.van(OPDRACHTGEVER, poort), intrekken);
    assertThat(stand.get("einden")).extracting(JsonNode::asText).contains("Opdracht ingetrokken", "Intrekking verwerkt");
    assertThat(stand.get("dossiernummer").asText()).isEqualTo(opdracht.getBusinessKey());
    assertThat(stand.get("taken")).isEmpty();
    assertThat(stand.get("inBehandeling").asBoolean()).isFalse();
  }

  @Test
  @DisplayName("na het aannemen loopt de uitvoering: dan staat er waarop zij wacht, en nooit dat er niets open staat")
  void naAannemen() {
    String nummer = Voorbeeldopdracht.aangenomen(spel, "enschede");
    spel.werkBij();

    JsonNode stand = Websessie.van(OPDRACHTGEVER, poort).haal("/dossiers/" + nummer + "/stand").json();
    assertThat(stand.get("inBehandeling").asBoolean()).isFalse();
    assertThat(stand.get("taken")).isEmpty();
    assertThat(stand.get("wachtOp")).extracting(JsonNode::asText).containsExactly("een afgesproken datum of bericht");
  }

  @Test
  @DisplayName("wie er niet aan deelneemt, hoort er niets van")
  void rechten() {
    ProcessInstance opdracht = start();
    Websessie ander = Websessie.van("ambtelijk-opdrachtgever-borne", poort);
    assertThat(ander.haal("/processen/" + opdracht.getId() + "/stand").status()).isEqualTo(404);
    assertThat(ander.haal("/dossiers/" + opdracht.getBusinessKey() + "/stand").status()).isEqualTo(404);
    assertThat(ander.haal("/dossiers/OPD-BESTAAT-NIET/stand").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("elke soort dossier heeft een naam")
  void soortnamen() throws IOException, ReflectiveOperationException {
    Map<String, String> gebruikt = new TreeMap<>();
    for (var bestand : new PathMatchingResourcePatternResolver().getResources("classpath*:nl/vthregie/**/*woorden.class")) {
      String pad = bestand.getURL().getPath();
      String naam = pad.substring(pad.indexOf("nl/vthregie"), pad.length() - ".class".length()).replace('/', '.');
      for (Field veld : ClassUtils.forName(naam, null).getDeclaredFields()) {
        if (veld.getName().equals("SOORT") && veld.getType() == String.class) {
          veld.setAccessible(true);
          gebruikt.put((String) veld.get(null), naam);
        }
      }
    }
    assertThat(gebruikt).containsKeys("OPD", "ESC", "WIJ");
    assertThat(gebruikt).allSatisfy((soort, waar) ->
        assertThat(soorten.naam(soort)).as("name of %s (%s)", soort, waar).isNotEqualTo(soort));
  }

  private ProcessInstance start() {
    return spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
  }

  private static JsonNode stand(Websessie sessie, ProcessInstance proces) {
    var antwoord = sessie.haal("/processen/" + proces.getId() + "/stand");
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    return antwoord.json();
  }
}
