package nl.vthregie.werk;

import com.fasterxml.jackson.databind.JsonNode;
import nl.vthregie.engine.Toegang;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.organisatie.Persoon;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Websessie;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Taken vinden en tellen")
class TakenlijstTest {

  private static final String ENSCHEDE = "ambtelijk-opdrachtgever-enschede";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  private static final int PER_PAGINA = 40;
  private static final List<String> FILTERS = List.of("Mijn taken", "Te laat", "Deze week", "Mijn organisatie");

  @Autowired
  private Spel spel;
  @Autowired
  private Proefklok klok;
  @Autowired
  private Regiogegevens regio;
  @Autowired
  private FilterService filters;
  @Autowired
  private TaskService taken;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private Takenlijst lijst;
  @Autowired
  private Toegang toegang;
  @LocalServerPort
  private int poort;

  @Test
  @DisplayName("ieder ziet in elk filter precies de taken die de engine hem zou tonen, en de teller zegt hoeveel")
  void zelfdeAlsDeEngine() {
    start("enschede", "Gelijk aan de engine");
    start("borne", "Ook gelijk");
    ProcessInstance opgepakt = start("enschede", "Opgepakt");
    spel.als(ENSCHEDE, () -> taken.claim(spel.taak(opgepakt, Taak.FORMULEREN).getId(), ENSCHEDE));
    klok.verder(Duration.ofDays(9));
    start("almelo", "Later begonnen");
    ProcessInstance geschorst = start("enschede", "Geschorst");
    processen.suspendProcessInstanceById(geschorst.getId());
    try {
      for (Persoon persoon : regio.personen()) {
        Kijker kijker = Kijker.van(persoon.gebruiker(), toegang);
        for (String naam : FILTERS) {
          List<String> volgensEngine = volgensEngine(persoon.gebruiker(), naam);
          List<Taakkaart> gevonden = allePaginas(naam, kijker);
          assertThat(lijst.tel(vraag(naam, 0), kijker)).as("%s, %s", persoon.gebruiker(), naam)
              .isEqualTo(volgensEngine.size());
          assertThat(gevonden).extracting(Taakkaart::taak).as("%s, %s", persoon.gebruiker(), naam)
              .containsExactlyInAnyOrderElementsOf(volgensEngine);
          assertThat(gevonden).as("the earliest first").isSortedAccordingTo(Comparator.comparing(Taakkaart::uiterlijk));
          assertThat(lijst.tellingen(kijker)).as("%s, %s", persoon.gebruiker(), naam)
              .containsEntry(naam, volgensEngine.size());
        }
      }
    } finally {
      processen.activateProcessInstanceById(geschorst.getId());
    }
  }

  @Test
  @DisplayName("één vak vindt nummer, onderwerp, opdrachtgever en taak, hoe u het ook typt, en de tellers blijven gelijk")
  void zoeken() {
    String uniek = "Zoekproef" + UUID.randomUUID().toString().substring(0, 6);
    ProcessInstance dossier = start("borne", uniek + " energietoezicht (bedrijven)");
    ProcessInstance ander = start("enschede", uniek + " asbest");
    String nummer = dossier.getBusinessKey();
    String volgnummer = nummer.substring(nummer.lastIndexOf('-') + 1);
    String kort = String.valueOf(Integer.parseInt(volgnummer));
    Websessie sessie = Websessie.van(ACCOUNTMANAGER, poort);
    JsonNode tellingen = vraag(sessie, "Mijn organisatie", "").get("tellingen");

    // A list: from number 100 on some of the spellings are the same.
    List<Map.Entry<String, Boolean>> gevonden = List.of(
        Map.entry(nummer, true),
        Map.entry(nummer.toLowerCase(), true),
        Map.entry("  " + nummer + " ", true),
        Map.entry("opd-twente-2027-" + kort, true),
        Map.entry("opd twente 2027 " + kort, true),
        Map.entry("OPD - TWENTE - 2027 - " + volgnummer, true),
        Map.entry("2027-" + volgnummer, true),
        Map.entry("2027-" + kort, true),
        Map.entry("2027/" + volgnummer, true),
        Map.entry("2027-" + kort + "0", false),
        Map.entry("opd-twente-2026-" + kort, false),
        Map.entry(uniek, true),
        Map.entry(uniek.toUpperCase() + " ENERGIE", true),
        Map.entry("energietoezicht " + uniek, true),
        Map.entry(uniek + " asbest", false),
        Map.entry(uniek + " Borne", true),
        Map.entry(uniek + " gemeente borne", true),
        Map.entry(uniek + " formuleer", true),
        Map.entry(uniek + " beoordeel", false),
        Map.entry(uniek + " (bedrijven)", true),
        Map.entry(uniek + " .*", true),
        Map.entry(uniek + " [", true),
        Map.entry(uniek + " %", true),
        Map.entry(uniek + "_", true));
    gevonden.forEach(proef -> {
      String invoer = proef.getKey();
      boolean verwacht = proef.getValue();
      JsonNode antwoord = vraag(sessie, "Mijn organisatie", "&zoek=" + url(invoer));
      assertThat(nummers(antwoord).contains(nummer)).as("'%s'", invoer).isEqualTo(verwacht);
      assertThat(antwoord.get("tellingen")).as("counters after '%s'", invoer).isEqualTo(tellingen);
    });
    assertThat(nummers(vraag(sessie, "Mijn organisatie", "&zoek=" + uniek)))
        .containsExactlyInAnyOrder(nummer, ander.getBusinessKey());
  }

