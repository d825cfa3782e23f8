package nl.vthregie.engine;

import nl.vthregie.gegevens.Bestandsinhoud;
import nl.vthregie.gegevens.Kolomfout;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Rol.Zijde;
import nl.vthregie.start.Startweigering;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses a region's own table of who leads and who decides when it does not fit the processes that ask it: before anything is
 * deployed, not when somebody's dossier finds the mistake. What it must look like is what the one of VTH-Regie looks like.
 */
@Component
class Verdelingcontrole {

  private static final String WAT_TE_DOEN = "Verbeter de tabel in de map van de regio, of haal haar daar weg: dan geldt die van "
      + "VTH-Regie zelf. Elke kolom staat uitgelegd in docs/beheer/gegevens-van-de-regio.md.";
  private static final Pattern WOORD = Pattern.compile("\"([^\"]*)\"");
  private static final Map<String, Zijde> KANTEN = Map.of("BEVOEGD_GEZAG", Zijde.OPDRACHTGEVER, "OMGEVINGSDIENST",
      Zijde.OPDRACHTNEMER);

  private final DmnEngine beslissingen = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Regiogegevens regio;

  Verdelingcontrole(Regiogegevens regio) {
    this.regio = regio;
  }

  /**
   * @param tabel       the table that is going to count, perhaps the region's own
   * @param meegeleverd that of VTH-Regie; it may be the same
   * @throws Startweigering with everything that is wrong in the table
   */
  void controleer(Resource tabel, Resource meegeleverd) throws IOException {
    List<String> gebreken = new ArrayList<>();
    String bestand = tabel.getFilename();
    String id = bestand.replace(".dmn", "");
    DecisionTable voorbeeld;
    try (InputStream tekst = meegeleverd.getInputStream()) {
      voorbeeld = tabelIn(Dmn.readModelFromStream(tekst), id);
    }
    try {
      controleer(Bestandsinhoud.bytes(tabel), id, bestand, voorbeeld, gebreken);
    } catch (Kolomfout e) {
      gebreken.add(bestand + ": " + e.getMessage());
    }
    if (!gebreken.isEmpty()) {
      throw new Startweigering(gebreken, WAT_TE_DOEN);
    }
  }

  private void controleer(byte[] inhoud, String id, String bestand, DecisionTable voorbeeld, List<String> gebreken) {
    DecisionTable eigen = lees(inhoud, id, bestand, gebreken);
    if (eigen != null) {
      kolommen(eigen, voorbeeld, bestand, gebreken);
    }
    if (gebreken.isEmpty()) {
      Set<String> bekend = woorden(voorbeeld);
      List<Rule> rijen = List.copyOf(eigen.getRules());
      for (int i = 0; i < rijen.size(); i++) {
        rij(rijen.get(i), List.copyOf(eigen.getOutputs()), bekend, bestand + ", rij " + (i + 1) + ": ", gebreken);
      }
      if (gebreken.isEmpty()) {
        String invoer = naam(eigen.getInputs().iterator().next());
        bekend.forEach(woord -> eenRij(inhoud, id, bestand, invoer, woord, gebreken));
      }
    }
  }

  private static DecisionTable lees(byte[] inhoud, String id, String bestand, List<String> gebreken) {
    try {
      DecisionTable tabel = tabelIn(Dmn.readModelFromStream(new ByteArrayInputStream(inhoud)), id);
      if (tabel == null) {
        gebreken.add(bestand + ": er is geen beslistabel met de id '" + id + "'. Geef de tabel die id.");
      }
      return tabel;
    } catch (RuntimeException e) {
      gebreken.add(bestand + ": is niet te lezen als beslistabel. Maak haar met Camunda Modeler, en bewaar haar als DMN.");
      return null;
    }
  }

  private static DecisionTable tabelIn(DmnModelInstance model, String id) {
    return model.getModelElementById(id) instanceof Decision beslissing
        && beslissing.getExpression() instanceof DecisionTable tabel ? tabel : null;
  }

  private static void kolommen(DecisionTable eigen, DecisionTable voorbeeld, String bestand, List<String> gebreken) {
    if (eigen.getHitPolicy() != voorbeeld.getHitPolicy()) {
      gebreken.add(bestand + ": de hit policy is " + eigen.getHitPolicy() + ". Kies " + voorbeeld.getHitPolicy()
          + ": voor elk geval past precies één rij.");
    }
    vergelijk("invoer", eigen.getInputs().stream().map(Verdelingcontrole::metSoort).toList(),
        voorbeeld.getInputs().stream().map(Verdelingcontrole::metSoort).toList(), bestand, gebreken);
    vergelijk("uitkomst", eigen.getOutputs().stream().map(Verdelingcontrole::metSoort).toList(),
        voorbeeld.getOutputs().stream().map(Verdelingcontrole::metSoort).toList(), bestand, gebreken);
  }

