package nl.vthregie.beleidscyclus;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text of the region that every bevoegd gezag adopts for itself.
 *
 * @param vindplaats where the document itself is kept
 */
record Cyclusdocument(String titel, String samenvatting, String vindplaats, List<Onderdeel> onderdelen) {

  /** Everything that can be read in it, sealed: uniform means that all adopt this. */
  String zegel() {
    return Zegel.over(Stream.concat(Stream.of(titel, samenvatting, vindplaats),
        onderdelen.stream().flatMap(deel -> Stream.of(deel.naam(), deel.tekst()))).toList());
  }

  record Onderdeel(String naam, String tekst) {
  }
}
