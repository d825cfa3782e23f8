package nl.vthregie.herinnering;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefgrootboek;
import nl.vthregie.test.Spel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static nl.vthregie.test.Proefgrootboek.januari;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@Procestest
@DisplayName("De lijst van herinneringen")
class HerinneringenlijstTest {

  @Autowired
  private Herinneringenlijst lijst;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Spel spel;
  private Proefgrootboek grootboek;

  @BeforeEach
  void leeg() {
    grootboek = new Proefgrootboek(jdbc);
    grootboek.wis();
  }

  @Test
  @DisplayName("telt wat er gepland is, wat wacht, sinds wanneer, en wat er vandaag is gebeurd")
  void samenvatting() {
    String taak = grootboek.taak("OPD-TWENTE-2027-901", "Formuleer opdracht");
    grootboek.gepland(taak, -3, januari(11, 8));
    grootboek.gepland(taak, -2, januari(11, 23));
    grootboek.gepland(taak, -1, januari(12, 0));
    grootboek.bericht("a@vth-regie.example", januari(11, 7), "NIEUW", null, null, grootboek.inOutbox(taak, -4, januari(11, 7)));
    grootboek.bericht("a@vth-regie.example", januari(11, 0), "VERZONDEN", "x", null);
    grootboek.bericht("a@vth-regie.example", januari(10, 23), "VERZONDEN", "x", null);
    grootboek.bericht("a@vth-regie.example", januari(10, 9), "MISLUKT", "x", "550");

    Samenvatting nu = lijst.samenvatting();

    assertThat(nu).usingRecursiveComparison()
        .isEqualTo(new Samenvatting(3, 2, 1, januari(11, 7), 1, 1, januari(11, 9)));
    assertThat(nu.isTeLangWachtend()).isTrue();
  }

  @Test
  @DisplayName("slaat geen alarm wanneer er niets wacht, of pas kort")
  void geenAlarm() {
    assertThat(lijst.samenvatting().oudsteWachtend()).isNull();
    assertThat(lijst.samenvatting().isTeLangWachtend()).isFalse();

    grootboek.gepland(grootboek.taak("OPD-TWENTE-2027-901", "Formuleer opdracht"), -3, januari(11, 9).minusSeconds(15 * 60));
    assertThat(lijst.samenvatting().isTeLangWachtend()).as("exactly a quarter of an hour").isFalse();
  }

  @Test
  @DisplayName("zegt van elke herinnering hoe ver zij is, haar mails meegerekend")
  void status() {
    String taak = grootboek.taak("OPD-TWENTE-2027-901", "Formuleer opdracht");
    grootboek.gepland(taak, 0, januari(22, 9));
    grootboek.inOutbox(taak, -1, januari(21, 9));
    grootboek.verzonden(taak, -7, januari(15, 9));
    grootboek.vervallen(taak, -14, januari(8, 9), "TERMIJN_VERPLAATST");
    long half = grootboek.verzonden(taak, -2, januari(20, 9));
    grootboek.bericht("a@vth-regie.example", januari(20, 9), "VERZONDEN", "x", null, half);
    grootboek.bericht("b@vth-regie.example", januari(20, 9), "MISLUKT", "x", "550", half);

    assertThat(zoek().regels()).extracting(Herinneringregel::omschrijving, Herinneringregel::statusomschrijving)
        .containsExactly(
            tuple("op de dag zelf", "gepland"),
            tuple("1 dag vooraf", "wacht op verzending"),
            tuple("2 dagen vooraf", "mislukt"),
            tuple("7 dagen vooraf", "verzonden"),
            tuple("14 dagen vooraf", "vervallen: de uiterste datum is verplaatst"));
  }

  @Test
  @DisplayName("noemt elke soort in gewone woorden")
  void soorten() {
    String taak = grootboek.taak("OPD-TWENTE-2027-901", "Formuleer opdracht");
    grootboek.gepland(taak, 1, januari(25, 9));
    grootboek.gepland(taak, 3, januari(27, 9));
    grootboek.herinnering(taak, "NIEUWE_TAAK", null, januari(28, 9), "GEPLAND", null, false);
    grootboek.herinnering(taak, "TOEGEWEZEN", null, januari(29, 9), "GEPLAND", null, false);
    grootboek.herinnering(taak, "OVERSCHRIJDING", null, januari(30, 9), "GEPLAND", null, false);

    assertThat(zoek("status", "GEPLAND").regels()).extracting(Herinneringregel::omschrijving)
        .containsExactly("1 dag te laat", "3 dagen te laat", "nieuwe taak", "taak toegewezen", "termijn verstreken");
  }

