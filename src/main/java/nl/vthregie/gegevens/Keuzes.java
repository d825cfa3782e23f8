package nl.vthregie.gegevens;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Some of those words, with spaces between them. */
public record Keuzes<E extends Enum<E>>(Class<E> soort) implements Kolomsoort<Set<E>> {

  @Override
  public Set<E> lees(String waarde) {
    Map<String, E> bekend = Arrays.stream(soort.getEnumConstants())
        .collect(Collectors.toMap(Enum::name, Function.identity(), (een, ander) -> een, LinkedHashMap::new));
    List<String> woorden = List.of(waarde.split(" +"));
    woorden.stream().filter(woord -> !bekend.containsKey(woord)).findFirst().ifPresent(woord -> {
      throw new Kolomfout((woorden.size() == 1 ? "bestaat niet" : "noemt '" + woord + "', en dat bestaat niet") + ". Kies uit: "
          + String.join(", ", bekend.keySet()) + ".");
    });
    return woorden.stream().map(bekend::get).collect(Collectors.toCollection(() -> EnumSet.noneOf(soort)));
  }
}
