package nl.vthregie.engine;

import nl.vthregie.termijn.Herinneringsschema;
import nl.vthregie.termijn.Taakregel;
import nl.vthregie.termijn.Termijnregel;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;

/** Understands the decision tables {@code termijnen} and {@code verschuifregel} (D11), wherever they come from. */
@Component
class Termijnlezer {

  static final String TERMIJNEN = "termijnen";
  static final String VERSCHUIFREGEL = "verschuifregel";

  private final DmnEngine beslissingen = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  boolean isTabel(String id, byte[] inhoud) {
    try {
      return beslissingen.parseDecision(id, new ByteArrayInputStream(inhoud)).isDecisionTable();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** @throws RuntimeException of the DMN engine when this is no table of that name */
  Tabellen lees(InputStream termijnen, InputStream verschuifregel) {
    return new Tabellen(beslissingen.parseDecision(TERMIJNEN, termijnen),
        beslissingen.parseDecision(VERSCHUIFREGEL, verschuifregel));
  }

  /** The two tables, of versions that belong together. */
  final class Tabellen {

    private final DmnDecision termijnen;
    private final DmnDecision verschuifregel;

    private Tabellen(DmnDecision termijnen, DmnDecision verschuifregel) {
      this.termijnen = termijnen;
      this.verschuifregel = verschuifregel;
    }

    /**
     * @param taak      the id of a user task in its model
     * @param spoedzaak whether its dossier cannot wait: then the row for that counts, where there is one
     * @throws IllegalArgumentException in Dutch, for a beheerder: there is no row, or a cell in it is wrong
     */
    Taakregel regelVoor(String taak, boolean spoedzaak) {
      Rij termijn = rij(TERMIJNEN, termijnen,
          Variables.putValue("taak", taak).putValue("spoedzaak", spoedzaak));
      Rij verschuiving = rij(VERSCHUIFREGEL, verschuifregel, Variables.createVariables()
          .putValue("grondslag", termijn.tekst("grondslag")).putValue("formulering", termijn.tekst("formulering"))
          .putValue("aantal", termijn.getal("aantal")));
      return Taakregel.lees(
          Termijnregel.lees(termijn.tekst("formulering"), termijn.getal("aantal"), termijn.tekst("eenheid"),
              termijn.tekst("grondslag"), verschuiving.tekst("verschuifregel")),
          termijn.tekst("vanaf"),
          Herinneringsschema.lees(termijn.tekst("herinneringen"), termijn.getal("uur"), termijn.vinkje("spoed")),
          termijn.tekst("escalatieniveau"));
    }

    private Rij rij(String naam, DmnDecision tabel, VariableMap invoer) {
      DmnDecisionRuleResult rij = beslissingen.evaluateDecisionTable(tabel, invoer).getSingleResult();
      if (rij == null) {
        throw new IllegalArgumentException("De tabel '%s' heeft geen rij voor %s. Voeg die toe.".formatted(naam,
            invoer.values().stream().filter(String.class::isInstance).map(String.class::cast)
                .collect(Collectors.joining(", "))));
      }
      return new Rij(rij.getEntryMap());
    }
  }

  /** The outcome of a table by column; an empty cell is not there. */
  private record Rij(Map<String, Object> cellen) {

    private String tekst(String kolom) {
      return (String) cellen.get(kolom);
    }

    private Number getal(String kolom) {
      return (Number) cellen.get(kolom);
    }

    private Boolean vinkje(String kolom) {
      return (Boolean) cellen.get(kolom);
    }
  }
}
