package nl.vthregie.gegevens;

import java.util.Arrays;
import java.util.stream.Collectors;

/** One of some words in capitals. */
public record Keuze<E extends Enum<E>>(Class<E> soort) implements Kolomsoort<E> {

  @Override
  public E lees(String waarde) {
    return Arrays.stream(soort.getEnumConstants()).filter(keuze -> keuze.name().equals(waarde)).findFirst()
        .orElseThrow(() -> new Kolomfout("bestaat niet. Kies uit: " + Arrays.stream(soort.getEnumConstants()).map(Enum::name)
            .collect(Collectors.joining(", ")) + "."));
  }
}
