package nl.vthregie.productie;

import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What {@code docker-compose.yml} gives the app, as Compose fills it in when nothing is set outside. */
public final class Composebestand {

  private static final Pattern STANDAARD = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");

  private final Map<String, Map<String, Map<String, Object>>> inhoud;

  public Composebestand(Path bestand) throws IOException {
    try (Reader tekst = Files.newBufferedReader(bestand)) {
      inhoud = new Yaml().load(tekst);
    }
  }

  public Map<String, String> omgevingVan(String dienst) {
    Map<String, String> omgeving = new TreeMap<>();
    ((Map<?, ?>) inhoud.get("services").get(dienst).get("environment")).forEach((naam, waarde) ->
        omgeving.put(naam.toString(), STANDAARD.matcher(waarde.toString()).replaceAll("$1")));
    return omgeving;
  }
}
