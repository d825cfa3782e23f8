package nl.vthregie.handleiding;

import nl.vthregie.termijn.Escalatieniveau;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The term of every task as people read it, from the table of terms and the models. */
final class Termijnlijst {

  private static final String KOP = """
      # De termijn van elke taak

      Deze lijst komt uit de modellen en de termijnentabel die bij VTH-Regie horen; de build houdt haar gelijk. Uw regio kan eigen termijnen
      hebben: dan geldt wat bovenaan de taak staat. Hoe een termijn telt, staat in
      [Termijnen en herinneringen](termijnen-en-herinneringen.md). *Wie het hoort* is leeg bij een taak die open blijft zonder dat een ander
      een melding krijgt als zij te laat is.
      """;
  /** The date from which a term counts, by the name that it has in the table. */
  private static final Map<String, String> DATUMS = Map.ofEntries(Map.entry("besluitdatum", "het besluit"),
      Map.entry("signaaldatum", "het signaal"), Map.entry("vergaderdatum", "de vergadering"),
      Map.entry("ijkdatum", "de afgesproken datum"), Map.entry("deadline", "de afgesproken dag"),
      Map.entry("uiterlijk", "de afgesproken dag"), Map.entry("zelfbeoordelingVoor", "de datum van de zelfbeoordeling"),
      Map.entry("technischeCheckUiterlijk", "de datum van de technische controle"),
      Map.entry("stuurgroepOp", "de stuurgroep"), Map.entry("bestuurlijkOverlegOp", "het bestuurlijk overleg"),
      Map.entry("oordeelVoor", "de datum van het oordeel"), Map.entry("planVoor", "de datum van het plan"),
      Map.entry("analyseKwartaal", "de analyse"), Map.entry("eindtoetsUiterlijk", "de datum van de eindtoets"));

  private final Map<String, List<Rij>> rijen = Dmn.readModelFromFile(Path.of("processes/termijn/termijnen.dmn").toFile())
      .getModelElementsByType(Rule.class).stream().map(Rij::van).collect(Collectors.groupingBy(Rij::taak));

  String alsPagina() {
    var pagina = new StringBuilder(KOP);
    Schermtekst.bestanden(Path.of("processes"), "bpmn").stream().map(bestand -> Bpmn.readModelFromFile(bestand.toFile()))
        .sorted(Comparator.comparing(Termijnlijst::naam)).forEach(model -> {
          List<String> regels = taken(model);
          if (!regels.isEmpty()) {
            pagina.append("\n## ").append(naam(model)).append("\n\n| taak | termijn | bij spoed | wie het hoort als zij te laat is |\n")
                .append("| --- | --- | --- | --- |\n");
            regels.forEach(regel -> pagina.append(regel).append('\n'));
          }
        });
    return pagina.toString();
  }

  private List<String> taken(BpmnModelInstance model) {
    Set<String> bewaakt = model.getModelElementsByType(BoundaryEvent.class).stream()
        .filter(rand -> rand.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
        .map(rand -> rand.getAttachedTo().getId()).collect(Collectors.toSet());
    List<String> regels = new ArrayList<>();
    for (UserTask taak : model.getModelElementsByType(UserTask.class)) {
      List<Rij> rij = rijen.getOrDefault(taak.getId(), List.of());
      Optional<Rij> gewoon = rij.stream().filter(r -> !r.spoedzaak().equals("true")).findFirst();
      Optional<Rij> spoed = rij.stream().filter(r -> r.spoedzaak().equals("true")).findFirst();
      if (gewoon.isPresent()) {
        regels.add("| **" + taak.getName().replaceAll("\\s+", " ") + "** | " + gewoon.get().inWoorden() + " | "
            + spoed.map(Rij::inWoorden).orElse("") + " | " + (bewaakt.contains(taak.getId()) ? gewoon.get().wie() : "") + " |");
      }
    }
    return regels;
  }

  private static String naam(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next().getName();
  }

  /** A row of the table, as it is written there. */
  private record Rij(String taak, String spoedzaak, String formulering, String aantal, String vanaf, String niveau) {

    static Rij van(Rule regel) {
      List<String> cellen = Stream.concat(regel.getInputEntries().stream().map(cel -> cel.getText().getTextContent()),
          regel.getOutputEntries().stream().map(cel -> cel.getText().getTextContent())).map(cel -> cel.replace("\"", "").strip()).toList();
      return new Rij(cellen.get(0), cellen.get(1), cellen.get(2), cellen.get(3), cellen.get(5), cellen.get(10));
    }

    String inWoorden() {
      String datum = vanaf.isEmpty() ? null : Optional.ofNullable(DATUMS.get(vanaf)).orElseThrow(
          () -> new AssertionError("say in DATUMS what people call '" + vanaf + "'"));
      return switch (formulering) {
        case "VOOR" -> "vóór " + datum;
        case "UITERLIJK" -> "uiterlijk " + (datum.startsWith("de ") || datum.startsWith("het ") ? "op " + datum : datum);
        case "KWARTAAL" -> "in het kwartaal van " + datum;
        case "BINNEN_WERKDAGEN" -> duur("werkdag", "werkdagen") + na(datum);
        case "BINNEN_DAGEN" -> duur("dag", "dagen") + na(datum);
        case "BINNEN_WEKEN" -> duur("week", "weken") + na(datum);
        case "BINNEN_MAANDEN" -> duur("maand", "maanden") + na(datum);
        default -> throw new AssertionError("say in words what " + formulering + " means");
      };
    }

    String wie() {
      return niveau.isEmpty() ? "" : Escalatieniveau.valueOf(niveau).omschrijving();
    }

    private String duur(String een, String meer) {
      return aantal + " " + (aantal.equals("1") ? een : meer);
    }

    private static String na(String datum) {
      return datum == null ? "" : " na " + datum;
    }
  }
}
