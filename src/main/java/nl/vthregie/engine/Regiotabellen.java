package nl.vthregie.engine;

import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Regiomap;
import nl.vthregie.start.Startweigering;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The decision tables that count in a region: those that VTH-Regie ships, and in their place those of its own, in the folder with
 * its data. What they and the data files must hold for the models to run is looked at here, without an engine.
 */
@Component
public class Regiotabellen {

  private static final String TERMIJNTABELLEN = "processes/termijn/";
  private static final Set<String> VERDELINGEN = Set.of("cyclusproduct-lead.dmn", "besluitorgaan.dmn");

  private final Termijncontrole termijncontrole;
  private final Verdelingcontrole verdelingcontrole;
  private final Rollencontrole rollencontrole;

  Regiotabellen(Termijncontrole termijncontrole, Verdelingcontrole verdelingcontrole, Rollencontrole rollencontrole) {
    this.termijncontrole = termijncontrole;
    this.verdelingcontrole = verdelingcontrole;
    this.rollencontrole = rollencontrole;
  }

  /** For whoever looks at a folder and starts nothing. */
  public static Regiotabellen bij(Regiogegevens regio) {
    return new Regiotabellen(new Termijncontrole(new Termijnlezer()), new Verdelingcontrole(regio), new Rollencontrole(regio));
  }

  /** By their place in the repository. */
  Map<String, Resource> lees(Regiomap map) throws IOException {
    Map<String, Resource> tabellen = Meegeleverd.alle("processes/**/*.dmn");
    tabellen.replaceAll((plaats, bestand) -> isVanDeRegio(plaats, bestand)
        ? map.eigen(bestand.getFilename()).orElse(bestand) : bestand);
    return tabellen;
  }

  /** @throws Startweigering with everything that is wrong in all tables */
  public void controleer(Regiomap map) {
    List<String> gebreken = new ArrayList<>();
    Set<String> watTeDoen = new LinkedHashSet<>();
    try {
      Map<String, Resource> meegeleverd = Meegeleverd.alle("processes/**/*.dmn");
      Map<String, Resource> tabellen = lees(map);
      var modellen = Meegeleverd.alle("processes/**/*.bpmn").values();
      List<Stap> stappen = new ArrayList<>();
      stappen.add(() -> rollencontrole.controleer(modellen));
      stappen.add(() -> termijncontrole.controleer(tabellen.get(TERMIJNTABELLEN + "termijnen.dmn"),
          tabellen.get(TERMIJNTABELLEN + "verschuifregel.dmn"), modellen));
      tabellen.entrySet().stream().filter(tabel -> VERDELINGEN.contains(tabel.getValue().getFilename()))
          .forEach(tabel -> stappen.add(() -> verdelingcontrole.controleer(tabel.getValue(), meegeleverd.get(tabel.getKey()))));
      for (Stap stap : stappen) {
        try {
          stap.controleer();
        } catch (Startweigering weigering) {
          gebreken.addAll(weigering.gebreken());
          watTeDoen.add(weigering.watTeDoen());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!gebreken.isEmpty()) {
      throw new Startweigering(gebreken, String.join("\n", watTeDoen));
    }
  }

  private static boolean isVanDeRegio(String plaats, Resource bestand) {
    return plaats.startsWith(TERMIJNTABELLEN) || VERDELINGEN.contains(bestand.getFilename());
  }

  private interface Stap {
    void controleer() throws IOException;
  }
}
