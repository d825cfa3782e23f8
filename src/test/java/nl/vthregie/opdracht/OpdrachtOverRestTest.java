package nl.vthregie.opdracht;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.ttddyy.dsproxy.listener.DataSourceQueryCountListener;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Spel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import javax.sql.DataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Een opdracht over /engine-rest, zoals een ander systeem dat doet")
class OpdrachtOverRestTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What one whole life cycle may cost: five forms over HTTP, seventeen calls, with form check, rights, dossier and
   * history; at its end the uitvoering begins, with the dates of three branches, and
   * the opdrachtgevers are told: who they are, and the row of the mail. Whoever adds a statement raises this number, and says why in the commit.
   */
  private static final int STATEMENTS_PER_OPDRACHT = 503;

  @Autowired
  private Spel spel;
  @Autowired
  private DataSource dataSource;
  @LocalServerPort
  private int poort;
  private Rest rest;

  @BeforeEach
  void verbind() {
    rest = new Rest(poort);
  }

  @Test
  @DisplayName("starten, formuleren, verstrekken, afstemmen en aannemen kost weinig SQL")
  void heleLevensloop() {
    levensloop();
    SingleQueryCountHolder teller = teller();
    teller.clear();
    levensloop();

    var kosten = teller.getQueryCountMap().values().iterator().next();
    assertThat(kosten.getTotal()).as("%d select, %d insert, %d update, %d delete", kosten.getSelect(), kosten.getInsert(),
        kosten.getUpdate(), kosten.getDelete()).isLessThanOrEqualTo(STATEMENTS_PER_OPDRACHT);
  }

  @Test
  @DisplayName("twintig opdrachten tegelijk krijgen twintig opeenvolgende nummers")
  void nummersZonderGaten() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> starts = IntStream.range(0, 20).<Callable<String>>mapToObj(i ->
          () -> start("hengelo", 2031).path("businessKey").asText()).toList();
      List<String> nummers = new ArrayList<>();
      for (var antwoord : pool.invokeAll(starts)) {
        nummers.add(antwoord.get());
      }
      assertThat(nummers).containsExactlyInAnyOrderElementsOf(
          IntStream.rangeClosed(1, 20).mapToObj("OPD-TWENTE-2031-%03d"::formatted).toList());
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  @DisplayName("een geweigerde start gebruikt geen nummer")
  void geweigerdeStart() {
    var fout = rest.stuur("ambtelijk-opdrachtgever-borne",
        "/engine-rest/process-definition/key/opdrachtverstrekking/submit-form", startformulier("almelo", 2032));
    assertThat(fout.status()).isEqualTo(403);
    assertThat(fout.melding()).contains("waaraan uw eigen organisatie deelneemt");

    assertThat(start("almelo", 2032).path("businessKey").asText()).isEqualTo("OPD-TWENTE-2032-001");
  }

  @Test
  @DisplayName("een leeg onderdeel wordt geweigerd met zijn naam, de taak blijft open en er is niets opgeslagen")
  void leegOnderdeel() {
    String proces = start("enschede", 2027).path("id").asText();
    String taak = taak(proces, Taak.FORMULEREN, OPDRACHTGEVER);
    for (Onderdeel onderdeel : Onderdeel.values()) {
      var antwoord = rest.stuur(OPDRACHTGEVER, "/engine-rest/task/" + taak + "/complete", opdracht(zonder(onderdeel)));

      assertThat(antwoord.status()).as(onderdeel.sleutel()).isEqualTo(400);
      assertThat(antwoord.melding()).as(onderdeel.sleutel()).matches("'[^']+'.* is (verplicht|leeg).*");
    }
    assertThat(rest.haal(OPDRACHTGEVER, "/engine-rest/process-instance/" + proces + "/variables").json().has("opdracht"))
        .isFalse();
  }

  @Test
  @DisplayName("wie dubbel klikt of een collega voor is geweest, krijgt een Nederlands antwoord en geen serverfout")
  void dubbelKlikken() throws Exception {
    String proces = start("enschede", 2027).path("id").asText();
    String taak = taak(proces, Taak.FORMULEREN, OPDRACHTGEVER);
    var pool = Executors.newFixedThreadPool(8);
    try {
      Callable<Rest.Antwoord> klik = () -> rest.stuur(OPDRACHTGEVER, "/engine-rest/task/" + taak + "/submit-form",
          opdracht(Voorbeeldopdracht.VOLLEDIG));
      List<Rest.Antwoord> antwoorden = new ArrayList<>();
      for (var antwoord : pool.invokeAll(Collections.nCopies(8, klik))) {
        antwoorden.add(antwoord.get());
      }
      assertThat(antwoorden).filteredOn(a -> a.status() == 204).hasSize(1);
      assertThat(antwoorden).filteredOn(a -> a.status() != 204).allSatisfy(a -> {
        assertThat(a.status()).isIn(404, 409);
        assertThat(a.melding()).containsAnyOf("Dit bestaat niet (meer)", "Iemand anders was u net voor");
      });
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  @DisplayName("onleesbare deelnemers, een leeg verzoek en dubbele keuzes zijn fouten van de beller, geen serverfouten")
  void onleesbareStart() {
    String start = "/engine-rest/process-definition/key/opdrachtverstrekking/submit-form";
    for (String deelnemers : List.of("null", "[enschede", "[[\\\"enschede\\\"]]", "[1]",
        "[\\\"enschede\\\",\\\"enschede\\\"]")) {
      var antwoord = rest.stuur(OPDRACHTGEVER, start,
          startformulier("enschede", 2027).replace("[\\\"enschede\\\"]", deelnemers));
      assertThat(antwoord.status()).as(deelnemers + ": " + antwoord.tekst()).isEqualTo(400);
    }
    assertThat(rest.stuur(OPDRACHTGEVER, start, "null").status()).isEqualTo(400);
    assertThat(rest.haal(null, "/camunda/app/../api/engine/engine/default/task").status()).isEqualTo(400);
  }

  private void levensloop() {
    String proces = start("enschede", 2027).path("id").asText();
    rondAf(OPDRACHTGEVER, proces, Taak.FORMULEREN, opdracht(Voorbeeldopdracht.VOLLEDIG));
    rondAf(OPDRACHTGEVER, proces, Taak.VERSTREKKEN, "{\"variables\":{\"verstrekking\":{\"value\":\"VERSTREKKEN\"}}}");
    rondAf(ACCOUNTMANAGER, proces, Taak.INTERNE_AFSTEMMING, "{\"variables\":{}}");
    rondAf(ACCOUNTMANAGER, proces, Taak.BEOORDELEN, "{\"variables\":{\"besluit\":{\"value\":\"AANNEMEN\"}}}");
    assertThat(rest.haal(ACCOUNTMANAGER, "/engine-rest/history/process-instance/" + proces).json().path("state").asText())
        .isEqualTo("COMPLETED");
  }

  private JsonNode start(String deelnemer, int jaar) {
    var antwoord = rest.stuur("ambtelijk-opdrachtgever-" + deelnemer,
        "/engine-rest/process-definition/key/opdrachtverstrekking/submit-form", startformulier(deelnemer, jaar));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    return antwoord.json();
  }

  private void rondAf(String gebruiker, String proces, String soort, String formulier) {
    String taak = taak(proces, soort, gebruiker);
    assertThat(rest.stuur(gebruiker, "/engine-rest/task/" + taak + "/claim", "{\"userId\":\"" + gebruiker + "\"}").status())
        .isEqualTo(204);
    var antwoord = rest.stuur(gebruiker, "/engine-rest/task/" + taak + "/submit-form", formulier);
    assertThat(antwoord.status()).as(antwoord.tekst()).isIn(200, 204);
    spel.werkBij();
  }

  private String taak(String proces, String soort, String gebruiker) {
    var taken = rest.haal(gebruiker, "/engine-rest/task?processInstanceId=" + proces + "&taskDefinitionKey=" + soort).json();
    assertThat(taken).hasSize(1);
    return taken.get(0).path("id").asText();
  }

  private static String startformulier(String deelnemer, int jaar) {
    return """
        {"variables": {"titel": {"value": "Energietoezicht"}, "soort": {"value": "COLLECTIEF"},
          "jaar": {"value": %d}, "voortouw": {"value": "OG"},
          "deelnemers": {"value": "[\\"%s\\"]", "type": "Json"}}}""".formatted(jaar, deelnemer);
  }

  private static String opdracht(String inhoud) {
    return schrijf(Map.of("variables", Map.of("opdracht", Map.of("value", inhoud, "type", "Json"))));
  }

  private static String zonder(Onderdeel onderdeel) {
    try {
      var opdracht = (ObjectNode) JSON.readTree(Voorbeeldopdracht.VOLLEDIG);
      opdracht.remove(onderdeel.sleutel());
      return opdracht.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String schrijf(Object object) {
    try {
      return JSON.writeValueAsString(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SingleQueryCountHolder teller() {
    return ((ProxyDataSource) dataSource).getProxyConfig().getQueryListener().getListeners().stream()
        .filter(DataSourceQueryCountListener.class::isInstance).map(DataSourceQueryCountListener.class::cast)
        .map(l -> (SingleQueryCountHolder) l.getQueryCountStrategy()).findFirst().orElseThrow();
  }
}
