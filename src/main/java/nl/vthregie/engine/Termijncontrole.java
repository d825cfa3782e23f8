package nl.vthregie.engine;

import nl.vthregie.gegevens.Bestandsinhoud;
import nl.vthregie.gegevens.Kolomfout;
import nl.vthregie.start.Startweigering;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses tables of terms in which a task has no row, or a wrong one, before anything is deployed: later it would be the
 * user who starts a dossier that finds the mistake.
 */
@Component
class Termijncontrole {

  private static final String WAT_TE_DOEN = "Verbeter de tabellen in de map van de regio, of haal ze daar weg: dan gelden die"
      + " van VTH-Regie zelf. Elke kolom staat uitgelegd in docs/beheer/herinneringen.md.";

  /** What the DMN engine says of it is English, and names classes. */
  private static final String GEEN_RIJ = "de rij is niet te lezen. Er past meer dan één rij, of een cel is niet van de soort van haar"
      + " kolom (een tekst tussen aanhalingstekens, een getal, true of false).";

  private final Termijnlezer lezer;

  Termijncontrole(Termijnlezer lezer) {
    this.lezer = lezer;
  }

  /** @throws Startweigering with every task that has no good row */
  void controleer(Resource termijnen, Resource verschuifregel, Collection<Resource> modellen) throws IOException {
    List<String> gebreken = new ArrayList<>();
    Termijnlezer.Tabellen tabellen = lees(termijnen, verschuifregel);
    for (String taak : taken(modellen)) {
      for (boolean spoedzaak : new boolean[] {false, true}) {
        try {
          tabellen.regelVoor(taak, spoedzaak);
        } catch (RuntimeException e) {
          String melding = termijnen.getFilename() + ", " + taak + ": " + (e instanceof IllegalArgumentException ? e.getMessage()
              : GEEN_RIJ);
          if (!gebreken.contains(melding)) {
            gebreken.add(melding);
          }
        }
      }
    }
    if (!gebreken.isEmpty()) {
      throw new Startweigering(gebreken, WAT_TE_DOEN);
    }
  }

  private Termijnlezer.Tabellen lees(Resource termijnen, Resource verschuifregel) {
    List<String> gebreken = new ArrayList<>();
    byte[] eerste = inhoud(termijnen, Termijnlezer.TERMIJNEN, gebreken);
    byte[] tweede = inhoud(verschuifregel, Termijnlezer.VERSCHUIFREGEL, gebreken);
    if (!gebreken.isEmpty()) {
      throw new Startweigering(gebreken, WAT_TE_DOEN);
    }
    return lezer.lees(new ByteArrayInputStream(eerste), new ByteArrayInputStream(tweede));
  }

  private byte[] inhoud(Resource tabel, String id, List<String> gebreken) {
    try {
      byte[] inhoud = Bestandsinhoud.bytes(tabel);
      if (!lezer.isTabel(id, inhoud)) {
        gebreken.add(id + ".dmn: is niet te lezen als beslistabel met de id '" + id + "'. Maak haar met Camunda Modeler, en bewaar"
            + " haar als DMN.");
      }
      return inhoud;
    } catch (Kolomfout e) {
      gebreken.add(id + ".dmn: " + e.getMessage());
      return new byte[0];
    }
  }

  private static Set<String> taken(Collection<Resource> modellen) throws IOException {
    Set<String> taken = new TreeSet<>();
    for (Resource model : modellen) {
      try (InputStream tekst = model.getInputStream()) {
        Bpmn.readModelFromStream(tekst).getModelElementsByType(UserTask.class).forEach(taak -> taken.add(taak.getId()));
      }
    }
    return taken;
  }
}