  @Test
  @DisplayName("wat niet van u is, vindt u niet, en wat bij een ander ligt, vindt u in uw organisatie")
  void rechten() {
    String uniek = "Rechtenproef" + UUID.randomUUID().toString().substring(0, 6);
    start("enschede", uniek);
    String zoek = "&zoek=" + uniek;

    assertThat(vraag(Websessie.van("ambtelijk-opdrachtgever-borne", poort), "Mijn organisatie", zoek).get("totaal").asInt())
        .isZero();
    assertThat(vraag(Websessie.van("beheer", poort), "Mijn organisatie", zoek).get("totaal").asInt()).isEqualTo(1);
    JsonNode accountmanager = vraag(Websessie.van(ACCOUNTMANAGER, poort), "Mijn taken", zoek);
    assertThat(accountmanager.get("totaal").asInt()).isZero();
    assertThat(accountmanager.get("elders").asInt()).as("with the opdrachtgever now").isEqualTo(1);
    assertThat(Websessie.van(ENSCHEDE, poort).haal("/taken?filter=Alles").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("snelle keuzes: opdrachtgever, soort dossier, termijn en rol")
  void keuzes() {
    String uniek = "Keuzeproef" + UUID.randomUUID().toString().substring(0, 6);
    String vroeg = start("borne", uniek).getBusinessKey();
    klok.verder(Duration.ofDays(20));
    String laat = start("enschede", uniek).getBusinessKey();
    Websessie sessie = Websessie.van(ACCOUNTMANAGER, poort);
    String zoek = "&zoek=" + uniek;

    assertThat(nummers(vraag(sessie, "Mijn organisatie", zoek))).containsExactly(vroeg, laat);
    assertThat(nummers(vraag(sessie, "Mijn organisatie", zoek + "&opdrachtgever=borne"))).containsExactly(vroeg);
    assertThat(nummers(vraag(sessie, "Mijn organisatie", zoek + "&opdrachtgever=hengelo"))).isEmpty();
    assertThat(nummers(vraag(sessie, "Mijn organisatie", zoek + "&soort=OPD"))).containsExactly(vroeg, laat);
    assertThat(nummers(vraag(sessie, "Mijn organisatie", zoek + "&soort=ESC"))).isEmpty();
    assertThat(nummers(vraag(sessie, "Mijn organisatie", zoek + "&termijn=TE_LAAT"))).containsExactly(vroeg);
    assertThat(nummers(vraag(sessie, "Mijn organisatie", zoek + "&termijn=LATER"))).containsExactly(laat);
    assertThat(nummers(vraag(sessie, "Mijn organisatie", zoek + "&rol=ambtelijk-opdrachtgever-borne")))
        .containsExactly(vroeg);
    assertThat(nummers(vraag(sessie, "Mijn organisatie", zoek + "&aantal=1&eerste=1"))).containsExactly(laat);

    JsonNode keuzes = lees(sessie, "/taken/keuzes");
    assertThat(namen(keuzes.get("opdrachtgevers"))).contains("Gemeente Borne", "Gemeente Enschede");
    assertThat(namen(keuzes.get("soorten"))).contains("Opdracht");
    assertThat(namen(keuzes.get("rollen"))).contains("Accountmanager Omgevingsdienst Twente");
  }

  private List<Taakkaart> allePaginas(String naam, Kijker kijker) {
    return IntStream.iterate(0, eerste -> eerste + PER_PAGINA).mapToObj(eerste -> lijst.zoek(vraag(naam, eerste), kijker))
        .takeWhile(pagina -> !pagina.isEmpty()).flatMap(List::stream).toList();
  }

  private static Takenvraag vraag(String naam, int eerste) {
    return new Takenvraag(Taakfilter.metNaam(naam).orElseThrow(), "", "", "", Taaktermijnkeuze.ALLE, "", eerste, PER_PAGINA);
  }

  private ProcessInstance start(String deelnemer, String titel) {
    Map<String, Object> ingevuld = Voorbeeldopdracht.startformulier(deelnemer);
    ingevuld.put("titel", titel);
    return spel.start("ambtelijk-opdrachtgever-" + deelnemer, Opdrachtwoorden.PROCES, ingevuld);
  }

  private List<String> volgensEngine(String gebruiker, String naam) {
    return spel.als(gebruiker, () -> {
      Filter filter = filters.createTaskFilterQuery().filterName(naam).singleResult();
      TaskQuery actief = taken.createTaskQuery().active();
      return filters.<Task, TaskQuery>list(filter.getId(), actief).stream().map(Task::getId).toList();
    });
  }

  private JsonNode vraag(Websessie sessie, String filter, String verder) {
    return lees(sessie, "/taken?filter=" + url(filter) + verder);
  }

  private static JsonNode lees(Websessie sessie, String pad) {
    var antwoord = sessie.haal(pad);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    return antwoord.json();
  }

  private static List<String> nummers(JsonNode antwoord) {
    return StreamSupport.stream(antwoord.get("taken").spliterator(), false).map(taak -> taak.get("dossiernummer").asText())
        .toList();
  }

  private static List<String> namen(JsonNode keuzes) {
    return StreamSupport.stream(keuzes.spliterator(), false).map(keuze -> keuze.get("naam").asText()).toList();
  }

  private static String url(String waarde) {
    return URLEncoder.encode(waarde, StandardCharsets.UTF_8);
  }
}
