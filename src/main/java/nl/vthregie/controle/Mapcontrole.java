package nl.vthregie.controle;

import nl.vthregie.engine.Regiotabellen;
import nl.vthregie.organisatie.Bestandsnamen;
import nl.vthregie.organisatie.GelijkgesteldeDagenbestand;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiobestanden;
import nl.vthregie.organisatie.Regiofout;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Regiomap;
import nl.vthregie.start.Startweigering;
import org.springframework.core.io.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that the start will say of a folder, at once. */
record Mapcontrole(List<String> bevindingen, List<String> opmerkingen) {

  static Mapcontrole van(Resource map) {
    List<String> bevindingen = new ArrayList<>();
    List<String> opmerkingen = new ArrayList<>();
    Regiogegevens regio = null;
    try {
      regio = Regiobestanden.lees(map);
    } catch (Regiofout fout) {
      bevindingen.addAll(fout.meldingen());
    }
    try {
      GelijkgesteldeDagenbestand.lees(map);
    } catch (Regiofout fout) {
      bevindingen.addAll(fout.meldingen());
    }
    if (regio == null) {
      opmerkingen.add("De beslistabellen (*.dmn) zijn nog niet nagekeken: die vragen de andere bestanden.");
    } else {
      tabellen(regio, map, bevindingen);
      opmerkingen.add("Gelezen voor %s: %d organisaties, %d rollen, %d personen en %d rolvervullingen.".formatted(
          regio.regios().stream().map(Regio::naam).collect(Collectors.joining(", ")), regio.organisaties().size(),
          regio.rollen().size(), regio.personen().size(), regio.rolverdeling().size()));
    }
    var namen = new Bestandsnamen(map);
    if (!namen.eigenTabellen().isEmpty()) {
      opmerkingen.add("Eigen tabellen en lijsten: " + String.join(", ", namen.eigenTabellen()) + ".");
    }
    if (!namen.ongelezen().isEmpty()) {
      opmerkingen.add("Niet gelezen: " + String.join(", ", namen.ongelezen()) + ". VTH-Regie kent geen bestand met die naam.");
    }
    return new Mapcontrole(List.copyOf(bevindingen), List.copyOf(opmerkingen));
  }

  private static void tabellen(Regiogegevens regio, Resource map, List<String> bevindingen) {
    try {
      Regiotabellen.bij(regio).controleer(new Regiomap(map));
    } catch (Startweigering weigering) {
      bevindingen.addAll(weigering.gebreken());
    }
  }
}