  private static void vergelijk(String soort, List<String> eigen, List<String> nodig, String bestand, List<String> gebreken) {
    if (!eigen.equals(nodig)) {
      gebreken.add(bestand + ": de kolommen voor " + soort + " zijn " + String.join(", ", eigen) + ". Nodig zijn, in deze volgorde: "
          + String.join(", ", nodig) + ".");
    }
  }

  private void rij(Rule rij, List<Output> kolommen, Set<String> bekend, String waar, List<String> gebreken) {
    if (rij.getInputEntries().isEmpty() || rij.getOutputEntries().size() != kolommen.size()) {
      gebreken.add(waar + "er ontbreken cellen, of er zijn er te veel. Vul alle kolommen in met Camunda Modeler.");
      return;
    }
    String geval = tekst(rij.getInputEntries().iterator().next());
    woorden(geval).filter(woord -> !bekend.contains(woord)).forEach(woord -> gebreken.add(waar + "'" + woord
        + "' bestaat niet. Kies uit: " + String.join(", ", bekend) + "."));
    List<String> cellen = rij.getOutputEntries().stream().map(Verdelingcontrole::tekst).toList();
    Zijde zijde = null;
    for (int i = 0; i < kolommen.size(); i++) {
      Output kolom = kolommen.get(i);
      String cel = cellen.get(i);
      String waarde = waarde(kolom, cel);
      if (waarde == null) {
        gebreken.add(waar + "de cel '" + kolom.getLabel() + "' is " + (cel.isEmpty() ? "leeg" : cel) + ". Vul "
            + (kolom.getTypeRef().equals("boolean") ? "true of false" : "een tekst tussen aanhalingstekens") + " in.");
        continue;
      }
      switch (kolom.getName()) {
        case "kant" -> {
          zijde = KANTEN.get(waarde);
          if (zijde == null) {
            gebreken.add(waar + "'" + waarde + "' is geen kant. Kies uit: " + KANTEN.keySet().stream().sorted()
                .collect(Collectors.joining(", ")) + ".");
          }
        }
        case "rol" -> rol(waarde, zijde, waar, gebreken);
        case "bestuursorganen" -> Stream.of(waarde.split(",")).map(String::strip).filter(orgaan -> !orgaan.isEmpty())
            .forEach(orgaan -> rol(orgaan, Zijde.OPDRACHTNEMER, waar, gebreken));
        default -> {
          if (kolom.getTypeRef().equals("string") && waarde.isBlank()) {
            gebreken.add(waar + "de cel '" + kolom.getLabel() + "' zegt niets. Vul een tekst in.");
          }
        }
      }
    }
  }

  private void rol(String code, Zijde zijde, String waar, List<String> gebreken) {
    Rol rol = regio.rol(code).orElse(null);
    if (rol == null) {
      gebreken.add(waar + "rol '" + code + "' staat niet in rollen.csv. Kies een rol die daar staat, of voeg haar daar toe.");
    } else if (zijde != null && !rol.zijden().contains(zijde)) {
      gebreken.add(waar + "rol '" + code + "' bestaat niet aan de kant van de " + zijde.name().toLowerCase() + ". Kies een rol van die "
          + "kant.");
    }
  }

  private void eenRij(byte[] inhoud, String id, String bestand, String invoer, String woord, List<String> gebreken) {
    try {
      if (beslissingen.evaluateDecisionTable(id, new ByteArrayInputStream(inhoud), Variables.putValue(invoer, woord)).isEmpty()) {
        gebreken.add(bestand + ": er is geen rij voor " + woord + ". Voeg die toe.");
      }
    } catch (RuntimeException e) {
      gebreken.add(bestand + ": er past meer dan één rij bij " + woord + ". Houd er één over.");
    }
  }

  private static Set<String> woorden(DecisionTable tabel) {
    return tabel.getRules().stream().flatMap(rij -> woorden(tekst(rij.getInputEntries().iterator().next())))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> woorden(String cel) {
    return WOORD.matcher(cel).results().map(vondst -> vondst.group(1));
  }

  /** @return null when the cell holds nothing of its kind */
  private static String waarde(Output kolom, String cel) {
    if (kolom.getTypeRef().equals("boolean")) {
      return cel.equals("true") || cel.equals("false") ? cel : null;
    }
    Matcher woord = WOORD.matcher(cel);
    return woord.matches() ? woord.group(1) : null;
  }

  private static String metSoort(Input kolom) {
    return naam(kolom) + " (" + (kolom.getInputExpression() == null ? "zonder soort" : kolom.getInputExpression().getTypeRef()) + ")";
  }

  private static String metSoort(Output kolom) {
    return kolom.getName() + " (" + kolom.getTypeRef() + ")";
  }

  private static String naam(Input kolom) {
    return kolom.getInputExpression() == null || kolom.getInputExpression().getText() == null ? "zonder naam"
        : kolom.getInputExpression().getText().getTextContent().strip();
  }

  private static String tekst(DmnElement cel) {
    return cel.getChildElementsByType(Text.class).stream().findFirst().map(tekst -> tekst.getTextContent().strip()).orElse("");
  }
}
