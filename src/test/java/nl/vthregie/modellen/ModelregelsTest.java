package nl.vthregie.modellen;

import nl.vthregie.test.Modellen;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@DisplayName("Elk model houdt zich aan de regels (ontwerp §5)")
class ModelregelsTest {

  @TestFactory
  Stream<DynamicTest> theModelsKeepEveryRule() {
    return Arrays.stream(Modelregel.values()).flatMap(regel -> Modellen.bestanden("processes", ".bpmn").stream()
        .map(bestand -> dynamicTest(bestand.getFileName() + ": " + regel.reden(),
            () -> assertThat(regel.overtredingen(Model.lees(bestand))).as(regel.reden()).isEmpty())));
  }

  @TestFactory
  Stream<DynamicTest> decisionTablesSayWhatTheyAre() {
    return Modellen.bestanden("processes", ".dmn").stream().map(bestand -> dynamicTest(bestand.getFileName()
        + ": named as its decision, with a name, a description and a term for its history", () -> {
      List<Decision> beslissingen = List.copyOf(Dmn.readModelFromStream(Modellen.open(bestand))
          .getModelElementsByType(Decision.class));
      assertThat(beslissingen).hasSize(1);
      Decision beslissing = beslissingen.get(0);
      assertThat(bestand.getFileName()).hasToString(beslissing.getId() + ".dmn");
      assertThat(beslissing.getName()).isNotBlank();
      assertThat(beslissing.getDescription().getTextContent()).isNotBlank();
      assertThat(beslissing.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }));
  }

  @Test
  @DisplayName("een bestandsnaam komt maar één keer voor, in welke map ook: één woord vindt één bestand")
  void uniekeNamen() {
    List<String> namen = Stream.of(Modellen.bestanden("processes", ""), Modellen.bestanden("forms", ""))
        .flatMap(List::stream).filter(p -> p.toFile().isFile()).map(p -> p.getFileName().toString()).toList();

    assertThat(namen).doesNotHaveDuplicates().allMatch(naam -> naam.matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z]+)+"));
  }

