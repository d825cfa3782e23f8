package nl.vthregie.engine;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Models, tables and forms as VTH-Regie ships them. */
final class Meegeleverd {

  private static final ResourcePatternResolver BESTANDEN = new PathMatchingResourcePatternResolver();

  private Meegeleverd() {
  }

  /** By their place in the repository ({@code processes/opdracht/…}), and in that order, so that two machines see the same. */
  static Map<String, Resource> alle(String patroon) throws IOException {
    Map<String, Resource> gevonden = new TreeMap<>(Comparator.naturalOrder());
    String map = patroon.substring(0, patroon.indexOf('/') + 1);
    for (Resource bestand : BESTANDEN.getResources("classpath*:" + patroon)) {
      String adres = bestand.getURL().toString();
      gevonden.put(adres.substring(adres.lastIndexOf("/" + map) + 1), bestand);
    }
    return gevonden;
  }
}