  @Test
  @DisplayName("zoekt op dossier, ontvanger, status en periode, de laatste dag meegerekend")
  void zoeken() {
    String een = grootboek.taak("OPD-TWENTE-2027-901", "Een");
    String twee = grootboek.taak("OPD-TWENTE-2027-902", "Twee");
    grootboek.bericht("jan_jansen@vth-regie.example", januari(4, 9), "VERZONDEN", "x", null,
        grootboek.verzonden(een, -14, januari(4, 9)));
    grootboek.bericht("janxjansen@vth-regie.example", januari(5, 23), "VERZONDEN", "x", null,
        grootboek.verzonden(twee, -13, januari(5, 23)));
    grootboek.gepland(twee, 0, januari(22, 9));

    assertThat(taken("dossier", "opd-twente-2027-901")).containsExactly("Een");
    assertThat(taken("dossier", "OPD-TWENTE-2027-90")).containsExactly("Twee", "Twee", "Een");
    assertThat(taken("dossier", "OPD")).hasSize(3);
    assertThat(taken("ontvanger", "JAN_J")).as("an underscore is an underscore").containsExactly("Een");
    assertThat(taken("ontvanger", "jansen")).containsExactly("Twee", "Een");
    assertThat(taken("ontvanger", "%")).isEmpty();
    assertThat(taken("status", "verzonden", "van", "2027-01-05")).containsExactly("Twee");
    assertThat(taken("tot", "2027-01-05")).containsExactly("Twee", "Een");
    assertThat(taken("tot", "2027-01-04")).containsExactly("Een");
    assertThat(taken("van", "2027-01-06")).containsExactly("Twee");
  }

  @Test
  @DisplayName("noemt bij wat nog gepland is wie het nu zouden krijgen, en vindt het ook bij hen")
  void verwachteOntvangers() {
    var dossier = spel.start("ambtelijk-opdrachtgever-enschede", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"));
    String taak = spel.taak(dossier, Taak.FORMULEREN).getId();
    grootboek.taak(taak, dossier.getBusinessKey(), "Formuleer opdracht");
    grootboek.gepland(taak, -1, januari(21, 9));

    var gevonden = zoek("ontvanger", "ambtelijk-opdrachtgever-enschede@", "dossier", dossier.getBusinessKey(),
        "tot", "2027-01-21", "van", "2027-01-21").regels();

    assertThat(gevonden).singleElement().satisfies(regel -> {
      assertThat(regel.ontvangers()).isNotEmpty().allMatch(o -> o.contains("enschede"));
      assertThat(regel.taak().open()).isTrue();
      assertThat(regel.taak().procesId()).isEqualTo(dossier.getId());
      assertThat(regel.taak().titel()).isNotBlank();
    });
    assertThat(taken("ontvanger", "borne", "dossier", dossier.getBusinessKey())).isEmpty();
  }

  @Test
  @DisplayName("bladert zonder iets over te slaan of dubbel te tonen, ook als alles op hetzelfde moment is")
  void bladeren() {
    for (int i = 0; i < 7; i++) {
      grootboek.gepland(grootboek.taak("OPD-TWENTE-2027-90" + i, "Taak " + i), -1, januari(21, 9));
    }

    for (String status : new String[] {"", "GEPLAND"}) {
      assertThat(List.of(0, 3, 6).stream()
          .flatMap(eerste -> zoek("eerste", "" + eerste, "aantal", "3", "status", status).regels().stream())
          .map(Herinneringregel::id)).as(status).hasSize(7).doesNotHaveDuplicates();
    }
    assertThat(zoek("eerste", "6", "aantal", "3").totaal()).isEqualTo(7);
    assertThat(zoek("eerste", "7").regels()).isEmpty();
  }

  @Test
  @DisplayName("vertelt de hele geschiedenis van een dossier: termijn, verplaatsingen, herinneringen en mails")
  void geschiedenis() {
    String een = grootboek.taak("OPD-TWENTE-2027-901", "Een");
    grootboek.taak("OPD-TWENTE-2027-901", "Twee");
    grootboek.taak("OPD-TWENTE-2027-9011", "Van een ander dossier");
    grootboek.verplaats(een, januari(15, 17), januari(22, 17), "accountmanager-odt");
    long herinnering = grootboek.verzonden(een, -14, januari(8, 9));
    grootboek.bericht("a@vth-regie.example", januari(8, 9), "VERZONDEN", "Nog 14 dagen", "450 busy", herinnering);

    List<Termijnhistorie> taken = lijst.vanDossier("OPD-TWENTE-2027-901");

    assertThat(taken).extracting(t -> t.taak().naam()).containsExactlyInAnyOrder("Een", "Twee");
    assertThat(lijst.vanTaak(een)).singleElement().satisfies(taak -> {
      assertThat(taak.werkdatum()).isEqualTo(LocalDate.of(2027, 1, 22));
      assertThat(taak.verplaatsingen()).singleElement().satisfies(v -> {
        assertThat(v.naar()).isEqualTo(januari(22, 17));
        assertThat(v.door()).isEqualTo("accountmanager-odt");
      });
      assertThat(taak.herinneringen()).singleElement().satisfies(h -> assertThat(h.berichten()).singleElement()
          .satisfies(b -> {
            assertThat(b.messageId()).endsWith("@vth-regie.example>");
            assertThat(b.laatsteFout()).isEqualTo("450 busy");
            assertThat(b.afgehandeldOp()).isEqualTo(januari(8, 9));
          }));
    });
    assertThat(lijst.vanDossier("OPD-ONBEKEND")).isEmpty();
  }

  private List<String> taken(String... vraag) {
    return zoek(vraag).regels().stream().map(regel -> regel.taak().naam()).toList();
  }

  private Herinneringenlijst.Deel zoek(String... vraag) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < vraag.length; i += 2) {
      parameters.put(vraag[i], vraag[i + 1]);
    }
    return lijst.zoek(Herinneringenvraag.lees(parameters, 50));
  }
}
