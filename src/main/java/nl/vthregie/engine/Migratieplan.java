package nl.vthregie.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * How running dossiers come from one version of a model to another: a file {@code migratie/<proces>/<van>-<naar>.json}, by the version
 * tags of the models. Whatever has the same id in both versions stays where it is.
 *
 * @param waarom     what changed, for whoever reads the file
 * @param verplaatst ids that are another one in the new version: the old, and the new
 * @param gegevens   variables that the new version asks for and the old one does not have
 */
record Migratieplan(String waarom, Map<String, String> verplaatst, Map<String, Object> gegevens) {

  /** Between two deployments of one and the same model: other forms or tables, and nothing has moved. */
  static final Migratieplan ZELFDE = new Migratieplan("het model is gelijk gebleven", Map.of(), Map.of());

  Migratieplan {
    verplaatst = verplaatst == null ? Map.of() : Map.copyOf(verplaatst);
    // A variable may be null: it is there, and it is empty.
    gegevens = gegevens == null ? Map.of() : new HashMap<>(gegevens);
  }
}