  @TestFactory
  Stream<DynamicTest> aGoodModelBreaksNoRule() {
    return Arrays.stream(Modelregel.values()).map(regel -> dynamicTest(regel.name(),
        () -> assertThat(regel.overtredingen(Model.van(GOED, goed()))).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> aBadModelBreaksItsRule() {
    return SLECHT.stream().map(slecht -> dynamicTest(slecht.regel() + ": " + slecht.overtreding(), () -> {
      assertThat(goed()).contains(slecht.vervang());
      Model model = Model.van(GOED, goed().replace(slecht.vervang(), slecht.door()));
      assertThat(slecht.regel().overtredingen(model)).contains(slecht.overtreding());
    }));
  }

  @Test
  void everyRuleHasABadModel() {
    assertThat(SLECHT.stream().map(Slecht::regel).collect(Collectors.toSet()))
        .isEqualTo(new HashSet<>(Set.of(Modelregel.values())));
  }

  private static final Path GOED = Modelregel.pad("opdracht", "goed");
  private static final String SHAPE = "<bpmndi:BPMNShape id=\"Einde_Klaar_di\" bpmnElement=\"Einde_Klaar\">"
      + "<dc:Bounds x=\"850\" y=\"80\" width=\"36\" height=\"36\" /></bpmndi:BPMNShape>";

  private static final String TIJDSTIP = "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${termijn.uiterlijk(execution)}"
      + "</bpmn:timeDate>";

  private static final String GEEN_BERICHT =
      "<camunda:property name=\"geenBericht\" value=\"Dit model is een proef, en gaat niemand aan.\" />";

  private static final List<Slecht> SLECHT = List.of(
      slecht(Modelregel.BESTANDSNAAM, "id=\"goed\"", "id=\"beter\"", "beter"),
      slecht(Modelregel.PROCES, " name=\"Goed model\"", "", "goed"),
      slecht(Modelregel.PROCES, "isExecutable=\"true\"", "isExecutable=\"false\"", "goed"),
      slecht(Modelregel.PROCES, " camunda:historyTimeToLive=\"P3650D\"", "", "goed"),
      slecht(Modelregel.PROCES, " camunda:versionTag=\"1.0\"", "", "goed"),
      slecht(Modelregel.PROCES, "toevoegt.\n\nBron: ontwerp, §5.", "toevoegt.", "goed"),
      slecht(Modelregel.ID, "Dienst_Bewaren", "Activity_0x1", "Activity_0x1"),
      slecht(Modelregel.ID, "Taak_Beoordelen", "Dienst_Beoordelen", "Dienst_Beoordelen"),
      slecht(Modelregel.ID, "Timer_TeLaat", "Event_9", "Event_9"),
      slecht(Modelregel.ID, "Gateway_Goed", "Gateway_goed", "Gateway_goed"),
      slecht(Modelregel.NAAM, " name=\"Te laat\"", "", "Timer_TeLaat"),
      slecht(Modelregel.NAAM, " name=\"Goed?\"", "", "Gateway_Goed"),
      slecht(Modelregel.NAAM, " name=\"Bewaar opdracht\"", "", "Dienst_Bewaren"),
      slecht(Modelregel.VRAAG, "Goed?", "Goed", "Gateway_Goed"),
      slecht(Modelregel.VRAAG, " name=\"nee\"", "", "Flow_6"),
      slecht(Modelregel.WIE, "${rollen.groep('ambtelijk-opdrachtgever', deelnemer)}", "accountmanager-odt",
          "Taak_Beoordelen"),
      slecht(Modelregel.WIE, "${rollen.groep('ambtelijk-opdrachtgever', deelnemer)}",
          "${rollen.groep('college', deelnemer)},beheer", "Taak_Beoordelen"),
      slecht(Modelregel.WIE, "${rollen.groep('ambtelijk-opdrachtgever', deelnemer)}", "${titel}", "Taak_Beoordelen"),
      slecht(Modelregel.WIE, "name=\"Beoordeel opdracht\"", "name=\"Beoordeel opdracht\" camunda:assignee=\"jan\"",
          "Taak_Beoordelen"),
      slecht(Modelregel.TERMIJN, " camunda:dueDate=\"${termijn.uiterlijk(execution)}\"", "", "Taak_Beoordelen"),
      slecht(Modelregel.TERMIJN, "${termijn.uiterlijk(execution)}", "2027-01-01T00:00:00", "Taak_Beoordelen"),
      slecht(Modelregel.TIMER, "Taak_Beoordelen", "Taak_BesluitBestuur", "Timer_TeLaat"),
      slecht(Modelregel.TIMER, TIJDSTIP, duur("P14D"), "Timer_TeLaat"),
      slecht(Modelregel.FORMULIER, " camunda:formRef=\"opdracht-start\"", "", "Taak_Beoordelen"),
      slecht(Modelregel.FORMULIER, "camunda:formRef=\"opdracht-start\"", "camunda:formRef=\"bestaat-niet\"", "Start_Begin"),
      slecht(Modelregel.FORMULIER, "formRefBinding=\"deployment\"", "formRefBinding=\"latest\"", "Taak_Beoordelen"),
      slecht(Modelregel.HULP, "Beoordeel de opdracht.\n\nBron: ontwerp, §5.", "Beoordeel de opdracht.",
          "Taak_Beoordelen"),
      slecht(Modelregel.BESLISSING, "decisionRefBinding=\"deployment\"", "decisionRefBinding=\"latest\"", "Beslis_Soort"),
      slecht(Modelregel.WACHTPUNT, "${versieVastleggen}\" camunda:asyncBefore=\"true\"", "${versieVastleggen}\"",
          "Dienst_Bewaren"),
      slecht(Modelregel.WACHTPUNT, "resultVariable=\"uitkomst\" camunda:asyncBefore=\"true\"",
          "resultVariable=\"uitkomst\"", "Beslis_Soort"),
      slecht(Modelregel.WACHTPUNT, "<bpmn:incoming>Flow_8</bpmn:incoming>\n    </bpmn:endEvent>",
          "<bpmn:incoming>Flow_8</bpmn:incoming>\n<bpmn:messageEventDefinition id=\"Bericht_1\" /></bpmn:endEvent>",
          "Einde_Klaar"),
      slecht(Modelregel.MEERVOUDIG, " camunda:asyncAfter=\"true\"", "", "Taak_Beoordelen"),
      slecht(Modelregel.GEEN_CODE, "camunda:delegateExpression=\"${versieVastleggen}\"", "camunda:class=\"nl.X\"",
          "camunda:class="),
      slecht(Modelregel.GEEN_CODE, "serviceTask", "scriptTask", "Dienst_Bewaren"),
      slecht(Modelregel.GEEN_CODE, "camunda:formRef=", "camunda:formKey=", "camunda:formKey"),
      slecht(Modelregel.GEEN_CODE, "name=\"Opdracht bewaard\"><bpmn:extensionElements>",
          "name=\"Opdracht bewaard\"><bpmn:extensionElements><camunda:executionListener "
              + "event=\"start\"><camunda:script scriptFormat=\"js\">x</camunda:script></camunda:executionListener>",
          "<camunda:script"),
      slecht(Modelregel.GEEN_WEKEN, TIJDSTIP, duur("P2W"), "P2W"),
      slecht(Modelregel.GEEN_HERHALING, TIJDSTIP, duur("R3/P1D"), "R3/"),
      slecht(Modelregel.GEEN_HERHALING, TIJDSTIP, duur("R/P1D"), "R/"),
      slecht(Modelregel.GEEN_GENUMMERDE_WEEKDAG,
          TIJDSTIP,
          "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">0 0 9 ? * 2-6</bpmn:timeCycle>", "0 0 9 ? * 2-6"),
      slecht(Modelregel.WOORDEN, "${versieVastleggen}", "${dataSource}", "dataSource"),
      slecht(Modelregel.WOORDEN, "not empty titel", "not empty verzonnen", "verzonnen"),
      slecht(Modelregel.WOORDEN, "${versieVastleggen}", "#{telwoord.tel()}", "telwoord"),
      slecht(Modelregel.WOORDEN, "uitkomst == 'deelnemer.onbekend'", "uitkomst == &quot;a&quot; &amp;&amp; vreemd.woord",
          "vreemd"),
      slecht(Modelregel.BANEN, "        <bpmn:flowNodeRef>Einde_Klaar</bpmn:flowNodeRef>\n", "", "Einde_Klaar"),
      slecht(Modelregel.BANEN, "<bpmn:flowNodeRef>Beslis_Soort</bpmn:flowNodeRef>",
          "<bpmn:flowNodeRef>Beslis_Soort</bpmn:flowNodeRef><bpmn:flowNodeRef>Einde_Klaar</bpmn:flowNodeRef>",
          "Einde_Klaar"),
      slecht(Modelregel.BANEN, "<dc:Bounds x=\"850\" y=\"80\"", "<dc:Bounds x=\"850\" y=\"280\"", "Einde_Klaar"),
      slecht(Modelregel.TEKENING, SHAPE, "", "Einde_Klaar"),
      slecht(Modelregel.TEKENING, "<bpmndi:BPMNEdge id=\"Flow_8_di\" bpmnElement=\"Flow_8\">"
          + "<di:waypoint x=\"750\" y=\"300\" /><di:waypoint x=\"850\" y=\"98\" /></bpmndi:BPMNEdge>", "", "Flow_8"),
      slecht(Modelregel.EINDE_VERTELT, "name=\"geenBericht\"", "name=\"iets\"", "Einde_Klaar"),
      slecht(Modelregel.TERUG_VERTELT, "targetRef=\"Gateway_Samen\">", "targetRef=\"Taak_Beoordelen\">",
          "Taak_Beoordelen > Taak_Beoordelen by [Flow_2, Flow_4, Flow_6]"),
      slecht(Modelregel.BERICHT, "name=\"geenBericht\"", "name=\"bericht\"", "Einde_Klaar"),
      slecht(Modelregel.BERICHT, "name=\"geenBericht\" value=\"Dit", "name=\"geenBericht\" value=\"dit", "Einde_Klaar"),
      slecht(Modelregel.BERICHT, GEEN_BERICHT, bericht("Taak_Beoordelen"), "Einde_Klaar"),
      slecht(Modelregel.BERICHT, GEEN_BERICHT, bericht("Taak_Onbekend"), "Einde_Klaar"),
      slecht(Modelregel.NAMENS, "name=\"namens\"", "name=\"iets\"", "Taak_Beoordelen"),
      slecht(Modelregel.OVERLAP, "<dc:Bounds x=\"650\" y=\"260\"", "<dc:Bounds x=\"520\" y=\"260\"",
          "Dienst_Bewaren and Gateway_Samen"));

  private static Slecht slecht(Modelregel regel, String vervang, String door, String overtreding) {
    return new Slecht(regel, vervang, door, overtreding);
  }

  private static String bericht(String bij) {
    return "<camunda:property name=\"berichtAan\" value=\"${rollen.groep('college', deelnemer)}\" />"
        + "<camunda:property name=\"berichtOnderwerp\" value=\"Terug\" /><camunda:property name=\"bericht\" value=\"Terug.\" />"
        + "<camunda:property name=\"berichtBij\" value=\"" + bij + "\" />";
  }

  private static String duur(String duur) {
    return "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">" + duur + "</bpmn:timeDuration>";
  }

  private static String goed() {
    try (InputStream tekst = ModelregelsTest.class.getResourceAsStream("/modelregels/goed.bpmn")) {
      return new String(tekst.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A good model with one thing in it replaced. */
  private record Slecht(Modelregel regel, String vervang, String door, String overtreding) {
  }
}
