package nl.vthregie.webapps;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shipped files of the web apps with our mends in them (ADR 0007). Made once at start, and the start fails when a
 * text is not there: half a mend is worse than none.
 */
@Component
class HersteldeBestanden {

  private static final String LIJST = "webapps/herstellingen.yaml";
  private static final String WEBJAR = "META-INF/resources/webjars/camunda/";

  private final Map<String, Resource> bestanden = new LinkedHashMap<>();
  private final String kenmerk;

  HersteldeBestanden(ObjectMapper json) {
    Map<String, String> inhoud = new LinkedHashMap<>();
    for (Herstelling herstelling : lijst(json)) {
      for (String bestand : herstelling.bestanden()) {
        String tekst = inhoud.computeIfAbsent(bestand, HersteldeBestanden::geleverd);
        for (var vervanging : herstelling.vervang()) {
          tekst = vervanging.pasToe(bestand, tekst);
        }
        inhoud.put(bestand, tekst);
      }
    }
    var alles = new StringBuilder();
    inhoud.forEach((bestand, tekst) -> {
      bestanden.put(bestand, new HersteldBestand(bestand, tekst.getBytes(StandardCharsets.UTF_8)));
      alles.append(tekst);
    });
    kenmerk = DigestUtils.md5DigestAsHex(alles.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  /** By path below {@code webjars/camunda/}. */
  Map<String, Resource> bestanden() {
    return Map.copyOf(bestanden);
  }

  String tekst(String bestand) {
    try (InputStream stroom = bestanden.get(bestand).getInputStream()) {
      return new String(stroom.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes with any mend, so that addresses that hold it may be cached for ever. */
  String kenmerk() {
    return kenmerk;
  }

  static List<Herstelling> lijst(ObjectMapper json) {
    try (InputStream stroom = new ClassPathResource(LIJST).getInputStream()) {
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(stroom);
      return json.convertValue(yaml, new TypeReference<>() {
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String geleverd(String bestand) {
    try (InputStream stroom = new ClassPathResource(WEBJAR + bestand).getInputStream()) {
      return new String(stroom.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The list of mends names a file that is not shipped: " + bestand, e);
    }
  }
}
